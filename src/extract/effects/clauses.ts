import type { Day } from '../../domain/day.ts'
import { findDates } from '../dates.ts'

const aheadUnitsMax = 60

/** The day that a text names right behind a place ("từ ngày 01 tháng 7 năm 2025"), with where its words end. */
export function dayBehind(text: string, at: number): { readonly day: Day; readonly end: number } | undefined {
  const [date] = findDates(text.slice(at, at + aheadUnitsMax), 'vi')
  if (!date?.day || date.start > 6) return undefined
  return { day: date.day, end: at + date.end }
}

/** The next day: what ends with a day holds no more on the following one. */
export function dayAfter(day: Day): Day {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10) as Day
}

/** One line, cut to what a reader needs to find the place. */
export function shortQuote(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 300)
}

const sentenceEnd =
  /;|[.!?](?=["”’)]*\s+(?:[\p{Lu}“"\d]|$))|\n(?=\s*(?:\d{1,3}[.)]|[a-zđ]\)|Điều\s+\d|[-–+])\s?)/gu

/** Where the sentence that holds a place begins and ends; items of lists are sentences of their own. Bounded. */
export function sentenceAround(text: string, at: number): { readonly start: number; readonly end: number } {
  const from = Math.max(0, at - sentenceUnitsMax)
  let start = from
  for (const match of text.slice(from, at + sentenceUnitsMax).matchAll(sentenceEnd)) {
    const place = from + match.index
    if (place >= at) return { start, end: place }
    if (!isNumbering(text.slice(start, place + 1))) start = place + 1
  }
  return { start, end: Math.min(text.length, at + sentenceUnitsMax) }
}

const sentenceUnitsMax = 1_500

/** "Điều 5." and "2." end no sentence. */
function isNumbering(text: string): boolean {
  return /^\s*(?:Điều\s+\d{1,3}[a-zđ]?|\d{1,3})\s*[.)]$/u.test(text)
}
