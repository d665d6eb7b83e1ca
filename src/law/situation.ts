import type { Certainty } from '../domain/certainty.ts'
import type { Day } from '../domain/day.ts'
import type { Effect } from '../domain/effect.ts'
import type { InstrumentId } from '../domain/instrument-id.ts'
import type { LawRule } from '../registry/registry.ts'

/** Everything that the status of one instrument is a function of, besides the day. */
export type Situation = {
  readonly effects: readonly Effect[]
  readonly issuedOn: Day | null
  /** What it details; empty for what is no normative instrument, which no rule about bases reaches. */
  readonly bases: readonly Base[]
  /** Rules of the law about effect, each with the days it governs. */
  readonly rules: readonly LawRule[]
}

/** Văn bản được quy định chi tiết: an instrument that another rests on, with what decides its own status. */
export type Base = {
  readonly id: InstrumentId
  /** `details`: made to detail it (quy định chi tiết). `rests-on`: recited beside the law that it details. */
  readonly bond: 'details' | 'rests-on'
  readonly certainty: Certainty
  readonly situation: Situation
}

/** The situation of an instrument of which only its own rows are known. */
export function bareSituation(effects: readonly Effect[]): Situation {
  return { effects, issuedOn: null, bases: [], rules: [] }
}
