import type { Columns } from './fts5-columns.ts'
import { statusReader } from './fts5-filter.ts'
import type { FacetCount, FacetName, Facets, IndexQuery } from './search-index.ts'

/** Works per value, most first. A work counts once, by its first record; with several places, for each of them. */
export function facetsOf(
  ids: Iterable<number>,
  { columns, query }: { readonly columns: Columns; readonly query: IndexQuery },
): { readonly facets: Facets; readonly works: number } {
  const seen = new Set<number>()
  const firsts: number[] = []
  for (const id of ids) {
    const work = columns.work[id] ?? 0
    if (seen.has(work)) continue
    seen.add(work)
    firsts.push(id)
  }
  const facets: Partial<Record<FacetName, readonly FacetCount[]>> = {}
  for (const name of query.facets) facets[name] = countsOf(firsts, name, { columns, query })
  return { facets, works: seen.size }
}

const columnOf = { type: 'type', issuer: 'issuer', lang: 'lang', kind: 'kind', source: 'source' } as const

function countsOf(
  ids: readonly number[],
  name: FacetName,
  { columns, query }: { readonly columns: Columns; readonly query: IndexQuery },
): readonly FacetCount[] {
  switch (name) {
    case 'year':
      return counted(ids, id => columns.year[id] ?? 0, String)
    case 'jurisdiction':
      return spread(counted(ids, id => columns.places[id] ?? 0, columns.text))
    case 'status': {
      const status = statusReader(columns, query)
      return counted(ids, id => (columns.instrument[id] === 0 ? 0 : status(id)), String)
    }
    default:
      return counted(ids, id => columns[columnOf[name]][id] ?? 0, columns.text)
  }
}

/** Counts what is not 0. */
function counted<Value extends number | string>(
  ids: readonly number[],
  keyOf: (id: number) => Value,
  textOf: (value: Exclude<Value, string> & number) => string,
): readonly FacetCount[] {
  const counts = new Map<number | string, number>()
  for (const id of ids) {
    const value = keyOf(id)
    if (value !== 0) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return ordered(
    [...counts].map(([value, count]) => ({
      value: typeof value === 'string' ? value : textOf(value as Exclude<Value, string> & number),
      count,
    })),
  )
}

/** Lists of places, as they are stored, to single places. */
function spread(lists: readonly FacetCount[]): readonly FacetCount[] {
  const counts = new Map<string, number>()
  for (const { value, count } of lists)
    for (const place of JSON.parse(value) as readonly string[])
      counts.set(place, (counts.get(place) ?? 0) + count)
  return ordered([...counts].map(([value, count]) => ({ value, count })))
}

function ordered(counts: readonly FacetCount[]): readonly FacetCount[] {
  return [...counts].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}
