import type { Day } from '../domain/day.ts'
import type { Provision } from '../domain/provision.ts'
import type { NormLevel } from '../law/norm-level.ts'
import type { Coverage } from '../search/search-answer.ts'
import type { InstrumentBrief, StatusAnswer } from './answers.ts'

export type ApplicableRequest = {
  /** Words of the topic: an award, a title, a procedure, a fund. */
  readonly q: string
  /** An id or a name, with or without diacritics, old or new; null: only what holds in the whole country. */
  readonly in: string | null
  /** Null: today in Vietnam. */
  readonly on: Day | null
}

/** The answer of `thidua applicable --json` and `GET /api/applicable`. */
export type ApplicableAnswer = {
  readonly topic: {
    readonly q: string
    readonly awards: readonly { readonly id: string; readonly vi: string; readonly decidedBy: string }[]
    /** True when the general instruments of emulation and commendation govern it. */
    readonly isField: boolean
  }
  readonly in: { readonly id: string; readonly name: string } | null
  readonly on: Day
  /** In force on the day in the whole territory asked for; highest rank first, the Party's last. */
  readonly inForce: readonly ApplicableInstrument[]
  /** Status not known, or binding only in a part of the territory, or only in one sector. */
  readonly mayApply: readonly ApplicableInstrument[]
  /** Issued by the day, in force later. */
  readonly upcoming: readonly ApplicableInstrument[]
  /** What is known to be missing from this answer, in words. */
  readonly missing: readonly { readonly instrument: InstrumentBrief | null; readonly why: string }[]
  /** What a reader must know before relying on it. */
  readonly warnings: readonly string[]
  readonly coverage: Coverage
  /** Instant of the newest document held, UTC. */
  readonly asOf: string | null
}

export type ApplicableInstrument = {
  readonly instrument: InstrumentBrief
  readonly level: NormLevel
  readonly jurisdiction: string
  /** False when it holds only in a part of the territory asked for. */
  readonly coversWhole: boolean
  /** The ended or smaller territory for which it was issued; null where that is the one of the day. */
  readonly within: { readonly id: string; readonly name: string } | null
  /** The sector to which it is limited; null: none. */
  readonly sector: string | null
  readonly status: StatusAnswer
  readonly provisions: readonly { readonly path: Provision; readonly heading: string | null }[]
  readonly amendedBy: readonly AmendedBy[]
  /** What it details: the delegation chain upwards. */
  readonly details: readonly InstrumentBrief[]
  readonly replaced: readonly InstrumentBrief[]
  readonly held: boolean
  readonly issuedOn: Day | null
  /** Why it is listed, in words. */
  readonly why: readonly string[]
}

export type AmendedBy = {
  readonly instrument: InstrumentBrief
  readonly from: Day | null
  /** True when the amendment is in force on the day; null when its day is not known. */
  readonly inForce: boolean | null
}

/** The place is not known, or double: usage error with what would be right. */
export type ApplicableRefusal = {
  readonly refused: 'unknown-jurisdiction' | 'ambiguous-jurisdiction' | 'query-too-long' | 'no-topic'
  readonly detail: string
  readonly candidates: readonly string[]
}
