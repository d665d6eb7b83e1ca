import type { Day } from '../src/domain/day.ts'
import { dayAfter, isWeekend, publishingDaysBetween } from './working-days.ts'

/** Nhịp đăng bài: how often a source publishes, from the days of what it has published. Gaps are in publishing days. */
export type Rhythm =
  | { readonly known: false; readonly why: string }
  | {
      readonly known: true
      readonly lastOn: Day
      /** Publishing days that have passed since, today not counted. */
      readonly silentDays: number
      readonly usualGapDays: number
      /** Silence longer than this is not like this source. */
      readonly quietAfterDays: number
      readonly weekendsToo: boolean
      readonly isQuiet: boolean
    }

/** What was published before says nothing about now. */
const historyDays = 400
/** Fewer days, or days closer together, are no rhythm. */
const publishedDaysMin = 8
const spanDaysMin = 21
/** From this share of publications on Saturdays and Sundays on, these are days like others. */
const weekendShareMin = 0.1
const quantile = 0.95
const quantileFactor = 1.5
/** Two days without news are nowhere a sign. */
const quietAfterDaysMin = 3

/**
 * A source's own rhythm, and whether it is broken: nothing for longer than one and a half times its long gaps (19 of 20
 * are shorter), and for longer than ever but once within a year. Weekends count only where it publishes on them; public
 * holidays and Tết never do.
 * @param published days of its documents, in any order; days after `today` are taken for mistakes
 * @param today the day of the run, which is not over
 */
export function rhythmOf(published: readonly Day[], today: Day): Rhythm {
  const from = dayAfter(today, -historyDays)
  const days = [...new Set(published)].filter(day => from <= day && day <= today).sort()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined || days.length < publishedDaysMin)
    return { known: false, why: `mới biết ${days.length} ngày có bài trong ${historyDays} ngày qua` }
  if (Date.parse(last) - Date.parse(first) < spanDaysMin * 86_400_000)
    return { known: false, why: `các bài đã biết chỉ trải trong ${spanDaysMin} ngày` }
  const weekendsToo = days.filter(isWeekend).length >= days.length * weekendShareMin
  const gaps = days
    .slice(1)
    .map((day, before) => publishingDaysBetween(days[before] ?? day, day, weekendsToo))
    .sort((a, b) => a - b)
  const at = (share: number): number => gaps[Math.min(gaps.length - 1, Math.floor(gaps.length * share))] ?? 0
  const secondLongest = gaps.at(-2) ?? 0
  const quietAfterDays = Math.max(
    quietAfterDaysMin,
    Math.ceil(at(quantile) * quantileFactor),
    secondLongest + 1,
  )
  const silentDays = publishingDaysBetween(last, dayAfter(today, -1), weekendsToo)
  return {
    known: true,
    lastOn: last,
    silentDays,
    usualGapDays: Math.max(1, at(0.5)),
    quietAfterDays,
    weekendsToo,
    isQuiet: silentDays > quietAfterDays,
  }
}
