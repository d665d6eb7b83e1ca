import type { Certainty } from '../domain/certainty.ts'
import type { Day } from '../domain/day.ts'
import type { InstrumentId } from '../domain/instrument-id.ts'

/** Mức tiền thưởng of an award, as a multiple of the base salary, from one day to another. */
export type AwardBonus = {
  /** Row id of the award. */
  readonly award: string
  readonly from: Day
  /** Last day; null while it holds. */
  readonly to: Day | null
  readonly times: number
  readonly instrument: InstrumentId
  readonly symbol: string
  /** Where it stands in the instrument; null where that was not seen. */
  readonly provision: { readonly dieu: string; readonly khoan?: string | undefined } | null
  readonly certainty: Certainty
  /** What exactly was verified, in words. */
  readonly verification: string
  /** The same for a Vietnamese reader. */
  readonly vi: string
}

/** Mức lương cơ sở from one day to another, in đồng a month. */
export type BaseSalary = {
  readonly from: Day
  readonly to: Day | null
  /** Null for a span whose amount is not known. */
  readonly amountVnd: number | null
  readonly instrument: InstrumentId | null
  readonly symbol: string | null
  readonly certainty: Certainty
  readonly verification: string
  /** The same for a Vietnamese reader. */
  readonly vi: string
}
