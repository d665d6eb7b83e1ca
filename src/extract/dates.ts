import { type Day, dayOf } from '../domain/day.ts'
import type { Language } from '../domain/extraction.ts'
import { type Span, spanOf } from '../domain/span.ts'
import { type DateParts, dateForms } from './date-forms.ts'

/** Ngày tháng trong văn bản: a place where a text names a day, a month or a year. */
export type DateMention = Span & {
  /** The day, the first one of a range; null for months, years, and days whose year is not known. */
  readonly day: Day | null
  /** Last day of a range inside one month (`24-25/10/2020`), else null. */
  readonly until: Day | null
  readonly precision: 'day' | 'month' | 'year'
  /** True when the year is not printed but taken from `near`. */
  readonly yearInferred: boolean
  /** The parts as printed; null where the form has none. A year that was inferred is not among them. */
  readonly year: number | null
  readonly month: number | null
  readonly date: number | null
}

/**
 * Finds every date of a text, in order and without overlaps. Figures are read day first, never month first.
 * A day that does not exist (31/2/2024) is no mention, nor is any part of it.
 * A day without a year gets the year that brings it nearest to `near`, where `near` is given.
 * School years and periods (`2020-2021`) are not dates. Takes time linear in the text.
 */
export function findDates(text: string, language: Language, near: Day | null = null): DateMention[] {
  const found: { start: number; end: number; mention: DateMention | undefined }[] = []
  for (const { pattern, read } of dateForms(language)) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length
      found.push({
        start: match.index,
        end,
        mention: mentionOf(spanOf(text, match.index, end), read(match), near),
      })
    }
  }
  // The longest form wins, also when it names an impossible day: its parts are then no dates either.
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const mentions: DateMention[] = []
  let taken = 0
  for (const { start, end, mention } of found) {
    if (start < taken) continue
    taken = end
    if (mention) mentions.push(mention)
  }
  return mentions
}

function mentionOf(span: Span, parts: DateParts, near: Day | null): DateMention | undefined {
  const { year, month, date } = parts
  const printed = { ...span, year, month, date }
  if (month === null) return { ...printed, day: null, until: null, precision: 'year', yearInferred: false }
  if (month < 1 || month > 12) return undefined
  if (date === null) return { ...printed, day: null, until: null, precision: 'month', yearInferred: false }
  // Without a year the longest February counts.
  if (!dayOf(year ?? 2000, month, date)) return undefined
  const assumed = year ?? (near ? nearestYear(month, date, near) : null)
  const day = assumed === null ? null : (dayOf(assumed, month, date) ?? null)
  if (year !== null && day === null) return undefined
  const until =
    assumed === null || parts.untilDate === null ? null : (dayOf(assumed, month, parts.untilDate) ?? null)
  return { ...printed, day, until, precision: 'day', yearInferred: year === null && day !== null }
}

/** The year in which the day and month lie nearest to a known day. */
function nearestYear(month: number, date: number, near: Day): number | null {
  const year = Number(near.slice(0, 4))
  const target = Date.parse(near)
  let best: number | null = null
  let bestDistance = Number.POSITIVE_INFINITY
  for (const candidate of [year, year - 1, year + 1]) {
    const day = dayOf(candidate, month, date)
    const distance = day ? Math.abs(Date.parse(day) - target) : Number.POSITIVE_INFINITY
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}
