import type { Day } from '../domain/day.ts'
import type { LabelledValue, Provenance } from '../domain/document.ts'
import type {
  DocumentKind,
  JurisdictionFact,
  Language,
  OutlinePart,
  OwnIdentity,
} from '../domain/extraction.ts'

/** What is known of a text before its references are looked for. `facts` and `outline` fill it. */
export type TextContext = {
  readonly text: string
  readonly language: Language
  readonly kind: DocumentKind
  readonly title: string | null
  readonly publishedOn: Day | null
  readonly eventOn: Day | null
  readonly jurisdiction: readonly JurisdictionFact[]
  readonly own: OwnIdentity | null
  readonly outline: readonly OutlinePart[]
  readonly provenance: Provenance
  /** The portal's table of properties: `Văn bản thay thế` and the like name related documents. */
  readonly labels: readonly LabelledValue[]
}
