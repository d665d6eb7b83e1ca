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
      return summed(counted(ids, columns.year), year => [String(year)])
    case 'jurisdiction':
      return summed(counted(ids, columns.places), list => JSON.parse(columns.text(list)) as readonly string[])
    case 'status': {
      const statusOf = timelineReader(columns, query)
      const counts = counted(ids, columns.status, columns.instrument)
      return summed(counts, timeline => [statusOf(timeline)])
    }
    default:
      return summed(counted(ids, columns[columnOf[name]]), value => [columns.text(value)])
  }
}

/** One number a value, used again for each count and wiped after it. */
let board = new Uint32Array(0x10000)

function roomFor(value: number): void {
  if (value < board.length) return
  const larger = new Uint32Array(2 * value)
  larger.set(board)
  board = larger
}

/** The first record of each work, in the order of the records. */
function firstsOfWorks(ids: ArrayLike<number>, { work }: Columns): Int32Array {
  const firsts = new Int32Array(ids.length)
  let count = 0
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] ?? 0
    const value = work[id] ?? 0
    roomFor(value)
    if (board[value] === 1) continue
    board[value] = 1
    firsts[count++] = id
  }
  for (let at = 0; at < count; at++) board[work[firsts[at] ?? 0] ?? 0] = 0
  return firsts.subarray(0, count)
}

type Counted = readonly (readonly [value: number, count: number])[]

/** How many of the records have each value, of those that have one in the column `having`. */
function counted(ids: Int32Array, column: Int32Array, having = column): Counted {
  const values: number[] = []
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] ?? 0
    if (having[id] === 0) continue
    const value = column[id] ?? 0
    roomFor(value)
    if (board[value] === 0) values.push(value)
    board[value] = (board[value] ?? 0) + 1
  }
  const counts = values.map(value => [value, board[value] ?? 0] as const)
  for (const value of values) board[value] = 0
  return counts
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
