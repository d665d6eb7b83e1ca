import type { Hit, SearchAnswer, SearchRefusal, SearchRequest } from '../search/search-answer.ts'
import { hitsPerPageMax } from '../search/search-answer.ts'

/** A list longer than this is cut: whoever needs more takes `thidua export`. */
const listedWorksMax = 1_000

export type ListedWorks = {
  readonly hits: readonly Hit[]
  readonly total: number
  /** True when there is more than was taken. */
  readonly cut: boolean
}

/** Every work that a search finds, page after page, up to 1,000; for feeds and exports. */
export async function listedWorks(
  search: (request: SearchRequest) => Promise<SearchAnswer | SearchRefusal>,
  request: SearchRequest,
  limit: number = listedWorksMax,
): Promise<ListedWorks | SearchRefusal> {
  const hits: Hit[] = []
  const size = Math.min(limit, hitsPerPageMax)
  for (let page = 1; ; page++) {
    const answer = await search({ ...request, page, limit: size })
    if ('refused' in answer) return answer
    hits.push(...answer.hits)
    const isLast = answer.hits.length < size || hits.length >= limit
    if (isLast)
      return {
        hits: hits.slice(0, limit),
        total: answer.total,
        cut: answer.total > Math.min(hits.length, limit),
      }
  }
}
