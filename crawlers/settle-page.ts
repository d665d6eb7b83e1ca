import type { Day } from '../src/domain/day.ts'
import type { Validators } from '../src/fetch/fetcher.ts'
import { type Database, lightTransaction } from '../src/store/sqlite.ts'
import { claimPages, type FrontierPage } from './frontier.ts'

/** What a reading is remembered by, for comparison with the next. */
export type Reading = {
  readonly textChars: number
  readonly textSimhash: string
  readonly frame: string
  readonly fields: string
  /** As the page states it; null where it does not. */
  readonly publishedOn: Day | null
}

/** What a visit came to. A `reading` of null: nothing could be read, and the last one stays remembered. */
export type Settlement =
  | { readonly kind: 'unchanged'; readonly validators: Validators | null }
  | {
      readonly kind: 'stored'
      readonly change: 'new' | 'changed' | 'unchanged'
      readonly validators: Validators
      readonly rawHash: string
      readonly reading: Reading | null
    }
  | { readonly kind: 'gone' }
  /** Stays leased until the run has seen the others. */
  | { readonly kind: 'undecided' }
  /** Given up for this cycle. Validators are forgotten, so that the next visit asks for the whole. */
  | { readonly kind: 'failed'; readonly class: string }
  /** Tried again within this cycle, not before `dueAt`. */
  | { readonly kind: 'again'; readonly class: string; readonly dueAt: string }

/** Cycles of failure in a row after which an address is only tried now and then, as is one that is gone. */
const failuresBeforeQuarantine = 3
const quarantineDays = 14
const intervalDaysMin = 1
const intervalDaysMax = 30
/** Settlements wait this long for company at most: one commit to disk costs as much as several requests. */
const waitMsMax = 500

/** Collects settlements and writes them together. What is lost with a killed process is visited once more. */
export class Settlements {
  readonly #db: Database
  readonly #cycle: number
  #waiting: { readonly page: FrontierPage; readonly at: Date; readonly settlement: Settlement }[] = []
  #since = 0

  constructor(db: Database, cycle: number) {
    this.#db = db
    this.#cycle = cycle
  }

  add(page: FrontierPage, at: Date, settlement: Settlement): void {
    if (settlement.kind === 'undecided') return
    if (this.#waiting.length === 0) this.#since = performance.now()
    this.#waiting.push({ page, at, settlement })
    if (performance.now() - this.#since > waitMsMax) this.flush()
  }

  /** Writes what waits, and in the same commit leases the pages that are visited next. */
  flush(next: readonly FrontierPage[] = []): void {
    const waiting = this.#waiting
    this.#waiting = []
    if (waiting.length === 0 && next.length === 0) return
    lightTransaction(this.#db, () => {
      for (const { page, at, settlement } of waiting)
        settlePage(this.#db, page, { cycle: this.#cycle, now: at }, settlement)
      if (next.length > 0) claimPages(this.#db, next)
    })
  }
}

/** Writes down what a visit came to and when the page is due again: changed pages sooner, quiet ones later. */
function settlePage(
  db: Database,
  page: FrontierPage,
  at: { readonly cycle: number; readonly now: Date },
  settlement: Settlement,
): void {
  switch (settlement.kind) {
    case 'undecided':
      return
    case 'again':
      db.run(
        "UPDATE frontier SET state = 'waiting', tries = tries + 1, due_at = ?, failure_class = ? WHERE id = ?",
        settlement.dueAt,
        settlement.class,
        page.id,
      )
      return
    case 'failed': {
      const failures = page.failures + 1
      const quarantined = failures >= failuresBeforeQuarantine
      db.run(
        `UPDATE frontier SET state = ?, cycle = ?, tries = 0, failures = ?, failure_class = ?, due_at = ?,
           etag = NULL, last_modified = NULL WHERE id = ?`,
        quarantined ? 'quarantined' : 'waiting',
        at.cycle,
        failures,
        settlement.class,
        daysAfter(at.now, quarantined ? quarantineDays : 0),
        page.id,
      )
      return
    }
    case 'gone':
      db.run(
        `UPDATE frontier SET state = 'gone', cycle = ?, tries = 0, failures = 0, failure_class = 'vanished',
           etag = NULL, last_modified = NULL, fetched_at = ?, due_at = ? WHERE id = ?`,
        at.cycle,
        at.now.toISOString(),
        daysAfter(at.now, quarantineDays),
        page.id,
      )
      return
    case 'unchanged':
    case 'stored':
      keep(db, page, at, settlement)
  }
}

function keep(
  db: Database,
  page: FrontierPage,
  { cycle, now }: { readonly cycle: number; readonly now: Date },
  settlement: Extract<Settlement, { kind: 'unchanged' | 'stored' }>,
): void {
  const changed = settlement.kind === 'stored' && settlement.change !== 'unchanged'
  const interval = changed ? page.intervalDays / 2 : page.intervalDays * (page.isKnown ? 2 : 1)
  const intervalDays = Math.min(intervalDaysMax, Math.max(intervalDaysMin, interval))
  const stored = settlement.kind === 'stored' ? settlement : null
  const validators = settlement.validators
  db.run(
    `UPDATE frontier SET state = 'done', cycle = ?1, tries = 0, failures = 0, failure_class = NULL, due_at = ?2,
       interval_days = ?3, fetched_at = ?4, changed_at = CASE WHEN ?5 = 1 THEN ?4 ELSE changed_at END,
       etag = CASE WHEN ?6 = 1 THEN ?7 ELSE etag END, last_modified = CASE WHEN ?6 = 1 THEN ?8 ELSE last_modified END,
       body_at = CASE WHEN ?6 = 1 THEN ?4 ELSE body_at END, raw_hash = coalesce(?9, raw_hash), text_chars = coalesce(?10, text_chars),
       fields = coalesce(?11, fields), text_simhash = coalesce(?12, text_simhash), frame = coalesce(?13, frame),
       published_on = coalesce(?15, published_on)
     WHERE id = ?14`,
    cycle,
    daysAfter(now, intervalDays),
    intervalDays,
    now.toISOString(),
    changed ? 1 : 0,
    validators === null ? 0 : 1,
    validators?.etag ?? null,
    validators?.lastModified ?? null,
    stored?.rawHash ?? null,
    stored?.reading?.textChars ?? null,
    stored?.reading?.fields ?? null,
    stored?.reading?.textSimhash ?? null,
    stored?.reading?.frame ?? null,
    page.id,
    stored?.reading?.publishedOn ?? null,
  )
}

function daysAfter(now: Date, days: number): string {
  // A little less than whole days, so that a nightly run that starts a minute early still finds its pages due.
  const slackMs = days === 0 ? 0 : 2 * 3_600_000
  return new Date(now.getTime() + days * 86_400_000 - slackMs).toISOString()
}
