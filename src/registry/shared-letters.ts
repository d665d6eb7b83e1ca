import type { Certainty } from '../domain/certainty.ts'

/** Letters in symbols that several bodies print: `BTC` is Bộ Tài chính and every Ban Tổ chức. */
export type SharedLetters = {
  /** As printed: `MTTQ`, `MTTQ-BTT`. */
  readonly letters: readonly string[]
  /** Row id of the body of the country that prints them; null where only others do. */
  readonly central: string | null
  /** How the names of the others begin. */
  readonly bodies: readonly string[]
  /** True where one of that name with `Trung ương` behind it is the central committee's: Ban Tổ chức Trung ương. */
  readonly party: boolean
  /** True where the others are branches of the central body and bear its name: Hội Nông dân tỉnh. */
  readonly branches: boolean
  /** True where a territory has one of them; else its name does not say which of several it is. */
  readonly onePerTerritory: boolean
  readonly certainty: Certainty
  readonly note: string | null
}
