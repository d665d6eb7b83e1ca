import type { Day } from '../../domain/day.ts'
import { readDateAfter } from './date-after.ts'
import type { Scan } from './scan.ts'
import { type Time, territoriesNamed } from './territories.ts'

/** What the words after a number or a title say of the document. */
export type Surroundings = {
  readonly issuedOn: Day | null
  /** True when the issuer named is one of the country: "của Chính phủ", "của Bộ trưởng Bộ Thủy sản". */
  readonly isCentral: boolean
  /** The territory of the issuer: "của UBND tỉnh Cao Bằng", "fra folkekomiteen i Cao Bang-provinsen". */
  readonly jurisdiction: string | null
  /** All that its name may mean, when that is more than one. */
  readonly territories: readonly string[]
  /** "Quyết định 874/QĐ-BTTTT năm 2021". */
  readonly year: number | null
  /** "của Bộ Chính trị khóa X", "des 10. Politbüros": `k10`. */
  readonly partyTerm: string | null
}

export const noSurroundings: Surroundings = {
  issuedOn: null,
  isCentral: false,
  jurisdiction: null,
  territories: [],
  year: null,
  partyTerm: null,
}

const issuerUnitsMax = 130

/** Reads date, issuer, place and party term behind a number, `year` being printed in it; each may be missing. Bounded work. */
export function readSurroundings(scan: Scan, end: number, year: number | null): Surroundings {
  const direct = readDateAfter(scan.text, end)
  const issuer = readIssuer(scan, direct?.end ?? end)
  const late = direct ? undefined : readDateAfter(scan.text, issuer.end)
  const issuedOn = direct?.day ?? late?.day ?? null
  return {
    issuedOn,
    year: readYearAfter(scan, end),
    ...termAndPlace(scan, issuer, { day: issuedOn, year }),
  }
}

const yearAfter = /\s{1,3}(?:năm\s{1,3}|of\s)?((?:19|20)\d{2})(?![\p{L}\d]|\s?[-–/]\s?\d|[.,]\d)/uy

function readYearAfter(scan: Scan, end: number): number | null {
  yearAfter.lastIndex = end
  const match = yearAfter.exec(scan.text)
  return match ? Number(match[1]) : null
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
  /^(?:Bộ trưởng|Bộ\s(?!Tư lệnh|Chỉ huy|phận|môn|máy)|Chính phủ|Thủ tướng|Quốc hội|Ủy ban Thường vụ|Uỷ ban Thường vụ|UBTVQH|Chủ tịch nước|Tổng\s(?!công ty)|Thống đốc|Ngân hàng Nhà nước|Tổng Thư ký|Văn phòng Quốc hội|Văn phòng Chính phủ|Ban Thi đua\s?[-–]\s?Khen thưởng Trung ương|Hội đồng Thi đua\s?[-–]\s?Khen thưởng Trung ương|Government|Prime Minister|Minister|Ministry|National Assembly|President)/iu
const committee =
  /^(?:(?:Chủ tịch|Giám đốc|Phó Giám đốc|Chánh Văn phòng|Ban Thường vụ|Ban Chấp hành|Thường trực|BCH|BTV|Đảng bộ|Chairman of the|Chairman of|Standing Committee of the)\s+)?(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Hội đồng nhân dân|HĐND|Tỉnh ủy|Tỉnh uỷ|Thành ủy|Thành uỷ|Huyện ủy|Đảng bộ|Sở|Ban Thi đua|(?:Provincial )?People['’]s (?:Committee|Council)|folkekomiteen?|folkeråd(?:et)?|Volkskomitees?|Volksrat(?:es|s)?|Comité populaire|Comité Popular)\s*/iu
/** Of other bodies the place counts with its level: "Hội đồng Thi đua - Khen thưởng tỉnh Hậu Giang". */
const leveled = /\s((?:tỉnh|thành\sphố|TP\.?)\s{1,3}\p{Lu}.*)$/u
const placeLead = /^(?:(?:of the|of|in|i|in der|der|des|de la|de|du|khóa [IVXL]+|khoá [IVXL]+|các cấp)\s+)*/iu
const partyTermVi = /kh(?:óa|oá|oa)\s{1,3}([IVXL]{1,5}|\d{1,2})(?![\p{L}\d])/iu
const partyTermForeign =
  /(\d{1,2})(?:\.|st|nd|rd|th|e|er)\s{1,3}(?:Politb|politb|Sekretariat|Zentralkomitee|sentralkomit|Central Committee|Politburo)/u

function termAndPlace(
  scan: Scan,
  { text, stretch }: Issuer,
  time: Time,
): Omit<Surroundings, 'issuedOn' | 'year'> {
  const committeeWords = committee.exec(text)
  const rest = committeeWords ? text.slice(committeeWords[0].length).replace(placeLead, '') : ''
  const words = committeeWords?.[0].trim().toLowerCase() ?? ''
  const place = /(?:ủy|uỷ)$/.test(words) ? `tỉnh ${rest}` : rest
  const find = words.endsWith('sở') ? placeOfOffice : placeNamed
  const isCentral = central.test(text)
  const territories = rest
    ? find(scan, place, time)
    : isCentral
      ? []
      : placeNamed(scan, leveled.exec(text)?.[1] ?? '', time)
  return {
    isCentral,
    jurisdiction: territories.length === 1 ? (territories[0] ?? null) : null,
    territories: territories.length > 1 ? territories : [],
    partyTerm: termCode(partyTermVi.exec(stretch)?.[1] ?? partyTermForeign.exec(stretch)?.[1]),
  }
}

/** "Tài chính tỉnh Vĩnh Long": the place stands behind the field of the office. */
function placeOfOffice(scan: Scan, text: string, time: Time): readonly string[] {
  const words = text.split(/\s+/).slice(0, officeWordsMax)
  for (let skipped = 1; skipped < words.length; skipped++) {
    const places = placeNamed(scan, words.slice(skipped).join(' '), time)
    if (places.length > 0) return places
  }
  return []
}

const officeWordsMax = 12
const placeWordsMax = 6

/** What the longest run of words at the beginning means that names a territory of the time. */
function placeNamed(scan: Scan, text: string, time: Time): readonly string[] {
  const words = text.split(/\s+/).filter(Boolean).slice(0, placeWordsMax)
  for (let count = words.length; count > 0; count--) {
    const name = words
      .slice(0, count)
      .join(' ')
      .replace(/[,.;:]+$/, '')
    const places = territoriesNamed(name, time, scan.registry)
    if (places.length > 0) return places
  }
  return []
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
