import type { ReadArticle } from './read-articles.ts'
import { type WordBags, weightOf } from './word-bags.ts'
import type { WordMeasure } from './word-measure.ts'

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

/** A pair of articles that shares less is not looked at any further, unless much of one stands in the other. */
const cosineMin = 0.06
const containedMin = 0.15

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
  const all: Likeness[] = []
  for (let was = 0; was < oldCount; was++) {
    const old = words.bags[was]
    const again = equal.get(was)
    if (!old) continue
    if (again === undefined) all.push(...likenessesOf(was, old, { words, shared }))
    else all.push(sameAs(was, again, old))
  }
  return all
}

function sameAs(was: number, is: number, { heading }: ReadArticle): Likeness {
  return { was, is, cosine: 1, heading: heading.length === 0 ? 0 : 1, wasInIs: 1, isInWas: 1 }
}

function likenessesOf(
  was: number,
  old: ReadArticle,
  { words, shared }: { readonly words: WordBags; readonly shared: Shared },
): readonly Likeness[] {
  const { bags, norm, mass, measure, oldCount } = words
  const [wasNorm, wasMass] = [norm[was] ?? 1, mass[was] ?? 1]
  const found: Likeness[] = []
  for (const at of shareWith(old, words, shared)) {
    const cosine = (shared.dot[at] ?? 0) / (wasNorm * (norm[at] ?? 1))
    const common = shared.mass[at] ?? 0
    const isMass = mass[at] ?? 1
    if (cosine < cosineMin && common < containedMin * Math.min(wasMass, isMass)) continue
    const young = bags[at]
    if (!young) continue
    const heading = headingLikeness(old, young, measure)
    found.push({
      was,
      is: at - oldCount,
      cosine,
      heading,
      wasInIs: common / wasMass,
      isInWas: common / isMass,
    })
  }
  return found
}

/** Old articles that are there again with the same words: old → new. Of several that say the same, the first is the first. */
function equalArticles({ bags, oldCount, measure }: WordBags): ReadonlyMap<number, number> {
  const places = new Map<string, { readonly old: number[]; readonly young: number[] }>()
  bags.forEach((bag, at) => {
    const key = fingerprint(bag, measure)
    const place = places.get(key) ?? { old: [], young: [] }
    if (at < oldCount) place.old.push(at)
    else place.young.push(at - oldCount)
    places.set(key, place)
  })
  const equal = new Map<number, number>()
  for (const { old, young } of places.values()) {
    old.forEach((was, at) => {
      const is = young[at]
      if (is !== undefined) equal.set(was, is)
    })
  }
  return equal
}

/** Two sums over the words and how often each stands there, and their number: 64 bits and more tell articles apart. */
function fingerprint({ words, counts, heading }: ReadArticle, { distinct }: WordMeasure): string {
  let one = 0x811c9dc5
  let other = 0x1b873593
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? 0
    const count = counts[index] ?? 0
    one = Math.imul(one ^ (word * 31 + count), 0x01000193)
    other = Math.imul(other ^ (word + count * 7_919), 0x5bd1e995)
  }
  return `${words.length}/${distinct(heading)}/${one}/${other}`
}

/** What one article shares with each other: as vectors, and as the telling words that both have. */
type Shared = { readonly dot: Float64Array; readonly mass: Float64Array }

/** Sums up in `into`, which is cleared. @returns the new articles that share a word with it, in no order */
function shareWith(one: ReadArticle, { telling, holders }: WordBags, into: Shared): readonly number[] {
  const { dot, mass } = into
  const { from, at: places, count: counts } = holders
  dot.fill(0)
  mass.fill(0)
  const found: number[] = []
  for (let own = 0; own < one.words.length; own++) {
    const word = one.words[own] ?? 0
    const count = one.counts[own] ?? 0
    const tells = telling[word] ?? 0
    const weight = weightOf(count, tells)
    const end = from[word + 1] ?? 0
    for (let index = from[word] ?? end; index < end; index++) {
      const at = places[index] ?? 0
      const other = counts[index] ?? 0
      if (mass[at] === 0) found.push(at)
      dot[at] = (dot[at] ?? 0) + weight * weightOf(other, tells)
      mass[at] = (mass[at] ?? 0) + Math.min(count, other) * tells + Number.EPSILON
    }
  }
  return found
}

function headingLikeness(a: ReadArticle, b: ReadArticle, { coverage }: WordMeasure): number {
  if (a.heading.length === 0) return coverage(b.heading, a.opening)
  if (b.heading.length === 0) return coverage(a.heading, b.opening)
  return (coverage(a.heading, b.heading) + coverage(b.heading, a.heading)) / 2
}
