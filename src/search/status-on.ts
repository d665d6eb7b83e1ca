import type { Day } from '../domain/day.ts'
import type { Status } from '../domain/effect.ts'
import type { StatusFrom } from './search-index.ts'

/** The status that a record's timeline gives for a day; `unknown` where it is empty. */
export function statusOn(timeline: readonly StatusFrom[], on: Day): Status {
  let status: Status = 'unknown'
  for (const each of timeline) if (each.from === null || each.from <= on) status = each.status
  return status
}
