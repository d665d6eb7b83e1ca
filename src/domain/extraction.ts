import type { Day } from './day.ts'
import type { Effect } from './effect.ts'
import type { InstrumentId } from './instrument-id.ts'
import type { Provision } from './provision.ts'
import type { Relation } from './relation.ts'
import type { Span } from './span.ts'

/** What a document is. The first group are instruments, the second news, the third pages that are no document. */
export const documentKinds = [
  'law', // luật, bộ luật, pháp lệnh, hiến pháp
  'decree', // nghị định
  'circular', // thông tư
  'decision', // quyết định
  'directive', // chỉ thị
  'resolution', // nghị quyết
  'conclusion', // kết luận
  'dispatch', // công văn, công điện
  'plan', // kế hoạch, chương trình
  'guidance', // hướng dẫn
  'report', // báo cáo, tờ trình
  'notice', // thông báo
  'consolidated', // văn bản hợp nhất
  'other-instrument',
  'conference-report', // hội nghị
  'news',
  'training', // tập huấn, bồi dưỡng
  'signing', // ký kết
  'movement', // phong trào thi đua
  'award', // trao tặng, khen thưởng
  'listing',
  'error',
  'wrong-document',
] as const
export type DocumentKind = (typeof documentKinds)[number]

/** ISO 639-1 codes of the languages thidua reads; `und` where it is none of them or cannot be told. */
export const languages = ['vi', 'en', 'de', 'nb', 'fr', 'es', 'und'] as const
export type Language = (typeof languages)[number]

/** Phạm vi: a territory the text speaks for or about, and how we know. Several when the text is about several. */
export type JurisdictionFact = {
  readonly id: string
  readonly from: 'issuer' | 'symbol' | 'source' | 'url' | 'place-line' | 'text'
  /** True when it is not printed but follows from something printed (a district names its province). */
  readonly inferred: boolean
}

/** One part of a legal text; `start`–`end` covers the part with its heading and all parts below it. */
export type OutlinePart = {
  readonly path: Provision
  readonly heading: string
  readonly start: number
  readonly end: number
}

/** What the document says of itself, when it is an instrument. */
export type OwnIdentity = {
  readonly id: InstrumentId
  readonly symbol: string | null
  readonly type: string
  readonly issuedOn: Day | null
  readonly effectiveFrom: Day | null
  readonly issuer: string | null
  readonly signers: readonly string[]
}

const referenceKinds = ['number', 'title', 'self', 'short', 'provision'] as const
export type ReferenceKind = (typeof referenceKinds)[number]

export const verdicts = ['resolved', 'known-missing', 'ambiguous', 'open', 'not-a-series'] as const
export type Verdict = (typeof verdicts)[number]

/** Viện dẫn: a place in a text that points to an instrument or to a provision of one. */
export type Reference = Span & {
  readonly kind: ReferenceKind
  /** Official form, Đ restored and damage repaired; null where the text gives no symbol and none is known. */
  readonly symbol: string | null
  /** May be open (`_`). */
  readonly id: InstrumentId
  readonly issuedOn: Day | null
  readonly provisions: readonly Provision[]
  readonly relation: Relation
  /** What the words state between another reference of this list (by index) and this one. */
  readonly nested: { readonly relation: Relation; readonly of: number } | null
  readonly verdict: Verdict
  /** Whether the text of the instrument is held. `extract` alone does not know a store and answers false. */
  readonly held: boolean
  readonly candidates: readonly InstrumentId[]
  readonly why: string
}

const entityTypes = [
  'organisation',
  'person',
  'recipient',
  'place',
  'movement',
  'award',
  'period',
  'deadline',
  'amount',
  'date',
] as const
export type EntityType = (typeof entityTypes)[number]

/** Thực thể. `canonical` is the Vietnamese name, id or value where it is known; `role` what the entity does here. */
export type Entity = Span & {
  readonly type: EntityType
  readonly canonical: string | null
  readonly role: string | null
}

/** What extraction yields: the contract of `thidua extract FILE --json`. Every offset is one of `text`. */
export type Extraction = {
  readonly language: Language
  readonly machineTranslated: boolean
  readonly originalUrl: string | null
  readonly sourceUrl: string | null
  readonly kind: DocumentKind
  readonly title: string | null
  readonly publishedOn: Day | null
  readonly eventOn: Day | null
  readonly jurisdiction: readonly JurisdictionFact[]
  readonly text: string
  readonly outline: readonly OutlinePart[]
  readonly own: OwnIdentity | null
  readonly references: readonly Reference[]
  readonly entities: readonly Entity[]
  readonly dropped: readonly string[]
  readonly warnings: readonly string[]
  /** Hiệu lực: what the text, its lists and its portal's table state of when instruments bind, of its own and of others. */
  readonly effects?: readonly Effect[]
  /** Where each page of a PDF begins in `text`, from the first; absent for texts without pages. */
  readonly pages?: readonly number[]
}
