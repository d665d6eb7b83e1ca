import type { InstrumentId } from '../domain/instrument-id.ts'
import type { Relation } from '../domain/relation.ts'
import { fold } from '../normalise/fold.ts'
import type { Registry } from '../registry/registry.ts'
import { coverageOf } from '../store/coverage.ts'
import { factOf, factsOf } from '../store/facts.ts'
import { citedBy } from '../store/graph.ts'
import { instrumentsFitting } from '../store/instruments.ts'
import type { Store } from '../store/store.ts'
import { type EngineState, embeddedState } from './engine-state.ts'
import { hitsOf, worksBehindPage } from './hit.ts'
import { type NormHit, normHitOf } from './norm-hit.ts'
import type { Coverage, SearchAnswer, SearchRefusal, SearchRequest } from './search-answer.ts'
import type { IndexFindings, SearchIndex, Suggestion } from './search-index.ts'
import { suggestTerms } from './suggest-terms.ts'
import { type Meaning, understand } from './understand.ts'

export type Search = {
  readonly search: (request: SearchRequest) => Promise<SearchAnswer | SearchRefusal>
  /**
   * Instruments of some types, those that hold in the whole country beside those of the territory asked for; `everywhere`:
   * those of every territory, where none is asked for.
   */
  readonly norms: (
    request: SearchRequest,
    types: readonly string[],
    everywhere?: boolean,
  ) => Promise<readonly NormHit[] | SearchRefusal>
  readonly suggest: (typed: string) => Promise<readonly Suggestion[]>
  /** Which engine answers. */
  readonly state: () => Promise<EngineState>
}

const suggestionsMax = 10

/** Joins store, registry and an index to what answers readers. */
export function openSearch({
  store,
  registry,
  index,
}: {
  readonly store: Store
  readonly registry: Registry
  readonly index: SearchIndex
}): Search {
  return {
    search: async request => {
      const started = performance.now()
      const meaning = understand(request, registry)
      if ('refused' in meaning) return meaning
      const { symbols, followers } = readNumbers(store, meaning)
      const { limit, explain } = request
      const query = { ...meaning.query, answers: [...followers, ...meaning.query.answers] }
      const found = await index.find({ ...query, limit: limit + worksBehindPage })
      return {
        total: found.total,
        hits: hitsOf(found.works, query, { limit, explain }),
        facets: found.facets,
        understood: { ...meaning.understood, symbols, suggestions: suggestionsOf(meaning, found) },
        coverage: coverage(store, found.capped),
        fallback: found.fallback ?? null,
        tookMs: Math.round((performance.now() - started) * 10) / 10,
      }
    },
    norms: async (request, types, everywhere = false) => {
      const meaning = understand(request, registry)
      if ('refused' in meaning) return meaning
      const { filters } = meaning.query
      const jurisdictions = everywhere ? filters.jurisdictions : ['vn', ...filters.jurisdictions]
      const query = {
        ...meaning.query,
        filters: { ...filters, types, jurisdictions },
        prefersNorms: true,
        facets: [],
      }
      const found = await index.find(query)
      return found.works.map(normHitOf)
    },
    suggest: async typed => {
      const terms = suggestTerms(registry, typed)
      return [...terms, ...(await index.suggest(typed, suggestionsMax - terms.length))]
    },
    state: async () => (await index.state?.()) ?? embeddedState,
  }
}

/** "Did you mean": the query with words that the index has in the place of those it has not. */
function suggestionsOf({ understood }: Meaning, { nearWords }: IndexFindings): readonly string[] {
  if (nearWords.length === 0) return []
  const words = understood.words.join(' ').split(' ')
  const near = new Map(nearWords.map(each => [each.word, each.near]))
  return [words.map(word => near.get(fold(word)) ?? word).join(' ')]
}

type Numbers = {
  readonly symbols: SearchAnswer['understood']['symbols']
  /** What replaced or details them, when that is what is asked. */
  readonly followers: readonly InstrumentId[]
}

/** Which instruments the numbers of a query may mean, and what followed them. */
function readNumbers(store: Store, { understood, numbers, detailTypes }: Meaning): Numbers {
  const symbols = numbers.map(({ text, patterns }) => {
    const fitting = patterns.flatMap(pattern => instrumentsFitting(store, pattern, idsMax))
    const ids = [...new Set(fitting)] as InstrumentId[]
    return { symbol: officialSymbol(store, ids) ?? text, ids }
  })
  const asked = symbols.flatMap(({ ids }) => ids)
  const from = (id: InstrumentId, relation: Relation): readonly InstrumentId[] =>
    citedBy(store, id, { relation }).map(edge => edge.from as InstrumentId)
  const replacing = understood.intents.includes('successor')
    ? asked.flatMap(id => [...from(id, 'replaces'), ...from(id, 'repeals')])
    : []
  const detailing =
    detailTypes.length === 0
      ? []
      : asked.flatMap(id =>
          from(id, 'implements').filter(
            each => typeOf(each) !== typeOf(id) && detailTypes.includes(typeOf(each)),
          ),
        )
  return { symbols, followers: [...replacing, ...detailing] }
}

/** The type part of an id: `nd`. */
function typeOf(id: InstrumentId): string {
  return id.split('/')[2] ?? ''
}

const idsMax = 20

/** The official form when all that is meant carries one symbol, else null: what was typed is then shown as typed. */
function officialSymbol(store: Store, ids: readonly InstrumentId[]): string | null {
  const symbols = new Set(ids.map(id => factOf(factsOf(store, id), 'symbol')))
  const [only] = symbols
  return symbols.size === 1 ? (only ?? null) : null
}

function coverage(store: Store, countsCapped: boolean): Coverage {
  return { ...coverageOf(store), sample: store.kind === 'sample', countsCapped }
}
