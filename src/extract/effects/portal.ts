import { parseIsoDay } from '../../domain/day.ts'
import type { LabelledValue, UnboundAssertion } from '../../domain/document.ts'
import type { Effect } from '../../domain/effect.ts'
import type { OwnIdentity } from '../../domain/extraction.ts'
import { fold } from '../../normalise/fold.ts'

const statusLabel = /^(?:tinh trang(?: hieu luc)?|trang thai|hieu luc)$/

/**
 * What a portal's table says of the end of its instrument: the day it gives, or, without a day, its word for the status
 * ("Hết hiệu lực toàn bộ", "Hết hiệu lực một phần", "Ngưng hiệu lực"). A word without a day proves nothing about any day.
 */
export function portalEnds(
  own: OwnIdentity,
  labels: readonly LabelledValue[],
  facts: readonly UnboundAssertion[],
): readonly Effect[] {
  const row: Omit<Effect, 'kind' | 'from' | 'provisions' | 'quote'> = {
    instrument: own.id,
    to: null,
    cause: null,
    certainty: 'verified-in-part',
    evidence: 'portal-table',
  }
  const dated = facts.find(fact => fact.field === 'expiresOn')
  const day = parseIsoDay(dated?.value ?? '')
  if (dated && day) return [{ ...row, kind: 'ended', from: day, provisions: null, quote: dated.quote }]
  const stated = labels.find(({ label }) => statusLabel.test(fold(label).trim()))
  if (stated === undefined) return []
  const quote = `${stated.label}: ${stated.value}`
  const words = fold(stated.value)
  const provisions = /mot phan|1 phan/.test(words) ? [] : null
  if (words.includes('het hieu luc')) return [{ ...row, kind: 'ended', from: null, provisions, quote }]
  if (words.includes('ngung hieu luc')) return [{ ...row, kind: 'suspended', from: null, provisions, quote }]
  return []
}
