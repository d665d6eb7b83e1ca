import type { Store } from './store.ts'
import { writeMark } from './write-mark.ts'

/** What is held, and as of when. */
type StoreCoverage = {
  readonly documents: number
  readonly works: number
  readonly instruments: number
  readonly instrumentsHeld: number
  /** Instant of the newest sight of a document, UTC. */
  readonly asOf: string | null
}

/** Counted again only when something was stored since: an answer asks more than once, and counting reads whole tables. */
export function coverageOf(store: Store): StoreCoverage {
  const mark = writeMark(store)
  const known = counted.get(store.db)
  if (known?.mark === mark) return known.coverage
  const coverage = countCoverage(store)
  counted.set(store.db, { mark, coverage })
  return coverage
}

const counted = new WeakMap<Store['db'], { readonly mark: string; readonly coverage: StoreCoverage }>()

function countCoverage(store: Store): StoreCoverage {
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
