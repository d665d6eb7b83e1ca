import type { Language } from '../../domain/extraction.ts'
import { fold } from '../../normalise/fold.ts'
import { adopt, type Draft, namesDocument, nothingKnown, type Reading } from './draft.ts'
import { pastSpaces, role } from './lexicon.ts'
import { type FoundWord, type Scan, wordAt } from './scan.ts'
import { type Named, namedBetween } from './speaker.ts'
import { isVague } from './type-word.ts'
import { unnamedOfType, unnamedSelf } from './unnamed.ts'
import { baseType, type View } from './view.ts'

/**
 * The words right behind a provision may say whose it is although they are no reference: a contract, rules that
 * a decision issues, a document called by what it is about. True when they do.
 */
export function readDocumentBehind(draft: Draft, view: View): boolean {
  const { reading } = view
  const issuedWith = annexBehind(draft, reading)
  const bracketed = issuedWith ? undefined : (behindBrackets(draft, reading) ?? behindAnnex(draft, reading))
  const bareType = ofBareType(draft, reading)
  const titled = issuedWith ? undefined : titleBehind(draft, reading)
  if (isOfContract(draft, reading)) draft.isDropped = true
  else if (issuedWith)
    adopt(draft, issuedWith, 'a provision of the rules that the document behind them issues')
  else if (bracketed) adopt(draft, bracketed, 'a provision of the document behind what stands beside it')
  else if (bareType !== undefined) readOfType(draft, bareType, view)
  else if (isBehind(draft, reading, theseRules)) readTheseRules(draft, view)
  else if (isBehind(draft, reading, otherRules)) draft.isDropped = true
  else if (titled) readTitled(draft, titled, view)
  else return false
  return true
}

const contract =
  /^\s{1,3}(?:của\s{1,3})?(?:[\p{L}\d]{1,4}\s{1,3})?(?:hợp đồng|thỏa thuận|thoả thuận|biên bản|giấy chứng nhận)(?!\p{L})/iu

/** "Điều 8 của Hợp đồng": papers that are no document of the state. */
function isOfContract({ find }: Draft, { scan }: Reading): boolean {
  return contract.test(scan.text.slice(find.end, find.end + 40))
}

const annex =
  /^\s{1,3}(?:của\s{1,3})?(?:bản\s{1,3})?(?:quy chế|quy định|điều lệ|nội quy|quy trình)\s{1,3}(?!này)|^(?:,|\s{1,3}và)\s{1,3}(?:các\s{1,3})?(?:phụ lục|mẫu|biểu)\s/iu
const annexUnitsMax = 300

/** "khoản 2 Điều 2 Quy chế … ban hành kèm theo Quyết định số …": the decision. */
function annexBehind({ find }: Draft, reading: Reading): Named | undefined {
  const { text } = reading.scan
  if (!annex.test(text.slice(find.end, find.end + 40))) return undefined
  return namedBetween(reading, find.end, find.end + annexUnitsMax).find(({ start }) =>
    /ban hành(?: kèm)? theo\s{1,3}$/iu.test(text.slice(Math.max(0, start - 24), start)),
  )
}

const bracketsMax = 8
const withinBrackets = /^[\s,;()]{0,4}(?:(?:trừ|và|hoặc|của)(?=[\s(])[\s(]{0,4}){0,2}$/u
const pastBrackets = /^\s{0,2}(?:\([^()\n]{0,120})?\)\s{1,3}(?:của\s{1,3})?$/u

/** "khoản 1 Điều 3 (trừ điểm a) Thông tư số …", "Điều 6 (khoản 1, 2) và Điều 9 (khoản 3) Thông tư số …": the circular. */
function behindBrackets({ index, find }: Draft, { drafts, scan }: Reading): Named | undefined {
  let { end } = find
  let gap = ''
  for (let step = 1; step <= bracketsMax; step++) {
    const next = drafts[index + step]
    if (!next) return undefined
    gap += scan.text.slice(end, next.start)
    if (namesDocument(next))
      return pastBrackets.test(gap) && next.find.provisions.length === 0 ? next : undefined
    if (next.find.head.by !== 'context' || !withinBrackets.test(scan.text.slice(end, next.start)))
      return undefined
    // What stands inside the brackets is behind; the last gap alone decides.
    gap = /\(/u.test(scan.text.slice(end, next.start)) ? '(' : ''
    end = next.find.end
  }
  return undefined
}

const withAnnex =
  /^\s{0,3}(?:,|và)\s{1,3}(?:các\s{1,3})?(?:phụ lục|mẫu|biểu)\s[^,;.\n]{1,24}?\s{1,3}(?:của\s{1,3})?$/iu

/** "Khoản 1, 2 Điều 4 và Phụ lục II Thông tư số …": the circular. */
function behindAnnex({ index, find }: Draft, { drafts, scan }: Reading): Named | undefined {
  const next = drafts[index + 1]
  if (!next || !namesDocument(next) || next.find.provisions.length > 0) return undefined
  return withAnnex.test(scan.text.slice(find.end, next.start)) ? next : undefined
}

const bareType =
  /^\s{1,3}của\s{1,3}(Luật|Bộ luật|Pháp lệnh|Nghị định|Thông tư)(?=\s{0,2}[,.;:)]|\s{1,3}\p{Ll})(?!\s{1,3}(?:này|số|về|sửa|năm|nói|nêu|trên))/u
const typeCodes: Readonly<Record<string, string>> = {
  Luật: 'luat',
  'Bộ luật': 'luat',
  'Pháp lệnh': 'pl',
  'Nghị định': 'nd',
  'Thông tư': 'tt',
}

/** "Điều 21 của Luật, …", "Article 21 of the Law": the type of a document that the text has named before, and no name. */
function ofBareType({ find }: Draft, { scan }: Reading): string | undefined {
  if (scan.context.language !== 'vi') return foreignTypeBehind(find.end, scan)
  const word = bareType.exec(scan.text.slice(find.end, find.end + 40))?.[1]
  return word === undefined ? undefined : typeCodes[word]
}

function foreignTypeBehind(end: number, scan: Scan): string | undefined {
  const start = pastOf(scan, end)
  const type = start === undefined ? undefined : wordAt(scan, start, role.type)
  if (!type || isVague(type.word.typeCode) || isBeforeTitle(scan, type)) return undefined
  return type.word.typeCode ?? undefined
}

/** Past "of the", "des", "i": where the document begins that a provision is said to be of. */
function pastOf(scan: Scan, end: number): number | undefined {
  const of = wordAt(scan, pastSpaces(scan.text, end, 4), role.of)
  return of && pastSpaces(scan.text, of.end, 4)
}

/**
 * The one of this type that the text speaks of, itself included; else it is not known which. Translations lose "this":
 * beside another one of its type the text itself may be meant.
 */
function readOfType(draft: Draft, type: string, { topics, own, reading }: View): void {
  const ofType = [topics.get(baseType(type)), own].filter(one => one?.id.type === type)
  const isSure = reading.scan.context.language === 'vi' || new Set(ofType.map(one => one?.symbol)).size === 1
  const known = isSure ? ofType[0] : undefined
  if (known) adopt(draft, known, 'a provision of the document of this type that the text speaks of')
  else {
    draft.id = unnamedOfType(type, reading.scan)
    draft.why = 'a provision of a document that is called by its type alone'
  }
}

/** "Điều 3 Quy chế này" speaks of the rules around it, "Điều 3 Quy chế làm việc" of some that no number names. */
const theseRules =
  /^\s{1,3}(?:của\s{1,3})?(?:bản\s{1,3})?(?:quy chế|quy định|điều lệ|nội quy|quy trình|thể lệ|hướng dẫn|kế hoạch|chương trình)\s{1,3}này(?!\p{L})/iu
const otherRules =
  /^\s{1,3}(?:(?:của\s{1,3})?(?:[Qq]uy chế|[Nn]ội quy|[Tt]hể lệ|Quy định|Điều lệ|Quy trình)|của\s{1,3}điều lệ)\s{1,3}\p{L}/u

function isBehind({ find }: Draft, { scan }: Reading, words: RegExp): boolean {
  return words.test(scan.text.slice(find.end, find.end + 40))
}

/** The rules that a document issues are a part of it. */
function readTheseRules(draft: Draft, { own, isLegal, reading }: View): void {
  const speaker = own ?? (isLegal ? unnamedSelf(reading) : undefined)
  if (speaker) adopt(draft, speaker, 'a provision of the rules that speak')
  else if (isLegal) draft.why = 'a provision of the rules that speak, whose number they do not say'
  else draft.isDropped = true
}

type Titled = { readonly start: number; readonly code: string }

/** "Điều 14 của Nghị định về tổ hợp tác", "Artikel 6 des Waldgesetzes": a document that is named by what it is about. */
function titleBehind({ find }: Draft, { scan }: Reading): Titled | undefined {
  const start = pastOf(scan, find.end)
  if (start === undefined) return undefined
  const type = wordAt(scan, start, role.type)
  if (type) return isBeforeTitle(scan, type) ? { start, code: type.word.typeCode ?? '_' } : undefined
  const word =
    compounds.has(scan.context.language) && /^\p{L}{1,40}/u.exec(scan.folded.slice(start, start + 40))
  return word && compoundLaw.test(word[0]) ? { start, code: 'luat' } : undefined
}

const titleBegins = /^\s{1,3}(?:về|quy định|của)\s/u

function isBeforeTitle(scan: Scan, { end }: FoundWord): boolean {
  return scan.context.language === 'vi'
    ? titleBegins.test(scan.text.slice(end, end + 16))
    : wordAt(scan, pastSpaces(scan.text, end, 4), role.titleJoint) !== undefined
}

const compounds: ReadonlySet<Language> = new Set(['de', 'nb'])
const compoundLaw = /\p{L}{3}(?:gesetz(?:es|buch(?:e?s)?)?|lovens?)$/u

/** The text itself when that is its title; else a document that the tables do not have. */
function readTitled(draft: Draft, { start, code }: Titled, { reading, own }: View): void {
  const { title } = reading.scan.context
  if (own && title && reading.scan.folded.startsWith(fold(title), start)) {
    adopt(draft, own, 'a provision of the text itself, which is named by its title')
    return
  }
  draft.id = { ...nothingKnown, type: code }
  draft.why = 'the document is named by a title that the tables do not have'
}
