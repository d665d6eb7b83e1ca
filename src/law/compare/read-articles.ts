import type { ComparedArticle } from './compared-article.ts'
import { type WordNumbers, wordNumbers } from './syllables.ts'

/** The words of an article as numbers, in reading order; the stretches of it are views of one list. */
export type ReadArticle = {
  readonly heading: Int32Array
  /** The heading, and the words behind it that may stand for one. */
  readonly opening: Int32Array
  /** The words of each clause and point. */
  readonly units: readonly Int32Array[]
  /** Each word once, in the order in which they first come. */
  readonly words: Int32Array
  /** How often each of `words` stands there; what a heading says counts twice. */
  readonly counts: Int32Array
}

/** Opening words (syllables and pairs) that stand for a heading: old laws have none and begin with what they are about. */
const openingWordsMax = 60

/** Reads the articles of all texts that are compared. @returns them, and how many different words they have together */
export function readArticles(articles: readonly ComparedArticle[]): {
  readonly articles: readonly ReadArticle[]
  readonly wordsCount: number
} {
  const numbers = wordNumbers()
  const stretches = articles.map(article => stretchesOf(article, numbers))
  const tally = new Int32Array(numbers.count())
  return {
    articles: stretches.map(one => counted(one, tally)),
    wordsCount: numbers.count(),
  }
}

type Stretches = Pick<ReadArticle, 'heading' | 'opening' | 'units'> & { readonly all: Int32Array }

function stretchesOf({ heading, units }: ComparedArticle, { read }: WordNumbers): Stretches {
  const title = read(heading)
  const lists = units.map(unit => read(unit.text))
  const all = new Int32Array(lists.reduce((sum, list) => sum + list.length, title.length))
  all.set(title)
  let at = title.length
  const stretches = lists.map(list => {
    all.set(list, at)
    at += list.length
    return all.subarray(at - list.length, at)
  })
  return {
    all,
    heading: all.subarray(0, title.length),
    opening: all.subarray(0, title.length + openingWordsMax),
    units: stretches,
  }
}

/** @param tally by the number of a word, all zero before and after */
function counted({ all, ...stretches }: Stretches, tally: Int32Array): ReadArticle {
  const { heading } = stretches
  const words = new Int32Array(all.length)
  let found = 0
  for (let at = 0; at < all.length; at++) {
    const word = all[at] ?? 0
    const known = tally[word] ?? 0
    if (known === 0) words[found++] = word
    tally[word] = known + (at < heading.length ? 2 : 1)
  }
  const counts = new Int32Array(found)
  for (let at = 0; at < found; at++) {
    const word = words[at] ?? 0
    counts[at] = tally[word] ?? 0
    tally[word] = 0
  }
  return { ...stretches, words: words.slice(0, found), counts }
}
