import { type Day, todayInVietnam } from '../domain/day.ts'
import type { Registry } from '../registry/registry.ts'
import { asksSuccessor } from './asks-successor.ts'
import { cleanQuery } from './clean-query.ts'
import { readFilters } from './filters.ts'
import { sectorsIn, sectorsNotNamed } from './find-sectors.ts'
import { instrumentsOfTheField } from './instruments-of-the-field.ts'
import { findDetailWords } from './intents.ts'
import { withDigits } from './misread-digits.ts'
import { readTerms } from './query-terms.ts'
import { keysOfSymbol, openIdsOf, readSymbols, type SymbolInQuery } from './read-symbols.ts'
import { queryUnitsMax, type SearchRefusal, type SearchRequest, type Understood } from './search-answer.ts'
import { facetNames, type IndexQuery, type QueryTerm } from './search-index.ts'
import { setAside } from './set-aside.ts'
import { type Respelled, respell } from './spelling.ts'
import { tokenise } from './tokens.ts'
import { unglue } from './unglue.ts'

/** What a request means: how it was understood, for the reader, and what the index is asked. */
export type Meaning = {
  readonly understood: Understood
  readonly query: IndexQuery
  /** Numbers as typed, with the open ids that say what is known of each. */
  readonly numbers: readonly { readonly text: string; readonly patterns: readonly string[] }[]
  /** "thông tư nào hướng dẫn nghị định 152": what details the number is asked for, of these types. */
  readonly detailTypes: readonly string[]
}

/** Read once, here, for every engine. The same request, registry and day give the same meaning. */
export function understand(request: SearchRequest, registry: Registry): Meaning | SearchRefusal {
  const refusal = refuse(request)
  if (refusal) return refusal
  const on: Day = request.on ?? todayInVietnam()
  const read = readFilters(request, registry, on)
  if ('refused' in read) return read
  const { text, phrases, excluded } = cleanQuery(request.q)
  const respelled = respelt(text, registry)
  const symbols = readSymbols(respelled.text, registry)
  const sectors = sectorsIn(respelled.text, registry)
  const terms = readTerms(without(respelled.text, symbols), registry, on)
  const asksWhatFollowed = symbols.some(({ start }) => asksSuccessor(respelled.text, start, registry))
  return {
    understood: {
      q: request.q,
      words: terms.terms.map(term => term.text),
      phrases,
      excluded,
      symbols: [],
      intents: asksWhatFollowed ? [...new Set([...terms.intents, 'successor' as const])] : terms.intents,
      corrections: respelled.corrections,
      expansions: terms.expansions,
      years: terms.asksForRule ? null : terms.years,
      in: read.in,
      on,
      suggestions: [],
    },
    query: {
      symbolTerms: symbols.flatMap(({ start, end }) => wordsIn(respelled.text.slice(start, end))),
      terms: terms.terms,
      hints: terms.hints,
      phrases,
      excluded,
      symbolKeys: symbols.flatMap(keysOfSymbol),
      answers: terms.answers,
      instruments: terms.instruments,
      form: terms.form,
      provision: terms.provision,
      about: [
        ...terms.about,
        ...symbols.flatMap(symbol => instrumentsOfTheField(symbol, registry, terms.terms.length > 0)),
      ],
      prefersNorms: terms.asksForRule,
      prefersForce: terms.intents.includes('applicable'),
      prefersDecisions: terms.asksForRecipients,
      counted: terms.counted,
      years: terms.years,
      language: terms.language,
      places: terms.places,
      sectors,
      types: terms.types,
      isOfLocality: terms.isOfLocality,
      otherSectors:
        terms.isOfField && sectors.length === 0 ? sectorsNotNamed(tokenise(respelled.text), registry) : [],
      filters: read.filters,
      on,
      sort: request.sort,
      offset: (request.page - 1) * request.limit,
      limit: request.limit,
      facets: facetNames,
    },
    numbers: symbols.map(symbol => ({
      text: respelled.text.slice(symbol.start, symbol.end),
      patterns: openIdsOf(symbol),
    })),
    detailTypes: findDetailWords(tokenise(respelled.text)).length > 0 ? terms.types : [],
  }
}

function respelt(text: string, registry: Registry): Respelled {
  const numbered = withDigits(text)
  const parted = unglue(numbered.text, registry)
  const respelled = respell(parted.text)
  const meant = setAside(respelled.text, registry)
  return {
    text: meant.text,
    corrections: [numbered, parted, respelled, meant].flatMap(({ corrections }) => corrections),
  }
}

/** The text without its numbers, which are asked for by their keys. */
function without(text: string, symbols: readonly SymbolInQuery[]): string {
  let rest = ''
  let at = 0
  for (const { start, end } of symbols) {
    rest += `${text.slice(at, start)} `
    at = end
  }
  return (rest + text.slice(at)).trim()
}

function wordsIn(text: string): readonly QueryTerm[] {
  return tokenise(text).map(({ start, end }) => ({ text: text.slice(start, end), also: [], weight: 1 }))
}

function refuse({ q }: SearchRequest): SearchRefusal | undefined {
  if (q.length <= queryUnitsMax) return undefined
  return {
    refused: 'query-too-long',
    detail: `a query has at most ${queryUnitsMax} characters, this one has ${q.length}: ask with fewer words`,
    candidates: [],
  }
}
