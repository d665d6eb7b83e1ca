import type { Store } from './store.ts'

type OutboxRow = { readonly id: number; readonly group: string }

/**
 * Notes, in the same transaction as the change, that a group's records must be made again:
 * a document's public id, or `instrument:<id>` for one whose text is not held.
 * The index remembers the last row it has applied, so that a crash between the two loses nothing.
 */
export function requestIndexing(store: Store, group: string): void {
  store.db.run('INSERT INTO outbox (group_name) VALUES (?)', group)
}

/** Rows after `last`, oldest first, at most `rowsMax`. */
export function outboxAfter(store: Store, last: number, rowsMax: number): readonly OutboxRow[] {
  return store.db.all<OutboxRow>(
    'SELECT id, group_name AS "group" FROM outbox WHERE id > ? ORDER BY id LIMIT ?',
    last,
    rowsMax,
  )
}

/** The groups of all rows after `last` that are not forgotten, each once. */
export function groupsSince(store: Store, last: number): readonly string[] {
  return store.db
    .all<{ name: string }>('SELECT DISTINCT group_name AS name FROM outbox WHERE id > ?', last)
    .map(({ name }) => name)
}

/** Forgets rows that every index has applied. */
export function trimOutbox(store: Store, applied: number): void {
  store.db.run('DELETE FROM outbox WHERE id <= ?', applied)
}

/** The number of the newest row there has ever been, 0 when there was none: also of rows that are forgotten. */
export function lastOutboxId(store: Store): number {
  return store.db.get<{ seq: number }>("SELECT seq FROM sqlite_sequence WHERE name = 'outbox'")?.seq ?? 0
}
