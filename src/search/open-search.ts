import type { Registry } from '../registry/registry.ts'
import { coverageOf } from '../store/coverage.ts'
import type { Store } from '../store/store.ts'
import { hitOf } from './hit.ts'
import type { Coverage, SearchAnswer, SearchRefusal, SearchRequest } from './search-answer.ts'
import type { SearchIndex, Suggestion } from './search-index.ts'
import { understand } from './understand.ts'

export type Search = {
  readonly search: (request: SearchRequest) => Promise<SearchAnswer | SearchRefusal>
  readonly suggest: (typed: string) => Promise<readonly Suggestion[]>
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
      const found = await index.find(meaning.query)
      return {
        total: found.total,
        hits: found.works.map(work => hitOf(work, meaning.query)),
        facets: found.facets,
        understood: meaning.understood,
        coverage: coverage(store, found.capped),
        tookMs: Math.round((performance.now() - started) * 10) / 10,
      }
    },
    suggest: async typed => index.suggest(typed, suggestionsMax),
  }
}

function coverage(store: Store, countsCapped: boolean): Coverage {
  return { ...coverageOf(store), sample: store.kind === 'sample', countsCapped }
}
