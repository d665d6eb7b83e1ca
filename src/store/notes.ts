import type { Store } from './store.ts'

/** Small facts about the store itself, e.g. which registry it has taken in. */
export function getNote(store: Store, name: string): string | null {
  return store.db.get<{ value: string }>('SELECT value FROM note WHERE name = ?', name)?.value ?? null
}

/** Keeps a fact in the place of what its name said before. */
export function setNote(store: Store, name: string, value: string): void {
  store.db.run(
    'INSERT INTO note (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2',
    name,
    value,
  )
}
