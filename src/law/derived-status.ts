import type { Certainty } from '../domain/certainty.ts'
import type { Day } from '../domain/day.ts'
import type { Effect, Status } from '../domain/effect.ts'
import type { InstrumentId } from '../domain/instrument-id.ts'
import type { Provision } from '../domain/provision.ts'
import type { LawRule } from '../registry/registry.ts'

/** A status with everything it rests on; without rows it is `unknown`. */
export type DerivedStatus = {
  readonly status: Status
  /** The rows it rests on. */
  readonly because: readonly Effect[]
  /** The rule that turned it, with the base whose end set the rule off; null where rows alone decide. */
  readonly rule: AppliedRule | null
  /** Provisions that no longer hold, of an instrument in force in part; empty where which ones is not known. */
  readonly endedProvisions: readonly Provision[]
  /** As weak as the weakest row, relation and rule it rests on. */
  readonly certainty: Certainty
  /** What is not known and would change or secure the answer. */
  readonly unsettled: readonly Unsettled[]
  /** Weaker rows that name another day for the same thing: kept, and shown. */
  readonly contradictions: readonly Effect[]
}

export type AppliedRule = {
  readonly rule: LawRule
  readonly base: InstrumentId
  readonly baseEndedOn: Day
}

export type Unsettled = {
  readonly what:
    | 'beginning' // no row says from when it holds
    | 'since' // only a list says that it holds, up to the list's own day
    | 'day-of-end' // something ends it, from a day that is not known
    | 'announcement' // whether it has been announced expired, and what of it is contrary
    | 'part' // which part rested on the base that ended
    | 'recital' // what it recites ended under a rule that ends what details it: whether it counts as that
    | 'rule' // a base ended on a day that no rule of the table governs
  /** The instrument that would settle it. */
  readonly by: InstrumentId | null
}
