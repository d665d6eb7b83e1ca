import type { Day } from '../domain/day.ts'
import type { Provision } from '../domain/provision.ts'
import type { AbolishedPower } from '../law/abolished-organs.ts'
import type { Delegation } from '../law/delegations.ts'
import type { NormLevel } from '../law/norm-level.ts'
import type { TimeSpan } from '../law/time-span.ts'
import type { Coverage } from '../search/search-answer.ts'
import type { InstrumentBrief } from './instrument-brief.ts'
import type { StatusAnswer } from './status-answer.ts'

export type ApplicableRequest = {
  /** Words of the topic: an award, a title, a procedure, a fund. */
  readonly q: string
  /** An id or a name, with or without diacritics, old or new; null: only what holds in the whole country. */
  readonly in: string | null
  /** Of a place below a merged province: the province it belonged to before 1 July 2025, by id or name. */
  readonly formerly: string | null
  /** A day or a period; the lists hold on its last day. Null: today in Vietnam. */
  readonly on: TimeSpan | null
  /** The day the file was received. */
  readonly received: Day | null
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
  /** What would make the answer certain for a place below a merged province. */
  readonly question: PlaceQuestion | null
  /** The day on which the lists hold: the one asked for, or the last of the period. */
  readonly on: Day
  /** In force on the day in the whole territory asked for; highest rank first, the Party's last. */
  readonly inForce: readonly ApplicableInstrument[]
  /** Status not known, or binding only in a part of the territory, or only in one sector. */
  readonly mayApply: readonly ApplicableInstrument[]
  /** Issued by the day, in force later. */
  readonly upcoming: readonly ApplicableInstrument[]
  /**
   * Where a period or a day of receipt was asked for: what changes within it. On a single day: transitional clauses that
   * still run; null where there are none.
   */
  readonly transition: Transition | null
  /** What is known to be missing from this answer, in words. */
  readonly missing: readonly {
    readonly instrument: InstrumentBrief | null
    readonly why: string
    /** `why` in English. */
    readonly english: string
  }[]
  /** What a reader must know before relying on it. */
  readonly warnings: readonly string[]
  /** `warnings` in English. */
  readonly warningsEnglish: readonly string[]
  readonly coverage: Coverage
  /** Instant of the newest document held, UTC. */
  readonly asOf: string | null
}

/** Which of several a place is or was; the answer is asked for again with `parameter` set to one of the values. */
export type PlaceQuestion = {
  readonly parameter: 'in' | 'formerly'
  readonly text: string
  /** `text` in English. */
  readonly english: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** Điều khoản chuyển tiếp: two days, what the law was on each, and what is said of matters between them. */
export type Transition = {
  /** First and last day of the period: of the one asked for, and of the day of receipt. */
  readonly from: Day
  readonly to: Day
  readonly received: Day | null
  /** What changes after the first day and until the last, oldest first. */
  readonly changes: readonly Change[]
  /** The lists of the other end of the period, where something changes; null: the same as those of the answer. */
  readonly other: {
    readonly on: Day
    readonly inForce: readonly ApplicableInstrument[]
    readonly mayApply: readonly ApplicableInstrument[]
  } | null
  /** Clauses of texts held that speak of the period, word for word. */
  readonly clauses: readonly QuotedClause[]
  /** Instruments that begin or amend within the period and whose text is not held: their clauses are not known. */
  readonly unread: readonly InstrumentBrief[]
}

export type Change = {
  readonly on: Day
  readonly what: 'begins' | 'ends' | 'part-ends' | 'where-not-contrary' | 'suspended' | 'amended' | 'merger'
  /** Null: a change of territory. */
  readonly instrument: InstrumentBrief | null
  /** Why, in words. */
  readonly why: string
  /** `why` in English. */
  readonly english: string
}

export type QuotedClause = {
  readonly instrument: InstrumentBrief
  readonly documentId: string
  readonly path: Provision
  readonly heading: string
  readonly quote: string
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
  /** What it details, and which provisions of it as far as its text says so: the delegation chain upwards. */
  readonly details: readonly (InstrumentBrief & { readonly provisions: readonly Provision[] })[]
  /** Where its articles on the topic leave details to a lower instrument: the chain downwards. Of texts held. */
  readonly delegates: readonly Delegation[]
  readonly replaced: readonly InstrumentBrief[]
  /** Its articles on the topic that empower a body which has ended by the day; of texts held. */
  readonly abolished: readonly (AbolishedPower & {
    /** Instruments of this answer that amend it or speak of decentralisation; empty: not known what gave the power anew. */
    readonly settledBy: readonly InstrumentBrief[]
  })[]
  readonly held: boolean
  readonly issuedOn: Day | null
  /** Why it is listed, in words. */
  readonly why: readonly string[]
  /** `why` in English. */
  readonly whyEnglish: readonly string[]
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
  /** `detail` in English. */
  readonly english: string
  readonly candidates: readonly string[]
  /** What to ask the reader; null: nothing would help. */
  readonly question: PlaceQuestion | null
}
