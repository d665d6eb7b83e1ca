import type { Certainty } from '../domain/certainty.ts'
import type { Day } from '../domain/day.ts'
import type { Language } from '../domain/extraction.ts'
import type { InstrumentId } from '../domain/instrument-id.ts'
import type { Relation } from '../domain/relation.ts'

/**
 * The reference tables of data/, read once and checked. Every row says how sure it is.
 * Loading: `load.ts`. The tables themselves are described in data/README.md.
 */

export type Translations = Partial<Record<Language, readonly string[]>>

/** Loại văn bản. */
export type DocumentType = {
  /** Row id, e.g. `nghi-dinh`. */
  readonly id: string
  /** Type part of an instrument id, e.g. `nd`; laws and codes share `luat`. */
  readonly code: string
  readonly vi: string
  /** As it stands in symbols (`NĐ`), with variants; empty for laws. */
  readonly abbreviations: readonly string[]
  readonly family: string
  /** Place in the hierarchy of Luật 64/2025/QH15 Điều 4, 1 highest; null when not normative. */
  readonly rank: number | null
  readonly names: Translations
  readonly certainty: Certainty
}

/** Cơ quan ban hành. */
export type Issuer = {
  /** Folded symbol, the organ part of an id: `bgddt`. */
  readonly code: string
  /** As printed: `BGDĐT`. */
  readonly abbreviation: string
  readonly variants: readonly string[]
  readonly vi: string
  readonly names: Translations
  readonly kind: string
  /** True for a body of which every province (or district) has its own: UBND, HĐND, sở. */
  readonly local: boolean
  readonly from: Day | null
  readonly to: Day | null
  readonly successors: readonly string[]
  readonly certainty: Certainty
}

/** Tỉnh, thành phố: a first-level territory during one span of time. */
export type Province = {
  /** Jurisdiction id: `vn-ninh-binh`, `vn-ninh-binh-2025`. */
  readonly id: string
  readonly slug: string
  readonly vi: string
  /** Other spellings, Vietnamese and foreign. */
  readonly names: readonly string[]
  readonly from: Day | null
  readonly to: Day | null
  /** Ids of the territories it was formed from, itself excepted; empty when it was not merged. */
  readonly predecessors: readonly string[]
  readonly successor: string | null
  readonly certainty: Certainty
}

/** A place below the province that the tables know, with the province it lay in. */
export type Locality = {
  readonly vi: string
  readonly province: string
  readonly from: Day | null
  readonly to: Day | null
  readonly certainty: Certainty
}

export type InstrumentRelation = {
  readonly relation: Relation
  readonly target: InstrumentId
  readonly certainty: Certainty
}

/** Văn bản the project knows without holding it. */
export type RegistryInstrument = {
  readonly id: InstrumentId
  readonly symbol: string
  readonly type: string
  readonly titleVi: string | null
  readonly titleEn: string | null
  /** Other names texts use for it ("Luật TĐKT"), in any language; matched by finders after folding. */
  readonly aliases: readonly string[]
  readonly issuer: string | null
  readonly issuedOn: Day | null
  readonly effectiveFrom: Day | null
  readonly expiresOn: Day | null
  readonly relations: readonly InstrumentRelation[]
  readonly certainty: Certainty
  /** What exactly was verified, in words. */
  readonly verification: string
  readonly note: string | null
}

/** One row of the glossary: a term of the field and its translations, preferred form first. */
export type Term = {
  readonly vi: string
  readonly names: Translations
  readonly abbreviations: readonly string[]
  readonly certainty: Certainty
}

/** Danh hiệu thi đua or hình thức khen thưởng. */
export type Award = {
  readonly id: string
  readonly vi: string
  readonly abbreviations: readonly string[]
  readonly class: string
  readonly recipients: string
  readonly level: string
  readonly decidedBy: string
  readonly legalBasis: string
  readonly names: Translations
  /** Bonus as a multiple of the base salary (mức lương cơ sở); null when not known. */
  readonly bonusTimesBaseSalary: number | null
  readonly certainty: Certainty
}

/** Words by which a text states a relation. */
export type RelationCue = {
  readonly relation: Relation
  readonly language: Language
  readonly phrase: string
  /** `cited -> citing` cues turn the edge round ("được sửa đổi bởi"). */
  readonly reversed: boolean
  readonly certainty: Certainty
}

export type Registry = {
  readonly documentTypes: readonly DocumentType[]
  readonly issuers: readonly Issuer[]
  readonly provinces: readonly Province[]
  readonly localities: readonly Locality[]
  readonly instruments: readonly RegistryInstrument[]
  readonly terms: readonly Term[]
  readonly awards: readonly Award[]
  readonly relationCues: readonly RelationCue[]

  readonly typeByAbbreviation: (abbreviation: string) => DocumentType | undefined
  /** Looks in folded form, so `BGD&ĐT`, `BGDDT` and `bgddt` are one. */
  readonly issuerByCode: (code: string) => Issuer | undefined
  readonly instrumentById: (id: string) => RegistryInstrument | undefined
  readonly provinceById: (id: string) => Province | undefined
}
