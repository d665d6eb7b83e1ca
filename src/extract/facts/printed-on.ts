import type { Day } from '../../domain/day.ts'
import type { Document } from '../../domain/document.ts'
import { findDates } from '../dates.ts'

const pageHead = /CÔNG BÁO[^\n]{0,60}?\/\s?Số[^\n/]{1,40}\/\s?Ngày\s(?=\d)/iu

/** Ngày đăng Công báo: the day of the gazette that prints a text, by the head of its pages; null where it has none. */
export function printedOn({ dropped, body }: Document): Day | null {
  for (const line of [...dropped, body.text.slice(0, headUnitsMax)]) {
    const match = pageHead.exec(line)
    const [date] = match ? findDates(line.slice(match.index + match[0].length).slice(0, 20), 'vi') : []
    if (date?.day) return date.day
  }
  return null
}

const headUnitsMax = 1_000
