import type { Database } from '../store/sqlite.ts'
import { type Columns, numbers } from './fts5-columns.ts'
import type { Passes } from './fts5-filter.ts'
import type { Postings } from './fts5-postings.ts'
import type { RareItem } from './score.ts'
import type { IndexQuery } from './search-index.ts'
import type { Wanted } from './wanted.ts'

/** Records scored in full. */
const scoredMax = 200
/** Up to this many words, all of them must be there; of longer questions no text has every word. */
const wordsAllMax = 4
/** Postings read for one query; rare words come first, so what is left out hardly changes the order. */
const postingsMax = 60_000
/** Records counted for `total` and facets. */
const countedMax = 20_000
/** A record counts as a match of a long question when it has this share of the best one's. */
const matchShareMin = 0.5

export type Matches = {
  /** Records to be scored. */
  readonly best: readonly number[]
  /** Everything that matches, for `total` and facets. */
  readonly all: ArrayLike<number> & Iterable<number>
  readonly capped: boolean
}

type Index = {
  readonly db: Database
  readonly columns: Columns
  readonly postings: Postings
  readonly passes: Passes | undefined
}

type Asked = {
  readonly wanted: Wanted
  readonly items: readonly RareItem[]
  readonly query: IndexQuery
  /** A number or an instrument was asked for; then words alone need not match. */
  readonly isAsked: boolean
}

/** Which records are worth a close look. */
export function candidatesFor(index: Index, asked: Asked): Matches {
  if (asked.items.length === 0) return asked.isAsked ? nothing : newest(index)
  const words = asked.items.filter(item => item.kind === 'word' && item.alternative === 0)
  const hasAlternatives = asked.items.some(item => item.alternative > 0)
  if (words.length <= wordsAllMax && !hasAlternatives) {
    const all = withAll(index, asked.items, words)
    if (all.best.length > 0) return all
  }
  return withAny(index, asked.items)
}

const nothing: Matches = { best: [], all: [], capped: false }

/** No words at all: the heads of what the filters leave, newest first. */
function newest({ db, passes }: Index): Matches {
  const heads = numbers(db, 'SELECT id AS n FROM attribute WHERE head = 1 ORDER BY day DESC, id')
  const all = passes ? heads.filter(passes) : heads
  return { best: [...all.subarray(0, scoredMax)], all, capped: false }
}

function withAll(index: Index, items: readonly RareItem[], words: readonly RareItem[]): Matches {
  const matching = index.postings.ofAll(words, countedMax)
  const all = index.passes ? matching.filter(index.passes) : matching
  if (all.length <= scoredMax) return { best: [...all], all, capped: false }
  const tally = tallyOf(index, new Set(all))
  for (const item of items) {
    if (item.kind === 'pair') tally.add(index.postings.of(item), item.weight * item.idf)
    tally.add(index.postings.inHead(item), item.weight * item.idf)
  }
  for (const id of all) tally.touch(id)
  return { best: tally.best(scoredMax), all, capped: matching.length >= countedMax }
}

function withAny(index: Index, items: readonly RareItem[]): Matches {
  const tally = tallyOf(index)
  let read = 0
  const byWorth = [...items].sort((a, b) => b.weight * b.idf - a.weight * a.idf)
  for (const item of byWorth) {
    const count = index.postings.count(item)
    if (count === 0 || (read > 0 && read + count > postingsMax)) continue
    read += count
    tally.add(index.postings.of(item), item.weight * item.idf)
  }
  return { best: tally.best(scoredMax), all: tally.above(matchShareMin), capped: false }
}

type Tally = {
  readonly add: (ids: Int32Array, worth: number) => void
  readonly touch: (id: number) => void
  /** Ids with the highest sums; short records first where sums are equal. */
  readonly best: (count: number) => readonly number[]
  /** Ids with at least this share of the highest sum. */
  readonly above: (share: number) => readonly number[]
}

function tallyOf({ columns, passes }: Index, only?: ReadonlySet<number>): Tally {
  const sums = new Float32Array(columns.size)
  const touched: number[] = []
  const seen = new Uint8Array(columns.size)
  const touch = (id: number): boolean => {
    if (seen[id] === 2) return false
    if (seen[id] === 1) return true
    const kept = (only === undefined || only.has(id)) && (passes === undefined || passes(id))
    seen[id] = kept ? 1 : 2
    if (kept) touched.push(id)
    return kept
  }
  const value = (id: number): number => (sums[id] ?? 0) / (1 + (columns.length[id] ?? 0) / 20_000)
  return {
    add: (ids, worth) => {
      for (const id of ids) if (touch(id)) sums[id] = (sums[id] ?? 0) + worth
    },
    touch: id => void touch(id),
    best: count => [...touched].sort((a, b) => value(b) - value(a) || b - a).slice(0, count),
    above: share => {
      const highest = touched.reduce((most, id) => Math.max(most, sums[id] ?? 0), 0)
      return touched.filter(id => (sums[id] ?? 0) >= share * highest)
    },
  }
}
