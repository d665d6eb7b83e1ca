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
 * Pages that are due, in the order in which they are to be visited: what was never fetched first, the newest first.
 * @param options `onlyAgain`: only pages that this cycle has tried before
 */
export function duePages(
  db: Database,
  options: DueOptions & { readonly onlyAgain?: boolean },
): readonly FrontierPage[] {
  const { source, cycle, revisit, now, count, onlyAgain = false } = options
  const select = <Due>(what: string, whether: string, most: number): Due[] =>
    db.all<Due>(
      `SELECT ${what} FROM frontier WHERE ${dueCondition} AND ${whether} ${onlyAgain ? 'AND tries > 0' : ''}
       ORDER BY role DESC, day DESC, id LIMIT ?6`,
      source,
      cycle,
      now.toISOString(),
      revisit,
      latestDue(now),
      most,
    )
  // Of these nothing is remembered: a column that is empty costs as much to read as a full one.
  const fresh = select<NewRow>(newColumns, 'fetched_at IS NULL', count).map(newPageOf)
  if (fresh.length >= count) return fresh
  const known = select<Row>(columns, 'fetched_at IS NOT NULL', count - fresh.length)
  return [...fresh, ...known.map(row => knownPageOf(row, now))]
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

type NewRow = Pick<
  FrontierPage,
  | 'id'
  | 'url'
  | 'place'
  | 'role'
  | 'depth'
  | 'title'
  | 'day'
  | 'symbol'
  | 'tries'
  | 'failures'
  | 'intervalDays'
>
type Row = NewRow &
  Pick<FrontierPage, 'rawHash' | 'textChars' | 'fields' | 'textSimhash' | 'frame'> & {
    etag: string | null
    lastModified: string | null
    bodyAt: string | null
  }

const newColumns =
  'id, url, place, role, depth, title, day, symbol, tries, failures, interval_days AS intervalDays'
const columns = `${newColumns}, etag, last_modified AS lastModified, raw_hash AS rawHash, text_chars AS textChars, fields,
  text_simhash AS textSimhash, frame, body_at AS bodyAt`

/** A server that answers 304 to everything is found out: after so many days the whole is asked for. */
const bodyDaysMax = 30
/** By so much clocks are put right without anything being wrong. */
const clockMsMax = 86_400_000

function knownPageOf(row: Row, now: Date): FrontierPage {
  const age = row.bodyAt === null ? Number.NaN : now.getTime() - Date.parse(row.bodyAt)
  // Nor is it believed what a clock that was ahead has written.
  const isOld = !(age >= -clockMsMax && age <= bodyDaysMax * 86_400_000)
  return pageOf(row, {
    validators: isOld ? noValidators : { etag: row.etag, lastModified: row.lastModified },
    rawHash: row.rawHash,
    textChars: row.textChars,
    fields: row.fields,
    textSimhash: row.textSimhash,
    frame: row.frame,
    isKnown: true,
  })
}

type Remembered = Omit<FrontierPage, keyof NewRow>

const nothingRemembered: Remembered = {
  validators: noValidators,
  rawHash: null,
  textChars: null,
  fields: null,
  textSimhash: null,
  frame: null,
  isKnown: false,
}

function newPageOf(row: NewRow): FrontierPage {
  return pageOf(row, nothingRemembered)
}

/** Field by field: spreading a row of the driver costs more than reading it. */
function pageOf(row: NewRow, remembered: Remembered): FrontierPage {
  return {
    id: row.id,
    url: row.url,
    place: row.place,
    role: row.role,
    depth: row.depth,
    title: row.title,
    day: row.day,
    symbol: row.symbol,
    tries: row.tries,
    failures: row.failures,
    validators: remembered.validators,
    rawHash: remembered.rawHash,
    textChars: remembered.textChars,
    fields: remembered.fields,
    textSimhash: remembered.textSimhash,
    frame: remembered.frame,
    intervalDays: row.intervalDays,
    isKnown: remembered.isKnown,
  }
}
