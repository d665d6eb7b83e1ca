import type { Day } from '../domain/day.ts'
import type { Effect, Status } from '../domain/effect.ts'
import type { DerivedStatus } from '../law/derived-status.ts'
import { bareSituation } from '../law/situation.ts'
import { statusOf } from '../law/status.ts'
import { timelineOf } from '../law/status-timeline.ts'

/** The status that an instrument's own rows give for a day; `src/law/status.ts` has the whole of it. */
export function statusAt(effects: readonly Effect[], on: Day): DerivedStatus {
  return statusOf(bareSituation(effects), on)
}

/** The status from each day on that it changes, by the instrument's own rows. */
export function statusTimeline(
  effects: readonly Effect[],
): readonly { readonly from: Day | null; readonly status: Status }[] {
  return timelineOf(bareSituation(effects))
}
