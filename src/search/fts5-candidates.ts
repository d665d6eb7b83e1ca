import type { Database } from '../store/sqlite.ts'
import { type Columns, numbers } from './fts5-columns.ts'
import type { Passes } from './fts5-filter.ts'
import type { Postings } from './fts5-postings.ts'
import type { RareItem } from './score.ts'
import type { IndexQuery } from './search-index.ts'
import { tallyOf } from './tally.ts'
import { type TermGroup, termGroups, type Variant } from './term-groups.ts'
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
  const groups = termGroups(asked.items)
  if (asked.wanted.tokens.length <= wordsAllMax) {
    const all = withAll(index, groups)
    if (all.best.length > 0) return all
  }
  return withAny(index, groups)
}

const nothing: Matches = { best: [], all: [], capped: false }

/** No words at all: the heads of what the filters leave, newest first. */
function newest({ db, passes }: Index): Matches {
  const heads = numbers(db, 'SELECT id AS n FROM attribute WHERE head = 1 ORDER BY day DESC, id')
  const all = passes ? heads.filter(passes) : heads
  return { best: [...all.subarray(0, scoredMax)], all, capped: false }
}

function withAll(index: Index, groups: readonly TermGroup[]): Matches {
  const words = groups
    .map(({ variants }) => variants.map(wordsOf).filter(items => items.length > 0))
    .filter(variants => variants.length > 0)
  const matching = index.postings.ofAll(words, countedMax)
  const all = index.passes ? matching.filter(index.passes) : matching
  if (all.length <= scoredMax) return { best: [...all], all, capped: false }
  const tally = tallyOf(index.columns)
  tally.open(all)
  for (const { items } of groups.flatMap(({ variants }) => variants.slice(0, 1)))
    for (const item of items) {
      if (item.kind === 'pair') tally.add(index.postings.of(item), item.weight * item.idf)
      tally.add(index.postings.inHead(item), item.weight * item.idf)
    }
  return { best: tally.best(scoredMax), all, capped: matching.length >= countedMax }
}

function wordsOf({ items }: Variant): readonly RareItem[] {
  return items.filter(item => item.kind === 'word')
}

function withAny(index: Index, groups: readonly TermGroup[]): Matches {
  const chosen = withinBudget(index, groups)
  const tally = tallyOf(index.columns)
  const read = new Map<RareItem, Int32Array>()
  for (const item of chosen) {
    const ids = index.postings.of(item)
    const passing = index.passes ? ids.filter(index.passes) : ids
    tally.open(passing)
    read.set(item, passing)
  }
  for (const { variants } of groups) {
    const sums = variants.map(({ items, scale }) =>
      items.flatMap(item => {
        const ids = read.get(item)
        return ids ? [{ ids, worth: item.weight * item.idf * scale }] : []
      }),
    )
    if (sums.length === 1) for (const { ids, worth } of sums[0] ?? []) tally.add(ids, worth)
    else tally.addBest(sums)
  }
  return { best: tally.best(scoredMax), all: tally.above(matchShareMin), capped: false }
}

/** Items worth most first, until so many postings are to be read; the first one always. */
function withinBudget(index: Index, groups: readonly TermGroup[]): readonly RareItem[] {
  const worth = (item: RareItem): number => item.weight * item.idf
  const items = groups.flatMap(({ variants }) => variants.flatMap(variant => variant.items))
  const chosen: RareItem[] = []
  let sum = 0
  for (const item of [...items].sort((a, b) => worth(b) - worth(a))) {
    const count = index.postings.count(item)
    if (count === 0 || (chosen.length > 0 && sum + count > postingsMax)) continue
    sum += count
    chosen.push(item)
  }
  return chosen
}
