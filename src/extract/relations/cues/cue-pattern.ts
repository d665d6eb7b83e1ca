import type { Relation } from '../../../domain/relation.ts'

/**
 * The words by which texts state a relation.
 * - `active`: what stands before does it to what stands after ("A sửa đổi B").
 * - `passive`: what stands before suffers it from what stands after ("A được sửa đổi bởi B").
 * - `closing`: what stands before suffers it from the text itself ("A hết hiệu lực kể từ ngày …").
 * - `neutral`: looks like a cue and states nothing about a document ("được sửa đổi, bổ sung" without by whom).
 */
export type CueForm = 'active' | 'passive' | 'closing' | 'neutral'

/** One way to say it: the source of a regular expression, in which a blank matches any white space. */
export type CuePattern = { readonly relation: Relation; readonly form: CueForm; readonly source: string }

/** One of several phrases. */
export const or = (...sources: string[]): string => `(?:${sources.join('|')})`
