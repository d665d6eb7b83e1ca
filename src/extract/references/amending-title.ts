import { pastSpaces, role } from './lexicon.ts'
import { type FoundWord, type Scan, wordAt } from './scan.ts'
import { plainTitleEnd } from './title-end.ts'
import { lawTypes } from './title-words.ts'
import { typeWordAt } from './type-word.ts'
import { endOf } from './unmarked.ts'

/** Scans read ổ as ồ or ố. */
const opening =
  /\s{1,4}(?:s[ửữ]a\s{1,3}đ[ổồố]i|b[ổồố]\s{1,3}sung|amending|supplementing|on\s{1,3}amendments?(?=\s{1,3}(?:and|to)\s)|zur\s{1,3}Änderung|om\s{1,3}endring)/iuy

/** "Luật sửa đổi, bổ sung …": its title names the laws it amends. */
export function isAmending(scan: Scan, type: FoundWord): boolean {
  return lawTypes.has(type.word.typeCode ?? '') && endOf(opening, scan, type.end) >= 0
}

const enacting = /(?:^|\n)[ \t]*(?:Quốc hội|Ủy ban thường vụ Quốc hội)\s{1,3}ban\s{1,3}hành\s{1,3}$/iu

/** "Quốc hội ban hành Luật sửa đổi …" names the text itself, by no number; the law inside its title is the reference. */
export function isEnactingFormula(scan: Scan, type: FoundWord): boolean {
  return isAmending(scan, type) && enacting.test(scan.text.slice(Math.max(0, type.start - 60), type.start))
}

const wordsBetween =
  /\s{1,4}(?:(?:s[ửữ]a|đ[ổồố]i|b[ổồố]|sung|một|số|s|sđiều|nội|dung|các|điều|của|và|có|liên|quan|đến|theo|tại|\d{1,3}|[a-zđ]|khoản|điểm|quy|hoạch|phụ|lục|danh|mục|ngành|nghề|đầu|tư|kinh|doanh|điều kiện)(?:,\s{0,3}|\s{1,4})){1,24}(?=(?:Luật|Bộ\s{1,3}luật|Pháp\s{1,3}lệnh)\s)/iuy
/** Translations name the amended law in the genitive or after a preposition. */
const wordsBetweenForeign =
  /\s{1,4}(?:zur\s{1,3}Änderung(?:\s{1,3}und\s{1,3}(?:zur\s{1,3})?Ergänzung)?(?:\s{1,3}(?:einiger|einzelner|mehrerer|von|der|des|\d{1,3}|Artikeln?|Bestimmungen)){0,6}\s{1,3}(?=Gesetz(?:es|buche?s)?\s)|om\s{1,3}endring(?:er)?(?:\s{1,3}og\s{1,3}(?:supplering|tillegg|utfylling))?(?:\s{1,3}(?:av|i|til|noen|enkelte|visse|artikler|bestemmelser)){1,6}\s{1,3}(?=lov(?:en)?\s)|amending(?:\s{1,3}and\s{1,3}supplementing)?(?:\s{1,3}(?:a|number|some|certain|several|articles|of|the|\d{1,3})){1,6}\s{1,3}(?=(?:Law|Code)\s)|on\s{1,3}amendments?(?:\s{1,3}and\s{1,3}supplements?)?\s{1,3}to(?:\s{1,3}(?:a|number|some|certain|several|articles|of|the|\d{1,3})){1,6}\s{1,3}(?=(?:Law|Code)\s))/iuy
const listJoint =
  /(?:\s{0,3},|\s{1,3}và)\s{1,4}(?=(?:Luật|Bộ\s{1,3}luật|Pháp\s{1,3}lệnh)\s)|\s{1,3}and\s{1,3}(?:the\s{1,3})?(?=(?:Law|Code)\s)/iuy

/** Where the title of an amending law ends, behind the titles of the laws it amends; undefined when it names none. */
export function amendingTitleEnd(scan: Scan, type: FoundWord): number | undefined {
  if (isEnactingFormula(scan, type)) return undefined
  let end: number | undefined
  let position = pastOneOf([wordsBetween, wordsBetweenForeign], scan, type.end)
  while (position >= 0) {
    const law = typeWordAt(scan, position)
    const lawEnd = law && amendedTitleEnd(scan, law)
    if (lawEnd === undefined) break
    end = lawEnd
    position = endOf(listJoint, scan, lawEnd)
  }
  return end ?? severalLawsEnd(scan, type)
}

function amendedTitleEnd(scan: Scan, type: FoundWord): number | undefined {
  const joint = wordAt(scan, pastSpaces(scan.text, type.end, 4), role.titleJoint)
  const from = pastSpaces(scan.text, (joint ?? type).end, 4)
  return plainTitleEnd(scan, { type, from, hasJoint: joint !== undefined })
}

function pastOneOf(patterns: readonly RegExp[], scan: Scan, from: number): number {
  for (const pattern of patterns) {
    const end = endOf(pattern, scan, from)
    if (end >= 0) return end
  }
  return -1
}

const severalLaws =
  /\s{1,4}sửa\s{1,3}đổi,?\s{1,3}bổ\s{1,3}sung\s{1,3}(?:một\s{1,3}số\s{1,3}điều\s{1,3}(?:của|trong)\s{1,3})?(?:\d{1,3}|các|một\s{1,3}số)\s{1,3}(?:điều\s{1,3}của\s{1,3}các\s{1,3})?luật(?:\s{1,3}(?:có\s{1,3})?liên\s{1,3}quan\s{1,3}đến(?:\s{1,3}(?!ngày|số|năm|đã|được)\p{L}{1,8}){1,5})?/iuy

/** "Luật sửa đổi, bổ sung một số điều của 37 luật có liên quan đến quy hoạch". */
function severalLawsEnd(scan: Scan, type: FoundWord): number | undefined {
  const end = endOf(severalLaws, scan, type.end)
  return end < 0 ? undefined : end
}
