import { isComplete } from '../domain/instrument-id.ts'
import type { AskedPlace } from '../law/territory-standing.ts'
import type { Topic } from '../law/topic.ts'
import { predecessorsOf } from '../registry/jurisdictions.ts'
import type { Province, Registry } from '../registry/registry.ts'
import type { KnownInstruments } from '../store/known-instruments.ts'
import type { ApplicableAnswer, ApplicableInstrument } from './applicable.ts'
import { briefFrom } from './instrument-brief.ts'
import { nameOf, placeInEnglish } from './names.ts'

type Listed = Pick<ApplicableAnswer, 'inForce' | 'mayApply' | 'upcoming'> & {
  readonly topic: Topic
  readonly place: AskedPlace | null
}

type Missing = ApplicableAnswer['missing'][number]

/** What is known to be missing: texts that are listed and not held, what they amend, and places without any rule. */
export function missingFor(
  listed: Listed,
  { known, registry }: { readonly known: KnownInstruments; readonly registry: Registry },
): readonly Missing[] {
  const shown = [...listed.inForce, ...listed.mayApply, ...listed.upcoming]
  const texts = shown
    .filter(one => !one.held)
    .map(one => ({ instrument: one.instrument, why: 'chưa có toàn văn', english: 'its text is not held' }))
  return [...placesWithout(listed, registry), ...amendedAndNotHeld(shown, known), ...texts]
}

function amendedAndNotHeld(
  shown: readonly ApplicableInstrument[],
  known: KnownInstruments,
): readonly Missing[] {
  const ids = new Set(shown.map(one => one.instrument.instrumentId))
  const lower = shown.filter(one => one.level !== 'law') // an amending law names laws of every field
  return lower.flatMap(one =>
    known
      .actedOn(one.instrument.instrumentId, 'amends')
      .filter(id => isComplete(id) && !ids.has(id) && !known.isHeld(id))
      .map(id => ({
        instrument: briefFrom(known, id),
        why: `được ${one.instrument.symbol ?? one.instrument.instrumentId} sửa đổi, bổ sung; chưa có toàn văn`,
        english: `amended by ${one.instrument.symbol ?? one.instrument.instrumentId}; its text is not held`,
      })),
  )
}

const missing = {
  topic: {
    instrument: null,
    why: 'không có văn bản nào trong dữ liệu có tên nói về chủ đề này',
    english: 'no instrument of ours is named after this topic',
  },
  certain: {
    instrument: null,
    why: 'không có văn bản nào về chủ đề này chắc chắn đang áp dụng',
    english: 'no instrument on this topic is certain to apply',
  },
  place: {
    instrument: null,
    why: 'chưa chọn địa bàn: quy định của địa phương không được liệt kê',
    english: 'no territory was chosen: local rules are not listed',
  },
} as const

/** Every part of the territory has its own rules; the one of which none is known is named. */
function placesWithout({ inForce, mayApply, topic, place }: Listed, registry: Registry): readonly Missing[] {
  if (inForce.length + mayApply.length === 0) return [missing.topic]
  if (!topic.isField) return inForce.length > 0 ? [] : [missing.certain]
  if (place === null) return [missing.place]
  const province = place.id.split('.')[0] ?? place.id
  const local = new Set(
    [...inForce, ...mayApply].filter(one => one.level.startsWith('provincial')).map(one => one.jurisdiction),
  )
  const now = place.provinceNow === null || place.provinceNow === province ? [] : [place.provinceNow]
  const merged = predecessorsOf(province, registry).filter(each => mayStillHold(each, registry))
  const wanted = [province, ...merged.map(each => each.id), ...now]
  return wanted
    .filter(id => !local.has(id))
    .map(id => ({
      instrument: null,
      why: `chưa biết quy định riêng của ${nameOf(registry, 'jurisdiction', id)}`,
      english: `no rules of ${placeInEnglish(nameOf(registry, 'jurisdiction', id))} itself are known`,
    }))
}

/** Its rules live on in its old territory under a rule of the table: of a merger long ago, nothing is known to be missing. */
function mayStillHold({ to }: Province, { lawRules }: Registry): boolean {
  return lawRules.some(
    rule =>
      rule.concerns === 'territory-merged' &&
      to !== null &&
      rule.from <= to &&
      (rule.to === null || to <= rule.to),
  )
}
