/**
 * A word of a text in the two forms in which it can be found. Vietnamese writes each syllable as a word.
 * `folded` has no marks: `thuong`. `exact` has the marks written as digits, the tone last, so that old and new
 * tone placement meet (`hoà`, `hòa` → `hoa2`) and an engine sees plain ASCII: `thưởng` → `thu7o7ng3`.
 */
export type WordForms = {
  /** As it was first written. */
  readonly word: string
  readonly folded: string
  readonly exact: string
  /** Written with Vietnamese marks; those of other languages are none. */
  readonly isMarked: boolean
  /** 18 bits of the folded form, then 13 of the exact one; see `packed-words.ts`. */
  readonly code: number
}
