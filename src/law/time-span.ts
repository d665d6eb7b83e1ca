import { type Day, dayOf, parseIsoDay } from '../domain/day.ts'
import { foldName } from '../registry/fold-name.ts'

/** Thời gian: from the first day to the last, both included; one day is a span of itself. */
export type TimeSpan = { readonly from: Day; readonly to: Day }

/**
 * Reads a day or a period as officers write them: `2026-11-21`, `21/11/2026`, `ngày 21 tháng 11 năm 2026`, `năm 2025`,
 * `năm học 2024-2025`, `quý III/2025`, `tháng 7/2025`, `6 tháng đầu năm 2025`, `2024-01-01/2025-07-01`. Undefined when
 * it is none, or no such day. A school year is taken from 1 September to 31 August: the year's emulation is summed up
 * in its summer. Anything over 60 UTF-16 units is none.
 */
export function parseTimeSpan(text: string): TimeSpan | undefined {
  if (text.length > spanUnitsMax) return undefined
  const trimmed = text.trim()
  return isoSpan(trimmed) ?? wordedSpan(foldName(trimmed))
}

const spanUnitsMax = 60

function isoSpan(text: string): TimeSpan | undefined {
  const [first = '', last = first, ...more] = text.split('/')
  const from = parseIsoDay(first)
  const to = parseIsoDay(last)
  return from && to && from <= to && more.length === 0 ? { from, to } : undefined
}

type Reader = readonly [pattern: RegExp, read: (...parts: number[]) => TimeSpan | undefined]

/** Folded: only letters, figures and single spaces are left. */
const readers: readonly Reader[] = [
  [
    /^(?:ngay )?(\d{1,2})(?: thang)? (\d{1,2})(?: nam)? (\d{4})$/,
    (day = 0, month = 0, year = 0) => single(dayOf(year, month, day)),
  ],
  [/^(?:nam )?(\d{4})$/, (year = 0) => months(year, 1, 12)],
  [/^(?:nam hoc |school year )?(\d{4}) (\d{4})$/, (year = 0, next = 0) => schoolYear(year, next)],
  [/^(?:thang )?(\d{1,2})(?: nam)? (\d{4})$/, (month = 0, year = 0) => months(year, month, month)],
  [/^(\d{4}) (\d{2})$/, (year = 0, month = 0) => months(year, month, month)],
  [
    /^q(?:uy )?([1-4])(?: nam)? (\d{4})$/,
    (quarter = 0, year = 0) => months(year, 3 * quarter - 2, 3 * quarter),
  ],
  [/^(?:6|sau) thang dau nam (\d{4})$/, (year = 0) => months(year, 1, 6)],
  [/^(?:6|sau) thang cuoi nam (\d{4})$/, (year = 0) => months(year, 7, 12)],
]

function wordedSpan(folded: string): TimeSpan | undefined {
  const text = folded.replace(/^quy (iv|i{1,3})(?= )/, (_, roman: string) => `quy ${romans.indexOf(roman)}`)
  for (const [pattern, read] of readers) {
    const match = pattern.exec(text)
    if (match) return read(...match.slice(1).map(Number))
  }
  return undefined
}

const romans = ['', 'i', 'ii', 'iii', 'iv']

function single(day: Day | undefined): TimeSpan | undefined {
  return day && { from: day, to: day }
}

function months(year: number, first: number, last: number): TimeSpan | undefined {
  const from = dayOf(year, first, 1)
  const to = [31, 30, 29, 28].map(day => dayOf(year, last, day)).find(day => day !== undefined)
  return from && to && { from, to }
}

function schoolYear(year: number, next: number): TimeSpan | undefined {
  const from = dayOf(year, 9, 1)
  const to = dayOf(next, 8, 31)
  return from && to && next === year + 1 ? { from, to } : undefined
}
