import type { Certainty } from '../../domain/certainty.ts'
import type { Day } from '../../domain/day.ts'
import type { DocumentKind, Language } from '../../domain/extraction.ts'
import type { InstrumentId } from '../../domain/instrument-id.ts'
import type { Award } from '../../registry/registry.ts'
import type { Coverage } from '../../search/search-answer.ts'
import type { InstrumentBrief } from '../instrument-brief.ts'
import type { StatusAnswer } from '../status-answer.ts'
import type { AwardMoney } from './award-money.ts'

/** Thực thể with pages of their own: danh hiệu, phong trào, cơ quan, cụm or khối thi đua. */
export const entityKinds = ['award', 'movement', 'organisation', 'cluster'] as const
export type EntityKind = (typeof entityKinds)[number]

/**
 * Which entity is meant. `id` is the id of a registry row, or `{jurisdiction}:{name}`: two bodies of one name in two
 * territories are two entities, and one whose territory is not known has no id at all.
 */
export type EntityBrief = {
  readonly kind: EntityKind
  readonly id: string
  readonly name: string
  /** Id of the territory; null for what is known by a registry row. */
  readonly place: string | null
}

/** A work that names the entity; copies and translations of it count once. */
export type EntityDocument = {
  readonly documentId: string
  readonly workId: string
  readonly title: string | null
  readonly kind: DocumentKind
  readonly language: Language
  /** Of issue, else of publication. */
  readonly on: Day | null
  readonly symbol: string | null
}

export type EntityDocuments = {
  readonly total: number
  /** True where more places name it than are looked at, so that `total` is a lower bound. */
  readonly capped: boolean
  /** Văn bản and tin, bài, newest first. */
  readonly documents: readonly EntityDocument[]
}

export type NamedEntityAnswer = EntityBrief & {
  readonly placeName: string | null
  /** The territory that took its own over, from a day on; null while its own goes on. */
  readonly placeBecame: { readonly id: string; readonly name: string; readonly on: Day | null } | null
  /** First and last day, where a table has them. */
  readonly from: Day | null
  readonly to: Day | null
  readonly certainty: Certainty | null
  /** Bodies it was formed from and became, with the day. */
  readonly successions: readonly Succession[]
  readonly mentions: EntityDocuments
  readonly coverage: Coverage
}

export type Succession = {
  readonly direction: 'formed-from' | 'became'
  readonly entity: EntityBrief
  /** The first day of the new one; null where the day is not known. */
  readonly on: Day | null
  readonly certainty: Certainty
}

export type AwardAnswer = EntityBrief & {
  readonly award: Award
  readonly on: Day
  readonly articles: readonly AwardArticle[]
  readonly money: AwardMoney
  /** Instruments of `money` that something else is known of. */
  readonly knownDecrees: readonly InstrumentId[]
  readonly mentions: EntityDocuments
  readonly coverage: Coverage
}

/** An article that rules on the award, with the status of its instrument on the day. */
export type AwardArticle = {
  readonly instrument: InstrumentBrief
  readonly articles: readonly string[]
  readonly inForceFrom: Day | null
  readonly status: StatusAnswer
}

export type EntityList = {
  readonly kind: EntityKind
  readonly entities: readonly ListedEntity[]
  /** True where there are more than are listed: those that most works name. */
  readonly capped: boolean
  readonly coverage: Coverage
}

type ListedEntity = EntityBrief & {
  /** Loại of an award, territory of the others; null for a body of the whole country. */
  readonly group: string | null
  readonly works: number
}
