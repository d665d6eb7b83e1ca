import type { Day } from '../domain/day.ts'
import type { Status } from '../domain/effect.ts'
import type { DocumentKind, Language } from '../domain/extraction.ts'
import type { InstrumentId } from '../domain/instrument-id.ts'
import type { Provision } from '../domain/provision.ts'
import type { Fallback } from './engine-state.ts'
import type { RecordPart } from './record-part.ts'
import type { Facets, RankFactors, Reason, SortOrder, YearSpan } from './search-index.ts'

/** Longest query taken, in UTF-16 units. Longer ones are refused with this number. */
export const queryUnitsMax = 2_000
export const hitsPerPageMax = 100
export const pagesMax = 1_000

/** What a reader asks: the fields of `GET /api/search` and of `thidua search`, already typed. */
export type SearchRequest = {
  readonly q: string
  /** An id or a name, with or without diacritics, old or new. */
  readonly in: string | null
  /** Null: today in Vietnam. */
  readonly on: Day | null
  /** Type code (`nd`) or name (`nghị định`). */
  readonly type: string | null
  /** Code (`bgddt`), abbreviation or name. */
  readonly issuer: string | null
  readonly signer: string | null
  readonly recipient: string | null
  readonly year: number | null
  readonly lang: Language | null
  readonly kind: DocumentKind | null
  readonly status: Status | null
  /** Id of a source definition. */
  readonly source: string | null
  /** `form` finds forms (biểu mẫu) alone, `article` articles … */
  readonly part: RecordPart | null
  readonly sort: SortOrder
  /** From 1. */
  readonly page: number
  readonly limit: number
  /** Each hit says what its place is made of. */
  readonly explain: boolean
}

export const plainRequest: SearchRequest = {
  q: '',
  in: null,
  on: null,
  type: null,
  issuer: null,
  signer: null,
  recipient: null,
  year: null,
  lang: null,
  kind: null,
  status: null,
  source: null,
  part: null,
  sort: 'relevance',
  page: 1,
  limit: 20,
  explain: false,
}

/** The answer of `thidua search --json` and `GET /api/search`. */
export type SearchAnswer = {
  /** Works found. */
  readonly total: number
  readonly hits: readonly Hit[]
  readonly facets: Facets
  readonly understood: Understood
  readonly coverage: Coverage
  /** The search server did not answer, and the embedded index did in its place; null when all is well. */
  readonly fallback: Fallback | null
  readonly tookMs: number
}

/** The request was wrong: usage error (exit code 2, HTTP 400) with what would be right. */
export type SearchRefusal = {
  readonly refused:
    | 'query-too-long'
    | 'unknown-jurisdiction'
    | 'ambiguous-jurisdiction'
    | 'unknown-type'
    | 'unknown-issuer'
    | 'limit'
  readonly detail: string
  readonly candidates: readonly string[]
}

export type Hit = {
  /** Null when the instrument is known but its text is not held ("Chưa có toàn văn"). */
  readonly documentId: string | null
  /** All documents of the work: copies, translations, the scan beside the Word file. */
  readonly documentIds: readonly string[]
  readonly workId: string
  readonly instrumentId: InstrumentId | null
  readonly title: string
  readonly url: string | null
  readonly kind: DocumentKind | null
  readonly language: Language
  /** Languages in which the work is held. */
  readonly languages: readonly Language[]
  readonly symbol: string | null
  readonly issuer: string | null
  readonly jurisdiction: readonly string[]
  readonly issuedOn: Day | null
  readonly publishedOn: Day | null
  readonly status: Status
  /** The provision that matches. */
  readonly path: Provision | null
  readonly part: RecordPart
  /** Page of the file on which that part begins, from 1. */
  readonly page: number | null
  /** Name of the file the text was read from; null for a page of a site. */
  readonly file: string | null
  /** Further provisions of the same work that match, best first. */
  readonly otherPaths: readonly Provision[]
  readonly snippet: readonly SnippetPart[]
  readonly why: readonly Reason[]
  readonly held: boolean
  /** Shown as "Bản dịch máy – không dùng làm căn cứ" with `originalUrl`. */
  readonly machineTranslated: boolean
  readonly originalUrl: string | null
  /** Addresses at which the work was found. */
  readonly publishedAt: readonly string[]
  /** Sites at which it was found ("Đăng tại n nguồn"); those of translated copies only where nothing else is held. */
  readonly sites: readonly string[]
  /** Reports of the same event by others ("Tin cùng sự kiện"); each is a hit of its own too. */
  readonly sameEvent: readonly EventReport[]
  /** What its place is made of; null when it was not asked for. */
  readonly explain: (RankFactors & { readonly score: number }) | null
}

/** Another report of the event a hit tells of. */
export type EventReport = {
  readonly workId: string
  readonly documentId: string
  readonly title: string
  readonly url: string | null
  readonly publishedOn: Day | null
}

/** A stretch of text that did or did not match: data, never markup. */
export type SnippetPart = { readonly text: string; readonly matched: boolean }

/** How the query was read; part of every answer. */
export type Understood = {
  readonly q: string
  readonly words: readonly string[]
  readonly phrases: readonly string[]
  /** Quoted behind a minus sign: what has them word for word is left out. */
  readonly excluded: readonly string[]
  /** Numbers read in the query, in official form, with the ids they may mean. */
  readonly symbols: readonly { readonly symbol: string; readonly ids: readonly InstrumentId[] }[]
  /** `status` (còn hiệu lực không), `successor` (thay bằng văn bản nào), `contents` (gồm những gì) … */
  readonly intents: readonly Intent[]
  /** Words read differently from how they were typed: keyboard off, spelling, chat spelling; left out where `read` is empty. */
  readonly corrections: readonly { readonly typed: string; readonly read: string; readonly why: string }[]
  /** What words are looked for beside those typed, and why: what an abbreviation stands for, a term's translations … */
  readonly expansions: readonly {
    readonly from: string
    readonly to: readonly string[]
    /** `slip`: the term that the words are with one of them mistyped. */
    readonly kind: 'term' | 'abbreviation' | 'foreign' | 'slip'
  }[]
  /** The years the question is about: what is dated so stands higher. Null: none, or a rule is asked for. */
  readonly years: YearSpan | null
  readonly in: readonly { readonly id: string; readonly name: string }[]
  readonly on: Day
  /** "Did you mean": offered, never applied. */
  readonly suggestions: readonly string[]
}

export const intents = [
  'status',
  'successor',
  'contents',
  'who-decides',
  'deadline',
  'applicable',
  'recipients',
  'definition',
] as const
export type Intent = (typeof intents)[number]

/** What is covered, and as of when: every answer that depends on coverage says it. */
export type Coverage = {
  readonly documents: number
  readonly works: number
  /** Instruments known, held or not. */
  readonly instruments: number
  readonly instrumentsHeld: number
  /** Instant (UTC, ISO 8601) of the newest document; null when nothing is held. */
  readonly asOf: string | null
  /** True for the sample: its documents are invented. */
  readonly sample: boolean
  /** True when counting stopped at a limit; `total` and facets are then lower bounds. */
  readonly countsCapped: boolean
}
