import type { Day } from '../domain/day.ts'
import type { Language } from '../domain/extraction.ts'

/** One thing that has several names: a term of the field, an award, an issuer, an abbreviation. */
export type LexiconEntry = {
  /** The Vietnamese form; for an abbreviation with several meanings the abbreviation itself. */
  readonly text: string
  /** What means the same, in any language. */
  readonly also: readonly string[]
  readonly kind: 'term' | 'abbreviation' | 'foreign' | 'slip'
  /** Of a foreign name. */
  readonly language?: Language
  /** It names an award or a title. */
  readonly isAward?: true
  /** The day from which `also` means the same: that of a merger. */
  readonly since?: Day
  /** Words beside which it means something else, folded. */
  readonly unless?: readonly string[]
}
