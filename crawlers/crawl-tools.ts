import type { ParsedDocument, RawDocument } from '../src/domain/document.ts'
import type { Finding } from '../src/domain/finding.ts'
import type { Fetcher } from '../src/fetch/fetcher.ts'
import type { Pace } from '../src/fetch/pace.ts'
import type { Database } from '../src/store/sqlite.ts'
import type { PageReader } from './page-reader.ts'
import type { Wanted } from './wanted-way.ts'

/** What becomes of a fetched document: kept as a capture, read, stored. Given by the pipeline. */
export type Sink = {
  /**
   * Keeps what was fetched. `read` reads it, and may refuse what it read: then nothing but the capture is stored. It need
   * not be called for bytes that were read before.
   */
  readonly keep: (
    raw: RawDocument,
    at: { readonly place: string; readonly read: (raw: RawDocument) => Promise<ParsedDocument | Finding> },
  ) => Promise<Kept>
  /** The document is still there as it was. */
  readonly seen: (place: string) => void
  /** The document is no longer offered; what is stored of it stays. */
  readonly gone: (place: string) => void
}

export type Kept = {
  readonly change: 'new' | 'changed' | 'unchanged' | 'failed'
  readonly findings: readonly Finding[]
}

/** What a crawl works with, given by the pipeline: fetching, reading, the store, the clock. */
export type CrawlTools = {
  readonly db: Database
  readonly fetcher: Fetcher
  /** For sources that ask for one; undefined where there is none. */
  readonly browser?: Fetcher | undefined
  readonly pace: Pace
  readonly reader: PageReader
  readonly sink: Sink
  /** Instruments that are cited and not held, the most cited first; undefined: nothing is asked for. */
  readonly wanted?: (() => readonly Wanted[]) | undefined
  readonly now: () => Date
  readonly sleep: (ms: number) => Promise<void>
  /** First pause before a second try; doubles with each. */
  readonly retryMs: number
  readonly progress:
    | ((report: { source: string; done: number; planned: number; url: string }) => void)
    | undefined
}
