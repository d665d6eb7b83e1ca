import type { SymbolMatch } from '../../domain/symbol.ts'
import { isAmending, isEnactingFormula } from './amending-title.ts'
import type { DocumentFind, DocumentFinder } from './find.ts'
import { pastSpaces, role } from './lexicon.ts'
import { oldAct } from './old-act.ts'
import { type FoundWord, type Scan, symbolFrom, wordAt } from './scan.ts'
import { isCapital, lawTypes, titleStart } from './title-words.ts'
import { isVague, typeWordAt } from './type-word.ts'

const gapUnitsMax = 6
const titleUnitsMax = 320
const issuerUnitsMax = 70

/** "Nghị định số 98/2023/NĐ-CP", "Luật Đất đai số 45/2013/QH13", "Law on Cinema No. 62/2006/QH11", a symbol alone. */
export const byNumber: DocumentFinder = {
  name: 'by-number',
  opens: role.type | role.mark | role.figure | role.capital,
  at: (scan, at, typeHere) => {
    const alone = symbolFrom(scan, at)
    if (alone?.start === at) return bareSymbol(scan, alone)
    const mark = wordAt(scan, at, role.mark)
    if (mark) return markedSymbol(scan, mark, alone)
    const start = titleStart(scan, at)
    const type = start === at ? typeHere : typeWordAt(scan, start)
    if (!type || !alone || alone.start - type.end > titleUnitsMax || isEnactingFormula(scan, type))
      return undefined
    const found =
      directSymbol(scan, type, alone) ?? titledSymbol(scan, type, alone) ?? issuerSymbol(scan, type, alone)
    return found && { ...found, start: at }
  },
}

/** A symbol without any word before it must be known to the tables: forms and files have numbers too. */
function bareSymbol(scan: Scan, match: SymbolMatch): DocumentFind | undefined {
  if (!match.known || !isWhole(match) || isFormNumber(scan, match.start) || isOtherPaper(scan, match.start))
    return undefined
  return find(withLetters(scan, match.start, match), match, { type: null, title: null })
}

const lettersBefore = /(?<![\p{L}\d/.-])(\p{Lu}\p{L}{0,3})[ \u00a0]{1,2}$/u

/** "KL 01-KL/TW", "QD số 15/2024/QD-UBND": letters of the type that the number has are the word for it. */
function withLetters(scan: Scan, start: number, { symbol }: SymbolMatch): number {
  const before = lettersBefore.exec(scan.text.slice(Math.max(0, start - 7), start))
  const type = before?.[1] && scan.symbolLexicon.typeOf(before[1])
  return before && type && type.code === symbol.type ? start - before[0].length : start
}

/** Of a known type, and with its issuer: "3.2/2024/TT" may be a version, "195-SL" is a decree of its time. */
function isWhole({ symbol }: SymbolMatch): boolean {
  return symbol.organs.length > 0 || symbol.style === 'historic'
}

const formWord = /(?:mẫu|mẫu số|biểu|biểu số|phụ lục|phụ lục số|form|form no\.)\s{0,3}$/iu

/** "Mẫu số 01/TB-TĐT", "Mẫu 08/CK-TNCN" number a form, not a document. */
export function isFormNumber(scan: Scan, at: number): boolean {
  return formWord.test(scan.text.slice(Math.max(0, at - 16), at))
}

/** "(số 12/2024/QĐ-UBND)". */
function markedSymbol(scan: Scan, mark: FoundWord, match: SymbolMatch | undefined): DocumentFind | undefined {
  if (!match || pastMarks(scan, mark.end) !== match.start || isFormNumber(scan, mark.start)) return undefined
  if (isOtherPaper(scan, mark.start)) return undefined
  if (match.symbol.style === 'dispatch' && !isBehindLetter(scan, mark.start)) return undefined
  return isWhole(match) && (match.known || match.symbol.type !== null)
    ? find(withLetters(scan, mark.start, match), match, { type: null, title: null })
    : undefined
}

const letterBefore = /(?<!\p{L})(?:công\s{1,3}văn|văn\s{1,3}bản)(?:\s{1,3}\p{L}{1,12}){0,12}\s{0,3}\($/iu

/** "công văn của Bộ Nội vụ (số 5123/BNV-CCVC)": the brackets number the letter before them. */
function isBehindLetter(scan: Scan, at: number): boolean {
  return letterBefore.test(scan.text.slice(Math.max(0, at - 110), at))
}

const otherPaper =
  /(?:giấy\s{1,3}(?:chứng\s{1,3}nhận|phép|(?:ủy|uỷ)\s{1,3}quyền)|chứng\s{1,3}(?:thư|chỉ)|văn\s{1,3}bằng|tờ\s{1,3}khai|gói\s{1,3}thầu|hợp\s{1,3}đồng|bản\s{1,3}án|(?:sơ|phúc|giám\s{1,3}đốc|tái)\s{1,3}thẩm|biên\s{1,3}bản|giám\s{1,3}định|thụ\s{1,3}lý|vào\s{1,3}sổ|tài\s{1,3}khoản|hóa\s{1,3}đơn)(?:\s{1,3}\p{L}{1,10}){0,8}\s{1,3}$/iu

/** Licences, contracts, judgments and accounts have numbers too: "Giấy chứng nhận quyền sở hữu nhà số 6015/NĐ-XD". */
function isOtherPaper(scan: Scan, at: number): boolean {
  return otherPaper.test(scan.text.slice(Math.max(0, at - 90), at))
}

function directSymbol(scan: Scan, type: FoundWord, match: SymbolMatch): DocumentFind | undefined {
  if (match.start - type.end > 24 || pastMarks(scan, type.end) !== match.start) return undefined
  const symbol = isLetterOfOffice(type, match) ? asLetter(match) : oldAct(type.word.typeCode, match)
  return find(type.start, symbol, { type: type.word.typeCode, title: null })
}

/** "Công văn số 345/CT-TTHT": letters that mean a directive stand for the office that writes, a Cục Thuế or Tổng cục Chính trị. */
function isLetterOfOffice({ word }: FoundWord, { symbol, known }: SymbolMatch): boolean {
  return word.spelling === 'công văn' && symbol.type === 'ct' && symbol.style === 'administrative' && !known
}

function asLetter(match: SymbolMatch): SymbolMatch {
  return { ...match, symbol: { ...match.symbol, style: 'dispatch', type: 'cv', organs: ['ct'] } }
}

/** The title stands between the type word and the number; only acts of the assembly are cited so. */
function titledSymbol(scan: Scan, type: FoundWord, match: SymbolMatch): DocumentFind | undefined {
  if (!lawTypes.has(type.word.typeCode ?? '') || !isOfLaws(match)) return undefined
  const between = scan.text.slice(type.end, match.start)
  const title = between.replace(numberMark, '')
  if (/[;:()“”"\n]\s*\n|[;:()“”"]|\.\s|\d{4}/u.test(title)) return undefined
  if (hasOtherType(scan, type, type.end + title.length)) return undefined
  return find(type.start, match, { type: type.word.typeCode, title: title.trim() })
}

/** Series of the assembly, and of the council that passed laws before 1992. */
function isOfLaws({ symbol }: SymbolMatch): boolean {
  return symbol.style === 'assembly' || (symbol.style === 'order' && symbol.type === null)
}

const numberMark = /[,\s]*(?:số(?: hiệu)?|no\.?|nr\.?|n°|nº|n\.º)?\s*:?\s*$/iu

/** Another document word inside the title ends it, except in an amending law, whose title names what it amends. */
function hasOtherType(scan: Scan, type: FoundWord, end: number): boolean {
  if (isAmending(scan, type)) return false
  for (let at = type.end; at < end; at++) {
    if (scan.folded.charCodeAt(at - 1) !== 32 && scan.folded.charCodeAt(at - 1) !== 10) continue
    const other = wordAt(scan, at, role.type)
    if (other && isCapital(scan.text, at)) return true
  }
  return false
}

/** "Nghị định của Chính phủ số 12/2020/NĐ-CP", "Quyết định của TTCP 17/2019/QĐ-TTg". */
function issuerSymbol(scan: Scan, type: FoundWord, match: SymbolMatch): DocumentFind | undefined {
  if (match.start - type.end > issuerUnitsMax || match.symbol.style === 'assembly') return undefined
  if (isVague(type.word.typeCode) || hasOtherType(scan, type, match.start)) return undefined
  // In lower case the word may be no document: "quyết định của Bản án số 17/HNGĐ-PT".
  if (!isCapital(scan.text, type.start) && match.symbol.type !== type.word.typeCode) return undefined
  const between = scan.text.slice(type.end, match.start).replace(numberMark, ' ')
  return issuer.test(between) ? find(type.start, match, { type: type.word.typeCode, title: null }) : undefined
}

const issuer = /^\s{1,4}(?:của|of the|of|des|der|fra|du|de la)\s{1,4}(?:[\p{L}-]{1,12}\s{1,4}){1,9}$/u

/** Past "số", ":", "(" and white space. */
function pastMarks(scan: Scan, from: number): number {
  let position = pastSpaces(scan.text, from, gapUnitsMax)
  const mark = wordAt(scan, position, role.mark)
  // Between a type and a number it is typed in all ways: "Nghi dinh so", "Quyết định sổ".
  if (mark || /^so[ .:]/.test(scan.folded.slice(position, position + 3))) position = mark?.end ?? position + 2
  position = pastSpaces(scan.text, position, gapUnitsMax)
  if (scan.text.charAt(position) === ':' || scan.text.charAt(position) === '.')
    position = pastSpaces(scan.text, position + 1, gapUnitsMax)
  return position
}

function find(
  start: number,
  match: SymbolMatch,
  named: { type: string | null; title: string | null },
): DocumentFind {
  return { start, end: match.end, kind: 'number', head: { by: 'symbol', symbol: match.symbol, ...named } }
}
