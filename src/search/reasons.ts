import type { RankedWork } from './rank.ts'
import type { Reason } from './search-index.ts'

/** Why a work stands where it stands; told of works that are shown. */
export function reasonsOf({ best, others }: Pick<RankedWork, 'best' | 'others'>): readonly Reason[] {
  const why: Reason[] = []
  const by = new Set([best, ...others].map(member => member.by))
  if (by.has('answer')) why.push({ code: 'answer', detail: '' })
  if (by.has('symbol')) why.push({ code: 'symbol', detail: '' })
  if (by.has('cites')) why.push({ code: 'cites', detail: '' })
  if (by.has('instrument')) why.push({ code: 'instrument', detail: '' })
  const percent = (share: number): string => `${Math.round(share * 100)} %`
  if (best.score.head > 0) why.push({ code: 'title', detail: percent(best.score.head) })
  if (best.score.cover > 0) why.push({ code: 'text', detail: percent(best.score.cover) })
  if (best.score.translated) why.push({ code: 'translated', detail: '' })
  if (best.status === 'in-force') why.push({ code: 'in-force', detail: '' })
  if (best.status === 'expired') why.push({ code: 'ended', detail: '' })
  if (best.citedBy > 0) why.push({ code: 'citations', detail: String(best.citedBy) })
  return why
}
