import { type Database, openDatabase, type SqlValue, transaction } from '../store/sqlite.ts'
import { findFts5 } from './fts5-find.ts'
import { putGroup, removeGroup } from './fts5-put.ts'
import { fts5Schema } from './fts5-schema.ts'
import { suggestFts5 } from './fts5-suggest.ts'
import type { SearchIndex } from './search-index.ts'

export type Fts5Options = { readonly readOnly?: boolean }

/**
 * The embedded index: one SQLite file with FTS5. It can always be made again from the store, so its commits need
 * not survive a power cut one by one.
 */
export function openFts5(path: string, options: Fts5Options = {}): SearchIndex {
  const db = openDatabase(path, { readOnly: options.readOnly ?? false, durability: 'normal' })
  if (!options.readOnly) db.exec(fts5Schema)
  return {
    put: async groups =>
      transaction(db, () => {
        for (const group of groups) putGroup(db, group)
      }),
    remove: async groups =>
      transaction(db, () => {
        for (const group of groups) removeGroup(db, group)
      }),
    find: async query => findFts5(db, query),
    suggest: async (typed, limit) => suggestFts5(db, typed, limit),
    count: async () => count(db),
    getNote: async name =>
      db.get<{ value: string }>('SELECT value FROM note WHERE name = ?', name)?.value ?? null,
    setNote: async (name, value) => setNote(db, name, value),
    close: async () => db.close(),
  }
}

function count(db: Database): { records: number; works: number } {
  const row = db.get<{ records: number; works: number }>(
    'SELECT count(*) AS records, count(DISTINCT work) AS works FROM record',
  )
  return { records: row?.records ?? 0, works: row?.works ?? 0 }
}

function setNote(db: Database, name: string, value: SqlValue): void {
  db.run(
    'INSERT INTO note (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2',
    name,
    value,
  )
}
