import type { Day } from '../../domain/day.ts'
import type { StatedFields } from '../../domain/document.ts'
import type { Language } from '../../domain/extraction.ts'
import { findDates } from '../dates.ts'
import { type Claim, claim, signed, tabled } from './claims.ts'

const subjects =
  'Luật|Bộ luật|Hiến pháp|Pháp lệnh|Nghị quyết|Nghị quyết liên tịch|Lệnh|Nghị định|Quyết định|Thông tư|Thông tư liên tịch|Chỉ thị|Quy chế|Quy định|Hướng dẫn|Kế hoạch'
const clauses: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<![\p{L}“"])(${subjects})\snày\s(?:(?:bắt đầu|chính thức)\s)?có hiệu lực(?:\s?thi hành)?,?\s(?:kể\s)?(từ|sau)\s`,
    'gu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}“"])(${subjects})\snày\s(?:đã\s)?được\s[^.;]{5,200}?và\scó hiệu lực(?:\s?thi hành)?,?\s(?:kể\s)?(từ|sau)\s`,
    'gu',
  ),
  /(?<!\p{L})This (Law|Code|Ordinance|Resolution|Decree|Decision|Circular|Directive)\s(?:shall\s)?(?:takes? effect|comes? into (?:force|effect)|is effective|be effective)\s(?:as\s)?(from|on|after)\s/giu,
  /(?<!\p{L})Diese[rs]?\s(Gesetz|Dekret|Beschluss|Entscheidung|Rundschreiben|Resolution)\stritt\s(am|ab|mit)\s/gu,
]
/** Short decisions leave out "này" where the article opens with it: `Điều 2. Quyết định có hiệu lực kể từ …`. */
const opening =
  /(?<=(?:^|\n|\d\.|hành\.?)\s{0,3})(Quyết định|Nghị quyết|Chỉ thị|Thông tư|Nghị định)\scó hiệu lực(?:\s?thi hành)?,?\s(?:kể\s)?(từ|sau)\s/gu
const fromSigning = /^(?:ngày|the date of|the day of)\s{1,2}(?:được\s)?(?:ký|ban hành|signing|issuance)/iu
const fromAdoption = /^ngày\s{1,2}(?:(?:được\s)?(?:[\p{L}\s,]{2,80}\s)?thông qua)(?!\p{L})/u
const adopted = /thông qua\s(?=ngày\s)/gu
const later =
  /^(\d{1,3})\s\(?[^)\d]{0,30}\)?\s?ngày,?\s(?:kể\s)?từ\s(?:ngày\s(ký|ban hành|được\sđăng|đăng)|khi\s(đăng))/iu

/**
 * Ngày có hiệu lực: the day a document says it takes effect, in its own words ("Thông tư này có hiệu lực …").
 * Looked for from the last article upwards, where commencement stands; the first clause there speaks for the whole,
 * whatever parts it excepts. A consolidated text has no such day of its own.
 */
export function effectiveDays(input: {
  /** Texts of the articles in order, or the whole text where there are none. */
  readonly articles: readonly string[]
  readonly typeName: string | null
  readonly issuedOn: Day | null
  readonly stated: StatedFields
  readonly language: Language
  /** The day of the gazette that prints it, by its page heads. */
  readonly printedOn?: Day | null
}): Claim<Day>[] {
  for (const article of input.articles.toReversed()) {
    const found = clauseOf(article, input.typeName)
    if (!found) continue
    const day = dayAfter(article.slice(found.end, found.end + 80), found.word, input)
    const quote = article.slice(found.start, found.end + 60)
    return [...(day ? [claim(day, day, signed(quote))] : []), ...tableDay(input.stated)]
  }
  return tableDay(input.stated)
}

function clauseOf(
  article: string,
  typeName: string | null,
): { start: number; end: number; word: string } | undefined {
  for (const clause of [...clauses, opening]) {
    for (const match of article.matchAll(clause)) {
      if (!isOwnType(match[1] ?? '', typeName)) continue
      return { start: match.index, end: match.index + match[0].length, word: match[2] ?? '' }
    }
  }
  return undefined
}

function tableDay(stated: StatedFields): Claim<Day>[] {
  return stated.effectiveOn ? [claim(stated.effectiveOn, stated.effectiveOn, tabled(stated.effectiveOn))] : []
}

/** "Quyết định này" in a form of a circular is not the circular. Foreign words for types are too many to compare. */
function isOwnType(subject: string, typeName: string | null): boolean {
  if (typeName === null || !subjects.split('|').includes(subject)) return true
  return typeName.toLowerCase().startsWith(subject.toLowerCase())
}

type Days = {
  readonly articles: readonly string[]
  readonly issuedOn: Day | null
  readonly printedOn?: Day | null
  readonly language: Language
}

function dayAfter(
  rest: string,
  word: string,
  { articles, issuedOn, printedOn, language }: Days,
): Day | undefined {
  if (fromSigning.test(rest)) return issuedOn ?? undefined
  if (fromAdoption.test(rest)) return adoptionDay(articles) ?? issuedOn ?? undefined
  const delay = word === 'sau' ? later.exec(rest) : null
  if (delay) {
    const [, days, start = ''] = delay
    const from = /^(?:ký|ban hành)$/iu.test(start) ? issuedOn : (printedOn ?? null)
    return from === null ? undefined : daysLater(from, Number(days))
  }
  const mention = findDates(rest, language)[0]
  return mention && mention.start <= 6 && mention.day ? mention.day : undefined
}

/** "… khóa XV, kỳ họp thứ 9 thông qua ngày 17 tháng 02 năm 2025": the last day on which it says it was adopted. */
function adoptionDay(articles: readonly string[]): Day | null {
  const words = articles.slice(-2).join('\n')
  for (const match of [...words.matchAll(adopted)].reverse()) {
    const at = match.index + match[0].length
    const [date] = findDates(words.slice(at, at + 40), 'vi')
    if (date?.day && date.start <= 6) return date.day
  }
  return null
}

function daysLater(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10) as Day
}
