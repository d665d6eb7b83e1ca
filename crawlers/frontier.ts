import type { Day } from '../src/domain/day.ts'
import type { Validators } from '../src/fetch/fetcher.ts'
import type { Database } from '../src/store/sqlite.ts'
import { jsonRows, lightTransaction } from '../src/store/sqlite.ts'
import { type Found, keyOf } from './found.ts'

/** Hàng đợi: one address of a source, with all that visiting it taught. */
export type FrontierPage = {
  readonly id: number
  readonly url: string
  /** The address the document is stored under, the same when the site rewrites its addresses. */
  readonly place: string
  readonly role: Found['role']
  /** 1: named by a list, feed or sitemap; files that only pages offer lie deeper. */
  readonly depth: number
  readonly title: string | null
  /** The day of publication where a list, feed or sitemap gave one. */
  readonly day: Day | null
  readonly symbol: string | null
  readonly tries: number
  readonly failures: number
  readonly validators: Validators
  readonly rawHash: string | null
  readonly textChars: number | null
  readonly fields: string | null
  readonly textSimhash: string | null
  readonly frame: string | null
  readonly intervalDays: number
  readonly isKnown: boolean
}

export type Revisit = 'every-run' | 'by-change'

/** A cycle that was broken off longer ago is not continued: everything may have changed. */
const cycleHoursMax = 24

/**
 * Opens the source's cycle, or continues one that was broken off, and frees the leases of dead runs: only one run
 * writes to a store at a time. What the broken-off cycle has dealt with is not visited again.
 */
export function openCycle(db: Database, source: string, now: Date): { cycle: number; continued: boolean } {
  return lightTransaction(db, () => {
    db.run('INSERT OR IGNORE INTO source_state (source) VALUES (?)', source)
    db.run(`UPDATE frontier SET state = ${stateBefore} WHERE source = ? AND state = 'leased'`, source)
    const state = db.get<{ cycle: number; cycle_opened_at: string | null }>(
      'SELECT cycle, cycle_opened_at FROM source_state WHERE source = ?',
      source,
    )
    const opened = state?.cycle_opened_at ?? null
    const isFresh = opened !== null && now.getTime() - Date.parse(opened) < cycleHoursMax * 3_600_000
    if (state && isFresh) return { cycle: state.cycle, continued: true }
    db.run(
      'UPDATE source_state SET cycle = cycle + 1, cycle_opened_at = ? WHERE source = ?',
      now.toISOString(),
      source,
    )
    return { cycle: (state?.cycle ?? 0) + 1, continued: false }
  })
}

/** @param listedToEnd the lists were read to their end, so that the next run may stop at what it knows */
export function closeCycle(db: Database, source: string, listedToEnd: boolean): void {
  lightTransaction(db, () =>
    db.run(
      'UPDATE source_state SET cycle_opened_at = NULL, listed_once = max(listed_once, ?) WHERE source = ?',
      listedToEnd ? 1 : 0,
      source,
    ),
  )
}

export function wasListedOnce(db: Database, source: string): boolean {
  const row = db.get<{ listed_once: number }>('SELECT listed_once FROM source_state WHERE source = ?', source)
  return row?.listed_once === 1
}

/** Adds what discovery found, or brings what was known up to date. A new hint makes the page due. */
export function addFound(db: Database, source: string, found: readonly Found[], now: Date): void {
  const at = now.toISOString()
  const rows = found.map(one => [
    keyOf(one),
    one.url,
    one.title,
    one.day,
    one.symbol,
    one.lastModified,
    one.role,
  ])
  lightTransaction(db, () =>
    db.run(
      `INSERT INTO frontier (source, key, url, place, role, depth, title, day, symbol, last_modified_told, due_at, first_seen_at)
       SELECT ?1, value ->> 0, value ->> 1, value ->> 1, value ->> 6, 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, ?2, ?2
       FROM json_each(?3) WHERE true
       ON CONFLICT (source, key) DO UPDATE SET
         url = excluded.url, depth = 1, title = coalesce(title, excluded.title), day = coalesce(day, excluded.day),
         symbol = coalesce(excluded.symbol, symbol),
         due_at = CASE WHEN ${toldAnew} THEN min(due_at, excluded.due_at) ELSE due_at END,
         state = CASE WHEN state = 'gone' AND ${toldAnew} THEN 'waiting' ELSE state END,
         last_modified_told = coalesce(excluded.last_modified_told, last_modified_told)`,
      source,
      at,
      jsonRows(rows),
    ),
  )
}

const toldAnew =
  'excluded.last_modified_told IS NOT NULL AND last_modified_told IS NOT excluded.last_modified_told'

/** Adds the files a page offers; those that were withheld with it while it was secret are free with it. */
export function addAttachments(
  db: Database,
  source: string,
  files: { readonly foundOn: FrontierPage; readonly urls: readonly string[] },
  now: Date,
): void {
  const { foundOn, urls } = files
  if (urls.length === 0) return
  const at = now.toISOString()
  lightTransaction(db, () => {
    for (const url of urls) {
      db.run(
        `INSERT INTO frontier (source, key, url, place, role, found_on, depth, symbol, due_at, first_seen_at)
         VALUES (?1, ?2, ?2, ?2, 'attachment', ?3, ?4, NULL, ?5, ?5)
         ON CONFLICT (source, key) DO UPDATE SET found_on = coalesce(found_on, excluded.found_on),
           state = CASE WHEN state = 'secret' THEN 'waiting' ELSE state END,
           due_at = CASE WHEN state = 'secret' THEN excluded.due_at ELSE due_at END
         WHERE role = 'attachment' AND (found_on IS NULL OR (state = 'secret' AND found_on = excluded.found_on))`,
        source,
        url,
        foundOn.place,
        foundOn.depth + 1,
        at,
      )
    }
  })
}

/** Leases pages that are due to this run; within a transaction of the caller's. */
export function claimPages(db: Database, pages: readonly FrontierPage[]): void {
  db.run(
    "UPDATE frontier SET state = 'leased' WHERE id IN (SELECT value FROM json_each(?))",
    JSON.stringify(pages.map(({ id }) => id)),
  )
}

/** Gives a lease back untouched, for a run that ends at a budget. */
export function releasePage(db: Database, page: FrontierPage): void {
  db.run(`UPDATE frontier SET state = ${stateBefore} WHERE id = ? AND state = 'leased'`, page.id)
}

/** What a leased page was: one that only waited would be passed over by a source that visits what is done every run. */
const stateBefore = `CASE WHEN failure_class = 'vanished' THEN 'gone'
  WHEN fetched_at IS NULL OR failure_class IS NOT NULL THEN 'waiting' ELSE 'done' END`

/** Whether an address of the source was fetched with success before, or is withheld for good. */
export function isKnownPage(db: Database, source: string, key: string): boolean {
  return (
    db.get(
      "SELECT 1 FROM frontier WHERE source = ? AND key = ? AND (fetched_at IS NOT NULL OR state = 'secret')",
      source,
      key,
    ) !== undefined
  )
}
