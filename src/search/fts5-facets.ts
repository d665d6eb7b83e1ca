import type { Columns } from './fts5-columns.ts'
import { timelineReader } from './fts5-filter.ts'
import type { FacetCount, FacetName, Facets, IndexQuery } from './search-index.ts'

/** Works per value, most first. A work counts once, by its first record; with several places, for each of them. */
export function facetsOf(
  ids: ArrayLike<number>,
  { columns, query }: { readonly columns: Columns; readonly query: IndexQuery },
): { readonly facets: Facets; readonly works: number } {
  const firsts = firstsOfWorks(ids, columns)
  const facets: Partial<Record<FacetName, readonly FacetCount[]>> = {}
  for (const name of query.facets) facets[name] = countsOf(firsts, name, { columns, query })
  return { facets, works: firsts.length }
}

const columnOf = { type: 'type', issuer: 'issuer', lang: 'lang', kind: 'kind', source: 'source' } as const

function countsOf(
  ids: Int32Array,
  name: FacetName,
  { columns, query }: { readonly columns: Columns; readonly query: IndexQuery },
): readonly FacetCount[] {
  switch (name) {
    case 'year':
      return summed(countsBy(ids, columns.year), year => [String(year)])
    case 'jurisdiction':
      return summed(
        countsBy(ids, columns.places),
        list => JSON.parse(columns.text(list)) as readonly string[],
      )
    case 'status': {
      const statusOf = timelineReader(columns, query)
      const counts = countsBy(ids, columns.status, columns.instrument)
      return summed(counts, timeline => [statusOf(timeline)])
    }
    default:
      return summed(countsBy(ids, columns[columnOf[name]]), value => [columns.text(value)])
  }
}

/** One number a value, used again for each count and wiped after it. */
let board: Uint32Array = new Uint32Array(0x10000)

function boardFor(value: number): Uint32Array {
  const larger = new Uint32Array(2 * value)
  larger.set(board)
  board = larger
  return larger
}

/** Room for first records, used again for each count. */
let firstsKept = new Int32Array(0x10000)

/** The first record of each work, in the order of the records; of use until it is called again. */
function firstsOfWorks(ids: ArrayLike<number>, { work }: Columns): Int32Array {
  if (firstsKept.length < ids.length) firstsKept = new Int32Array(2 * ids.length)
  const firsts = firstsKept
  let seen: Uint32Array = board
  let count = 0
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] ?? 0
    const value = work[id] ?? 0
    if (value >= seen.length) seen = boardFor(value)
    if (seen[value] === 1) continue
    seen[value] = 1
    firsts[count++] = id
  }
  for (let at = 0; at < count; at++) seen[work[firsts[at] ?? 0] ?? 0] = 0
  return firsts.subarray(0, count)
}

type Counted = readonly (readonly [value: number, count: number])[]

/** How many of the records have each value, of those that have one in the column `having`. */
function countsBy(ids: Int32Array, column: Int32Array, having = column): Counted {
  const values: number[] = []
  let counts: Uint32Array = board
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] ?? 0
    if (having[id] === 0) continue
    const value = column[id] ?? 0
    if (value >= counts.length) counts = boardFor(value)
    const before = counts[value] ?? 0
    if (before === 0) values.push(value)
    counts[value] = before + 1
  }
  const counted = values.map(value => [value, counts[value] ?? 0] as const)
  for (const value of values) counts[value] = 0
  return counted
}

/** Adds up values that read alike, and those that are lists; most first. */
function summed(counts: Counted, textsOf: (value: number) => readonly string[]): readonly FacetCount[] {
  const sums = new Map<string, number>()
  for (const [value, count] of counts)
    for (const text of textsOf(value)) sums.set(text, (sums.get(text) ?? 0) + count)
  return [...sums]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}
