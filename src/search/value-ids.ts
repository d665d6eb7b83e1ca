import type { Database } from '../store/sqlite.ts'

/** Ids of the `value` table; they are remembered. */
export type ValueIds = {
  /** 0 for null; a text that the table does not have is added. */
  readonly of: (name: string, text: string | null) => number
  /** What was remembered may have been rolled back. */
  readonly forget: () => void
}

/** Most values, works and instruments, come once or a few times; those that matter come soon again. */
const rememberedMax = 200_000

export function valueIdsOf(db: Database): ValueIds {
  const remembered = new Map<string, Map<string, number>>()
  let count = 0
  const forget = (): void => {
    remembered.clear()
    count = 0
  }
  const named = (name: string): Map<string, number> => {
    const known = remembered.get(name)
    if (known) return known
    const ids = new Map<string, number>()
    remembered.set(name, ids)
    return ids
  }
  return {
    of: (name, text) => {
      if (text === null) return 0
      const known = remembered.get(name)?.get(text)
      if (known !== undefined) return known
      if (count >= rememberedMax) forget()
      const added = db.run('INSERT OR IGNORE INTO value (name, text) VALUES (?, ?)', name, text)
      const id = added.changes === 1 ? added.lastId : storedId(db, name, text)
      named(name).set(text, id)
      count += 1
      return id
    },
    forget,
  }
}

function storedId(db: Database, name: string, text: string): number {
  return db.get<{ id: number }>('SELECT id FROM value WHERE name = ? AND text = ?', name, text)?.id ?? 0
}
