import { deflateSync, inflateSync } from 'node:zlib'
import { noValidators, type Validators } from '../src/fetch/fetcher.ts'
import { type Database, lightTransaction } from '../src/store/sqlite.ts'
import { pageBytesMax } from './byte-limits.ts'

/** The last body of a list, feed or sitemap, for when its server says that it has not changed. */
export type KeptListing = {
  readonly finalUrl: string
  readonly validators: Validators
  readonly mediaType: string | null
  readonly charset: string | null
  readonly bytes: Uint8Array
}

type Row = {
  finalUrl: string
  etag: string | null
  lastModified: string | null
  mediaType: string | null
  charset: string | null
  body: Uint8Array
}

/** Kept bodies are asked for in whole after this time: a server may answer "not changed" to everything. */
const keptDaysMax = 7

export function keptListing(db: Database, source: string, url: string, now: Date): KeptListing | null {
  const oldest = new Date(now.getTime() - keptDaysMax * 86_400_000).toISOString()
  const row = db.get<Row>(
    `SELECT final_url AS finalUrl, etag, last_modified AS lastModified, media_type AS mediaType, charset, body
     FROM listing WHERE source = ? AND url = ? AND fetched_at > ? AND fetched_at < ?`,
    source,
    url,
    oldest,
    // What a clock that was ahead has written would be kept for ever.
    new Date(now.getTime() + 86_400_000).toISOString(),
  )
  if (!row) return null
  const { etag, lastModified, body, ...rest } = row
  return {
    ...rest,
    validators: { etag, lastModified },
    bytes: inflateSync(body, { maxOutputLength: pageBytesMax }),
  }
}

/** Keeps a body that can be asked for conditionally, and forgets the one of before where it cannot. */
export function keepListing(
  db: Database,
  at: { readonly source: string; readonly url: string; readonly now: Date },
  listing: KeptListing,
): void {
  const { etag, lastModified } = listing.validators
  if (etag === noValidators.etag && lastModified === noValidators.lastModified) {
    lightTransaction(db, () => db.run('DELETE FROM listing WHERE source = ? AND url = ?', at.source, at.url))
    return
  }
  lightTransaction(db, () =>
    db.run(
      `INSERT OR REPLACE INTO listing (source, url, final_url, etag, last_modified, media_type, charset, body, fetched_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      at.source,
      at.url,
      listing.finalUrl,
      etag,
      lastModified,
      listing.mediaType,
      listing.charset,
      deflateSync(listing.bytes),
      at.now.toISOString(),
    ),
  )
}
