import type { Candidate } from './candidate.ts'
import type { IndexQuery } from './search-index.ts'

/** What covers less of the words beside the number, where something else covers so much, is another's number. */
const coverMax = 0.25
const coverMin = 0.6

/**
 * A number without a year ("nghị quyết 57 đột phá khoa học công nghệ") may be known of one instrument that the other
 * words are not about, while a text without that number has most of them: then neither that instrument nor what cites
 * it stands before what the words find.
 */
export function withoutOffTopic(
  candidates: readonly Candidate[],
  { symbolKeys = [], terms = [] }: Partial<Pick<IndexQuery, 'symbolKeys' | 'terms'>>,
): readonly Candidate[] {
  if (terms.length < 2 || !symbolKeys.some(key => key.split('/')[1] === '_')) return candidates
  const asked = candidates.filter(({ by }) => by === 'symbol')
  const isOffTopic =
    asked.length > 0 &&
    asked.every(({ isAbout, score }) => !isAbout && score.cover < coverMax) &&
    candidates.some(({ by, score }) => by === 'words' && score.cover >= coverMin)
  if (!isOffTopic) return candidates
  return candidates.map(each =>
    each.by === 'symbol' || each.by === 'cites' ? { ...each, by: 'words' as const } : each,
  )
}
