import type { Day } from '../../domain/day.ts'
import type { StatedFields } from '../../domain/document.ts'
import type { Language } from '../../domain/extraction.ts'
import { findDates } from '../dates.ts'
import type { Line } from '../outline/lines.ts'
import { type Claim, claim, signed, tabled } from './claims.ts'
import { comparable } from './issuer.ts'

/** Địa danh, ngày tháng: the line of a letterhead that says where and when: `Hà Nội, ngày 15 tháng 6 năm 2022`. */
export type PlaceLine = {
  readonly place: string
  readonly day: Day | null
  /** Printed even where the day was left for the pen. */
  readonly year: number | null
  readonly quote: string
}

const placeBefore =
  /(?:^|[\t|\d>-]|\s{2,}|[\p{Lu}\d]{3}\s|[Hh]ạnh phúc\s)\s?((?:TP\.?\s?|[Tt]hành phố\s|[Tt]ỉnh\s)?\p{Lu}[\p{L}.'-]*(?:\s(?:-\s)?\p{Lu}[\p{L}.'-]*){0,4})\s?,\s*(?:on\s|den\s|am\s)?$/u

/** A narrow column breaks the line inside its day. */
const brokenDay =
  /,\s{0,3}ng[àa]y(?:\s{1,3}\d{1,2}(?:\s{1,3}th[áa]ng(?:\s{1,3}\d{1,2}(?:\s{1,3}n[ăa]m)?)?)?)?\s{0,3}$/u

/** The place line of the head, or of other lines given. A day left for the pen is null; the place still counts. */
export function placeLineIn(lines: readonly Line[], language: Language): PlaceLine | undefined {
  for (const [index, line] of lines.entries()) {
    if (line.text.length > 300) continue
    const text = brokenDay.test(line.text) ? `${line.text} ${lines[index + 1]?.text ?? ''}` : line.text
    for (const mention of findDates(text, language)) {
      const place = placeBefore.exec(text.slice(0, mention.start))?.[1]
      if (place && mention.precision === 'day' && mention.day) {
        return { place, day: mention.day, year: mention.year, quote: text }
      }
    }
    const blank =
      /(\p{Lu}[\p{L}\s.-]{1,40}),\s*ngày[\s.…_]{0,30}tháng[\s.…_\d]{0,30}(?:năm\s{0,3}((?:19|20)\d{2}))?/u.exec(
        line.text,
      )
    if (blank?.[1]) {
      const year = blank[2] === undefined ? null : Number(blank[2])
      return { place: blank[1].trim(), day: null, year, quote: line.text }
    }
  }
  return undefined
}

/** Days on which the document may have been issued: by its place line, by its adoption clause, by the portal. */
export function issueDays(input: {
  /** The line of the head that bears the text's own number; null where none does. */
  readonly symbolLine: string | null
  readonly placeLine: PlaceLine | undefined
  readonly ending: readonly Line[]
  readonly stated: StatedFields
  readonly language: Language
}): Claim<Day>[] {
  const { placeLine, stated } = input
  const claims: Claim<Day>[] = []
  const adopted = adoptionDay(input.ending, input.language)
  if (adopted) claims.push(adopted)
  if (placeLine?.day) claims.push(claim(placeLine.day, placeLine.day, signed(placeLine.quote)))
  const titled = input.symbolLine === null ? undefined : dayBehindSymbol(input.symbolLine, input.language)
  if (titled) claims.push(titled)
  if (stated.issuedOn) claims.push(claim(stated.issuedOn, stated.issuedOn, tabled(stated.issuedOn)))
  return claims
}

/** Acts of the National Assembly bear the day they were adopted: `… thông qua ngày 15 tháng 6 năm 2022`. */
function adoptionDay(ending: readonly Line[], language: Language): Claim<Day> | undefined {
  const text = ending
    .slice(0, 12)
    .map(line => line.text)
    .join(' ')
  const clause =
    /(?:Luật|LUẬT|Luat|Pháp lệnh|PHÁP LỆNH|Phap lenh|Nghị quyết|NGHỊ QUYẾT|Nghi quyet|Hiến pháp|Law|Code|Ordinance|Resolution)\s.{0,160}?(?:thông qua|THÔNG QUA|thong qua|passed|adopted).{0,60}/u.exec(
      text,
    )
  const day = clause && findDates(clause[0], language).find(mention => mention.day)?.day
  return clause && day ? claim(day, day, signed(clause[0])) : undefined
}

/** `CỦA CHÍNH PHỦ SỐ 98/2023/NĐ-CP NGÀY 31 THÁNG 12 NĂM 2023 …`: the old form of the head. */
function dayBehindSymbol(line: string, language: Language): Claim<Day> | undefined {
  const match = /^(?:CỦA\s.{2,80}\s)?S[ốỐ]\s?:?\s\S{4,40}\s(?=NGÀY\s)/iu.exec(line)
  const mention = match && findDates(line.slice(match[0].length), language)[0]
  const isNext = mention !== undefined && mention !== null && mention.start <= 'ngày '.length
  return isNext && mention.day ? claim(mention.day, mention.day, signed(line)) : undefined
}

const signedAt = /(?:Thời gian ký|Giờ ký|Ngày ký|Ký ngày|Signing time|Signed on)\s*:?\s*/giu
const signingOrgan = /(?:Cơ quan|Ký bởi|Người ký|Signed by)\s*:\s*([^\n:]{3,120})(?=\n|$)/giu
/** Organs that sign what others issued, when they publish it. */
const publishers = [
  'cong thong tin',
  'cong bao',
  'trung tam thong tin',
  'trung tam cong bao',
  'trung tam tin hoc',
]

/**
 * The day of an electronic signature: evidence for the day of issue when the issuing organ itself signed.
 * A gazette or a portal signs later, when it publishes.
 */
export function signatureDay(stamps: string, issuer: string | null): Claim<Day> | undefined {
  if (issuer === null) return undefined
  const organ = comparable(issuer)
  for (const match of stamps.matchAll(signedAt)) {
    const around = stamps.slice(Math.max(0, match.index - 400), match.index)
    const names = [...around.matchAll(signingOrgan)].map(found => comparable(found[1] ?? ''))
    if (names.some(name => publishers.some(publisher => name.includes(publisher)))) continue
    if (!names.some(name => organ.includes(name) || name.includes(organ))) continue
    const at = match.index + match[0].length
    const day = findDates(stamps.slice(at, at + 40), 'vi')[0]?.day
    const quote = `e-signature: ${names.join(', ')} ${stamps.slice(match.index, at + 20)}`
    if (day) return claim(day, day, { evidence: 'signed-text', certainty: 'derived', quote })
  }
  return undefined
}
