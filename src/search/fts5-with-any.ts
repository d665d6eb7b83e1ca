import { type Choice, firstBy, type Index, type Matches } from './fts5-matches.ts'
import type { IdSet } from './id-sets.ts'
import { type Tally, tallyOf } from './tally.ts'
import type { TermGroup, Variant } from './term-groups.ts'
import type { RareItem } from './wanted.ts'

/** Postings read for one query; rare words come first, so what is left out hardly changes the order. */
const postingsMax = 60_000
/** A record counts as a match of a long question when it has this share of the best one's. */
const matchShareMin = 0.25

/** Records that have any of the words, by how much of the question they have. */
export function withAny(index: Index, groups: readonly TermGroup[], { count, sort }: Choice): Matches {
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
    sets.set(item, set)
    openers.push(item)
    if (tally.open(set, index.passes) > 0) best = Math.max(best, worths.get(item) ?? 0)
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
