import type { Provenance, RawDocument } from '../domain/document.ts'
import type { Finding } from '../domain/finding.ts'

/** What a server gave us to ask "changed since?" with. Opaque: sent back as they came. */
export type Validators = { readonly etag: string | null; readonly lastModified: string | null }

export const noValidators: Validators = { etag: null, lastModified: null }

export type FetchRequest = {
  /** Absolute http or https address. */
  readonly url: string
  /** Fields of a form to be sent by POST; without them it is a GET. */
  readonly form?: Readonly<Record<string, string>>
  /** Goes into the captured document; `url` is replaced by the address that answered. */
  readonly provenance: Provenance
  /** Sent as If-None-Match and If-Modified-Since; a 304 is only understood when there are some. */
  readonly validators?: Validators
  /** Bound on the decoded body, in bytes. */
  readonly bytesMax: number
  /** Cut the body at the bound instead of refusing it (robots.txt). */
  readonly cutAtMax?: boolean
  readonly redirectsMax?: number
  /** Hosts this request may be sent to, also after redirects; default: that of `url`. */
  readonly allowsHost?: (host: string) => boolean
}

type Costs = { readonly receivedBytes: number; readonly tookMs: number }

export type Fetched = Costs & {
  readonly outcome: 'fetched'
  readonly raw: RawDocument
  /** The address that answered, after redirects. */
  readonly finalUrl: string
  readonly status: number
  readonly validators: Validators
}

export type NotModified = Costs & { readonly outcome: 'not-modified' }

export type Failed = Costs & {
  readonly outcome: 'failed'
  readonly finding: Finding
  readonly status: number | null
  /** Worth trying again later in this run: a timeout or a 503, not a 404. */
  readonly transient: boolean
  /** What the server asked for, already capped; null when it asked for nothing sensible. */
  readonly retryAfterMs: number | null
}

export type FetchOutcome = Fetched | NotModified | Failed

/**
 * Nơi lấy trang: the port to the network. An answer that disappoints is a `Failed`, never an exception.
 * One call is one request with its redirects: robots.txt and pacing are the caller's (`robots.ts`, `pace.ts`).
 */
export type Fetcher = {
  readonly fetch: (request: FetchRequest) => Promise<FetchOutcome>
  readonly close: () => Promise<void>
}
