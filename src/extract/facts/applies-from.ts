import { parseIsoDay } from '../../domain/day.ts'
import { findDates } from '../dates.ts'
import { type Claim, claim, signed } from './claims.ts'

const clause =
  /này\s+(?:bắt\s+đầu\s+)?có\s+hiệu\s+lực[^\n.;]{0,120}?[,;]?\s+(?:và\s+)?(?:được\s+)?(?:(?:các\s+)?quy\s+định\s+tại\s+\p{L}+(?:\s\p{L}+)?\s+này\s+)?áp\s+dụng\s+(?:kể\s+)?(?:từ|cho|đối\s+với)\s+/gu
const period =
  /^(?:các\s+)?(?:năm\s+(?:học|tài\s+chính|ngân\s+sách)\s+\d{4}(?:\s*[-–]\s*\d{4})?|kỳ\s+tính\s+thuế\s+(?:\p{L}+\s+)?(?:năm\s+)?\d{4}|năm\s+\d{4})/u

/**
 * Thời điểm áp dụng: from when a text is applied, where it says so beside the day on which it takes effect: a day
 * ("áp dụng kể từ ngày 01/01/2022", before or after that day), or a year of schools or budgets, as printed.
 */
export function appliedFrom(articles: readonly string[]): Claim<string>[] {
  for (const article of articles.toReversed()) {
    const flat = article.replace(/\s+/g, ' ')
    for (const match of flat.matchAll(clause)) {
      const rest = flat.slice(match.index + match[0].length, match.index + match[0].length + 60)
      const value = periodOrDay(rest)
      if (value !== null) return [claim(value, value, signed(`${match[0]}${rest}`))]
    }
  }
  return []
}

function periodOrDay(rest: string): string | null {
  const named = period.exec(rest)
  if (named) return named[0]
  const [date] = findDates(rest, 'vi')
  return date?.day && date.start <= 6 ? (parseIsoDay(date.day) ?? null) : null
}
