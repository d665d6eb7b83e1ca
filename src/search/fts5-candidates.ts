import type { Database } from '../store/sqlite.ts'
import { firstOf } from './first-of.ts'
import { type Columns, newestHeads } from './fts5-columns.ts'
import type { Passes } from './fts5-filter.ts'
import type { Postings } from './fts5-postings.ts'
import { type IdSet, idsOf } from './id-sets.ts'
import type { Candidate } from './rank.ts'
import type { RareItem } from './score.ts'
import type { IndexQuery, SortOrder } from './search-index.ts'
import { type Tally, tallyOf } from './tally.ts'
import { type TermGroup, termGroups, type Variant } from './term-groups.ts'
import type { Wanted } from './wanted.ts'

/** Records scored in full; more for later pages. */
const scoredMax = 100
const scoredPerHit = 3
/** Up to this many words, all of them must be there; of longer questions no text has every word. */
const wordsAllMax = 4
/** Postings read for one query; rare words come first, so what is left out hardly changes the order. */
const postingsMax = 60_000
/** Records counted for `total` and facets. */
const countedMax = 200_000
/** A record counts as a match of a long question when it has this share of the best one's. */
const matchShareMin = 0.25

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
  /** Records of numbers and instruments that were asked for. */
  readonly asked: ReadonlyMap<number, Candidate['by']>
}

/**
 * Which records are worth a close look. When a number was asked for and found, its own words only find what has all
 * of them; the words beside it are the topic.
 */
export function candidatesFor(index: Index, { wanted, items, query, asked }: Asked): Matches {
  const count = Math.max(scoredMax, scoredPerHit * (query.offset + query.limit))
  if (items.length === 0) return asked.size > 0 ? nothing : newest(index, count)
  const groups = termGroups(items)
  const isFound = [...asked.values()].includes('symbol')
  const isOfSymbol = (group: TermGroup): boolean => group.number < query.symbolTerms.length
  if (!isFound) {
    // Of an unknown number alone, what looks like it is shown, and need not be compared at length.
    const looked = groups.every(isOfSymbol) ? query.offset + query.limit : count
    const choice = { words: wanted.tokens.length, count: looked, sort: query.sort }
    return byWords(index, groups, { ...choice, telling: tellingOf(index, groups.filter(isOfSymbol)) })
  }
  const topic = groups.filter(group => !isOfSymbol(group))
  const words = wanted.tokens.length - query.symbolTerms.length
  return joined(
    withAll(index, groups.filter(isOfSymbol), { count: mentionsMax, sort: query.sort }),
    topic.length === 0 ? nothing : byWords(index, topic, { words, count, sort: query.sort }),
  )
}

/** Parts of a number that more records than this share have (`2024`, `QĐ`) tell nothing without the others. */
const partShareMax = 0.02
const partsKept = 2

/** Of the parts of a number that nothing has: the rarest two, and others that are rare. The rest may be left out. */
function tellingOf(
  { postings, columns }: Index,
  groups: readonly TermGroup[],
): (group: TermGroup) => boolean {
  const countOf = ({ variants }: TermGroup): number =>
    Math.min(...(variants[0]?.items ?? []).map(item => postings.count(item)))
  const common = [...groups]
    .sort((a, b) => countOf(a) - countOf(b))
    .slice(partsKept)
    .filter(group => countOf(group) > partShareMax * columns.records)
  return group => !common.includes(group)
}

/** Records that have the words of a number that was found otherwise. */
const mentionsMax = 50

type Choice = { readonly count: number; readonly sort: SortOrder }

function byWords(
  index: Index,
  groups: readonly TermGroup[],
  choice: Choice & { readonly words: number; readonly telling?: (group: TermGroup) => boolean },
): Matches {
  if (choice.words <= wordsAllMax) {
    const all = withAll(index, groups, choice)
    if (all.best.length > 0) return all
  }
  return withAny(index, choice.telling ? groups.filter(choice.telling) : groups, choice)
}

function joined(a: Matches, b: Matches): Matches {
  return {
    best: [...new Set([...a.best, ...b.best])],
    all: [...new Set([...a.all, ...b.all])],
    capped: a.capped || b.capped,
  }
}

const nothing: Matches = { best: [], all: [], capped: false }

/** No words at all: the heads of what the filters leave, newest first. */
function newest({ columns, passes }: Index, count: number): Matches {
  const heads = Int32Array.from(newestHeads(columns))
  const all = passes ? heads.filter(passes) : heads
  return { best: [...all.subarray(0, count)], all, capped: false }
}

function withAll(index: Index, groups: readonly TermGroup[], { count, sort }: Choice): Matches {
  const words = groups
    .map(({ variants }) => variants.map(wordsOf).filter(items => items.length > 0))
    .filter(variants => variants.length > 0)
  if (words.length === 0) return nothing
  const matching = passing(index.postings.ofAll(words), index.passes)
  const capped = matching.length > countedMax
  // Facets are counted on the newest; what is best is looked for among all.
  const all = capped ? matching.subarray(-countedMax) : matching
  if (matching.length <= count) return { best: [...matching], all, capped }
  if (sort !== 'relevance') return { best: firstBy(sort, index.columns, matching, count), all, capped }
  const tally = tallyOf(index.columns)
  tally.open(matching)
  for (const { items } of groups.flatMap(({ variants }) => variants.slice(0, 1)))
    for (const item of items) {
      const set = item.kind === 'pair' ? index.postings.of(item) : index.postings.inHead(item)
      tally.add(set, item.weight * item.idf)
    }
  return { best: tally.best(matching, count), all, capped }
}

function wordsOf({ items }: Variant): readonly RareItem[] {
  return items.filter(item => item.kind === 'word')
}

function withAny(index: Index, groups: readonly TermGroup[], { count, sort }: Choice): Matches {
  const tally = tallyOf(index.columns)
  const sets = openedBy(index, groups, tally)
  for (const { variants } of groups) {
    const sums = variants.map(({ items, scale }) =>
      items.flatMap(item => {
        const set = sets.get(item)
        return set ? [{ set, worth: item.weight * item.idf * scale }] : []
      }),
    )
    if (sums.length === 1) for (const { set, worth } of sums[0] ?? []) tally.add(set, worth)
    else tally.addBest(sums)
  }
  const all = tally.above(matchShareMin)
  const best = sort === 'relevance' ? tally.best(all, count) : firstBy(sort, index.columns, all, count)
  return { best, all, capped: false }
}

/** Sums are kept with seven digits: what is left out must be below the share by more than that. */
const roundingSlack = 0.999

/**
 * Lets the records of the items worth most take part. What has only the rest of them, all together worth less than the
 * share of the best, is no match and need not be looked at: it is never opened, and the lists of the rest only add.
 */
function openedBy(index: Index, groups: readonly TermGroup[], tally: Tally): ReadonlyMap<RareItem, IdSet> {
  const sets = new Map<RareItem, IdSet>()
  const worths = worthsOf(groups)
  const chosen = withinBudget(index, groups)
  const openers: RareItem[] = []
  let best = 0
  for (const [at, item] of chosen.entries()) {
    if (restOf(groups, worths, new Set(chosen.slice(at))) < roundingSlack * matchShareMin * best) {
      sets.set(item, index.postings.among(item, openers))
      continue
    }
    const set = index.postings.of(item)
    const ids = passing(idsOf(set), index.passes)
    sets.set(item, set)
    openers.push(item)
    tally.open(ids)
    if (ids.length > 0) best = Math.max(best, worths.get(item) ?? 0)
  }
  return sets
}

function worthsOf(groups: readonly TermGroup[]): ReadonlyMap<RareItem, number> {
  return new Map(
    groups.flatMap(({ variants }) =>
      variants.flatMap(({ items, scale }) =>
        items.map(item => [item, item.weight * item.idf * scale] as const),
      ),
    ),
  )
}

/** The most a record can be worth that has none but these. */
function restOf(
  groups: readonly TermGroup[],
  worths: ReadonlyMap<RareItem, number>,
  rest: ReadonlySet<RareItem>,
): number {
  const worthOf = ({ items }: Variant): number =>
    items.reduce((sum, item) => sum + (rest.has(item) ? (worths.get(item) ?? 0) : 0), 0)
  return groups.reduce((sum, { variants }) => sum + Math.max(0, ...variants.map(worthOf)), 0)
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

/** The first records in another order than by match. */
function firstBy(
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

function passing(ids: Int32Array, passes: Passes | undefined): Int32Array {
  if (passes === undefined) return ids
  const kept = new Int32Array(ids.length)
  let count = 0
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] ?? 0
    if (passes(id)) kept[count++] = id
  }
  return kept.subarray(0, count)
}
