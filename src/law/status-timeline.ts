import type { Day } from '../domain/day.ts'
import type { Status } from '../domain/effect.ts'
import type { Situation } from './situation.ts'
import { statusOf } from './status.ts'

/** The status from each day on that it changes, oldest first; the first row has no day. Empty without days. */
export function timelineOf(
  situation: Situation,
): readonly { readonly from: Day | null; readonly status: Status }[] {
  const days = daysOf(situation)
  if (days.size === 0) return []
  const beforeAll = '1900-01-01' as Day
  const timeline: { from: Day | null; status: Status }[] = [
    { from: null, status: statusOf(situation, beforeAll).status },
  ]
  for (const day of [...days].sort()) {
    const { status } = statusOf(situation, day)
    if (status !== timeline.at(-1)?.status) timeline.push({ from: day, status })
  }
  return timeline
}

/** Every day on which something changes: of the instrument itself and of what it rests on. */
function daysOf({ effects, bases }: Situation): ReadonlySet<Day> {
  const days = new Set<Day>()
  for (const { from, to } of effects) {
    if (from !== null) days.add(from)
    if (to !== null) days.add(to)
  }
  for (const { situation } of bases) for (const day of daysOf(situation)) days.add(day)
  return days
}
