import type { ReadArticle } from './read-articles.ts'

/** Of each word, in one row after the other: the places of the articles that have it, and how often it stands there. */
export type WordHolders = {
  /** Where the row of a word begins; the last entry is the end of all. */
  readonly from: Int32Array
  readonly at: Int32Array
  readonly count: Int32Array
}

type Counted = {
  /** Place of the first article that is asked for. */
  readonly first: number
  /** By the number of a word: how many of all articles have it. */
  readonly holding: Int32Array
  /** Words of more articles than this have an empty row. */
  readonly most: number
}

/** Which of the articles from `first` on have each word. One pass finds how long each row is, a second fills the rows. */
export function wordHolders(
  articles: readonly ReadArticle[],
  { first, holding, most }: Counted,
): WordHolders {
  const from = new Int32Array(holding.length + 1)
  for (let place = first; place < articles.length; place++) {
    const { words } = articles[place] ?? { words: new Int32Array() }
    for (let index = 0; index < words.length; index++) {
      const word = words[index] ?? 0
      if ((holding[word] ?? 0) <= most) from[word + 1] = (from[word + 1] ?? 0) + 1
    }
  }
  for (let word = 0; word < holding.length; word++) from[word + 1] = (from[word + 1] ?? 0) + (from[word] ?? 0)
  const total = from[holding.length] ?? 0
  const [at, count, next] = [new Int32Array(total), new Int32Array(total), from.slice()]
  for (let place = first; place < articles.length; place++) {
    const { words, counts } = articles[place] ?? { words: new Int32Array(), counts: new Int32Array() }
    for (let index = 0; index < words.length; index++) {
      const word = words[index] ?? 0
      if ((holding[word] ?? 0) > most) continue
      const free = next[word] ?? 0
      at[free] = place
      count[free] = counts[index] ?? 0
      next[word] = free + 1
    }
  }
  return { from, at, count }
}
