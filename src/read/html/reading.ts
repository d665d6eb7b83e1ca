import type { LabelledValue, PageKind, StatedFields } from '../../domain/document.ts'
import type { HtmlElement } from './tree.ts'

/** What a platform or the generic rules make of a page, before its text is rendered. */
export type Reading = {
  readonly kind: PageKind
  /** Where the main text stands, in document order, none inside another. */
  readonly parts: readonly HtmlElement[]
  /** Furniture inside the parts. */
  readonly leftOut: ReadonlySet<HtmlElement>
  /** The heading a reader sees over the content; null: none. */
  readonly heading: HtmlElement | null
  /** A listing's candidate links, in document order; each address counts once. */
  readonly links: readonly HtmlElement[]
  /** Where files of this page may stand, and what of it belongs to other pages. */
  readonly fileParts: readonly HtmlElement[]
  readonly notFiles: ReadonlySet<HtmlElement>
  /** Links to the further pages of a text that its author cut up. */
  readonly furtherPages?: readonly HtmlElement[]
  /** The rows of the table of properties of a legal document. */
  readonly labels: readonly LabelledValue[]
  /** Facts the platform reads better than the general rules. */
  readonly stated: Partial<StatedFields>
}

export const emptyReading: Reading = {
  kind: 'error',
  parts: [],
  leftOut: new Set(),
  heading: null,
  links: [],
  fileParts: [],
  notFiles: new Set(),
  labels: [],
  stated: {},
}
