import { firstOf } from './first-of.ts'
import type { Columns } from './fts5-columns.ts'
import type { Passes } from './fts5-filter.ts'
import type { Postings } from './fts5-postings.ts'
import type { SortOrder } from './search-index.ts'

/** What answers a query. */
export type Matches = {
  /** Records to be scored. */
  readonly best: readonly number[]
  /** Everything that matches, for `total` and facets. */
  readonly all: ArrayLike<number> & Iterable<number>
  readonly capped: boolean
}

/** What is read to find them. */
export type Index = {
  readonly columns: Columns
  readonly postings: Postings
  readonly passes: Passes | undefined
}

/** How many records are to be looked at closely, and which first. */
export type Choice = { readonly count: number; readonly sort: SortOrder }

/** The first records in another order than by match. */
export function firstBy(
  sort: Exclude<SortOrder, 'relevance'>,
  columns: Columns,
  ids: ArrayLike<number>,
  count: number,
): readonly number[] {
  const keys = {
    date: (id: number) => -(columns.day[id] ?? 0),
    rank: (id: number) => columns.rank[id] || 99,
    citations: (id: number) => -(columns.cited[id] ?? 0),
  }
  return firstOf(ids, count, keys[sort])
}

/** Those of them that the filters let pass. */
export function passing(ids: Int32Array, passes: Passes | undefined): Int32Array {
  if (passes === undefined) return ids
  const kept = new Int32Array(ids.length)
  let count = 0
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] ?? 0
    if (passes(id)) kept[count++] = id
  }
  return kept.subarray(0, count)
}
