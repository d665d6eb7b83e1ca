import { type Day, dayOf } from '../domain/day.ts'
import type { Extraction } from '../domain/extraction.ts'
import type { Provision } from '../domain/provision.ts'
import { foldName } from '../registry/fold-name.ts'

/** Điều khoản chuyển tiếp: what a text says of matters begun before a day. */
export type TransitionalClause = {
  readonly path: Provision
  /** Of its article. */
  readonly heading: string
  readonly quote: string
  readonly start: number
  readonly end: number
  /** Days it names. */
  readonly days: readonly Day[]
  /** True when it speaks of the day on which its own text takes effect ("trước ngày Nghị định này có hiệu lực"). */
  readonly ownBeginning: boolean
}

const clausesMax = 40
const clauseUnitsMax = 4_000

/**
 * The transitional clauses of a text: the clauses of articles headed so, and others that say by which rules files,
 * requests or matters from before a day are dealt with ("hồ sơ … trước ngày … thì thực hiện theo …"). Linear; at
 * most 40 clauses, each cut at 4,000 UTF-16 units.
 */
export function transitionalClauses({
  text,
  outline,
}: Pick<Extraction, 'text' | 'outline'>): readonly TransitionalClause[] {
  const articles = outline.filter(isArticle)
  return articles
    .flatMap(article => {
      const isHeadedSo = headed.test(foldName(article.heading.slice(0, 200)))
      const clauses = outline.filter(
        part => isClause(part.path) && part.start >= article.start && part.end <= article.end,
      )
      const units = clauses.length > 0 ? clauses : [article]
      return units
        .filter(({ start, end }) => isHeadedSo || saysSo(text.slice(start, end)))
        .map(({ path, start, end }) => clauseOf(text, { path, heading: article.heading, start, end }))
    })
    .slice(0, clausesMax)
}

function isArticle({ path }: Extraction['outline'][number]): boolean {
  return path.dieu !== undefined && path.khoan === undefined && path.diem === undefined
}

function isClause(path: Provision): boolean {
  return path.khoan !== undefined && path.diem === undefined
}

const headed = /(?:^| )chuyen tiep(?: |$)/
const matter = /(?:^| )(?:ho so|de nghi|truong hop|doi voi|viec|thu tuc|quyet dinh|to trinh)(?: |$)/
/** Before a day, or before the text itself takes effect; "trước khi" and "trước ngày 25 hằng tháng" are procedure. */
const before =
  /(?:^| )truoc (?:ngay|thoi diem) (?:\d{1,2} (?:thang )?\d{1,2} (?:nam )?\d{4}|(?:luat|nghi dinh|thong tu|nghi quyet|quyet dinh|quy dinh|quy che|huong dan) nay)(?: |$)/
const dealtWith =
  /(?:^| )(?:thuc hien|ap dung|giai quyet|xu ly|xet|xem xet|xet tang|tiep tuc)(?: [^ ]{1,20}){0,12} theo(?: |$)/

function saysSo(clause: string): boolean {
  if (clause.length > clauseUnitsMax) return false
  return clause.split(/[.;]\s/).some(sentence => {
    const folded = foldName(sentence)
    return before.test(folded) && matter.test(folded) && dealtWith.test(folded)
  })
}

type Place = Pick<TransitionalClause, 'path' | 'heading' | 'start' | 'end'>

function clauseOf(text: string, place: Place): TransitionalClause {
  const end = Math.min(place.end, place.start + clauseUnitsMax)
  const quote = text.slice(place.start, end).trim()
  const days = daysIn(quote)
  const ownBeginning =
    /(?:luat|nghi dinh|thong tu|nghi quyet|quyet dinh|quy dinh|quy che) nay co hieu luc/.test(foldName(quote))
  return { ...place, end, heading: place.heading.trim(), quote, days, ownBeginning }
}

const writtenDays = /(\d{1,2})\s?(?:\/|-|tháng\s)\s?(\d{1,2})\s?(?:\/|-|năm\s)\s?(\d{4})/gu

function daysIn(text: string): readonly Day[] {
  const days = [...text.matchAll(writtenDays)].flatMap(
    ([, day, month, year]) => dayOf(Number(year), Number(month), Number(day)) ?? [],
  )
  return [...new Set(days)].sort()
}
