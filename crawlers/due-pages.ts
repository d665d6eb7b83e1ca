import { noValidators } from '../src/fetch/fetcher.ts'
import type { Database } from '../src/store/sqlite.ts'
import type { FrontierPage, Revisit } from './frontier.ts'

export type DueOptions = {
  readonly source: string
  readonly cycle: number
  readonly revisit: Revisit
  readonly now: Date
  readonly count: number
}

const dueCondition = `source = ?1 AND state IN ('waiting', 'done', 'gone', 'quarantined') AND cycle < ?2
  AND (due_at <= ?3 OR due_at > ?5 OR (?4 = 'every-run' AND state = 'done'))`

/** Nothing is put off for longer than a month: what is due later was written while a clock was wrong. */
const putOffDaysMax = 35

function latestDue(now: Date): string {
  return new Date(now.getTime() + putOffDaysMax * 86_400_000).toISOString()
}

/**
 * Pages that are due, in the order in which they are to be visited: what was never fetched first, the newest first, and
 * behind all others what failed last time: pages that always fail, met first, would end each night before it began.
 * @param options `onlyAgain`: only pages that this cycle has tried before
 */
export function duePages(
  db: Database,
  options: DueOptions & { readonly onlyAgain?: boolean },
): readonly FrontierPage[] {
  const { source, cycle, revisit, now, count, onlyAgain = false } = options
  const due = db.get<{ rows: string | null }>(
    `SELECT group_concat(row) AS rows FROM (SELECT json_array(${columns}) AS row FROM frontier
       WHERE ${dueCondition} ${onlyAgain ? 'AND tries > 0' : ''}
       ORDER BY failure_class IS NOT NULL, fetched_at IS NOT NULL, role DESC, day DESC, id LIMIT ?6)`,
    source,
    cycle,
    now.toISOString(),
    revisit,
    latestDue(now),
    count,
  )
  const rows: readonly Row[] = JSON.parse(`[${due?.rows ?? ''}]`)
  return rows.map(row => pageOf(row, now))
}

/**
 * How many pages a cycle has still to visit: `due` now, `waiting` for another try, and when the first of these is due.
 */
export function remaining(
  db: Database,
  options: Omit<DueOptions, 'count'>,
): { readonly due: number; readonly waiting: number; readonly nextDueAt: string | null } {
  const { source, cycle, revisit, now } = options
  const due = db.get<{ n: number }>(
    `SELECT count(*) AS n FROM frontier WHERE ${dueCondition}`,
    source,
    cycle,
    now.toISOString(),
    revisit,
    latestDue(now),
  )
  const next = db.get<{ n: number; at: string | null }>(
    `SELECT count(*) FILTER (WHERE due_at > ?3) AS n, min(due_at) AS at FROM frontier
     WHERE source = ?1 AND state = 'waiting' AND cycle < ?2 AND tries > 0`,
    source,
    cycle,
    now.toISOString(),
  )
  return { due: due?.n ?? 0, waiting: next?.n ?? 0, nextDueAt: next?.at ?? null }
}

/** Thousands of rows of many small columns: as one text they take half the time that the driver needs for each value. */
const columns = `id, url, place, role, depth, title, day, symbol, tries, failures, interval_days, etag, last_modified,
  raw_hash, text_chars, fields, text_simhash, frame, body_at, fetched_at`

type Row = readonly [
  id: number,
  url: string,
  place: string,
  role: FrontierPage['role'],
  depth: number,
  title: string | null,
  day: FrontierPage['day'],
  symbol: string | null,
  tries: number,
  failures: number,
  intervalDays: number,
  etag: string | null,
  lastModified: string | null,
  rawHash: string | null,
  textChars: number | null,
  fields: string | null,
  textSimhash: string | null,
  frame: string | null,
  bodyAt: string | null,
  fetchedAt: string | null,
]

/** A server that answers 304 to everything is found out: after so many days the whole is asked for. */
const bodyDaysMax = 30
/** By so much clocks are put right without anything being wrong. */
const clockMsMax = 86_400_000

function pageOf(
  [
    id,
    url,
    place,
    role,
    depth,
    title,
    day,
    symbol,
    tries,
    failures,
    intervalDays,
    etag,
    lastModified,
    rawHash,
    textChars,
    fields,
    textSimhash,
    frame,
    bodyAt,
    fetchedAt,
  ]: Row,
  now: Date,
): FrontierPage {
  const isKnown = fetchedAt !== null
  const validators = isKnown && isFresh(bodyAt, now) ? { etag, lastModified } : noValidators
  const remembered = { validators, rawHash, textChars, fields, textSimhash, frame, intervalDays, isKnown }
  return { id, url, place, role, depth, title, day, symbol, tries, failures, ...remembered }
}

function isFresh(bodyAt: string | null, now: Date): boolean {
  const age = bodyAt === null ? Number.NaN : now.getTime() - Date.parse(bodyAt)
  // Nor is it believed what a clock that was ahead has written.
  return age >= -clockMsMax && age <= bodyDaysMax * 86_400_000
}
