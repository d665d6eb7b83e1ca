import { z } from 'zod'
import { dataPath } from '../src/data-dir.ts'
import { certainties } from '../src/domain/certainty.ts'
import { type Day, parseIsoDay } from '../src/domain/day.ts'
import { readJsonTable } from '../src/registry/read-table.ts'

const day = z.custom<Day>(value => typeof value === 'string' && parseIsoDay(value) !== undefined, {
  message: 'a day, YYYY-MM-DD',
})

/** Kỳ nghỉ lễ, tết: days off by law and by the government's announcement, first and last. */
const holiday = z.strictObject({
  from: day,
  to: day,
  vi: z.string().min(1),
  certainty: z.enum(certainties),
  note: z.string().nullable(),
})
export type Holiday = z.infer<typeof holiday>

let ofPackage: readonly Holiday[] | undefined

/** The table of days off, oldest first; years it does not have are as if they had none. */
export function holidays(): readonly Holiday[] {
  ofPackage ??= readJsonTable({ folder: dataPath(), name: 'holidays.json' }, holiday)
  return ofPackage
}

export function holidayOn(on: Day): Holiday | undefined {
  return holidays().find(({ from, to }) => from <= on && on <= to)
}

/** The day before or after, by so many days. */
export function dayAfter(on: Day, days: number): Day {
  return new Date(Date.parse(on) + days * 86_400_000).toISOString().slice(0, 10) as Day
}

export function isWeekend(on: Day): boolean {
  const weekday = new Date(on).getUTCDay()
  return weekday === 0 || weekday === 6
}

/**
 * Days on which something could have been published, after `from` up to and including `to`; at most a few years apart.
 * @param weekendsToo true for a source that also publishes on Saturdays and Sundays
 */
export function publishingDaysBetween(from: Day, to: Day, weekendsToo: boolean): number {
  let count = 0
  for (let on = dayAfter(from, 1); on <= to; on = dayAfter(on, 1))
    if ((weekendsToo || !isWeekend(on)) && holidayOn(on) === undefined) count += 1
  return count
}
