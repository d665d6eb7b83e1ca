import type { Coverage } from '../search/search-answer.ts'
import { coverageOf } from '../store/coverage.ts'
import type { Store } from '../store/store.ts'

/** What an answer covers that counts nothing: no number of it is cut. */
export function coverageAnswer(store: Store): Coverage {
  return { ...coverageOf(store), sample: store.kind === 'sample', countsCapped: false }
}
