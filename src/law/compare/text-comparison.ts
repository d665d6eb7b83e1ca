import type { Provision } from '../../domain/provision.ts'
import type { ArticlePair } from './article-pair.ts'
import type { WordDifference } from './compare-words.ts'
import type { UnitChange } from './unit-change.ts'

/** "Quy định cũ | Quy định mới | Thay đổi" of two texts. */
export type TextComparison = {
  /** In the order of the new text; what has no counterpart in it stands where it used to. */
  readonly rows: readonly ComparedRow[]
  readonly counts: Readonly<Record<RowChange, number>>
  /** True when a text has more articles, or an article more clauses, than are compared. */
  readonly cut: boolean
}

export const rowChanges = ['same', 'numbering', 'punctuation', 'changed', 'added', 'removed'] as const
/** `same`: word for word; `numbering` and `punctuation` as of clauses; an article that moved and says the same is `numbering`. */
export type RowChange = (typeof rowChanges)[number]

/** Articles that belong together: one old and one new, or several where articles were split or merged. */
export type ComparedRow = {
  readonly change: RowChange
  readonly role: ArticlePair['role'] | null
  readonly old: readonly ArticleName[]
  readonly new: readonly ArticleName[]
  /** How alike they are, 0–1; null without a counterpart. */
  readonly score: number | null
  readonly units: readonly UnitRow[]
}

export type ArticleName = { readonly path: Provision; readonly heading: string }

export type UnitRow = {
  readonly change: UnitChange
  /** Whole paths, article included. */
  readonly old: Provision | null
  readonly new: Provision | null
  /** What both have, what was taken out and what was put in, in reading order. */
  readonly words: readonly WordDifference[]
  /** For `moved`: where it stands in the other text. */
  readonly elsewhere: Provision | null
}
