import { type Database, openDatabase, transaction } from '../store/sqlite.ts'
import { changeStamp, columnsOf, countWorks } from './fts5-columns.ts'
import { findFts5 } from './fts5-find.ts'
import { postingsOf } from './fts5-postings.ts'
import { fts5Writer } from './fts5-put.ts'
import { sampleOf } from './fts5-sample.ts'
import { fts5Schema } from './fts5-schema.ts'
import { suggestFts5 } from './fts5-suggest.ts'
import { vocabularyOf } from './fts5-vocabulary.ts'
import type { SearchIndex } from './search-index.ts'

/** FTS5 merges so many segments at once; its default of 4 writes each posting more often. */
const segmentsPerMerge = 16

/** Pages are written to the file together, 32 MB at a time: a page changed by many commits once, not each time. */
const pagesPerCheckpoint = 8_000

/** Writing goes to the end of a few lists; what a reader keeps of them would be memory for nothing. */
const writerCacheKib = 24_576

export type Fts5Options = { readonly readOnly?: boolean }

/**
 * The embedded index: one SQLite file with FTS5. It can always be made again from the store, so its commits need
 * not survive a power cut one by one.
 */
export function openFts5(path: string, options: Fts5Options = {}): SearchIndex {
  const db = openDatabase(path, {
    readOnly: options.readOnly ?? false,
    durability: 'normal',
    ...(options.readOnly ? {} : { cacheKib: writerCacheKib }),
  })
  if (!options.readOnly) {
    db.exec(`PRAGMA wal_autocheckpoint = ${pagesPerCheckpoint}; ${fts5Schema}`)
    // Written into the statement: some drivers bind every number as a fraction, which FTS5 does not take here.
    db.exec(`INSERT INTO words (words, rank) VALUES ('automerge', ${segmentsPerMerge})`)
  }
  const writer = fts5Writer(db)
  const columns = columnsOf(db)
  const reading = { db, columns, postings: postingsOf(db), vocabulary: vocabularyOf(db) }
  const write = async (work: () => void): Promise<void> => {
    try {
      transaction(db, work)
    } catch (error) {
      writer.forget()
      throw error
    }
  }
  return {
    put: groups => write(() => writer.put(groups)),
    remove: groups => write(() => writer.remove(groups)),
    find: async query => findFts5(reading, query),
    suggest: async (typed, limit) => suggestFts5(reading, typed, limit),
    count: async () => ({ records: columns().records, works: countWorks(columns()) }),
    getNote: async name =>
      db.get<{ value: string }>('SELECT value FROM note WHERE name = ?', name)?.value ?? null,
    setNote: async (name, value) => setNote(db, name, value),
    sample: async count => sampleOf({ db, columns: columns() }, count),
    stamp: async () => changeStamp(db),
    close: async () => db.close(),
  }
}

function setNote(db: Database, name: string, value: string): void {
  db.run(
    'INSERT INTO note (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2',
    name,
    value,
  )
}
