import { dayOfInstant, formatDayVi } from '../../domain/day.ts'
import type { Said } from '../../domain/said.ts'
import { compareTexts } from '../../law/compare/compare-texts.ts'
import type { Registry } from '../../registry/registry.ts'
import type { Store } from '../../store/store.ts'
import type { InstrumentBrief } from '../instrument-brief.ts'
import { comparablesOf, versionNames } from './comparables.ts'
import type { CompareAnswer, ComparedSide, CompareRefusal, CompareRequest } from './compare.ts'
import { type HeldText, heldText, type NoText } from './held-text.ts'

/** "Quy định cũ | Quy định mới | Thay đổi": two texts that are held, provision by provision. */
export function compareAnswer(
  store: Store,
  registry: Registry,
  request: CompareRequest,
): CompareAnswer | CompareRefusal {
  const young = heldText(store, registry, request.new)
  if ('refused' in young) return { ...young, side: 'new' }
  const before = request.old === null ? earlierOf(store, young, request.new) : request.old
  if (before === null) return nothingToCompare(young)
  const old = heldText(store, registry, before)
  if ('refused' in old) return { ...withName(old, before), side: 'old' }
  const startedAt = performance.now()
  const comparison = compareTexts(old.extraction, young.extraction)
  const notes = notesOn(old, young, comparison.cut)
  return {
    ...comparison,
    old: sideOf(old),
    new: sideOf(young),
    notes: notes.map(({ vi }) => vi),
    english: { notes: notes.map(({ en }) => en) },
    tookMs: Math.round(performance.now() - startedAt),
  }
}

/** What to compare with when only the new text is named: what it replaces, else the last text of the document. */
function earlierOf(store: Store, young: HeldText, asked: string): string | null {
  const isDocument = /^[0-9a-f]{16}/.test(asked.trim())
  if (isDocument) {
    const versions = versionNames(store, young.documentId)
    const at = versions.findIndex(one => young.textHash.startsWith(one.name.split('@')[1] ?? '?'))
    return versions[at + 1]?.name ?? null
  }
  if (young.instrument === null) return null
  const replaced = comparablesOf(store, young.instrument.instrumentId).filter(one => one.as === 'replaced')
  return (replaced.find(one => one.held) ?? replaced[0])?.name ?? null
}

function nothingToCompare({ instrument, documentId }: HeldText): CompareRefusal {
  const name = instrument?.symbol ?? instrument?.instrumentId ?? documentId
  return {
    refused: 'nothing-to-compare',
    side: 'old',
    detail: `chưa biết ${name} thay thế văn bản nào, và chưa có bản trước; hãy nêu văn bản cũ`,
    english: `nothing that ${name} replaced is known, and no earlier version is held: name the old text`,
    candidates: [],
  }
}

function withName(refusal: NoText, name: string): NoText {
  if (refusal.detail.includes(name)) return refusal
  return { ...refusal, detail: `${name}: ${refusal.detail}`, english: `${name}: ${refusal.english}` }
}

function sideOf({ extraction: _, ...side }: HeldText): ComparedSide {
  return side
}

function notesOn(old: HeldText, young: HeldText, cut: boolean): readonly Said[] {
  const isOne = old.documentId === young.documentId
  const isSame = old.textHash === young.textHash
  return [
    ...[old, young].flatMap(({ consolidation, instrument }) =>
      consolidation === null ? [] : [readAs(instrument, consolidation)],
    ),
    ...(isOne && isSame ? [{ vi: 'hai bên là cùng một bản', en: 'both sides are the same text' }] : []),
    ...(isOne && !isSame ? [versionsOf(old, young)] : []),
    ...(cut
      ? [
          {
            vi: 'văn bản dài quá giới hạn: phần cuối chưa được so sánh',
            en: 'a text is longer than the limit: its end was not compared',
          },
        ]
      : []),
  ]
}

function readAs(instrument: InstrumentBrief | null, consolidation: InstrumentBrief): Said {
  const name = instrument?.symbol ?? instrument?.instrumentId ?? ''
  const read = consolidation.symbol ?? consolidation.instrumentId
  return {
    vi: `${name} được đọc theo văn bản hợp nhất ${read}: có cả các sửa đổi đã hợp nhất, không có chú thích`,
    en: `${name} is read from the consolidated text ${read}: with the amendments put together there, without its notes`,
  }
}

function versionsOf(old: HeldText, young: HeldText): Said {
  const [before, after] = [dayOfInstant(old.seenOn), dayOfInstant(young.seenOn)]
  return {
    vi: `hai bản của cùng một tài liệu, thu ngày ${dayOf(old.seenOn)} và ${dayOf(young.seenOn)}`,
    en: `two versions of one document, first held on ${before ?? '–'} and ${after ?? '–'}`,
  }
}

function dayOf(instant: string): string {
  const day = dayOfInstant(instant)
  return day === undefined ? instant : formatDayVi(day)
}
