import { type Likeness, likenesses } from './article-likeness.ts'
import type { ArticlePair } from './article-pair.ts'
import type { ComparedArticle } from './compared-article.ts'
import { partPairs } from './part-pairs.ts'
import { type WordBags, wordBags } from './word-bags.ts'

export type Pairing = {
  readonly pairs: readonly ArticlePair[]
  /** Articles without a counterpart. */
  readonly onlyWas: readonly number[]
  readonly onlyIs: readonly number[]
}

/** Below this two articles are not taken for one another, … */
const mainMin = 0.25
/** … unless each is so far ahead of whatever else the other resembles: an article may be rewritten word for word. */
const leadMin = 1.5
const leadingMin = 0.12
/** Where both have a better counterpart, taken by another, they are not paired just because they are left. */
const secondBestMin = 0.8
/** What standing at the same place of its text adds to the score of a pair. */
const placeBonus = 0.05
/** What a paired neighbour adds on each side: laws are revised article by article. */
const neighbourBonus = 0.04

/**
 * Pairs the articles of an old text with those of the new one by heading and content. First each article is given its best
 * counterpart, best pairs first, with a small advantage for what keeps its place in the order; then what is left over is
 * given to the article that holds most of it. An article that nothing resembles stays alone. Takes time as `likenesses`.
 * @param words bags of them, where they are there already
 */
export function pairArticles(
  was: readonly ComparedArticle[],
  is: readonly ComparedArticle[],
  words: WordBags = wordBags(was, is),
): Pairing {
  const alike = likenesses(words).filter(one => kindOf(was[one.was]) === kindOf(is[one.is]))
  const found = mainPairs(alike, { was: was.length, is: is.length })
  const frame = framePairs(was, is).filter(pair => !found.some(other => other.was === pair.was))
  const main = [...frame, ...found]
  const parts = partPairs({ words, alike, main })
  const pairs = [...main, ...parts].sort((a, b) => a.was - b.was || a.is - b.is)
  const pairedWas = new Set(pairs.map(pair => pair.was))
  const pairedIs = new Set(pairs.map(pair => pair.is))
  return {
    pairs,
    onlyWas: was.flatMap((_, at) => (pairedWas.has(at) ? [] : [at])),
    onlyIs: is.flatMap((_, at) => (pairedIs.has(at) ? [] : [at])),
  }
}

/** Recitals belong to recitals and endings to endings, whatever they say; articles to articles. */
function kindOf(article: ComparedArticle | undefined): string {
  if (article === undefined || Object.keys(article.path).length > 0) return 'article'
  return article.heading
}

function framePairs(was: readonly ComparedArticle[], is: readonly ComparedArticle[]): readonly ArticlePair[] {
  return was.flatMap((article, at) => {
    const kind = kindOf(article)
    const other = kind === 'article' ? -1 : is.findIndex(one => kindOf(one) === kind)
    return other === -1 ? [] : [{ was: at, is: other, score: 1, role: 'main' as const }]
  })
}

type Sizes = { readonly was: number; readonly is: number }

/** One to one: chosen twice, the second time with what the first has taught about neighbours. */
function mainPairs(alike: readonly Likeness[], sizes: Sizes): readonly ArticlePair[] {
  const place = (one: Likeness): number => scoreOf(one) + placeBonus * nearness(one, sizes)
  const partner = new Map(assigned(alike, place).map(pair => [pair.was, pair.is]))
  const neighbours = ({ was, is }: Likeness): number =>
    [-1, 1].filter(step => partner.get(was + step) === is + step).length
  return assigned(alike, one => place(one) + neighbourBonus * neighbours(one))
}

/** Heading and content together; a heading that says the same counts nearly as much as the content. */
function scoreOf({ cosine, heading, wasInIs, isInWas }: Likeness): number {
  const content = 0.85 * cosine + 0.15 * Math.max(wasInIs, isInWas)
  return Math.max(content, 0.6 * content + 0.4 * heading)
}

/** 1 at the same place of both texts, 0 from a quarter of the text away. */
function nearness({ was, is }: Likeness, sizes: Sizes): number {
  return Math.max(0, 1 - 4 * Math.abs(was / sizes.was - is / sizes.is))
}

type Ranked = { readonly one: Likeness; readonly rank: number }

function assigned(alike: readonly Likeness[], rank: (one: Likeness) => number): readonly ArticlePair[] {
  const ranked = alike.map(one => ({ one, rank: rank(one) })).filter(({ rank }) => rank >= leadingMin)
  ranked.sort((a, b) => b.rank - a.rank || a.one.was - b.one.was || a.one.is - b.one.is)
  const best = { was: bestTwo(ranked, one => one.was), is: bestTwo(ranked, one => one.is) }
  const taken = { was: new Set<number>(), is: new Set<number>() }
  const pairs: ArticlePair[] = []
  for (const { one, rank } of ranked) {
    if (taken.was.has(one.was) || taken.is.has(one.is)) continue
    const [bestWas = 0, nextWas = 0] = best.was.get(one.was) ?? []
    const [bestIs = 0, nextIs = 0] = best.is.get(one.is) ?? []
    if (rank < mainMin && rank < leadMin * Math.max(nextWas, nextIs)) continue
    if (rank < secondBestMin * Math.min(bestWas, bestIs)) continue
    taken.was.add(one.was)
    taken.is.add(one.is)
    pairs.push({ was: one.was, is: one.is, score: Math.min(1, scoreOf(one)), role: 'main' })
  }
  return pairs
}

/** The best and the second best rank of each article of a side; `ranked` is in order. */
function bestTwo(
  ranked: readonly Ranked[],
  keyOf: (one: Likeness) => number,
): ReadonlyMap<number, readonly number[]> {
  const best = new Map<number, number[]>()
  for (const { one, rank } of ranked) {
    const known = best.get(keyOf(one))
    if (known === undefined) best.set(keyOf(one), [rank])
    else if (known.length < 2) known.push(rank)
  }
  return best
}
