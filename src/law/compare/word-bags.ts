import type { ComparedArticle } from './compared-article.ts'
import { type WordNumbers, wordNumbers } from './syllables.ts'

/** What articles are compared by: their words, and how telling each is. */
export type WordBags = {
  /** Of the old articles, then of the new ones. */
  readonly bags: readonly Bag[]
  /** By the number of a word; next to nothing for what stands in every article. */
  readonly telling: Float64Array
  /** How many of the bags are of old articles. */
  readonly oldCount: number
  /** Which new articles have a word, by its number; none for words that too many articles have. */
  readonly holders: Holders
}

/** Of each word, in one row after the other: the places of the articles among the bags, and how often it stands there. */
export type Holders = {
  /** Where the row of a word begins; the last entry is the end of all. */
  readonly from: Int32Array
  readonly at: Int32Array
  readonly count: Float64Array
}

export type Bag = {
  /** Word → how often; what a heading says counts twice. */
  readonly counts: ReadonlyMap<number, number>
  readonly heading: ReadonlySet<number>
  readonly opening: ReadonlySet<number>
  /** The words of each clause and point, each once. */
  readonly units: readonly ReadonlySet<number>[]
  /** Length of the weighed words as a vector, and their sum. */
  readonly norm: number
  readonly mass: number
}

/** Opening words (syllables and pairs) that stand for a heading: old laws have none and begin with what they are about. */
const openingWordsMax = 60
/** In a text of two articles a word of both still tells something: as if there were so many others without it. */
const articlesBeyond = 10
/** Words of more articles than this tell little and cost most; in short texts a share of the articles. */
const holdersMax = 150
const holdersShare = 0.3
const holdersAlways = 30

export function wordBags(was: readonly ComparedArticle[], is: readonly ComparedArticle[]): WordBags {
  const articles = [...was, ...is]
  const read = wordNumbers()
  const plain = articles.map(article => plainBag(article, read))
  const holding: number[] = []
  for (const { counts } of plain)
    for (const number of counts.keys()) holding[number] = (holding[number] ?? 0) + 1
  const telling = Float64Array.from(
    holding,
    held => Math.log(1 + (articles.length + articlesBeyond) / Math.max(1, held ?? 1)) - Math.LN2,
  )
  const most = Math.max(holdersAlways, Math.min(holdersMax, holdersShare * articles.length))
  const holders = holdersOf(plain, { from: was.length, isCounted: word => (holding[word] ?? 0) <= most })
  const bags = plain.map(bag => ({ ...bag, ...sizeOf(bag.counts, telling) }))
  return { bags, telling, oldCount: was.length, holders }
}

function holdersOf(
  bags: readonly Pick<Bag, 'counts'>[],
  { from: first, isCounted }: { readonly from: number; readonly isCounted: (word: number) => boolean },
): Holders {
  const rows: number[][] = []
  let total = 0
  for (let at = first; at < bags.length; at++)
    for (const [word, count] of bags[at]?.counts ?? []) {
      if (!isCounted(word)) continue
      const row = rows[word]
      if (row) row.push(at, count)
      else rows[word] = [at, count]
      total++
    }
  const holders = {
    from: new Int32Array(rows.length + 1),
    at: new Int32Array(total),
    count: new Float64Array(total),
  }
  let next = 0
  for (let word = 0; word < rows.length; word++) {
    holders.from[word] = next
    const row = rows[word] ?? []
    for (let index = 0; index < row.length; index += 2) {
      holders.at[next] = row[index] ?? 0
      holders.count[next++] = row[index + 1] ?? 0
    }
  }
  holders.from[rows.length] = next
  return holders
}

function plainBag({ heading, units }: ComparedArticle, read: WordNumbers) {
  const title = read(heading)
  const body = units.map(unit => read(unit.text))
  const counts = new Map<number, number>()
  for (const number of title) counts.set(number, (counts.get(number) ?? 0) + 2)
  for (const words of body) for (const number of words) counts.set(number, (counts.get(number) ?? 0) + 1)
  const opening = body.flat().slice(0, openingWordsMax)
  return {
    counts,
    heading: new Set(title),
    opening: new Set([...title, ...opening]),
    units: body.map(words => new Set(words)),
  }
}

/** The weight of a word in its article: repeating it adds less and less. */
export function weightOf(count: number, telling: number): number {
  return (1 + Math.log(count)) * telling
}

function sizeOf(counts: ReadonlyMap<number, number>, telling: Float64Array): { norm: number; mass: number } {
  let square = 0
  let mass = 0
  for (const [number, count] of counts) {
    const weight = weightOf(count, telling[number] ?? 0)
    square += weight * weight
    mass += count * (telling[number] ?? 0)
  }
  return { norm: Math.sqrt(square) || 1, mass: mass || 1 }
}
