import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Lock, takeLock } from './lock.ts'
import { readMeta, writeMeta } from './meta.ts'
import { assertNotNewer, migrate, presentVersion, schemaVersion } from './migrate.ts'
import { type Database, openDatabase } from './sqlite.ts'
import type { Store, StoreKind } from './store.ts'

/** There is no data in this folder yet. */
export class StoreMissingError extends Error {}
/** The folder cannot be this store: it holds documents of the other kind (sample, real), or is no folder at all. */
export class StoreKindError extends Error {}

type OpenOptions = {
  /** `write` takes the folder's lock and makes what is missing; `read` never waits for a writer. */
  readonly mode: 'read' | 'write'
  /** What the folder must be. Left out: whatever it is; a new one is `real`. */
  readonly kind?: StoreKind
  readonly now?: () => Date
}

/**
 * Opens a data folder (docs/architecture.md says what is in it).
 * @throws StoreMissingError, StoreKindError, LockedError, SchemaTooNewError; each says what to do.
 */
export function openStore(folder: string, options: OpenOptions): Store {
  const paths = storePaths(folder)
  const now = options.now ?? (() => new Date())
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new StoreKindError(`${folder} is a file: give a folder with --data`)
  if (options.mode === 'read' && !existsSync(paths.database))
    throw new StoreMissingError(
      `no data in ${folder}: fill it first, e.g. thidua ingest <path> --data ${folder}`,
    )
  if (options.mode === 'write') mkdirSync(paths.captures, { recursive: true })
  const lock = options.mode === 'write' ? takeLock(paths.lock, now()) : undefined
  try {
    const kind = settleKind(folder, options.kind)
    const db = openMigrated(paths.database, options.mode)
    if (lock) {
      rmSync(paths.unfinished, { recursive: true, force: true })
      writeMeta(paths.meta, { schema: schemaVersion, kind })
    }
    return { db, folder, kind, mode: options.mode, now, close: () => closeAll(db, lock) }
  } catch (error) {
    lock?.release()
    throw error
  }
}

/** The files of a data folder. */
export function storePaths(folder: string): {
  readonly database: string
  readonly captures: string
  /** Captures that are being written; whatever a killed run left there is thrown away. */
  readonly unfinished: string
  readonly lock: string
  readonly meta: string
} {
  return {
    database: join(folder, 'store.db'),
    captures: join(folder, 'captures'),
    unfinished: join(folder, 'captures', 'unfinished'),
    lock: join(folder, 'lock'),
    meta: join(folder, 'meta.json'),
  }
}

function settleKind(folder: string, wanted: StoreKind | undefined): StoreKind {
  const meta = readMeta(storePaths(folder).meta)
  if (meta) assertNotNewer(meta.schema)
  if (meta && wanted && meta.kind !== wanted)
    throw new StoreKindError(
      `${folder} holds ${meta.kind} documents and takes no ${wanted} ones: give another --data folder`,
    )
  return meta?.kind ?? wanted ?? 'real'
}

/** A run writes for hours beside an index of its own with its cache: with this its memory stays within 300 MB. */
const writerCacheKib = 12_288

function openMigrated(path: string, mode: 'read' | 'write'): Database {
  const db = openDatabase(path, mode === 'read' ? { readOnly: true } : { cacheKib: writerCacheKib })
  try {
    const present = presentVersion(db)
    assertNotNewer(present)
    if (mode === 'write') migrate(db)
    else if (present < schemaVersion) migrateBeside(path)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** A reader's own connection cannot write. */
function migrateBeside(path: string): void {
  const writer = openDatabase(path)
  try {
    migrate(writer)
  } finally {
    writer.close()
  }
}

function closeAll(db: Database, lock: Lock | undefined): void {
  db.close()
  lock?.release()
}
