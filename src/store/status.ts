import type { Day } from '../domain/day.ts'
import type { Effect, Status } from '../domain/effect.ts'

/** A status with the rows it rests on; without rows it is `unknown`. */
export type DerivedStatus = { readonly status: Status; readonly because: readonly Effect[] }

/**
 * Tình trạng hiệu lực at a day: a function of the rows and the day, whatever the order of the rows.
 * An end counts from the day it names. A row without a day proves nothing about any day.
 * Amendment leaves an instrument in force; an end of some provisions leaves it in force in part.
 */
export function statusAt(effects: readonly Effect[], on: Day): DerivedStatus {
  const running = effects.filter(effect => effect.from !== null && effect.from <= on && !isOver(effect, on))
  const whole = (kind: Effect['kind']): readonly Effect[] =>
    running.filter(effect => effect.kind === kind && effect.provisions === null)
  const ended = whole('ended')
  if (ended.length > 0) return { status: 'expired', because: ended }
  const begun = whole('in-force')
  const later = effects.filter(
    effect =>
      effect.kind === 'in-force' && effect.provisions === null && effect.from !== null && effect.from > on,
  )
  if (begun.length === 0 && later.length > 0) return { status: 'not-yet-in-force', because: later }
  const suspended = whole('suspended')
  if (suspended.length > 0) return { status: 'suspended', because: suspended }
  const endedInPart = running.filter(effect => effect.kind === 'ended')
  if (begun.length > 0 && endedInPart.length > 0)
    return { status: 'in-force-in-part', because: [...begun, ...endedInPart] }
  if (begun.length > 0) return { status: 'in-force', because: begun }
  return { status: 'unknown', because: [] }
}

/** The status from each day on that it changes, oldest first; the first row has no day. Empty without rows. */
export function statusTimeline(
  effects: readonly Effect[],
): readonly { readonly from: Day | null; readonly status: Status }[] {
  const days = new Set<Day>()
  for (const { from, to } of effects) {
    if (from !== null) days.add(from)
    if (to !== null) days.add(to)
  }
  if (days.size === 0) return []
  const beforeAll = '1900-01-01' as Day
  const timeline: { from: Day | null; status: Status }[] = [
    { from: null, status: statusAt(effects, beforeAll).status },
  ]
  for (const day of [...days].sort()) {
    const { status } = statusAt(effects, day)
    if (status !== timeline.at(-1)?.status) timeline.push({ from: day, status })
  }
  return timeline
}

/** `to` is the first day on which the row no longer holds. */
function isOver(effect: Effect, on: Day): boolean {
  return effect.to !== null && effect.to <= on
}
