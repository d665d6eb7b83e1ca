import { type Day, dayOf } from '../../domain/day.ts'
import { findDates } from '../dates.ts'

const closing =
  /(?:tính\s+đến(?:\s+hết)?|đến\s+hết|tính\s+đến\s+thời\s+điểm)\s+(?=(?:ngày\s+)?\d{1,2}\s?(?:\/|-|\.|tháng))/giu
const period = /(?:kỳ(?:\s+hệ\s+thống\s+hóa)?|giai\s+đoạn)\s*\(?\s*(\d{4})\s*[-–]\s*(\d{4})/iu
const year = /(?:trong\s+)?năm\s+(\d{4})/iu

/**
 * Ngày chốt: the day up to which a list speaks: the one its title names, else the last day of the period or year
 * it names (a period of systematising ends on 31 December, Nghị định 34/2016/NĐ-CP Điều 164), else the day of issue.
 */
export function cutOffDay(heads: readonly string[], issuedOn: Day | null): Day | null {
  for (const head of heads) {
    for (const match of head.matchAll(closing)) {
      const day = findDates(
        head.slice(match.index + match[0].length, match.index + match[0].length + 40),
        'vi',
      )
      if (day[0]?.day && day[0].start <= 6) return day[0].day
    }
  }
  for (const head of heads) {
    const last = period.exec(head)?.[2] ?? (/hiệu\s+lực/iu.test(head) ? year.exec(head)?.[1] : undefined)
    const day = last === undefined ? undefined : dayOf(Number(last), 12, 31)
    if (day && (issuedOn === null || day <= issuedOn)) return day
  }
  return issuedOn
}
