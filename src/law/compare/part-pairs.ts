import type { Likeness } from './article-likeness.ts'
import type { ArticlePair } from './article-pair.ts'
import type { ReadArticle } from './read-articles.ts'
import type { WordBags } from './word-bags.ts'

type Matched = {
  readonly words: WordBags
  readonly alike: readonly Likeness[]
  readonly main: readonly ArticlePair[]
}

/** How much of an article must stand in another for it to have come from it or gone into it. */
const partMin = 0.45
/** Words of a clause that are enough to know it again. */
const clauseWordsMin = 40
/** What a neighbour that went the same way adds: the parts of a split stand side by side. */
const besideBonus = 0.12

/**
 * What is left over after the main pairs goes to the article that holds most of it, as a whole or by one of its clauses:
 * old articles have been merged into it, new ones split off from it.
 */
export function partPairs(matched: Matched): readonly ArticlePair[] {
  const { main, alike } = matched
  const takenWas = new Map(main.map(pair => [pair.was, pair.is]))
  const takenIs = new Map(main.map(pair => [pair.is, pair.was]))
  const merged = bestOf(
    alike.filter(one => !takenWas.has(one.was)),
    one => one.was,
    one => {
      const beside = isBeside(takenWas, one.was, one.is)
      return partScore({ share: one.wasInIs, one, beside, clauses: () => clauseShare(matched, one) })
    },
  )
  const split = bestOf(
    alike.filter(one => !takenIs.has(one.is)),
    one => one.is,
    one => {
      const beside = isBeside(takenIs, one.is, one.was)
      return partScore({ share: one.isInWas, one, beside, clauses: () => clauseShare(matched, one) })
    },
  )
  return [
    ...merged.map(pair => ({ ...pair, role: 'merged' as const })),
    ...split.map(pair => ({ ...pair, role: 'split' as const })),
  ]
}

function isBeside(taken: ReadonlyMap<number, number>, own: number, other: number): boolean {
  return taken.get(own - 1) === other || taken.get(own + 1) === other
}

function partScore(part: {
  readonly share: number
  readonly one: Likeness
  readonly beside: boolean
  readonly clauses: () => number
}): number {
  const { share, one, beside, clauses } = part
  const plain = 0.6 * share + 0.25 * one.cosine + 0.25 * one.heading + (beside ? besideBonus : 0)
  return Math.max(plain, clauses())
}

/** The largest share of one clause of either article that stands in the other. */
function clauseShare({ words }: Matched, one: Likeness): number {
  const old = words.bags[one.was]
  const young = words.bags[words.oldCount + one.is]
  if (!old || !young) return 0
  const share = (from: ReadArticle, into: ReadArticle): number =>
    Math.max(
      0,
      ...from.units.map(unit =>
        words.measure.distinct(unit) < clauseWordsMin ? 0 : words.measure.coverage(unit, into.words),
      ),
    )
  return 0.7 * Math.max(share(old, young), share(young, old))
}

function bestOf(
  alike: readonly Likeness[],
  keyOf: (one: Likeness) => number,
  holds: (one: Likeness) => number,
): readonly Pick<ArticlePair, 'was' | 'is' | 'score'>[] {
  const best = new Map<number, Pick<ArticlePair, 'was' | 'is' | 'score'>>()
  for (const one of alike) {
    const score = Math.min(1, holds(one))
    const key = keyOf(one)
    if (score >= partMin && score > (best.get(key)?.score ?? 0))
      best.set(key, { was: one.was, is: one.is, score })
  }
  return [...best.values()]
}
