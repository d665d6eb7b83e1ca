import type { Candidate } from './candidate.ts'
import { newestHeads } from './fts5-columns.ts'
import { type Choice, firstBy, type Index, type Matches, passing } from './fts5-matches.ts'
import { withAny } from './fts5-with-any.ts'
import type { IndexQuery } from './search-index.ts'
import { tallyOf } from './tally.ts'
import { type TermGroup, termGroups, type Variant } from './term-groups.ts'
import type { RareItem, Wanted } from './wanted.ts'

/** Records scored in full; more for later pages. */
const scoredMax = 100
const scoredPerHit = 3
/** Up to this many words, all of them must be there; of longer questions no text has every word. */
const wordsAllMax = 4
/** Records counted for `total` and facets. */
const countedMax = 200_000
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
  tally.open({ kind: 'list', ids: matching, count: matching.length })
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
