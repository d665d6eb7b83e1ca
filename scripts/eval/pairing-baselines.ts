import { likenesses } from '../../src/law/compare/article-likeness.ts'
import type { ComparedArticle } from '../../src/law/compare/compared-article.ts'
import { wordBags } from '../../src/law/compare/word-bags.ts'
import type { WrittenPair } from './written-pair.ts'

type Method = (was: readonly ComparedArticle[], is: readonly ComparedArticle[]) => readonly WrittenPair[]

/** What one would do first: by number, by equal heading, by the nearest content alone. */
export const baselines: Readonly<Record<string, Method>> = {
  sameNumber: (was, is) => {
    const numbers = new Set(is.map(one => one.path.dieu))
    return was.flatMap(({ path }) =>
      path.dieu && numbers.has(path.dieu) ? [`${path.dieu}>${path.dieu}`] : [],
    )
  },
  headingOnly: (was, is) => {
    const byHeading = new Map(
      is.filter(one => one.heading !== '').map(one => [fold(one.heading), one.path.dieu]),
    )
    return was.flatMap(({ path, heading }) => {
      const found = byHeading.get(fold(heading))
      return found === undefined || path.dieu === undefined ? [] : [`${path.dieu}>${found}`]
    })
  },
  cosineOnly: (was, is) => {
    const best = new Map<number, { readonly is: number; readonly cosine: number }>()
    for (const one of likenesses(wordBags(was, is)))
      if (one.cosine > (best.get(one.was)?.cosine ?? 0)) best.set(one.was, one)
    return [...best].flatMap(([at, one]) => {
      const [old, young] = [was[at]?.path.dieu, is[one.is]?.path.dieu]
      return old === undefined || young === undefined ? [] : [`${old}>${young}`]
    })
  },
}

function fold(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
