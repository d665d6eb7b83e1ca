import { remembered } from '../domain/remembered.ts'
import type { Database } from '../store/sqlite.ts'
import { type ColumnName, chunksFrom, columnNames, recordsPerChunk } from './record-attributes.ts'

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
  let columns: Columns | undefined
  let stamp = ''
  let removed = 0
  const texts = new Map<number, string>()
  return () => {
    const now = changeStamp(db)
    if (columns && now === stamp) return columns
    columns = load(db, { before: columns, removed, texts })
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

type Known = {
  readonly before: Columns | undefined
  /** Last row of `gone` that is known. */
  readonly removed: number
  readonly texts: Map<number, string>
}

function load(db: Database, { before, removed, texts }: Known): Columns {
  const size = lastRecordId(db) + 1
  const chunks = chunksFrom(db, before?.size ?? 1)
  const room = recordsPerChunk * (1 + (chunks.at(-1)?.chunk ?? 0))
  const columns = Object.fromEntries(
    columnNames.map(name => [name, grown(before?.[name], Math.max(size, room))]),
  ) as Record<ColumnName, Int32Array>
  for (const { chunk, numbers } of chunks)
    for (const [place, name] of columnNames.entries())
      columns[name].set(
        numbers.subarray(place * recordsPerChunk, (place + 1) * recordsPerChunk),
        chunk * recordsPerChunk,
      )
  if (before) clearGone(db, columns, removed)
  return { ...columns, size, ...counted(columns, size), text: id => textOf(db, texts, id) }
}

/** The highest row id ever given: ids are never given twice, see `fts5-schema.ts`. */
export const lastIdNote = 'last-id'

/** The highest id that a record has ever had; 0 in a new index. Ids are not used again. */
export function lastRecordId(db: Database): number {
  return Number(db.get<{ value: string }>('SELECT value FROM note WHERE name = ?', lastIdNote)?.value ?? 0)
}

function counted(
  { work, length }: Readonly<Record<'work' | 'length', Int32Array>>,
  size: number,
): Pick<Columns, 'records' | 'averageLength'> {
  let records = 0
  let texts = 0
  let sum = 0
  for (let id = 1; id < size; id++) {
    if (work[id] === 0) continue
    records += 1
    const words = length[id] ?? 0
    if (words < wordsOfTextMin) continue
    texts += 1
    sum += words
  }
  return { records, averageLength: 2 * (texts === 0 ? wordsOfTextMin : sum / texts) }
}

/** Rows that went since the columns were read. */
function clearGone(db: Database, columns: Readonly<Record<ColumnName, Int32Array>>, after: number): void {
  for (const id of numbers(db, 'SELECT id AS n FROM gone WHERE seq > ?', after))
    for (const name of columnNames) columns[name][id] = 0
}

/** The first records of all documents, newest day first. */
export function newestHeads(columns: Columns): readonly number[] {
  const { day, head } = columns
  const heads: number[] = []
  for (let id = 1; id < columns.size; id++) if (head[id] === 1) heads.push(id)
  return heads.sort((a, b) => (day[b] ?? 0) - (day[a] ?? 0) || a - b)
}

/** The first records of the documents of a work, in order; sorted once for each state of the columns. */
export function headsOfWork(columns: Columns, work: number): readonly number[] {
  const { first, next } = worksOf(columns)
  const heads: number[] = []
  for (let id = first[work] ?? 0; id !== 0; id = next[id] ?? 0) heads.push(id)
  return heads
}

/** First records as chains: the first of each work, and after each the next of its work. */
type Chains = { readonly first: Int32Array; readonly next: Int32Array }

const worksOf = remembered((columns: Columns): Chains => {
  let last = 0
  for (let id = 1; id < columns.size; id++) last = Math.max(last, columns.work[id] ?? 0)
  const chains = { first: new Int32Array(last + 1), next: new Int32Array(columns.size) }
  for (let id = columns.size - 1; id > 0; id--) {
    if (columns.head[id] !== 1) continue
    const work = columns.work[id] ?? 0
    chains.next[id] = chains.first[work] ?? 0
    chains.first[work] = id
  }
  return chains
})

/** Works that have records. */
export function countWorks(columns: Columns): number {
  const works = new Set<number>()
  for (let id = 1; id < columns.size; id++) works.add(columns.work[id] ?? 0)
  works.delete(0)
  return works.size
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
