import type { Store } from './store.ts'

/** What is held, and as of when. */
export type StoreCoverage = {
  readonly documents: number
  readonly works: number
  readonly instruments: number
  readonly instrumentsHeld: number
  /** Instant of the newest sight of a document, UTC. */
  readonly asOf: string | null
}

export function coverageOf(store: Store): StoreCoverage {
  const row = store.db.get<StoreCoverage>(
    `SELECT (SELECT count(*) FROM document WHERE version_id IS NOT NULL) AS documents,
       (SELECT count(*) FROM work) AS works,
       (SELECT count(*) FROM instrument) AS instruments,
       (SELECT count(*) FROM work WHERE instrument_id IS NOT NULL) AS instrumentsHeld,
       (SELECT max(last_seen_at) FROM document) AS asOf`,
  )
  if (!row) throw new Error('an aggregate without a row')
  return row
}
