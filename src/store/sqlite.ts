import { createRequire } from 'node:module'
import type { DatabaseSync as PackagedDatabase } from '@photostructure/sqlite'

/**
 * The only file that knows a SQLite driver: `node:sqlite` where Node has it without a flag (22.13 and later),
 * else `@photostructure/sqlite`, which has the same interface and prebuilt binaries for Node 20.
 */
export type Database = {
  /** What a commit waits for: see `DatabaseOptions`. */
  readonly durability: 'full' | 'normal'
  /** Runs several statements that take no parameters. */
  readonly exec: (sql: string) => void
  readonly run: (sql: string, ...values: readonly SqlValue[]) => Change
  /** First row, or undefined. `Row` is what the statement selects; the caller knows its own tables. */
  readonly get: <Row>(sql: string, ...values: readonly SqlValue[]) => Row | undefined
  readonly all: <Row>(sql: string, ...values: readonly SqlValue[]) => Row[]
  /** Rows one by one, for results that need not fit into memory. */
  readonly each: <Row>(sql: string, ...values: readonly SqlValue[]) => IterableIterator<Row>
  readonly close: () => void
}

type SqlValue = null | number | string | Uint8Array
export type Change = { readonly changes: number; readonly lastId: number }

type DatabaseOptions = {
  readonly readOnly?: boolean
  /**
   * `full` (store): a commit survives a power cut. The index keeps the number of the last outbox row it has applied;
   * a store that lost commits would give the same numbers to other documents, and the index would pass them over.
   * `normal` (index): consistent after a power cut, perhaps older; it can be rebuilt.
   */
  readonly durability?: 'full' | 'normal'
  /** Pages of the file kept in memory, default 64 MiB. */
  readonly cacheKib?: number
  /** Default `wal`: readers do not wait for the writer. */
  readonly journal?: 'wal' | 'delete'
}

/** How long a statement waits for another writer. The drivers' default is not to wait at all. */
const busyTimeoutMs = 5_000
const statementsKeptMax = 500
/** Pages kept in memory. SQLite's default of 2 MB makes an index of 100,000 records read its file all the time. */
const cacheKibDefault = 65_536

type Connection = InstanceType<typeof PackagedDatabase>
type Statement = ReturnType<Connection['prepare']>

/** Opens a file, or `:memory:`. @throws when the file is no database or cannot be opened. */
export function openDatabase(path: string, options: DatabaseOptions = {}): Database {
  const Driver = loadDriver()
  const connection = new Driver(path, { readOnly: options.readOnly ?? false })
  try {
    setUp(connection, options)
  } catch (error) {
    connection.close()
    throw error
  }
  return databaseOn(connection, options.durability ?? 'full')
}

function setUp(connection: Connection, options: DatabaseOptions): void {
  connection.exec(
    `PRAGMA busy_timeout = ${busyTimeoutMs}; PRAGMA foreign_keys = ON; PRAGMA cache_size = -${options.cacheKib ?? cacheKibDefault};`,
  )
  if (options.readOnly) return
  connection.exec(`PRAGMA journal_mode = ${options.journal ?? 'wal'};`)
  connection.exec(`PRAGMA synchronous = ${options.durability ?? 'full'};`)
}

function databaseOn(connection: Connection, durability: 'full' | 'normal'): Database {
  const reading = keptStatements(connection)
  // Rows of FTS5's own tables have ids beyond JavaScript's numbers; a driver may refuse to report one as the last.
  const writing = keptStatements(connection, statement => statement.setReadBigInts(true))
  return {
    durability,
    exec: sql => connection.exec(sql),
    run: (sql, ...values) => {
      const { changes, lastInsertRowid } = writing.of(sql).run(...storable(values))
      return { changes: Number(changes), lastId: Number(lastInsertRowid) }
    },
    get: <Row>(sql: string, ...values: readonly SqlValue[]) =>
      reading.of(sql).get(...storable(values)) as Row | undefined,
    all: <Row>(sql: string, ...values: readonly SqlValue[]) =>
      reading.of(sql).all(...storable(values)) as Row[],
    // A statement of its own: the kept one would be reset by the next call with the same text.
    each: <Row>(sql: string, ...values: readonly SqlValue[]) =>
      connection.prepare(sql).iterate(...storable(values)) as IterableIterator<Row>,
    close: () => {
      reading.clear()
      writing.clear()
      connection.close()
    },
  }
}

/** Statements that were prepared before, by their text. */
function keptStatements(
  connection: Connection,
  set: (statement: Statement) => void = () => undefined,
): { readonly of: (sql: string) => Statement; readonly clear: () => void } {
  const statements = new Map<string, Statement>()
  return {
    of: sql => {
      const known = statements.get(sql)
      if (known) return known
      if (statements.size >= statementsKeptMax) statements.clear()
      const statement = connection.prepare(sql)
      set(statement)
      statements.set(sql, statement)
      return statement
    },
    clear: () => statements.clear(),
  }
}

/**
 * Runs `work` in one write transaction. It begins IMMEDIATE: a transaction that reads first and writes later
 * fails under load, whatever the busy timeout. Must not be nested, and `work` must not be asynchronous.
 */
export function transaction<Result>(db: Database, work: () => Result): Result {
  db.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    db.exec('COMMIT')
    return result
  } catch (error) {
    takeBack(db)
    throw error
  }
}

/**
 * Takes a transaction back that was begun. SQLite does so itself where the disk is full or fails: then there is nothing left to
 * take back.
 */
export function takeBack(db: Database): void {
  try {
    db.exec('ROLLBACK')
  } catch {
    // What went wrong before is what the caller must hear of.
  }
}

/**
 * The same for bookkeeping that can be done again: the commit is written and not waited for until it is on the disk. A
 * killed process loses nothing; a power cut may lose the last of them, never one of before a later full transaction.
 */
export function lightTransaction<Result>(db: Database, work: () => Result): Result {
  if (db.durability === 'normal') return transaction(db, work)
  db.exec('PRAGMA synchronous = normal')
  try {
    return transaction(db, work)
  } finally {
    db.exec('PRAGMA synchronous = full')
  }
}

/** Many rows as one parameter, for a statement that takes them apart with `json_each`; texts as `run` would keep them. */
export function jsonRows(rows: readonly (readonly SqlValue[])[]): string {
  const json = JSON.stringify(rows)
  if (!unstorable.test(json)) return json
  return JSON.stringify(rows, (_, value: unknown) =>
    typeof value === 'string' ? value.replace(/[\0\p{Cs}]/gu, '\uFFFD') : value,
  )
}

/** NUL, which would end a text, and lone surrogates, which SQLite would write as three bytes of no character. */
const unstorable = /\\u(?:0000|d[89a-f])/

/** SQLite's functions, and the drivers, end a text at NUL: it is kept as the replacement character, of one unit too. */
function storable(values: readonly SqlValue[]): readonly SqlValue[] {
  // Hardly any text has one, and statements run by the thousand: no second array for them.
  return values.some(hasNul)
    ? values.map(value => (hasNul(value) ? value.replaceAll('\0', '\uFFFD') : value))
    : values
}

function hasNul(value: SqlValue): value is string {
  return typeof value === 'string' && value.includes('\0')
}

function loadDriver(): typeof PackagedDatabase {
  const require = createRequire(import.meta.url)
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const builtIn = major > 22 || (major === 22 && minor >= 13)
  const driver = builtIn ? process.getBuiltinModule('node:sqlite') : require('@photostructure/sqlite')
  return (driver as { DatabaseSync: typeof PackagedDatabase }).DatabaseSync
}
