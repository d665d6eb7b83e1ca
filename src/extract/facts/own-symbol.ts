import type { Document } from '../../domain/document.ts'
import { type OfficialSymbol, parseSymbol, readSymbol, type SymbolLexicon } from '../../domain/symbol.ts'
import { foldName } from '../../registry/fold-name.ts'
import type { Registry } from '../../registry/registry.ts'
import type { Line } from '../outline/lines.ts'
import { symbolLexicon } from '../references/symbol-lexicon.ts'
import { type Claim, claim, inferred, signed, tabled } from './claims.ts'
import type { Head } from './head.ts'

const label =
  /(?<![\p{L}\p{N}])(?:S[ốỐoO]|số|so|Nos?\.|No|Nr\.?|Nummer|N[°º]\.?|Number)\s{0,3}(?:(?:ký|kí)\s?hiệu|hiệu|văn bản)?\s{0,3}(:?)\s{0,3}/gu
/** Dots, lines and blanks where the number is to be written by hand, before the stroke. */
const blankNumber = /^[\s._…\-–]{0,60}(?=[/⁄∕／])/u
const unreadNumber = '_'
/** Optical recognition reads the label without its marks and makes signs of the pen: `só:zZ# /QĐ-UBND`. */
const scannedLabel = /^.{0,4}?(?<![\p{L}\p{N}])s[oôóòỏõọốồổỗộơ]\s?[:.;]?[^/\n]{0,14}(?=\/)/iu

/**
 * Số, ký hiệu của chính văn bản: the symbol behind "Số:" in the head, never one that is only cited.
 * In a consolidated text it stands beside the certification at the end.
 */
export function symbolInHead(head: Head, registry: Registry): Claim<OfficialSymbol> | undefined {
  const lexicon = symbolLexicon(registry)
  for (const [index, line] of head.lines.entries()) {
    const behindType = head.typeLine !== null && index > head.typeLine
    if (behindType && goesOn(head, index, registry)) continue
    // A narrow column breaks the line behind the label.
    const text = /^S[ốỐ]\s?:$/u.test(line.text)
      ? `${line.text} ${head.lines[index + 1]?.text ?? ''}`
      : line.text
    const found = symbolInLine(text, behindType, lexicon)
    if (found) return claim(found, found.symbol, signed(line.text))
  }
  return undefined
}

/**
 * "… THỰC HIỆN NGHỊ ĐỊNH ↵ SỐ 98/2023/NĐ-CP": a title that breaks before the number it cites. Small letters begin no line
 * of a head; behind a type line that says the type alone the number is the text's own.
 */
function goesOn({ lines, typeLine, titleAt }: Head, index: number, registry: Registry): boolean {
  const line = lines[index]?.text ?? ''
  if (/^số\s/u.test(line)) return true
  const before = lines[index - 1]?.text ?? ''
  if (!/^S[ốỐ]\s/u.test(line) || (typeLine === index - 1 && titleAt === before.length)) return false
  const words = foldName(before)
  return registry.documentTypes.some(({ vi }) => words.endsWith(` ${foldName(vi)}`))
}

/** The number in `Số: 2566`, where the series was not printed behind it. */
export function bareNumber(head: Head): string | null {
  const above = head.lines.slice(0, head.typeLine ?? 0)
  const found = above.map(line => /^S[ốỐ]\s?:\s{0,3}0{0,3}([1-9]\d{0,4})$/u.exec(line.text)?.[1])
  return found.find(number => number !== undefined) ?? null
}

/** The symbol of a consolidated text, within a few lines of "XÁC THỰC VĂN BẢN HỢP NHẤT". */
export function symbolAtCertification(
  lines: readonly Line[],
  at: number,
  lexicon: SymbolLexicon,
): Claim<OfficialSymbol> | undefined {
  for (const line of lines.slice(Math.max(0, at - 12), at + 12)) {
    const found = symbolInLine(line.text, false, lexicon)
    if (found?.type === 'vbhn') return claim(found, found.symbol, signed(line.text))
  }
  return undefined
}

/**
 * What a scan still shows of a symbol whose number was written by hand: in a line of its head, also one that was
 * taken for noise, or in "(Kèm theo Quyết định số: …/QĐ-UBND …)" over its own list. The number itself stays unread.
 */
export function symbolOfScan(
  head: Head,
  { dropped, lines }: { dropped: readonly string[]; lines: readonly Line[] },
  lexicon: SymbolLexicon,
): Claim<OfficialSymbol> | undefined {
  const noise = dropped.filter(line => line.length <= 60)
  const above = head.lines.slice(0, head.typeLine ?? head.lines.length).map(line => line.text)
  for (const text of [...above, ...noise]) {
    const label = scannedLabel.exec(text)
    const found = label ? blankSymbol(text.slice(label[0].length), lexicon) : undefined
    if (found) return claim(found, found.symbol, { ...signed(text), certainty: 'weak' })
  }
  const type = head.type?.vi
  for (const { text } of lines) {
    const attached = /^\(\s?(?:Ban hành )?kèm theo\s([\p{L}\s]{3,40}?)\ssố\s?:?\s{0,3}/iu.exec(text)
    if (!attached || attached[1] !== type) continue
    const found = blankSymbol(text.slice(attached[0].length), lexicon)
    if (found) return claim(found, found.symbol, { ...signed(text), certainty: 'weak' })
  }
  return undefined
}

/** What the portal's table, the caller and the file name propose. */
export function proposedSymbols(
  printed: OfficialSymbol | null,
  { stated, provenance }: Pick<Document, 'stated' | 'provenance'>,
  lexicon: SymbolLexicon,
): Claim<OfficialSymbol>[] {
  const { expectedSymbol, fileName } = provenance
  const claims: Claim<OfficialSymbol>[] = []
  const table = stated.number === null ? undefined : parseSymbol(stated.number, lexicon)
  if (table) claims.push(claim(table, table.symbol, tabled(stated.number)))
  const expected = expectedSymbol === null ? undefined : parseSymbol(expectedSymbol, lexicon)
  if (expected) claims.push(claim(expected, expected.symbol, inferred(`expected: ${expectedSymbol}`)))
  const stem = fileName?.replace(/^.*[/\\]/, '').replace(/(?:\.[a-z]{2,6}){1,3}$/i, '') ?? ''
  const named = symbolInFileName(stem, lexicon) ?? (printed && numberInFileName(stem, printed))
  if (named) claims.push(claim(named, named.symbol, inferred(`file name: ${fileName}`)))
  return claims
}

/**
 * A label with a colon counts anywhere in a line of the letterhead, which text layers run together; without one only
 * at the beginning. Behind the type line stands the title, where numbers are cited: there only `Số: …` alone counts,
 * and the old form `CỦA CHÍNH PHỦ SỐ 98/2023/NĐ-CP NGÀY …`.
 */
function symbolInLine(text: string, behindType: boolean, lexicon: SymbolLexicon): OfficialSymbol | undefined {
  for (const match of text.matchAll(label)) {
    const before = text.slice(0, match.index).trim()
    const atStart = before === '' || /^\(?(?:Luật|Bộ luật|Pháp lệnh|Nghị quyết|Law|Gesetz)$/u.test(before)
    const oldForm = behindType && /^CỦA\s\p{Lu}/u.test(before) && match[0].startsWith('SỐ')
    if (!(atStart || oldForm || (!behindType && match[1] === ':'))) continue
    const at = match.index + match[0].length
    const found = readSymbol(text, at, lexicon)?.symbol ?? blankSymbol(text.slice(at), lexicon)
    if (found) return found
  }
  return undefined
}

/** `Số:     /QĐ-UBND`: the series is printed, the number was left for the pen. */
function blankSymbol(text: string, lexicon: SymbolLexicon): OfficialSymbol | undefined {
  const blank = blankNumber.exec(text)
  if (!blank) return undefined
  // Any number makes the rest readable as a symbol; it is taken out again. A scan reads QĐ as OĐ.
  const rest = text.slice(blank[0].length).replace(/^(\/(?:\d{4}\/)?)\s?O[ĐD]-/u, '$1QĐ-')
  const read = readSymbol(`1${rest}`, 0, lexicon)
  if (!read?.known) return undefined
  return { ...read.symbol, number: unreadNumber, symbol: read.symbol.symbol.replace(/^01/, unreadNumber) }
}

/** `03-2018-tt-bng`, `luat-06-2022-qh15`, `12_2024_QD-UBND`. */
function symbolInFileName(stem: string, lexicon: SymbolLexicon): OfficialSymbol | undefined {
  const upper = stem.toUpperCase().replace(/[\s_.]+/g, '-')
  const withYear =
    /(?<![\dA-Z])(\d{1,4})-((?:19|20)\d{2})-([A-Z]{1,6}(?:-[A-Z]{2,10})?\d{0,2})(?![A-Z\d])/.exec(upper)
  const withoutYear = /(?<![\dA-Z])(\d{1,5})-([A-Z]{1,5})-([A-Z]{2,10})(?![A-Z\d])/.exec(upper)
  const written = withYear
    ? `${withYear[1]}/${withYear[2]}/${withYear[3]}`
    : withoutYear && `${withoutYear[1]}/${withoutYear[2]}-${withoutYear[3]}`
  const read = written ? readSymbol(written, 0, lexicon) : undefined
  return read?.known && read.end === written?.length ? read.symbol : undefined
}

/** `quyet-dinh-2871`: the number for a series whose own number was not read; only when it is the only one. */
function numberInFileName(stem: string, printed: OfficialSymbol): OfficialSymbol | undefined {
  const numbers = stem.match(/(?<![\p{L}\d])\d{1,5}(?![\p{L}\d])/gu) ?? []
  const [number] = numbers
  if (!isUnread(printed) || number === undefined || numbers.length > 1) return undefined
  return {
    ...printed,
    number: number.replace(/^0+(?=\d)/, ''),
    symbol: printed.symbol.replace(unreadNumber, number),
  }
}

/** True when two symbols can be one: equal, or equal but for a number that was not read. */
export function agree(a: OfficialSymbol, b: OfficialSymbol): boolean {
  const numbers = a.number === b.number || a.number === unreadNumber || b.number === unreadNumber
  const types = a.type === b.type || a.type === null || b.type === null
  return numbers && types && a.year === b.year && a.organs.join() === b.organs.join()
}

/** True for the symbol of a scan whose number was written by hand and not read. */
export function isUnread(symbol: OfficialSymbol): boolean {
  return symbol.number === unreadNumber
}
