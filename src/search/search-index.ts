import type { Day } from '../domain/day.ts'
import type { Status } from '../domain/effect.ts'
import type { DocumentKind, Language } from '../domain/extraction.ts'
import type { InstrumentId } from '../domain/instrument-id.ts'
import type { Provision } from '../domain/provision.ts'
import type { EngineState, Fallback } from './engine-state.ts'
import type { RecordPart } from './record-part.ts'

/**
 * The port between thidua and an engine that finds records. Two adapters: `fts5.ts` (embedded, default) and a server.
 * An engine gets terms, keys and filters; what the reader meant is decided before, in `query.ts`, once for all engines.
 */
export type SearchIndex = {
  /** Adds records, replacing those of the same `group`; durable when the promise is fulfilled. */
  readonly put: (groups: readonly RecordGroup[]) => Promise<void>
  /**
   * For very many records in a row. Until `work` ends, what is put is written beside the caller, who may put the next before
   * the last is durable; where one fails, so does all that was asked for after it. Where it is not there, nothing is written beside.
   */
  readonly fill?: <Result>(work: () => Promise<Result>) => Promise<Result>
  /** Removes everything indexed for these groups; unknown names are ignored. */
  readonly remove: (groups: readonly string[]) => Promise<void>
  readonly find: (query: IndexQuery) => Promise<IndexFindings>
  /** Titles, terms and symbols that begin with what was typed; at least two letters. */
  readonly suggest: (typed: string, limit: number) => Promise<readonly Suggestion[]>
  readonly count: () => Promise<{ readonly records: number; readonly works: number }>
  /** A note kept beside the records, e.g. up to which outbox row the index has been brought. */
  readonly getNote: (name: string) => Promise<string | null>
  readonly setNote: (name: string, value: string) => Promise<void>
  /** Which engine answers, and why not the one that should; an index without it is the embedded one. */
  readonly state?: () => Promise<EngineState>
  /** So many records from all over it, to make questions of (see `warm-up.ts`); an engine elsewhere warms up by itself. */
  readonly sample?: (count: number) => Promise<readonly IndexRecord[]>
  /** Differs after each change; what is kept in memory is then forgotten. */
  readonly stamp?: () => Promise<string>
  readonly close: () => Promise<void>
}

/** All records of one document (or of one instrument that is known but not held): they come and go together. */
export type RecordGroup = { readonly group: string; readonly records: readonly IndexRecord[] }

/** One thing that can be found: an article, annex, form or section of a document, or a document as a whole. */
export type IndexRecord = {
  /** Null for an instrument of the registry whose text is not held. */
  readonly documentId: string | null
  readonly workId: string
  readonly instrumentId: InstrumentId | null
  /** The part this record is; null for a document that has no parts, or for the head of one that has. */
  readonly path: Provision | null
  readonly heading: string | null
  readonly title: string
  /** Further names of the whole: aliases, titles in other languages, a title read from the address. */
  readonly names: readonly string[]
  readonly text: string
  /** Offset of `text` in the text of the document's version, in UTF-16 units. */
  readonly textStart: number
  /** Page of the file on which `text` begins, from 1; null where the file has no pages. */
  readonly page: number | null
  /** Name of the file the document was read from (`mau-bao-cao.docx`); null for a page of a site. */
  readonly file: string | null
  readonly kind: DocumentKind | null
  readonly language: Language
  readonly machineTranslated: boolean
  readonly symbol: string | null
  /** Exact keys under which its number is asked for, see `symbol-key.ts`. */
  readonly symbolKeys: readonly string[]
  /** Type part of the instrument id, e.g. `nd`. */
  readonly type: string | null
  /** Folded code of the issuer, e.g. `bgddt`. */
  readonly issuer: string | null
  readonly issuerName: string | null
  readonly jurisdiction: readonly string[]
  readonly signers: readonly string[]
  readonly recipients: readonly string[]
  readonly issuedOn: Day | null
  readonly publishedOn: Day | null
  readonly url: string | null
  readonly originalUrl: string | null
  /** Id of the source definition the document came from. */
  readonly source: string | null
  /** Place in the hierarchy of norms, 1 highest; null when not normative. */
  readonly rank: number | null
  /** Works that cite it. */
  readonly citedBy: number
  /** The day of what a report tells of, where it says one. */
  readonly eventOn: Day | null
  /** What a report names, folded and without repetition: bodies, movements, awards, people, cited instruments. */
  readonly named: readonly string[]
  /** Instruments this part cites. */
  readonly cites: readonly InstrumentId[]
  /** Status from each day on, oldest first; empty when nothing is known. Derived, renewed when effects change. */
  readonly statusFrom: readonly StatusFrom[]
}

/** A record without its text. */
export type RecordFields = Omit<IndexRecord, 'text'>

export type StatusFrom = { readonly from: Day | null; readonly status: Status }

export const facetNames = [
  'type',
  'issuer',
  'jurisdiction',
  'year',
  'lang',
  'kind',
  'status',
  'source',
] as const
export type FacetName = (typeof facetNames)[number]

/** What an engine is asked. Terms and symbols are text, never query syntax: adapters quote them. */
export type IndexQuery = {
  /** The words of numbers (`12`, `2024`, `QĐ`, `UBND`): where the number itself is not found, they are all there is. */
  readonly symbolTerms: readonly QueryTerm[]
  /** The reader's other words, in order; neighbours are looked for as pairs too. */
  readonly terms: readonly QueryTerm[]
  /** Neighbouring words that tell a good answer from others (`tài sản là` for "tài sản là gì"); not needed for a match. */
  readonly hints: readonly QueryTerm[]
  /** Each must occur word for word. */
  readonly phrases: readonly string[]
  /** None may occur word for word. */
  readonly excluded?: readonly string[]
  /** Exact keys of symbols, any of which answers before all words (see `symbol-key.ts`). */
  readonly symbolKeys: readonly string[]
  /** Instruments that are the answer themselves, e.g. what replaced the number asked for: before everything else. */
  readonly answers: readonly InstrumentId[]
  /** Instruments named by title or alias, or fitting a damaged symbol: answered before words as well. */
  readonly instruments: readonly InstrumentId[]
  /** A form (biểu mẫu) is asked for, with its number where one is said: records that are forms are raised. */
  readonly form: FormWanted | null
  /** Asked for by its place: `Điều 23`; records of it are raised. */
  readonly provision: Provision | null
  /** Instruments a question speaks of: what belongs to them is raised. */
  readonly about: readonly InstrumentId[]
  /** A rule is asked for: norms are raised, higher ones more; news are lowered. */
  readonly prefersNorms: boolean
  /** What holds now is asked for (`mới nhất`, `hiện hành`): what has expired is lowered more. */
  readonly prefersForce: boolean
  /** The years the question is about: what is dated so is raised, except where a rule is asked for. */
  readonly years?: YearSpan | null
  /** What the query asks the number of (`mấy khối`), folded: texts that count it are raised. */
  readonly counted?: readonly string[]
  /** Who got an award is asked for: decisions are raised, rules lowered. */
  readonly prefersDecisions?: boolean
  /** Of the query, where it is typed in another language than Vietnamese: its texts are raised. */
  readonly language: Language | null
  /** Territories the query names among its words: what is of them is raised. */
  readonly places: readonly string[]
  /** Codes of the ministries whose sector the query names: their norms in force are raised. */
  readonly sectors?: readonly string[]
  /** Codes of the ministries whose sector a query of the field does not name: their norms are lowered. */
  readonly otherSectors?: readonly string[]
  /** Types of norms the query names beside its topic: instruments of them are raised. */
  readonly types?: readonly string[]
  /** The query speaks of a commune, a province or a department of one: norms of those ministries are lowered more. */
  readonly isOfLocality?: boolean
  readonly filters: IndexFilters
  /** Status and "in force first" are of this day. */
  readonly on: Day
  readonly sort: SortOrder
  /** Best works first; the engine collapses records to works. */
  readonly offset: number
  readonly limit: number
  readonly facets: readonly FacetName[]
}

/** Both years belong to it. */
export type YearSpan = { readonly from: number; readonly to: number }

/** `mẫu số 02` → `02` without leading zeros; null: `mẫu báo cáo thành tích`. */
export type FormWanted = { readonly number: string | null }

/** Words looked for together, `text` being the reader's and `also` what means the same. */
export type QueryTerm = {
  readonly text: string
  /** Translations and long or short forms; each may be several words, then taken as a phrase. */
  readonly also: readonly string[]
  /** 1 for a plain word; less for question words and for common ones, more for the fixed terms of the field. */
  readonly weight: number
}

export type IndexFilters = {
  /** Any of these jurisdictions; empty: all. */
  readonly jurisdictions: readonly string[]
  readonly types: readonly string[]
  readonly issuers: readonly string[]
  readonly signer: string | null
  readonly recipient: string | null
  readonly year: number | null
  readonly languages: readonly Language[]
  readonly kinds: readonly DocumentKind[]
  readonly statuses: readonly Status[]
  /** Ids of source definitions. */
  readonly sources: readonly string[]
  /** Kinds of part (`recordPartOf`): a filter of records, so that the hit is such a part. */
  readonly parts: readonly RecordPart[]
}

export const sortOrders = ['relevance', 'date', 'rank', 'citations'] as const
export type SortOrder = (typeof sortOrders)[number]

export type IndexFindings = {
  /** Works that match. */
  readonly total: number
  /** True when counting stopped at the engine's limit: `total` and facets are then of what was counted. */
  readonly capped: boolean
  readonly works: readonly FoundWork[]
  readonly facets: Facets
  /** Words of the query that the index does not have, each with the one that was looked for in its place. */
  readonly nearWords: readonly { readonly word: string; readonly near: string }[]
  /** Another engine answered than the one that should have. */
  readonly fallback?: Fallback
}

export type FoundWork = {
  readonly record: IndexRecord
  /** What stands for the work: the record, or the Vietnamese original that is held of a machine translation. */
  readonly original: RecordFields
  /** Places of other records of the work that match, best first. */
  readonly otherPaths: readonly Provision[]
  /** The first record of each document of the work, whether it matches or not: languages, addresses. */
  readonly documents: readonly WorkDocument[]
  readonly score: number
  readonly why: readonly Reason[]
  /** What the score is made of; engines take it from `rankWorks`. */
  readonly factors: RankFactors
}

/** What a hit says of each document of its work. */
export type WorkDocument = Pick<RecordFields, 'documentId' | 'url' | 'language' | 'machineTranslated'>

/** Parts of a score, multiplied; 1 changes nothing. `match` alone has the scale of the text match. */
export type RankFactors = {
  /** 4 the answer itself, 3 the number asked for, 2 the instrument named, 1 what cites it, 0 found by words. */
  readonly tier: number
  readonly match: number
  /** Share of what was asked for that is there at all, and that stands in title or heading, 0–1. */
  readonly cover: number
  readonly head: number
  readonly status: number
  readonly authority: number
  readonly rank: number
  /** The article, form, place, language or law asked for. */
  readonly asked: number
  /** A rule is asked for: norms before news. */
  readonly norm: number
  /** In force and not held: raised above expired instruments that are held and match no better. */
  readonly aboveExpired: number
}

export type Facets = Readonly<Partial<Record<FacetName, readonly FacetCount[]>>>
export type FacetCount = { readonly value: string; readonly count: number }

/** Why a hit stands where it stands. `code` is stable, for wording in any language; `detail` is data. */
export type Reason = { readonly code: ReasonCode; readonly detail: string }
const reasonCodes = [
  'answer', // what replaced the number asked for
  'symbol', // the number asked for
  'instrument', // named by title, alias or a damaged number
  'cites', // cites the number asked for
  'title', // words of the title
  'text', // words of the text
  'phrase', // a quoted phrase, word for word
  'translated', // found through a translation or abbreviation
  'in-force', // raised: in force on the day
  'ended', // lowered: no longer in force on the day
  'territory', // reached through a merged or former territory
  'citations', // raised: often cited
] as const
export type ReasonCode = (typeof reasonCodes)[number]

export type Suggestion = {
  readonly text: string
  readonly kind: 'title' | 'term' | 'symbol'
  readonly instrumentId: InstrumentId | null
}
