import { type Bag, type WordBags, weightOf } from './word-bags.ts'

/** How alike an old and a new article are; every share is 0–1 and weighed by how telling its words are. */
export type Likeness = {
  readonly was: number
  readonly is: number
  /** Cosine of their words and pairs of words. */
  readonly cosine: number
  /** How far the headings say the same; the heading of one is looked for in the opening words of one without. */
  readonly heading: number
  /** How much of the old one stands in the new one, and the reverse. */
  readonly wasInIs: number
  readonly isInWas: number
}

/** A pair of articles that shares less than this is not looked at any further. */
const cosineMin = 0.03

/**
 * Compares every old article with every new one that shares telling words with it. One that is there again word for word
 * is compared with that one alone.
 */
export function likenesses(words: WordBags): readonly Likeness[] {
  const { oldCount } = words
  const equal = equalArticles(words)
  const shared: Shared = {
    dot: new Float64Array(words.bags.length),
    mass: new Float64Array(words.bags.length),
  }
  return words.bags.slice(0, oldCount).flatMap((old, was) => {
    const again = equal.get(was)
    if (again !== undefined)
      return { was, is: again, cosine: 1, heading: old.heading.size === 0 ? 0 : 1, wasInIs: 1, isInWas: 1 }
    const found = shareWith(old, words, shared)
    return found.flatMap(at => {
      const young = words.bags[at]
      if (!young) return []
      const cosine = (shared.dot[at] ?? 0) / (old.norm * young.norm)
      if (cosine < cosineMin) return []
      const common = shared.mass[at] ?? 0
      const heading = headingLikeness(old, young, words.telling)
      return {
        was,
        is: at - oldCount,
        cosine,
        heading,
        wasInIs: common / old.mass,
        isInWas: common / young.mass,
      }
    })
  })
}

/** Old articles that are there again with the same words, where neither text has them twice: old → new. */
function equalArticles({ bags, oldCount }: WordBags): ReadonlyMap<number, number> {
  const keys = bags.map(bag => `${[...bag.heading].join(' ')}|${[...bag.counts].flat().join(' ')}`)
  const places = new Map<string, { readonly old: number[]; readonly young: number[] }>()
  keys.forEach((key, at) => {
    const place = places.get(key) ?? { old: [], young: [] }
    if (at < oldCount) place.old.push(at)
    else place.young.push(at - oldCount)
    places.set(key, place)
  })
  const equal = new Map<number, number>()
  for (const { old, young } of places.values()) {
    const [was, is] = [old[0], young[0]]
    if (old.length === 1 && young.length === 1 && was !== undefined && is !== undefined) equal.set(was, is)
  }
  return equal
}

/** What one article shares with each other: as vectors, and as the telling words that both have. */
type Shared = { readonly dot: Float64Array; readonly mass: Float64Array }

/** Sums up in `into`, which is cleared. @returns the articles that share a word with it */
function shareWith(one: Bag, { telling, holders }: WordBags, into: Shared): readonly number[] {
  const { dot, mass } = into
  dot.fill(0)
  mass.fill(0)
  const found: number[] = []
  for (const [word, count] of one.counts) {
    const tells = telling[word] ?? 0
    const own = weightOf(count, tells)
    for (const { at, count: other, weight } of holders[word] ?? []) {
      if (mass[at] === 0) found.push(at)
      dot[at] = (dot[at] ?? 0) + own * weight
      mass[at] = (mass[at] ?? 0) + Math.min(count, other) * tells + Number.EPSILON
    }
  }
  return found.sort((a, b) => a - b)
}

function headingLikeness(a: Bag, b: Bag, telling: Float64Array): number {
  if (a.heading.size === 0) return coverage(b.heading, a.opening, telling)
  if (b.heading.size === 0) return coverage(a.heading, b.opening, telling)
  return (coverage(a.heading, b.heading, telling) + coverage(b.heading, a.heading, telling)) / 2
}

/** The share of telling words that stand among others, 0–1. */
export function coverage(
  words: Iterable<number>,
  among: { readonly has: (word: number) => boolean },
  telling: Float64Array,
): number {
  let total = 0
  let found = 0
  for (const word of words) {
    total += telling[word] ?? 0
    if (among.has(word)) found += telling[word] ?? 0
  }
  return total === 0 ? 0 : found / total
}
