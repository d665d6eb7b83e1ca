import { type Day, todayInVietnam } from '../domain/day.ts'
import type { Registry } from '../registry/registry.ts'
import { readFilters } from './filters.ts'
import { readSymbols } from './read-symbols.ts'
import { queryUnitsMax, type SearchRefusal, type SearchRequest, type Understood } from './search-answer.ts'
import { facetNames, type IndexQuery } from './search-index.ts'
import { symbolKey } from './symbol-key.ts'

/** What a request means: how it was understood, for the reader, and what the index is asked. */
export type Meaning = { readonly understood: Understood; readonly query: IndexQuery }

/** Read once, here, for every engine. The same request, registry and day give the same meaning. */
export function understand(request: SearchRequest, registry: Registry): Meaning | SearchRefusal {
  const refusal = refuse(request)
  if (refusal) return refusal
  const on: Day = request.on ?? todayInVietnam()
  const read = readFilters(request, registry, on)
  if ('refused' in read) return read
  const typed = clean(request.q)
  const { rest, phrases } = takePhrases(typed)
  const symbols = readSymbols(rest, registry)
  return {
    understood: {
      q: request.q,
      words: rest.split(' ').filter(word => word !== ''),
      phrases,
      symbols: symbols.map(symbol => ({ symbol: rest.slice(symbol.start, symbol.end), ids: [] })),
      intents: [],
      corrections: [],
      expansions: [],
      in: read.in,
      on,
      suggestions: [],
    },
    query: {
      terms: rest === '' ? [] : [{ text: rest, also: [], weight: 1, prefix: false }],
      hints: [],
      phrases,
      symbolKeys: symbols.map(symbolKey),
      instruments: [],
      filters: read.filters,
      on,
      sort: request.sort,
      offset: (request.page - 1) * request.limit,
      limit: request.limit,
      facets: facetNames,
    },
  }
}

/** NFC, one space, no control characters, no half of a surrogate pair. */
function clean(q: string): string {
  return q
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, ' ')
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
}

function takePhrases(q: string): { rest: string; phrases: readonly string[] } {
  const phrases: string[] = []
  const rest = q.replace(/["“”]([^"“”]{1,200})["“”]/g, (_, phrase: string) => {
    phrases.push(phrase.trim())
    return ' '
  })
  return { rest: rest.replace(/["“”]/g, ' ').replace(/\s+/g, ' ').trim(), phrases: phrases.filter(Boolean) }
}

function refuse({ q }: SearchRequest): SearchRefusal | undefined {
  if (q.length <= queryUnitsMax) return undefined
  return {
    refused: 'query-too-long',
    detail: `a query has at most ${queryUnitsMax} characters, this one has ${q.length}: ask with fewer words`,
    candidates: [],
  }
}
