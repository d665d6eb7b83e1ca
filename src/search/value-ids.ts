import type { Database } from '../store/sqlite.ts'
import type { NumberedValue } from './fts5-change.ts'

/** Ids of the `value` table by the numbers that values were given (`value-numbers.ts`). */
type ValueIds = {
  /** A text that the table does not have is added. A number that is given again means its last value. */
  readonly learn: (values: readonly NumberedValue[]) => void
  /** 0 for 0. */
  readonly of: (number: number) => number
}

/** For one index and one preparer; a new preparer counts anew, and its numbers replace those of the last. */
export function valueIdsOf(db: Database): ValueIds {
  const ids: number[] = [0]
  return {
    learn: values => {
      for (const [number, name, text] of values) ids[number] = idOf(db, name, text)
    },
    of: number => ids[number] ?? 0,
  }
}

function idOf(db: Database, name: string, text: string): number {
  const added = db.run('INSERT OR IGNORE INTO value (name, text) VALUES (?, ?)', name, text)
  if (added.changes === 1) return added.lastId
  return db.get<{ id: number }>('SELECT id FROM value WHERE name = ? AND text = ?', name, text)?.id ?? 0
}
