import type { Language } from '../../../domain/extraction.ts'
import type { ProvisionLevel } from '../../../domain/provision.ts'

/**
 * The words by which one language points to documents and provisions, as printed in lower case with their marks.
 * They are matched after folding; a space stands for any white space. A further language is one such file and one
 * entry in `index.ts`.
 */
export type LanguageWords = {
  readonly language: Language
  /** Type part of an id → words for that type of document, inflected forms included. */
  readonly types: Readonly<Record<string, readonly string[]>>
  /** Between a type word and a title: `on`, `über`. */
  readonly titleJoints: readonly string[]
  readonly units: Readonly<Partial<Record<ProvisionLevel, readonly string[]>>>
  /** Units only when they follow an outer one: the `nr. 2` of `artikkel 5 nr. 2`. */
  readonly innerUnits: Readonly<Partial<Record<ProvisionLevel, readonly string[]>>>
  /** Words that only announce a list or a range: `các`, `từ`. */
  readonly listWords: readonly string[]
  /** `số`, `No.`: between the type word and the number. */
  readonly numberMarks: readonly string[]
  readonly and: readonly string[]
  readonly to: readonly string[]
  /** Between a provision and what it is part of. */
  readonly of: readonly string[]
  /** `này` after the noun, `this` before it. */
  readonly thisAfter: readonly string[]
  readonly thisBefore: readonly string[]
  /** `nói trên` after the noun, `the said` before it. */
  readonly backAfter: readonly string[]
  readonly backBefore: readonly string[]
  /** Between a number and its date. */
  readonly dated: readonly string[]
  /** Before the year of a title: `năm 2022`, `i 2022`. */
  readonly yearMarks: readonly string[]
  /** January first. */
  readonly months: readonly (readonly string[])[]
}

/** Month names written as one line of words. */
export function monthNames(line: string): string[][] {
  return line.split(' ').map(word => word.split('|'))
}
