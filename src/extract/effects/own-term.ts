import { type Day, dayOf } from '../../domain/day.ts'
import type { Effect } from '../../domain/effect.ts'
import type { OwnIdentity } from '../../domain/extraction.ts'
import type { TextContext } from '../context.ts'
import { dayAfter, dayBehind, shortQuote } from './clauses.ts'

const types =
  'Luật|Bộ luật|Pháp lệnh|Nghị quyết|Nghị quyết liên tịch|Nghị định|Quyết định|Thông tư|Thông tư liên tịch|Chỉ thị|Quy chế|Quy định'
/** Not "trước ngày Nghị định này có hiệu lực … đến hết ngày …", which says it of something else. */
const subject = String.raw`(?<![\p{L}“"]|ngày\s{1,3}|khi\s{1,3}|điểm\s{1,3})(?:${types})\s+này\s+`
const begins = String.raw`có\s+hiệu\s+lực(?:\s+thi\s+hành)?,?`
const termed = new RegExp(
  String.raw`${subject}(?:bắt\s+đầu\s+)?${begins}(?:\s+(?:kể\s+)?từ\s+(?:ngày\s+)?[\dk][^.;,]{0,40}?,?(?:\s+và)?)?\s+(?:cho\s+)?đến\s+(?:hết\s+)?(?=(?:ngày\s+)?\d{1,2}[\s/.-]|năm\s+\d{4})`,
  'gu',
)
const lapsing = new RegExp(
  String.raw`${subject}hết\s+hiệu\s+lực(?:\s+thi\s+hành)?,?\s+(?:kể\s+)?từ\s+(?=ngày\s+\d)`,
  'gu',
)

/**
 * Thời hạn hiệu lực: the end that a text sets for itself: "… có hiệu lực từ ngày 01/01/2021 đến hết ngày 31/12/2025",
 * "… này hết hiệu lực kể từ ngày …". The last day named is one on which it still holds.
 */
export function ownTerm({ text, outline }: TextContext, own: OwnIdentity): readonly Effect[] {
  const articles = outline.filter(
    ({ path: { annex, dieu, khoan, diem } }) => dieu !== undefined && (annex ?? khoan ?? diem) === undefined,
  )
  for (const { start, end } of articles.toReversed()) {
    const article = text.slice(start, end)
    const found = endIn(article)
    if (found === undefined) continue
    return [
      {
        instrument: own.id,
        kind: 'ended',
        from: found.day,
        to: null,
        provisions: null,
        cause: own.id,
        certainty: 'verified',
        evidence: 'signed-text',
        quote: shortQuote(article.slice(found.start, found.end)),
      },
    ]
  }
  return []
}

type End = { readonly day: Day; readonly start: number; readonly end: number }

function endIn(article: string): End | undefined {
  const [term] = article.matchAll(termed)
  if (term) {
    const at = term.index + term[0].length
    const last = lastDay(article, at)
    if (last) return { day: dayAfter(last.day), start: term.index, end: last.end }
  }
  const [lapse] = article.matchAll(lapsing)
  if (!lapse) return undefined
  const begun = dayBehind(article, lapse.index + lapse[0].length)
  return begun && { day: begun.day, start: lapse.index, end: begun.end }
}

/** "hết năm 2025" ends with the year. */
function lastDay(article: string, at: number): { readonly day: Day; readonly end: number } | undefined {
  const year = /^năm\s+(\d{4})/u.exec(article.slice(at, at + 12))
  if (!year) return dayBehind(article, at)
  const day = dayOf(Number(year[1]), 12, 31)
  return day && { day, end: at + year[0].length }
}
