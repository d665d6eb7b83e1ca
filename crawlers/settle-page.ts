import type { Day } from '../src/domain/day.ts'
import { isoTimes } from '../src/domain/iso-time.ts'
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
        seenTime(at.now),
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
  const seenAt = seenTime(now)
  const dueAt = daysAfter(now, intervalDays)
  const { validators } = settlement
  if (validators === null) {
    db.run(seenAgain, cycle, dueAt, intervalDays, seenAt, page.id)
    return
  }
  const { etag, lastModified } = validators
  const changedAt = changed ? seenAt : null
  const rawHash = settlement.kind === 'stored' ? settlement.rawHash : null
  const reading = settlement.kind === 'stored' ? settlement.reading : null
  if (reading === null) {
    db.run(answered, cycle, dueAt, intervalDays, seenAt, page.id, etag, lastModified, changedAt, rawHash)
    return
  }
  const { textChars, fields, textSimhash, frame, publishedOn } = reading
  db.run(
    wasRead,
    ...[cycle, dueAt, intervalDays, seenAt, page.id, etag, lastModified, changedAt, rawHash],
    ...[textChars, fields, textSimhash, frame, publishedOn],
  )
}

// A statement for what each kind of visit teaches: every further column of a page is read, bound and written as it was.
const seen = `UPDATE frontier SET state = 'done', tries = 0, failures = 0, failure_class = NULL, cycle = ?1, due_at = ?2,
  interval_days = ?3, fetched_at = ?4`
const seenAgain = `${seen} WHERE id = ?5`
const body = `${seen}, body_at = ?4, etag = ?6, last_modified = ?7, changed_at = coalesce(?8, changed_at),
  raw_hash = coalesce(?9, raw_hash)`
const answered = `${body} WHERE id = ?5`
const wasRead = `${body}, text_chars = ?10, fields = ?11, text_simhash = ?12, frame = ?13,
  published_on = coalesce(?14, published_on) WHERE id = ?5`

const seenTime = isoTimes()
const dueTime = isoTimes()

function daysAfter(now: Date, days: number): string {
  // A little less than whole days, so that a nightly run that starts a minute early still finds its pages due.
  const slackMs = days === 0 ? 0 : 2 * 3_600_000
  return dueTime(new Date(now.getTime() + days * 86_400_000 - slackMs))
}
