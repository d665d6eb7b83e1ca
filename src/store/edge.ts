import type { EvidenceKind } from '../domain/certainty.ts'
import type { Day } from '../domain/day.ts'
import type { DocumentKind, Language } from '../domain/extraction.ts'
import type { Provision } from '../domain/provision.ts'
import type { Relation } from '../domain/relation.ts'

/** One relation, counted in works: the copies and translations of one work state it once. */
export type Edge = {
  readonly from: string
  readonly relation: Relation
  readonly to: string
  /** Where it is stated; empty for rows of the registry. */
  readonly statedIn: readonly StatedIn[]
}

export type StatedIn = {
  readonly documentId: string
  readonly workId: string
  readonly title: string | null
  readonly kind: DocumentKind
  readonly language: Language
  readonly publishedOn: Day | null
  readonly quote: string
  readonly start: number
  readonly end: number
  readonly provisions: readonly Provision[]
  /** True when the text states a relation between two others. */
  readonly nested: boolean
  /** Words of the text, or a row of the portal's table; a row has no quote and no place. */
  readonly evidence: EvidenceKind
}
