/** Ngày: a calendar day `YYYY-MM-DD`, with no zone. ISO days compare in order as plain strings. */
export type Day = string & { readonly brand: 'Day' }

const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/
const earliestYear = 1900
const latestYear = 2100

/** The day, or undefined when there is no such day (31 February) or the year lies outside 1900–2100. */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  if (!Number.isInteger(year) || year < earliestYear || year > latestYear) return undefined
  if (!Number.isInteger(month) || month < 1 || month > 12) return undefined
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return undefined
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as Day
}

/** Reads an ISO day; undefined when it is none. */
export function parseIsoDay(text: string): Day | undefined {
  const match = isoDay.exec(text)
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined
}

/** Today in Vietnam, whatever the machine's zone. The zone has had no daylight saving since 1979: UTC+7. */
export function todayInVietnam(now: Date = new Date()): Day {
  const ms = now.getTime() + vietnamAheadMs
  const number = Math.floor(ms / 86_400_000)
  // Asked for every page of a crawl; the day seldom is another than the last time.
  if (number !== last.number) last = { number, day: new Date(ms).toISOString().slice(0, 10) as Day }
  return last.day
}

const vietnamAheadMs = 7 * 3_600_000

let last: { readonly number: number; readonly day: Day } = { number: Number.NaN, day: '' as Day }

/** The day in Vietnam of an instant in ISO form (UTC): what is fetched at 02:00 there is not of the day before. */
export function dayOfInstant(instant: string): Day | undefined {
  const at = new Date(instant)
  return Number.isNaN(at.getTime()) ? undefined : todayInVietnam(at)
}

/** The time of day in Vietnam at an instant, `21:12`, whatever the machine's zone. */
export function timeInVietnam(at: Date): string {
  return new Date(at.getTime() + vietnamAheadMs).toISOString().slice(11, 16)
}

/** The day as Vietnamese readers write it, `dd/MM/yyyy`. */
export function formatDayVi(day: Day): string {
  const [year, month, date] = day.split('-')
  return `${date}/${month}/${year}`
}

/** The calendar year of a day. */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}
