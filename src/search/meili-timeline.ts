import type { Day } from '../domain/day.ts'
import { type Status, statuses } from '../domain/effect.ts'
import { stretchesMax } from './meili-settings.ts'
import type { StatusFrom } from './search-index.ts'
import { statusOn } from './status-on.ts'

/** From before all days, to after all days, as numbers `YYYYMMDD`. */
const firstDay = 0
const lastDay = 99_999_999

/** A facet value of the server has at most 468 bytes; longer ones are cut. */
const timelineUnitsMax = 460

/** `20200101b,20250101f`: a timeline short enough to be a facet value; `g` where nothing is known. */
export function writeTimeline(timeline: readonly StatusFrom[]): string {
  const entries = timeline.map(
    ({ from, status }) => `${from === null ? '' : dayNumber(from)}${letterOf(status)}`,
  )
  while (entries.join(',').length > timelineUnitsMax) entries.shift()
  return entries.join(',') || letterOf('unknown')
}

/** The status that a written timeline gives for a day. */
export function statusOfTimeline(written: string, on: Day): Status {
  const timeline = written.split(',').map(entry => ({
    from: entry.length > 1 ? dayOf(entry.slice(0, -1)) : null,
    status: statuses[entry.charCodeAt(entry.length - 1) - firstLetter] ?? 'unknown',
  }))
  return statusOn(timeline, on)
}

/** `status0`, `from0`, `to0`, …: a stretch of a timeline each, for filters; together they cover all days. */
export type Stretches = Readonly<Record<string, string | number>>

/** The newest eight stretches of a timeline that is in order of days; before the first the status is unknown. */
export function stretchesOf(timeline: readonly StatusFrom[]): Stretches {
  const known: readonly StatusFrom[] =
    timeline[0]?.from === null ? timeline : [{ from: null, status: 'unknown' }, ...timeline]
  const stretches: Record<string, string | number> = {}
  for (const [at, { from, status }] of known.slice(-stretchesMax).entries()) {
    stretches[`status${at}`] = status
    stretches[`from${at}`] = from === null ? firstDay : dayNumber(from)
    if (at > 0) stretches[`to${at - 1}`] = stretches[`from${at}`] ?? lastDay
    stretches[`to${at}`] = lastDay
  }
  return stretches
}

/** A filter on documents of instruments that have one of these statuses on a day. */
export function statusFilter(wanted: readonly Status[], on: Day): string {
  const day = dayNumber(on)
  const list = wanted.map(status => `"${status}"`).join(', ')
  const each = Array.from(
    { length: stretchesMax },
    (_, at) => `(status${at} IN [${list}] AND from${at} <= ${day} AND to${at} > ${day})`,
  )
  return `(${each.join(' OR ')})`
}

/** `2026-11-21` → 20261121: filters of the server compare numbers. */
export function dayNumber(day: Day): number {
  return Number(day.replaceAll('-', ''))
}

function dayOf(digits: string): Day {
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}` as Day
}

const firstLetter = 'a'.charCodeAt(0)

function letterOf(status: Status): string {
  return String.fromCharCode(firstLetter + statuses.indexOf(status))
}
