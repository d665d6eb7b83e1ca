import type { Certainty } from '../domain/certainty.ts'
import type { Language } from '../domain/extraction.ts'

/** Words by which texts in one language say who gives a certificate. Beginnings of words, folded. */
export type AwardGivers = {
  readonly language: Language
  /** Between a certificate and who gives it. */
  readonly links: readonly string[]
  readonly state: readonly string[]
  /** Ministers, chairmen of provinces, heads of central organisations. */
  readonly province: readonly string[]
  /** Heads of offices, schools and firms, chairmen below the province. */
  readonly base: readonly string[]
  /** Verbs between who gives it and the certificate. */
  readonly gives: readonly string[]
  readonly certainty: Certainty
  readonly note: string | null
}
