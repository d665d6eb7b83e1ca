import type { DocumentKind, OutlinePart } from '../../domain/extraction.ts'
import { parseInstrumentId } from '../../domain/instrument-id.ts'
import { remembered } from '../../domain/remembered.ts'
import { type Draft, draftsBetween, namesDocument, type Reading } from './draft.ts'
import type { Find } from './find.ts'
import { thisOne } from './provision-run.ts'
import type { Quote } from './quotes.ts'
import { lawTypes } from './title-words.ts'

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
export function isLegalText(reading: Reading): boolean {
  const { own, kind } = reading.scan.context
  return own !== null || !newsKinds.has(kind) || reading.structure.hasArticles || isPiece(reading)
}

/** Statutes are passed on article by article: no day of publication, but "this Law" and provisions of "this Article". */
function isPiece({ scan, drafts }: Reading): boolean {
  if (scan.context.publishedOn !== null) return false
  if (drafts.some(draft => pointsToOwnLaw(draft, scan.text) || pointsToOwnArticle(draft, scan.text)))
    return true
  const named = new Set(drafts.filter(namesDocument).map(({ id }) => id.type.replace(/-cb$/, '')))
  return drafts.some(({ find }) => pointsToOwnProvision(find, scan.text, named))
}

function pointsToOwnLaw({ find }: Draft, text: string): boolean {
  return (
    find.head.by === 'this' &&
    lawTypes.has(find.head.type) &&
    /\p{Lu}/u.test(text.slice(find.start, find.end))
  )
}

/** "quy định tại khoản 2 Điều 5 Nghị định này" where no decree is named: a piece of one. */
function pointsToOwnProvision(
  { head, headStart, provisions }: Find,
  text: string,
  named: Set<string>,
): boolean {
  if (head.by !== 'this' || provisions.length === 0 || named.has(head.type)) return false
  return /\p{Lu}/u.test(text.charAt(headStart))
}

/** "khoản 1 Điều này", "quy định chi tiết Điều này"; at the head of a sentence "Điều này" is everyday speech. */
function pointsToOwnArticle({ find }: Draft, text: string): boolean {
  const own = find.provisions.filter(provision => Object.values(provision).includes(thisOne))
  if (own.some(provision => Object.keys(provision).length > 1)) return true
  const isInSentence = /[\p{Ll},]\s{1,3}$/u.test(text.slice(Math.max(0, find.start - 4), find.start))
  return own.length > 0 && isInSentence && /\p{Lu}/u.test(text.slice(find.start, find.end))
}

const headUnits = 700

/** Văn bản hợp nhất: it speaks as the document whose text it gives. */
export const isConsolidated = remembered(({ scan }: Reading): boolean => {
  const { kind, own } = scan.context
  const saysSo = /(?:văn\s+bản\s+hợp\s+nhất|van\s+ban\s+hop\s+nhat)/iu.test(scan.text.slice(0, headUnits))
  return kind === 'consolidated' || own?.type === 'vbhn' || saysSo
})

/** The document that says the words of the text outside of quotations; of a consolidated text the first its head names. */
export function ownSpeaker(reading: Reading): Named | undefined {
  if (isConsolidated(reading)) {
    const base = reading.drafts.find(draft => namesDocument(draft) && draft.find.head.by === 'symbol')
    if (base) return base
  }
  const { own } = reading.scan.context
  const id = own && parseInstrumentId(own.id)
  return own && id ? { id, symbol: own.symbol } : undefined
}

/** What instructions and quotations say of whom they change or quote; worked out once for each. */
type Speakers = {
  readonly amended: (part: OutlinePart) => Draft | undefined
  readonly quoted: (quote: Quote) => Draft | undefined
}

const speakersOf = remembered((reading: Reading): Speakers => {
  const amended = remembered((part: OutlinePart) => amendedIn(reading, part))
  return { amended, quoted: remembered(quote => quotedIn(reading, quote)) }
})

/**
 * The document that speaks in a quotation: the one that the sentence before it quotes or amends, else the one that the
 * amending article is about; undefined when neither is said.
 */
export function quotedSpeaker(reading: Reading, quote: Quote): Named | undefined {
  return speakersOf(reading).quoted(quote)
}

function quotedIn(reading: Reading, { start }: Quote): Draft | undefined {
  const { structure, scan } = reading
  const isAnnounced = scan.text
    .slice(Math.max(0, start - 12), start)
    .trimEnd()
    .endsWith(':')
  const announced = isAnnounced
    ? principal(namedBetween(reading, structure.sentenceStart(start - 1), start))
    : undefined
  return announced ?? amendedAt(reading, start)
}

/** The document that the amending article or clause around a place changes; undefined outside of such. */
export function amendedAt(reading: Reading, position: number): Draft | undefined {
  const { amended } = speakersOf(reading)
  for (const part of reading.structure.partsAt(position)) {
    const named = amended(part)
    if (named) return named
  }
  return undefined
}

/** The document named in the words of an amending part that are not those of its own parts. */
function amendedIn(reading: Reading, part: OutlinePart): Draft | undefined {
  if (!isAmending(reading, part)) return undefined
  return principal(namedBetween(reading, part.start, reading.structure.firstChildOf(part) ?? part.end))
}

const amendingWords =
  /^\s*(?:["“]\s?)?(?:(?:Điều|Dieu|Article)\s{0,4}\d{1,3}[a-zđ]?\s{0,2}[.:]?|\d{1,3}[a-zđ]?[.)]|[a-zđ]\d?[.)])?\s{0,4}(?:-\s)?(?:To\s+)?(?:sửa\s+đổi|bổ\s+sung|bãi\s+bỏ|thay\s+thế|thay\s|bỏ\s|hủy\s+bỏ|huỷ\s+bỏ|đính\s+chính|ngưng\s+hiệu|sua\s+doi|bo\s+sung|bai\s+bo|thay\s+the|huy\s+bo|dinh\s+chinh|ngung\s+hieu|amend|supplement|annul|repeal|replac|edit|abrogat|delet|insert|add)/iu

/** True for a part whose words change another document. */
export function isAmending({ scan }: Reading, part: OutlinePart): boolean {
  return amendingWords.test(scan.text.slice(part.start, part.start + 90))
}

/** Documents named in a stretch, outside of quotations. */
export function namedBetween(reading: Reading, from: number, to: number): Draft[] {
  const named: Draft[] = []
  for (const draft of draftsBetween(reading, from, to))
    if (namesDocument(draft) && !reading.structure.quoteAt(draft.start)) named.push(draft)
  return named
}

/** What an instruction is about: the document whose provisions it names, else the first one. */
function principal(named: readonly Draft[]): Draft | undefined {
  return named.find(draft => draft.find.provisions.length > 0) ?? named[0]
}
