import type { Database } from '../store/sqlite.ts'

const columnNames = [
  'work',
  'head',
  'type',
  'issuer',
  'places',
  'year',
  'lang',
  'kind',
  'status',
  'instrument',
  'article',
  'part',
  'source',
  'held',
  'path',
  'translated',
  'day',
  'rank',
  'cited',
  'length',
] as const
type ColumnName = (typeof columnNames)[number]

/**
 * The attributes of all records, by row id, in memory: 72 bytes a record. Most are ids of the `value` table, 0 for
 * none. Rows that are gone are of no work and no head.
 */
export type Columns = Readonly<Record<ColumnName, Int32Array>> & {
  /** Row ids are below it. */
  readonly size: number
  readonly averageLength: number
  readonly records: number
  /** Text of a value id. */
  readonly text: (id: number) => string
}

/** Keeps the columns of one connection up to what has been committed. */
export function columnsOf(db: Database): () => Columns {
  let columns: Mutable | undefined
  let stamp = ''
  let removed = 0
  const texts = new Map<number, string>()
  return () => {
    const now = changeStamp(db)
    if (columns && now === stamp) return columns
    const newest = db.get<{ id: number | null }>('SELECT max(id) AS id FROM attribute')?.id ?? 0
    const before = columns
    columns = load(db, before, newest, texts)
    if (before) clearGone(db, columns, removed)
    removed = db.get<{ seq: number | null }>('SELECT max(seq) AS seq FROM gone')?.seq ?? 0
    stamp = now
    return columns
  }
}

/** Differs after any commit, of this connection or of another. */
export function changeStamp(db: Database): string {
  const others = db.get<{ data_version: number }>('PRAGMA data_version')?.data_version
  const own = db.get<{ changes: number }>('SELECT total_changes() AS changes')?.changes
  return `${others} ${own}`
}

/** Shorter records are titles alone: instruments whose text is not held. Texts are compared with texts. */
const wordsOfTextMin = 50

type Mutable = { -readonly [Name in keyof Columns]: Columns[Name] }

function load(
  db: Database,
  before: Mutable | undefined,
  newest: number,
  texts: Map<number, string>,
): Mutable {
  const from = before?.size ?? 1
  const size = newest + 1
  const columns = Object.fromEntries(columnNames.map(name => [name, grown(before?.[name], size)])) as Record<
    ColumnName,
    Int32Array
  >
  // One list a column, all in one statement: one for each would read every row as often as there are columns.
  const names = ['id', ...columnNames].map(name => `CAST(group_concat(${name}) AS BLOB) AS ${name}`)
  const lists = db.get<Record<'id' | ColumnName, Uint8Array | null>>(
    `SELECT ${names.join()} FROM attribute WHERE id >= ?`,
    from,
  )
  const ids = parseNumbers(lists?.id)
  const isWhole = ids[0] === from && ids.length === size - from
  for (const name of columnNames) {
    const column = columns[name]
    const values = parseNumbers(lists?.[name])
    if (isWhole) column.set(values, from)
    else for (let at = 0; at < ids.length; at++) column[ids[at] ?? 0] = values[at] ?? 0
  }
  const stored = db.get<{ records: number; length: number | null }>(
    `SELECT count(*) AS records, avg(CASE WHEN length >= ${wordsOfTextMin} THEN length END) AS length FROM attribute`,
  )
  return {
    ...columns,
    size,
    records: stored?.records ?? 0,
    averageLength: 2 * (stored?.length ?? wordsOfTextMin),
    text: id => textOf(db, texts, id),
  }
}

/** Rows that went since the columns were read. */
function clearGone(db: Database, columns: Columns, after: number): void {
  for (const id of numbers(db, 'SELECT id AS n FROM gone WHERE seq > ?', after))
    for (const name of columnNames) columns[name][id] = 0
}

/** Rows of first records that a test lets pass. */
export function headsWhere(columns: Columns, test: (id: number) => boolean): readonly number[] {
  const found: number[] = []
  for (let id = 1; id < columns.size; id++) if (columns.head[id] === 1 && test(id)) found.push(id)
  return found
}

function grown(before: Int32Array | undefined, size: number): Int32Array {
  if (before && before.length >= size) return before
  const column = new Int32Array(Math.max(size, before ? Math.ceil(size * 1.25) : size))
  if (before) column.set(before)
  return column
}

function textOf(db: Database, texts: Map<number, string>, id: number): string {
  const known = texts.get(id)
  if (known !== undefined) return known
  const text = db.get<{ text: string }>('SELECT text FROM value WHERE id = ?', id)?.text ?? ''
  texts.set(id, text)
  return text
}

/** One column as one list: reading a hundred thousand rows one by one takes ten times as long. */
export function numbers(db: Database, sql: string, ...values: readonly (string | number)[]): Int32Array {
  const row = db.get<{ list: Uint8Array | null }>(
    `SELECT CAST(group_concat(n) AS BLOB) AS list FROM (${sql})`,
    ...values,
  )
  return parseNumbers(row?.list)
}

/**
 * Digits and commas; as bytes, of which no string has to be made first. By index: a loop over the bytes themselves takes
 * three times as long.
 */
function parseNumbers(list: Uint8Array | null | undefined): Int32Array {
  if (!list || list.length === 0) return new Int32Array(0)
  let count = 1
  for (let at = 0; at < list.length; at++) if (list[at] === comma) count += 1
  const parsed = new Int32Array(count)
  let position = 0
  let value = 0
  for (let at = 0; at < list.length; at++) {
    const byte = list[at] ?? 0
    if (byte === comma) {
      parsed[position++] = value
      value = 0
    } else value = value * 10 + byte - zero
  }
  parsed[position] = value
  return parsed
}

const comma = 44
const zero = 48
