import type { Store } from './store.ts'

/**
 * A mark that differs after each write: what was made from the store holds as long as it stays. Changes with every commit
 * of another connection (`data_version`) and every row written by this one.
 */
export function writeMark({ db }: Pick<Store, 'db'>): string {
  const others = db.get<{ data_version: number }>('PRAGMA data_version')?.data_version
  const own = db.get<{ changes: number }>('SELECT total_changes() AS changes')?.changes
  return `${others} ${own}`
}
