import type { DocumentKind, OutlinePart } from '../../domain/extraction.ts'
import { parseInstrumentId } from '../../domain/instrument-id.ts'
import type { Provision } from '../../domain/provision.ts'
import { type Draft, namesDocument, type Reading } from './draft.ts'
import type { Quote } from './quotes.ts'
import { lastStarting } from './structure.ts'

/** A document as far as it is known: who speaks in a stretch, or whom an instruction amends. */
export type Named = Pick<Draft, 'id' | 'symbol'>

const newsKinds: ReadonlySet<DocumentKind> = new Set([
  'conference-report',
  'news',
  'training',
  'signing',
  'movement',
  'award',
  'listing',
  'error',
  'wrong-document',
])

/** True for a text that is a document itself; news only speaks about documents. */
export function isLegalText({ scan, structure }: Reading): boolean {
  return scan.context.own !== null || !newsKinds.has(scan.context.kind) || structure.hasArticles
}

const headUnits = 700

/** Văn bản hợp nhất: it speaks as the document whose text it gives, the first one its head names. */
export function isConsolidated({ scan }: Reading): boolean {
  const { kind, own } = scan.context
  return (
    kind === 'consolidated' ||
    own?.type === 'vbhn' ||
    /văn\s+bản\s+hợp\s+nhất/iu.test(scan.text.slice(0, headUnits))
  )
}

/** The document that says the words of the text outside of quotations. */
export function ownSpeaker(reading: Reading): Named | undefined {
  if (isConsolidated(reading)) {
    const base = reading.drafts.find(draft => namesDocument(draft) && draft.find.head.by === 'symbol')
    if (base) return base
  }
  const { own } = reading.scan.context
  const id = own && parseInstrumentId(own.id)
  return own && id ? { id, symbol: own.symbol } : undefined
}

/**
 * The document that speaks in a quotation: the one that the sentence before it quotes or amends, else the one that the
 * amending article is about; undefined when neither is said.
 */
export function quotedSpeaker(reading: Reading, quote: Quote): Named | undefined {
  const { structure, scan } = reading
  const introduction = scan.text.slice(Math.max(0, quote.start - 12), quote.start).trimEnd()
  if (introduction.endsWith(':')) {
    const announced = principal(namedBetween(reading, structure.sentenceStart(quote.start - 1), quote.start))
    if (announced) return announced
  }
  return amendedAt(reading, quote.start)
}

/** The document that the amending article or clause around a place changes; undefined outside of such. */
export function amendedAt(reading: Reading, position: number): Named | undefined {
  const parts = reading.structure.partsAt(position)
  for (const part of parts) {
    if (!isAmending(reading, part)) continue
    const named = principal(namedBetween(reading, part.start, introductionEnd(reading, part, position)))
    if (named) return named
  }
  return undefined
}

/** Where the words of a part end that are not those of its own parts. */
function introductionEnd({ structure }: Reading, part: OutlinePart, position: number): number {
  return Math.max(structure.firstChildOf(part) ?? part.end, Math.min(position, part.start))
}

const amendingWords =
  /^\s*(?:["“]\s?)?(?:(?:Điều|Article)\s+\d{1,3}[a-zđ]?\s{0,2}[.:]?|\d{1,3}[a-zđ]?[.)]|[a-zđ]\d?[.)])?\s{0,4}(?:-\s)?(?:To\s+)?(?:sửa\s+đổi|bổ\s+sung|bãi\s+bỏ|thay\s+thế|thay\s|bỏ\s|hủy\s+bỏ|huỷ\s+bỏ|đính\s+chính|ngưng\s+hiệu|amend|supplement|annul|repeal|replac|edit|abrogat|delet|insert|add)/iu

/** True for a part whose words change another document. */
export function isAmending({ scan }: Reading, part: OutlinePart): boolean {
  return amendingWords.test(scan.text.slice(part.start, part.start + 90))
}

/** Documents named in a stretch, outside of quotations. */
export function namedBetween({ drafts, structure }: Reading, from: number, to: number): Draft[] {
  const named: Draft[] = []
  const starts = drafts.map(draft => draft.find)
  for (let index = lastStarting(starts, from - 1) + 1; index < drafts.length; index++) {
    const draft = drafts[index]
    if (!draft || draft.find.start >= to) break
    if (namesDocument(draft) && !structure.quoteAt(draft.find.start)) named.push(draft)
  }
  return named
}

/** What an instruction is about: the document whose provisions it names, else the first one. */
function principal(named: readonly Draft[]): Draft | undefined {
  return named.find(draft => draft.find.provisions.length > 0) ?? named[0]
}

/** The last provision an amending instruction names before a place: what "Điều này" and quoted clauses belong to. */
export function provisionBefore(reading: Reading, position: number): Provision | undefined {
  const { drafts, structure } = reading
  const part = structure.partsAt(position)[0]
  const from = part?.start ?? structure.sentenceStart(position)
  const index = lastStarting(
    drafts.map(draft => draft.find),
    position - 1,
  )
  for (let at = index; at >= 0; at--) {
    const draft = drafts[at]
    if (!draft || draft.find.start < from) return undefined
    if (draft.isDropped || structure.quoteAt(draft.find.start)) continue
    const provision = draft.provisions.at(-1)
    if (provision?.dieu !== undefined) return provision
  }
  return undefined
}
