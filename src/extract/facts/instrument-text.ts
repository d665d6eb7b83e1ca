import type { Day } from '../../domain/day.ts'
import type { Document } from '../../domain/document.ts'
import type { OutlinePart } from '../../domain/extraction.ts'
import type { OfficialSymbol } from '../../domain/symbol.ts'
import { foldName } from '../../registry/fold-name.ts'
import type { DocumentType, Registry } from '../../registry/registry.ts'
import { endingAt } from '../outline/ending.ts'
import { isCapitals, type Line } from '../outline/lines.ts'
import { symbolLexicon } from '../references/symbol-lexicon.ts'
import type { Claim } from './claims.ts'
import type { Head } from './head.ts'
import { type PlaceLine, placeLineIn } from './issued-on.ts'
import { organText } from './issuer.ts'
import { ownScope } from './own-scope.ts'
import {
  agree,
  isUnread,
  proposedSymbols,
  symbolAtCertification,
  symbolInHead,
  symbolOfScan,
} from './own-symbol.ts'

export type InstrumentInput = {
  readonly document: Document
  readonly lines: readonly Line[]
  readonly head: Head
  readonly outline: readonly OutlinePart[]
  readonly registry: Registry
  readonly publishedOn: Day | null
}

/** A text that is an instrument, with the places in it on which its facts rest. */
export type InstrumentText = InstrumentInput & {
  /** Every number proposed for it, that of the text first. */
  readonly symbols: readonly Claim<OfficialSymbol>[]
  /** The one that is shown; null when none was read. */
  readonly symbol: OfficialSymbol | null
  readonly type: DocumentType | null
  /** The lines between the last article and the first annex. */
  readonly ending: readonly Line[]
  readonly placeLine: PlaceLine | undefined
}

const certified = /^XÁC THỰC VĂN BẢN HỢP NHẤT/u

/**
 * Tells whether a text is an instrument, and finds its number, type, place line and ending. Undefined when it is none:
 * it bears no number of its own, names no type over recitals, and no portal's table says it is one.
 */
export function instrumentText(input: InstrumentInput): InstrumentText | undefined {
  const { document, lines, head, registry } = input
  const lexicon = symbolLexicon(registry)
  const certification = lines.findIndex(line => certified.test(line.text))
  const atEnd = certification === -1 ? undefined : symbolAtCertification(lines, certification, lexicon)
  const scanned =
    document.ocrConfidence === null
      ? undefined
      : symbolOfScan(head, { dropped: document.dropped, lines }, lexicon)
  const printed = atEnd ?? symbolInHead(head, registry) ?? scanned
  const symbols = [
    ...(printed ? [printed] : []),
    ...proposedSymbols(printed?.value ?? null, document, lexicon),
  ]
  if (certification === -1 && !isInstrument(input, printed)) return undefined
  const placeLines = certification === -1 ? head.lines : lines.slice(certification, certification + 8)
  const symbol = shownSymbol(symbols)
  const ending = endingOf(input)
  return {
    ...input,
    symbols,
    symbol: symbol && ownScope(symbol, whoSpeaks(input, ending), registry),
    type: certification === -1 ? typeOf(input) : (registry.typeByCode('vbhn') ?? null),
    ending,
    placeLine: placeLineIn(placeLines, document.language),
  }
}

/** The letterhead, the lines that say who decides, the portal's table, and who signs. */
function whoSpeaks({ head, document }: InstrumentInput, ending: readonly Line[]): readonly string[] {
  const below = head.typeLine === null ? [] : head.lines.slice(head.typeLine + 1)
  const lines = [...below, ...ending.slice(0, signingLinesMax)].map(line => line.text).filter(isCapitals)
  return [organText(head), document.stated.issuer ?? '', ...lines]
}

const signingLinesMax = 12

function isInstrument(
  { document, head }: InstrumentInput,
  printed: Claim<OfficialSymbol> | undefined,
): boolean {
  const { pageKind, stated } = document
  if (pageKind === 'listing' || pageKind === 'error') return false
  if (stated.number !== null || (stated.docType !== null && stated.issuedOn !== null)) return true
  const isTyped = head.typeLine !== null
  if (printed) return isTyped || head.hasMotto || head.isAddressed
  return isTyped && head.hasRecitals && (head.hasMotto || saysWhoDecides(head))
}

const deciding =
  /^(?:(?:CHỦ TỊCH |THƯỜNG TRỰC )?(?:HỘI ĐỒNG|[ỦU][YỶ] BAN) NHÂN DÂN |(?:BỘ|THỨ) TRƯỞNG |THỦ TƯỚNG |CHÍNH PHỦ$|QUỐC HỘI$|GIÁM ĐỐC |TỔNG |BAN CHẤP HÀNH |BAN THƯỜNG VỤ )/u

/** Between the title and the recitals of an act stands who decides: `HỘI ĐỒNG NHÂN DÂN TỈNH …`. */
function saysWhoDecides({ lines, typeLine }: Head): boolean {
  return typeLine !== null && lines.slice(typeLine + 1).some(line => deciding.test(line.text))
}

/**
 * The number as printed; where it was left for the pen and not read, that of the portal's table when the rest agrees.
 * A file name or what the caller expected only proposes a number.
 */
function shownSymbol(symbols: readonly Claim<OfficialSymbol>[]): OfficialSymbol | null {
  const sure = symbols.filter(one => one.evidence !== 'inference')
  const first = sure[0]?.value
  if (!first) return null
  return isUnread(first)
    ? (sure.find(one => !isUnread(one.value) && agree(one.value, first))?.value ?? first)
    : first
}

/** The type by the type line, else by the word of the portal's table. */
function typeOf({ head, document, registry }: InstrumentInput): DocumentType | null {
  if (head.type) return head.type
  const stated = document.stated.docType === null ? null : foldName(document.stated.docType)
  return registry.documentTypes.find(type => foldName(type.vi) === stated) ?? null
}

/** The lines between the last article and the first annex: who signs, and who receives it. */
function endingOf({ lines, head, outline }: InstrumentInput): readonly Line[] {
  const body = outline.filter(part => part.path.annex === undefined)
  const bodyEnd = body.reduce((end, part) => Math.max(end, part.end), 0)
  const annex = outline.find(part => part.path.annex !== undefined && part.start >= bodyEnd)
  const after = lines.findIndex(line => line.start >= bodyEnd)
  // Of a short notice without recitals and numbered parts the head goes down to its end.
  const belowHead = head.lines.length < lines.length ? head.lines.length : (head.typeLine ?? -1) + 1
  const from = endingAt(lines, body.length > 0 ? Math.max(after, 0) : belowHead)
  const to = annex ? lines.findIndex(line => line.start >= annex.start) : lines.length
  // The adoption clause of a law stands between its last article and the signature.
  return lines.slice(body.length > 0 && after !== -1 ? Math.min(after, from) : from, Math.max(to, from))
}
