import type { Certainty } from '../domain/certainty.ts'
import type { Day } from '../domain/day.ts'
import type { Language } from '../domain/extraction.ts'
import type { InstrumentId } from '../domain/instrument-id.ts'
import type { Relation } from '../domain/relation.ts'
import type { AwardGivers } from './award-givers.ts'
import type { AwardBonus, BaseSalary } from './money.ts'
import type { FamilyName, NameWord } from './name-words.ts'
import type { SharedLetters } from './shared-letters.ts'
import type { Translations } from './translations.ts'

/**
 * The reference tables of data/, read once and checked. Every row says how sure it is.
 * Loading: `load.ts`. The tables themselves are described in data/README.md.
 */

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
  /** `historic`: normative once, not today. */
  readonly normative: 'always' | 'sometimes' | 'historic' | 'never'
  /** Codes of the issuers, or kinds of issuers (`ministry`, `party`); empty: any body issues it. */
  readonly issuers: readonly string[]
  readonly names: Translations
  readonly certainty: Certainty
  readonly note: string | null
}

/** Cơ quan ban hành. */
export type Issuer = {
  /** Row id; the same as `code` except where bodies share a symbol: the Politburo is `bo-chinh-tri` with code `tw`. */
  readonly id: string
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
  /** Row ids. */
  readonly successors: readonly string[]
  readonly certainty: Certainty
  readonly note: string | null
}

/** Tỉnh, thành phố: a first-level territory during one span of time. */
export type Province = {
  /** Jurisdiction id: `vn-ninh-binh`, `vn-ninh-binh-2025`. */
  readonly id: string
  readonly slug: string
  readonly vi: string
  /** Other spellings, Vietnamese and foreign. */
  readonly names: readonly string[]
  /** At the beginning of the span. */
  readonly level: 'tỉnh' | 'thành phố'
  /** The day a tỉnh became a thành phố trực thuộc trung ương within the span. */
  readonly cityFrom: Day | null
  readonly from: Day | null
  readonly to: Day | null
  /** Ids of the territories it was formed from, itself excepted; empty when it was not merged. */
  readonly predecessors: readonly string[]
  readonly successor: string | null
  /** Code of the General Statistics Office; null where not known. */
  readonly statisticsCode: string | null
  /** True for the imaginary province of the sample portal. */
  readonly sample: boolean
  readonly certainty: Certainty
  readonly note: string | null
}

/** A place below the province that the tables know, with the province it lay in. */
export type Locality = {
  /** Without its level: `Gio Linh`. */
  readonly vi: string
  /** `quận`, `huyện`, `thị xã`, `thành phố`, `xã`, `phường`, `thị trấn`, `đặc khu`. */
  readonly level: string
  /** Last part of its jurisdiction id `{province}.{slug}`, e.g. `gio-linh`. */
  readonly slug: string
  readonly province: string
  readonly from: Day | null
  readonly to: Day | null
  readonly certainty: Certainty
}

type InstrumentRelation = {
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
  /** The first day on which it no longer binds. */
  readonly expiresOn: Day | null
  readonly relations: readonly InstrumentRelation[]
  readonly certainty: Certainty
  /** What exactly was verified, in words. */
  readonly verification: string
  readonly note: string | null
  /** `emulation`: the field's own catalogue, instruments.json. `law`: the general list of laws, laws.json. */
  readonly list: 'emulation' | 'law'
}

/**
 * A title by which texts name instruments without a number. Which one is meant is decided by the day:
 * "Luật Thi đua, khen thưởng" in 2023 and in 2024 are two laws.
 */
export type TitleAlias = {
  readonly alias: string
  readonly language: Language
  /** Oldest first by day of issue. */
  readonly instruments: readonly InstrumentId[]
  readonly certainty: Certainty
}

/** Khóa: a term of the Party's Central Committee (`k13`) or of the National Assembly (`qh15`). */
export type OfficeTerm = {
  readonly code: string
  readonly vi: string
  /** The closing day of the congress, or the opening day of the first session. */
  readonly from: Day
  /** The day before the next term begins; null while it runs. */
  readonly to: Day | null
  readonly certainty: Certainty
  readonly note: string | null
}

/** An event or movement of the field with a fixed day. */
type FieldEvent = {
  readonly id: string
  readonly vi: string
  readonly kind: 'call' | 'memorial-day' | 'congress' | 'movement'
  readonly from: Day
  readonly to: Day | null
  readonly certainty: Certainty
}

/** One row of the glossary: a term of the field and its translations, preferred form first. */
type Term = {
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
  readonly certainty: Certainty
  /** What exactly was verified, in words. */
  readonly verification: string
  readonly note: string | null
}

/** Words by which a text states a relation. */
type RelationCue = {
  readonly relation: Relation
  readonly language: Language
  readonly phrase: string
  /** `cited -> citing` cues turn the edge round ("được sửa đổi bởi"). */
  readonly reversed: boolean
  readonly certainty: Certainty
}

/** Words by which a text states something other than a relation between instruments. */
type StatementCue = {
  readonly statement: 'effective-from' | 'expires' | 'at-request-of' | 'awards' | 'launches'
  readonly language: Language
  readonly phrase: string
  readonly certainty: Certainty
}

export const lawRuleConcerns = ['base-ended', 'territory-merged'] as const
export const lawRuleOutcomes = ['ends-too', 'where-not-contrary', 'holds-in-old-territory'] as const

/** What the law itself says happens to an instrument when what it rests on ends, from one day to another. */
export type LawRule = {
  readonly id: string
  /** `base-ended`: the instrument it details has ended. `territory-merged`: the territory it was made for has. */
  readonly concerns: (typeof lawRuleConcerns)[number]
  /** First and last day of ends that it governs; `to` null while it is in force. */
  readonly from: Day
  readonly to: Day | null
  readonly outcome: (typeof lawRuleOutcomes)[number]
  readonly instrument: InstrumentId
  readonly provision: { readonly dieu: string; readonly khoan: string }
  /** The rule in the words of an officer. */
  readonly vi: string
  readonly certainty: Certainty
  readonly verification: string
  readonly note: string | null
}

export type Registry = {
  readonly documentTypes: readonly DocumentType[]
  readonly issuers: readonly Issuer[]
  readonly sharedLetters: readonly SharedLetters[]
  readonly provinces: readonly Province[]
  readonly localities: readonly Locality[]
  readonly instruments: readonly RegistryInstrument[]
  readonly terms: readonly Term[]
  readonly awards: readonly Award[]
  readonly awardGivers: readonly AwardGivers[]
  readonly awardBonuses: readonly AwardBonus[]
  readonly baseSalaries: readonly BaseSalary[]
  readonly relationCues: readonly RelationCue[]
  readonly titleAliases: readonly TitleAlias[]
  readonly statementCues: readonly StatementCue[]
  readonly partyTerms: readonly OfficeTerm[]
  readonly assemblyTerms: readonly OfficeTerm[]
  readonly events: readonly FieldEvent[]
  readonly lawRules: readonly LawRule[]
  readonly familyNames: readonly FamilyName[]
  readonly nameWords: readonly NameWord[]
  readonly uiTerms: readonly { readonly vi: string; readonly en: string }[]

  /**
   * The type that an abbreviation in a symbol stands for: exact form first (`HĐ` is no `HD`),
   * folded form only where it can mean one type (`qđ`, `TTR`; not `da`).
   */
  readonly typeByAbbreviation: (abbreviation: string) => DocumentType | undefined
  /** The row of an id's type and organ (`nq`, `hdnd`), for its rank; the general row when the organ has none. */
  readonly typeByCode: (code: string, organ?: string) => DocumentType | undefined
  /**
   * Looks in folded form, so `BGD&ĐT`, `BGDDT` and `bgddt` are one; a term after the symbol is ignored (`QH15`).
   * Undefined when the symbol is not known or is printed by several bodies none of which has it as its code.
   */
  readonly issuerByCode: (code: string) => Issuer | undefined
  /** Every body that prints the symbol, as its own or as a variant. */
  readonly issuersByCode: (code: string) => readonly Issuer[]
  readonly instrumentById: (id: string) => RegistryInstrument | undefined
  readonly provinceById: (id: string) => Province | undefined
}
