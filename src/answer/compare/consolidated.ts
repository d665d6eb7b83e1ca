import type { Day } from '../../domain/day.ts'
import type { Provision } from '../../domain/provision.ts'
import type { ComparedUnit } from '../../law/compare/compared-article.ts'
import type { AmendmentAction } from '../../law/consolidated/amendments.ts'
import type { ComparedWording } from '../../law/consolidated/consolidated-reading.ts'
import type { InstrumentBrief } from '../instrument-brief.ts'
import type { StatusAnswer } from '../status-answer.ts'
import type { ComparedSide } from './compare.ts'

/** The answer of `GET /api/instruments/{id}/consolidated`: the text held, with what is known to change it beside it. */
export type ConsolidatedAnswer = {
  readonly instrument: InstrumentBrief
  readonly on: Day
  readonly status: StatusAnswer
  /** The text that is shown; null when none is held. */
  readonly text: ComparedSide | null
  /** Every instrument known to amend it, oldest first. */
  readonly amending: readonly AmendingInstrument[]
  readonly articles: readonly ConsolidatedArticle[]
  /** What is not held or not told, in words. */
  readonly missing: readonly string[]
  readonly english: { readonly missing: readonly string[] }
}

export type AmendingInstrument = {
  readonly instrument: InstrumentBrief
  readonly relation: 'amends' | 'repeals' | 'corrects' | 'consolidated'
  readonly held: boolean
  readonly documentId: string | null
  readonly from: Day | null
  /** On the day asked for; null when its day is not known. */
  readonly inForce: boolean | null
  /** Instructions about provisions that were read in its text. */
  readonly instructions: number
}

export type ConsolidatedArticle = {
  readonly path: Provision
  readonly heading: string
  readonly units: readonly ComparedUnit[]
  /** What the consolidated text says of its own changes. */
  readonly notes: readonly {
    readonly number: string
    readonly text: string
    readonly about: string
    readonly by: InstrumentBrief | null
    readonly at: Provision | null
    readonly from: Day | null
    readonly inForce: boolean | null
  }[]
  readonly changes: readonly {
    readonly by: InstrumentBrief
    readonly at: Provision
    readonly action: AmendmentAction
    readonly instruction: string
    readonly targets: readonly Provision[]
    readonly from: Day | null
    readonly inForce: boolean | null
    /** True: the text shown has it already; null: cannot be told. */
    readonly isInText: boolean | null
    readonly wordings: readonly ComparedWording[]
  }[]
}
