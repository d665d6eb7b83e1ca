import { type Database, openDatabase } from '../store/sqlite.ts'

/** Pages are written to the file together, 32 MB at a time: a page changed by many commits once, not each time. */
const pagesPerCheckpoint = 8_000

/** Writing goes to the end of a few lists; what a reader keeps of them would be memory for nothing. */
const writerCacheKib = 24_576

/** A connection that writes to an index. */
export function openForWriting(path: string): Database {
  const db = openDatabase(path, { durability: 'normal', cacheKib: writerCacheKib })
  db.exec(`PRAGMA wal_autocheckpoint = ${pagesPerCheckpoint}`)
  return db
}
