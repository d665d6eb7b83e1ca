import type { ComparedArticle } from './compared-article.ts'
import { type ReadArticle, readArticles } from './read-articles.ts'
import { type WordHolders, wordHolders } from './word-holders.ts'
import { type WordMeasure, wordMeasure } from './word-measure.ts'

/** What articles are compared by: their words, and how telling each is. */
export type WordBags = {
  /** Of the old articles, then of the new ones. */
  readonly bags: readonly ReadArticle[]
  /** Of each bag: the length of its weighed words as a vector, and their sum. */
  readonly norm: Float64Array
  readonly mass: Float64Array
  /** By the number of a word; next to nothing for what stands in every article. */
  readonly telling: Float64Array
  /** Measures lists of words by how telling they are. */
  readonly measure: WordMeasure
  /** How many of the bags are of old articles. */
  readonly oldCount: number
  /** Which new articles have a word, by its number; none for words that too many articles have. */
  readonly holders: WordHolders
}

/** In a text of two articles a word of both still tells something: as if there were so many others without it. */
const articlesBeyond = 10
/** Words of more articles than this tell little and cost most; in short texts a share of the articles. */
const holdersMax = 150
const holdersShare = 0.3
const holdersAlways = 30

/** The words of the articles of two texts as numbers, the old ones first. Time grows with the words. */
export function wordBags(was: readonly ComparedArticle[], is: readonly ComparedArticle[]): WordBags {
  const { articles, wordsCount } = readArticles([...was, ...is])
  const holding = holdingOf(articles, wordsCount)
  const telling = tellingOf(holding, articles.length)
  const most = Math.max(holdersAlways, Math.min(holdersMax, holdersShare * articles.length))
  return {
    bags: articles,
    ...sizesOf(articles, telling),
    telling,
    measure: wordMeasure(telling),
    oldCount: was.length,
    holders: wordHolders(articles, { first: was.length, holding, most }),
  }
}

/** How many articles hold each word. */
function holdingOf(articles: readonly ReadArticle[], wordsCount: number): Int32Array {
  const holding = new Int32Array(wordsCount)
  for (const { words } of articles)
    for (let at = 0; at < words.length; at++) {
      const word = words[at] ?? 0
      holding[word] = (holding[word] ?? 0) + 1
    }
  return holding
}

function tellingOf(holding: Int32Array, articlesCount: number): Float64Array {
  const byHeld = Float64Array.from(
    { length: articlesCount + 1 },
    (_, held) => Math.log(1 + (articlesCount + articlesBeyond) / Math.max(1, held)) - Math.LN2,
  )
  const telling = new Float64Array(holding.length)
  for (let word = 0; word < telling.length; word++) telling[word] = byHeld[holding[word] ?? 0] ?? 0
  return telling
}

/** The weight of a word in its article: repeating it adds less and less. */
export function weightOf(count: number, telling: number): number {
  return count === 1 ? telling : (1 + Math.log(count)) * telling
}

function sizesOf(articles: readonly ReadArticle[], telling: Float64Array): Pick<WordBags, 'norm' | 'mass'> {
  const norm = new Float64Array(articles.length)
  const mass = new Float64Array(articles.length)
  articles.forEach(({ words, counts }, article) => {
    let square = 0
    let sum = 0
    for (let at = 0; at < words.length; at++) {
      const tells = telling[words[at] ?? 0] ?? 0
      const count = counts[at] ?? 0
      const weight = weightOf(count, tells)
      square += weight * weight
      sum += count * tells
    }
    norm[article] = Math.sqrt(square) || 1
    mass[article] = sum || 1
  })
  return { norm, mass }
}
