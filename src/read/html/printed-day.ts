import { type Day, dayOf, todayInVietnam } from '../../domain/day.ts'
import { fold } from '../../normalise/fold.ts'
import { monthNamePattern, monthOfName } from './month-names.ts'

/**
 * A day as Vietnamese pages print it: `26/01/2024`, `26-1-2024`, `26.01.2024`, `ngày 26 tháng 01 năm 2024`,
 * `26 Tháng Một, 2024`, `January 26, 2024`, `2024/01/26`. Numbers alone are day first or year first; month first, as Drupal and
 * SharePoint print them, only between slashes, where no month has the second number or the weekday before them says so. Null
 * when there is none, or when the stretch holds two different days.
 */
export function printedDay(text: string): Day | null {
  let found: Day | null = null
  for (const day of daysIn(text)) {
    if (found && found !== day) return null
    found = day
  }
  return found
}

/** The first day of a text, where several may stand (a list row, a head line). */
export function firstPrintedDay(text: string): Day | null {
  const [first = null] = daysIn(text)
  return first
}

/** Found one by one: most texts are asked for the first alone. */
function* daysIn(text: string): Generator<Day> {
  const head = composed(text.slice(0, printedDayUnitsMax))
  if (!/\d/.test(head)) return
  for (const { groups = {}, index } of head.matchAll(printed)) {
    const day = dayIn(groups, head.slice(Math.max(0, index - beforeUnits), index))
    if (day) yield day
  }
}

/** `tháng` with its marks apart from its letters is the same word; what cannot be seen stands between no numbers. */
function composed(text: string): string {
  const shown = /[\u00ad\u200b-\u200d\u2060\ufeff]/.test(text)
    ? text.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]+/g, '')
    : text
  return /[\u0300-\u036f]/.test(shown) ? shown.normalize('NFC') : shown
}

function dayIn(groups: Readonly<Record<string, string | undefined>>, before: string): Day | undefined {
  const { d, slash, m, y, dd, mm, yyyy, iy, im, id, nd, nm, ny, fd, fm, fy } = groups
  const name = nm ?? fm
  if (name !== undefined) return dayOf(Number(ny ?? fy), monthOfName(fold(name)), Number(nd ?? fd))
  if (y !== undefined && slash !== undefined)
    return dayOfSlashed(Number(d), Number(m), { year: Number(y), before })
  return (
    dayOf(Number(yyyy ?? y), Number(mm ?? m), Number(dd ?? d)) ?? dayOf(Number(iy), Number(im), Number(id))
  )
}

function dayOfSlashed(
  first: number,
  second: number,
  { year, before }: { readonly year: number; readonly before: string },
): Day | undefined {
  const dayFirst = dayOf(year, second, first)
  const monthFirst = dayOf(year, first, second)
  if (dayFirst === undefined || monthFirst === undefined || first === second) return dayFirst ?? monthFirst
  const said = weekdayBefore(before)
  return said !== null && weekdayOf(monthFirst) === said && weekdayOf(dayFirst) !== said
    ? monthFirst
    : dayFirst
}

/** A weekday, and the word before it. */
const beforeUnits = 40
/** Not `lần thứ hai, 04/03/2024`: a weekday begins a line, or stands after a sign, a time or a word that leads to one. */
const weekday =
  /(?:^|[^\p{L}\s]\s{0,3}|(?<!\p{L})(?:sang|trua|chieu|toi|dem|vao|luc|dang|cap nhat)\s{1,3})(?:t(?:hu )?(?<name>[2-7]|hai|ba|tu|nam|sau|bay)|(?<sunday>cn|chu nhat)),?\s{1,3}(?:ngay\s)?$/u

/** 0 is Sunday, as in JavaScript. */
function weekdayBefore(text: string): number | null {
  const { name, sunday } = weekday.exec(fold(text))?.groups ?? {}
  if (sunday !== undefined) return 0
  if (name === undefined) return null
  return /\d/.test(name) ? Number(name) - 1 : ['hai', 'ba', 'tu', 'nam', 'sau', 'bay'].indexOf(name) + 1
}

function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}

/**
 * The day of a machine-readable instant, as the page declares it and in its own zone: `2024-01-26T16:30:00+07:00`,
 * `2024-01-26 16:30`, and NukeViet's broken `2024-01-26+0716:30:00` (zone and time changed places).
 * `dd/MM/yyyy` is read day first. Plug-ins declare instants in UTC, whatever the zone of the site: such a one is the day
 * in Vietnam, unless the page shows (`shown`) the day it has in UTC, as sites do that never set their zone.
 */
export function declaredDay(value: string, shown: Day | null = null): Day | null {
  const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(value)
  if (iso) {
    const day = dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3])) ?? null
    return day === null || day === shown || !utcInstant.test(value) ? day : (dayInVietnam(value) ?? day)
  }
  const compact = /^\s*(\d{4})(\d{2})(\d{2})(?:T|\s|$)/.exec(value)
  if (compact) return dayOf(Number(compact[1]), Number(compact[2]), Number(compact[3])) ?? null
  return printedDay(value)
}

const utcInstant = /^\s*\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]00:?00)\s*$/i

function dayInVietnam(instant: string): Day | null {
  const at = new Date(instant.trim().replace(/[+-]00:?00$/, 'Z'))
  return Number.isNaN(at.getTime()) ? null : todayInVietnam(at)
}

const printedDayUnitsMax = 2000
const numbers = String.raw`(?<d>\d{1,2})\s?(?:(?<slash>\/(?=\s?\d{1,2}\s?\/))|[/.-])\s?(?<m>\d{1,2})\s?[/.-]\s?(?<y>\d{4})(?![\d/])`
/** Without `ngày` at the beginning of a line, after a sign or a time: `sau 12 tháng 3 năm`, `1 – 5 tháng 3` are no days. */
const wordsBegin = String.raw`ngày\s{1,3}|(?=\d)(?<=(?:^|[\n:;.([|·•]|[^\d\s]\s?[,–—-]|[:h]\s?\d{2}\s?,)\s{0,3})`
const words = String.raw`(?:${wordsBegin})(?<dd>\d{1,2})\s{1,3}tháng\s{1,3}(?<mm>\d{1,2})\s{1,3}năm\s{1,3}(?<yyyy>\d{4})`
const iso = String.raw`(?<iy>\d{4})(?<sep>[/-])(?<im>\d{2})\k<sep>(?<id>\d{2})(?![\d/])`
const dayThenName = String.raw`(?<nd>\d{1,2})(?:st|nd|rd|th)?(?:[ \u00a0.-]{1,2}|(?=th(?:áng|g?\.?\s?\d)))(?<nm>${monthNamePattern})[ \u00a0,.-]{1,3}(?<ny>\d{4})(?!\d)`
const nameThenDay = String.raw`(?<!\p{L})(?<fm>${monthNamePattern})[ \u00a0.]{1,2}(?<fd>\d{1,2})(?:st|nd|rd|th)?,?[ \u00a0]{1,2}(?<fy>\d{4})(?!\d)`
const printed = new RegExp(
  String.raw`(?<![\d/.])(?:${numbers}|${words}|${iso}|${dayThenName}|${nameThenDay})`,
  'giu',
)
