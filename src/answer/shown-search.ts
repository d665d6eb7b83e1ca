import type { SearchAnswer, SearchRefusal } from '../search/search-answer.ts'
import { unlessSecret } from '../store/secret-places.ts'
import type { Store } from '../store/store.ts'

/** What a search found, as it may be shown: a copy does not say where the secret text (MẬT) lies that it renders. */
export function shownSearch(
  store: Store,
  answer: SearchAnswer | SearchRefusal,
): SearchAnswer | SearchRefusal {
  if (!('hits' in answer)) return answer
  const hits = answer.hits.map(hit =>
    hit.originalUrl === null ? hit : { ...hit, originalUrl: unlessSecret(store, hit.originalUrl) },
  )
  return { ...answer, hits }
}
