import type { IndexQuery } from './search-index.ts'

/**
 * The same query with all its fields, in one order. Those who ask make theirs in different ways, by spreading others; V8 would
 * compile what answers anew for each way, and throw away what it had compiled before.
 */
export function oneShape(query: IndexQuery): Required<IndexQuery> {
  return {
    symbolTerms: query.symbolTerms,
    terms: query.terms,
    hints: query.hints,
    phrases: query.phrases,
    excluded: query.excluded ?? [],
    symbolKeys: query.symbolKeys,
    answers: query.answers,
    instruments: query.instruments,
    form: query.form,
    provision: query.provision,
    about: query.about,
    prefersNorms: query.prefersNorms,
    prefersForce: query.prefersForce,
    years: query.years ?? null,
    counted: query.counted ?? [],
    prefersDecisions: query.prefersDecisions ?? false,
    language: query.language,
    places: query.places,
    sectors: query.sectors ?? [],
    otherSectors: query.otherSectors ?? [],
    types: query.types ?? [],
    isOfLocality: query.isOfLocality ?? false,
    filters: query.filters,
    on: query.on,
    sort: query.sort,
    offset: query.offset,
    limit: query.limit,
    facets: query.facets,
  }
}
