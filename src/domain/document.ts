import type { Assertion } from './certainty.ts'
import type { Day } from './day.ts'
import type { Extraction, Language } from './extraction.ts'
import type { Finding } from './finding.ts'
import type { InstrumentId } from './instrument-id.ts'
import type { Relation } from './relation.ts'
import type { MappedText } from './source-map.ts'

/**
 * A document changes its type in each room:
 * RawDocument → read → ParsedDocument → normalise → Document → extract → AnnotatedDocument.
 */

/** Nguồn gốc: where the bytes came from, as far as it is known. It is evidence, e.g. for the issuer. */
export type Provenance = {
  readonly url: string | null
  /** Id of a source definition in crawlers/. */
  readonly source: string | null
  /** Jurisdiction of that source, e.g. `vn-cao-bang`; null for newspapers and unknown sources. */
  readonly sourceJurisdiction: string | null
  /** The day the bytes were fetched or the file was given to us. */
  readonly seenOn: Day | null
  /** The instant of that, ISO in UTC, where a crawl fetched them: what `3 giờ trước` is counted from. */
  readonly seenAt?: string
  readonly fileName: string | null
  /** What the listing or the caller said the document would be; used to recognise a wrong document. */
  readonly expectedSymbol: string | null
  /** The day of publication that the list, feed or sitemap gave; says it where the page itself has none. */
  readonly listedOn: Day | null
}

export const noProvenance: Provenance = {
  url: null,
  source: null,
  sourceJurisdiction: null,
  seenOn: null,
  fileName: null,
  expectedSymbol: null,
  listedOn: null,
}

/** Bản thu: bytes of one response or file. Never altered. */
export type RawDocument = {
  readonly stage: 'raw'
  readonly bytes: Uint8Array
  /** As the server declared it; a hint only, the reader looks at the content. */
  readonly mediaType: string | null
  readonly charset: string | null
  readonly provenance: Provenance
}

export const formats = ['html', 'text', 'markdown', 'pdf', 'scan', 'docx', 'doc', 'rtf', 'zip'] as const
export type Format = (typeof formats)[number]

const pageKinds = ['article', 'legal-document', 'listing', 'error', 'wrong-document', 'fragment'] as const
export type PageKind = (typeof pageKinds)[number]

/** A file a page offers: the address as written in `href` (entities decoded, not resolved). */
export type Attachment = { readonly href: string; readonly label: string | null }

/** One row of a portal's table of properties, e.g. `Số kí hiệu` → `125/QĐ-UBND`. Links are those in the value cell. */
export type LabelledValue = {
  readonly label: string
  readonly value: string
  readonly links: readonly { readonly href: string; readonly text: string }[]
}

/**
 * What the page or file says in its own structure (mark-up, property table, front matter), beside its text.
 * Null where it does not say. Dates of the page (`publishedOn`, `updatedOn`) are not dates of the instrument.
 */
export type StatedFields = {
  readonly title: string | null
  readonly publishedOn: Day | null
  readonly updatedOn: Day | null
  readonly author: string | null
  readonly number: string | null
  readonly issuedOn: Day | null
  readonly effectiveOn: Day | null
  readonly expiresOn: Day | null
  readonly issuer: string | null
  readonly signer: string | null
  readonly docType: string | null
  readonly canonicalUrl: string | null
  readonly language: string | null
  readonly siteName: string | null
  readonly labels: readonly LabelledValue[]
  /** What a page without a day says instead: `3 giờ trước`. */
  readonly ago?: Ago
  /** Address of the Vietnamese version, where a page in another language names it (`hreflang`). */
  readonly versionOf?: string
}

/** How long ago a page says it was published. `on`: the day, where the instant of its capture tells it. */
export type Ago = {
  readonly words: string
  readonly on: Day | null
  /** `weak`: the day before or after is possible. */
  readonly certainty: 'derived' | 'weak'
}

export const noStatedFields: StatedFields = {
  title: null,
  publishedOn: null,
  updatedOn: null,
  author: null,
  number: null,
  issuedOn: null,
  effectiveOn: null,
  expiresOn: null,
  issuer: null,
  signer: null,
  docType: null,
  canonicalUrl: null,
  language: null,
  siteName: null,
  labels: [],
}

/** What a listing page lists, in order, each detail address once. */
export type ListItem = {
  readonly href: string
  readonly title: string
  readonly publishedOn: Day | null
  readonly number: string | null
}

/** A page or file that has been read: its main text, with furniture gone, and what its structure states. */
export type ParsedDocument = {
  readonly stage: 'parsed'
  readonly provenance: Provenance
  readonly format: Format
  readonly pageKind: PageKind
  /** The decoded file for HTML, markdown and plain text; the text layer for other formats. */
  readonly source: string
  /** Main text; blocks are separated by line breaks; offsets into `source`. */
  readonly body: MappedText
  readonly stated: StatedFields
  readonly listItems: readonly ListItem[]
  readonly attachments: readonly Attachment[]
  /** Lines of the page taken for furniture, for the reader to check. Not complete for HTML menus. */
  readonly dropped: readonly string[]
  readonly warnings: readonly string[]
  /** OCR: mean confidence 0–100; null where nothing was recognised optically. */
  readonly ocrConfidence: number | null
  /** Offset in `source` at which each page begins, from page 1; absent where there are no pages. */
  readonly pageStarts?: readonly number[]
}

/** A normalised document: clean Vietnamese (or translation), language known, furniture lines gone. */
export type Document = {
  readonly stage: 'document'
  readonly provenance: Provenance
  readonly format: Format
  readonly pageKind: PageKind
  readonly source: string
  /** Clean text, NFC; offsets into `source`. */
  readonly body: MappedText
  readonly stated: StatedFields
  readonly listItems: readonly ListItem[]
  readonly attachments: readonly Attachment[]
  readonly language: Language
  readonly translation: {
    readonly machineTranslated: boolean
    /** Address of the original a copy names (`Nguồn:`, `Source:`, `Quelle:`, `Kilde:`). */
    readonly originalUrl: string | null
    readonly evidence: readonly string[]
  }
  /** Lines that look like metadata and were taken out of the body (`26/01/2024 376`, `Tác giả: …`), as printed. */
  readonly metadataLines: readonly string[]
  readonly dropped: readonly string[]
  readonly warnings: readonly string[]
  readonly ocrConfidence: number | null
  readonly pageStarts?: readonly number[]
}

export type UnboundAssertion = Omit<Assertion, 'subject'>

/** One relation that a portal's table of properties states between this instrument and another. */
export type StatedRelation = {
  /** Active: what the acting one does to the other. */
  readonly relation: Relation
  readonly acting: 'this' | 'other'
  readonly instrument: InstrumentId
  /** The label as printed, e.g. `Văn bản được thay thế`. */
  readonly label: string
  /** The words by which the other is named. */
  readonly quote: string
}

/** A document with everything that was found in it. */
export type AnnotatedDocument = {
  readonly stage: 'annotated'
  readonly document: Document
  readonly extraction: Extraction
  /** Facts with their evidence; `subject` is filled by the store, which knows the ids. */
  readonly assertions: readonly UnboundAssertion[]
  /** From the portal's table, with evidence `portal-table`; absent where there is no table. */
  readonly statedRelations?: readonly StatedRelation[]
  /** What official lists say of the instruments they list: symbol, title, day of issue. */
  readonly listedFacts?: readonly Assertion[]
  readonly findings: readonly Finding[]
}
