import { type Day, dayOf } from '../../domain/day.ts'
import { findJurisdictions } from '../../registry/jurisdictions.ts'
import { pastSpaces } from './lexicon.ts'
import { hasRole, type Scan, wordAt } from './scan.ts'

/** What the words after a number or a title say of the document. */
export type Surroundings = {
  readonly issuedOn: Day | null
  /** True when the issuer named is one of the country: "của Chính phủ", "của Bộ trưởng Bộ Thủy sản". */
  readonly isCentral: boolean
  /** The territory of the issuer: "của UBND tỉnh Cao Bằng", "fra folkekomiteen i Cao Bang-provinsen". */
  readonly jurisdiction: string | null
  /** "Quyết định 874/QĐ-BTTTT năm 2021". */
  readonly year: number | null
  /** "của Bộ Chính trị khóa X", "des 10. Politbüros": `k10`. */
  readonly partyTerm: string | null
}

export const noSurroundings: Surroundings = {
  issuedOn: null,
  isCentral: false,
  jurisdiction: null,
  year: null,
  partyTerm: null,
}

const issuerUnitsMax = 130

/** Reads date, issuer, place and party term behind a number; each may be missing. Bounded work. */
export function readSurroundings(scan: Scan, end: number): Surroundings {
  const direct = readDateAfter(scan, end)
  const issuer = readIssuer(scan, direct?.end ?? end)
  const late = direct ? undefined : readDateAfter(scan, issuer.end)
  const issuedOn = direct?.day ?? late?.day ?? null
  return { issuedOn, year: readYearAfter(scan, end), ...termAndPlace(scan, issuer, issuedOn) }
}

const yearAfter = /\s{1,3}(?:năm\s{1,3}|of\s)?((?:19|20)\d{2})(?![\p{L}\d]|\s?[-–/]\s?\d|[.,]\d)/uy

function readYearAfter(scan: Scan, end: number): number | null {
  yearAfter.lastIndex = end
  const match = yearAfter.exec(scan.text)
  return match ? Number(match[1]) : null
}

const lead = /[\s,]{0,4}\(?\s{0,2}/y
const numericDay = /(\d{1,2})\s{0,3}([/.-])\s{0,3}(\d{1,2})\s{0,3}\2\s{0,3}((?:19|20)\d{2})(?!\d)/y
const vietnameseDay =
  /(\d{1,2})\s{0,4}th[áa]ng\s{0,4}(\d{1,2})\s{0,4},?\s{0,3}n[ăa]m\s{0,4}((?:19|20)\d{2})(?!\d)/iy
const namedDay =
  /(\d{1,2})(?:\.|st|nd|rd|th|er|º)?\s{1,3}(?:de\s|of\s)?([\p{L}]{3,10})\.?,?\s{1,3}(?:de\s|del\s)?((?:19|20)\d{2})(?!\d)/uy
const namedMonthFirst = /([\p{L}]{3,9})\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}((?:19|20)\d{2})(?!\d)/uy

type ReadDay = { readonly day: Day; readonly end: number }

/** A date that stands directly behind: "ngày 14 tháng 5 năm 2024", "datert 14. mai 2024", "dated May 14, 2024". */
export function readDateAfter(scan: Scan, from: number): ReadDay | undefined {
  lead.lastIndex = from
  let position = lead.test(scan.text) ? lead.lastIndex : from
  const lineEnds = scan.text.slice(from, position).includes('\n')
  let isMarked = false
  for (let count = 0; count < 2; count++) {
    const word = wordAt(scan, position, candidate => hasRole(candidate, 'dated'))
    if (!word) break
    isMarked = true
    position = pastSpaces(scan.text, word.end, 4)
  }
  // A bare date on the next line is another cell of a table.
  return lineEnds && !isMarked ? undefined : readDay(scan, position)
}

function readDay(scan: Scan, at: number): ReadDay | undefined {
  const { text } = scan
  vietnameseDay.lastIndex = at
  const vi = vietnameseDay.exec(text)
  if (vi) return made(dayOf(Number(vi[3]), Number(vi[2]), Number(vi[1])), vietnameseDay.lastIndex)
  numericDay.lastIndex = at
  const numeric = numericDay.exec(text)
  if (numeric)
    return made(dayOf(Number(numeric[4]), Number(numeric[3]), Number(numeric[1])), numericDay.lastIndex)
  namedDay.lastIndex = at
  const named = namedDay.exec(text)
  if (named)
    return made(dayOf(Number(named[3]), monthOf(scan, named[2] ?? ''), Number(named[1])), namedDay.lastIndex)
  namedMonthFirst.lastIndex = at
  const first = namedMonthFirst.exec(text)
  return first
    ? made(
        dayOf(Number(first[3]), monthOf(scan, first[1] ?? ''), Number(first[2])),
        namedMonthFirst.lastIndex,
      )
    : undefined
}

function made(day: Day | undefined, end: number): ReadDay | undefined {
  return day && { day, end }
}

function monthOf(scan: Scan, name: string): number {
  const wanted = name.toLowerCase()
  for (const { months } of scan.lexicon.languages) {
    const index = months.findIndex(spellings => spellings.includes(wanted))
    if (index >= 0) return index + 1
  }
  return 0
}

const issuerLead =
  /\s{0,4}[,(]?\s{0,3}(?:của|do|ban hành bởi|of the|of|by the|by|issued by the|des|der|vom|von|fra|av|du|de la|del)\s{1,4}/iuy
const issuerStop =
  /[;.,()“”"\n]\s*\n|[;()“”"]|[.,]\s|\s(?:ngày|quy định|về việc|về|hướng dẫn|sửa đổi|ban hành|phê duyệt|dated|datert|vom|on|om|über|sur)\s/u

/** The words that name the issuer, without what the document is about. */
type Issuer = { readonly text: string; readonly stretch: string; readonly end: number }

function readIssuer(scan: Scan, from: number): Issuer {
  issuerLead.lastIndex = from
  if (!issuerLead.test(scan.text)) return { text: '', stretch: '', end: from }
  const start = issuerLead.lastIndex
  const stretch = scan.text.slice(start, start + issuerUnitsMax)
  const stop = issuerStop.exec(stretch)
  const text = stop ? stretch.slice(0, stop.index) : stretch
  return { text, stretch, end: start + text.length }
}

const central =
  /^(?:Bộ trưởng|Bộ\s|Chính phủ|Thủ tướng|Quốc hội|Ủy ban Thường vụ|Uỷ ban Thường vụ|UBTVQH|Chủ tịch nước|Tổng\s|Thống đốc|Ngân hàng Nhà nước|Tổng Thư ký|Văn phòng Quốc hội|Văn phòng Chính phủ|Government|Prime Minister|Minister|Ministry|National Assembly|President)/iu
const committee =
  /^(?:(?:Chủ tịch|Ban Thường vụ|Ban Chấp hành|Thường trực|BCH|BTV|Đảng bộ|Chairman of the|Chairman of|Standing Committee of the)\s+)?(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Hội đồng nhân dân|HĐND|Tỉnh ủy|Tỉnh uỷ|Thành ủy|Thành uỷ|Huyện ủy|Đảng bộ|Sở|Ban Thi đua|(?:Provincial )?People['’]s (?:Committee|Council)|folkekomiteen?|folkeråd(?:et)?|Volkskomitees?|Volksrat(?:es|s)?|Comité populaire|Comité Popular)\s*/iu
const placeLead = /^(?:(?:of the|of|in|i|in der|der|des|de la|de|du|khóa [IVXL]+|khoá [IVXL]+|các cấp)\s+)*/iu
const partyTermVi = /kh[óo]a\s{1,3}([IVXL]{1,5}|\d{1,2})(?![\p{L}\d])/iu
const partyTermForeign =
  /(\d{1,2})(?:\.|st|nd|rd|th|e|er)\s{1,3}(?:Politb|politb|Sekretariat|Zentralkomitee|sentralkomit|Central Committee|Politburo)/u

function termAndPlace(
  scan: Scan,
  { text, stretch }: Issuer,
  day: Day | null,
): Omit<Surroundings, 'issuedOn' | 'year'> {
  const committeeWords = committee.exec(text)
  const rest = committeeWords ? text.slice(committeeWords[0].length).replace(placeLead, '') : ''
  const words = committeeWords?.[0].trim().toLowerCase() ?? ''
  const place = /(?:ủy|uỷ)$/.test(words) ? `tỉnh ${rest}` : rest
  return {
    isCentral: central.test(text),
    jurisdiction: rest ? placeNamed(scan, place, day) : null,
    partyTerm: termCode(partyTermVi.exec(stretch)?.[1] ?? partyTermForeign.exec(stretch)?.[1]),
  }
}

const placeWordsMax = 6

/** The longest run of words at the beginning that names exactly one territory of the day. */
function placeNamed(scan: Scan, text: string, day: Day | null): string | null {
  const words = text.split(/\s+/).filter(Boolean).slice(0, placeWordsMax)
  for (let count = words.length; count > 0; count--) {
    const name = words
      .slice(0, count)
      .join(' ')
      .replace(/[,.;:]+$/, '')
    const matches = findJurisdictions(name, scan.registry, day)
    if (matches.length === 1) return matches[0]?.id ?? null
    if (matches.length > 1) return null
  }
  return null
}

function termCode(printed: string | undefined): string | null {
  if (printed === undefined) return null
  const number = /^\d+$/.test(printed) ? Number(printed) : romanNumber(printed.toUpperCase())
  return number > 0 ? `k${number}` : null
}

/** `XIII` → 13; 0 for letters that are no Roman figure of that range. */
export function romanNumber(letters: string): number {
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 }
  let sum = 0
  for (let at = 0; at < letters.length; at++) {
    const value = values[letters.charAt(at)] ?? 0
    sum += value < (values[letters.charAt(at + 1)] ?? 0) ? -value : value
  }
  return sum
}
