import { requestIndexing } from './outbox.ts'
import { transaction } from './sqlite.ts'
import type { Store } from './store.ts'
import { publicIdOf } from './works.ts'

/** Notes that a document still stands at its address as it was. Undoes `markGone`. */
export function markSeen(store: Store, url: string): void {
  const now = store.now().toISOString()
  const wasGone = store.db.get<{ public_id: string }>(
    'SELECT public_id FROM document WHERE public_id = ? AND gone_at IS NOT NULL',
    publicIdOf(url),
  )
  transaction(store.db, () => {
    store.db.run(
      'UPDATE document SET last_seen_at = ?, gone_at = NULL WHERE public_id = ?',
      now,
      publicIdOf(url),
    )
    if (wasGone) requestIndexing(store, wasGone.public_id)
  })
}

/** Notes that a document is no longer offered at its address. What is stored of it stays. */
export function markGone(store: Store, url: string): void {
  transaction(store.db, () => {
    const { changes } = store.db.run(
      'UPDATE document SET gone_at = ? WHERE public_id = ? AND gone_at IS NULL',
      store.now().toISOString(),
      publicIdOf(url),
    )
    if (changes > 0) requestIndexing(store, publicIdOf(url))
  })
}

/** Whether a document is held and, as far as is known, still offered at its address. */
export function isOffered(store: Store, url: string): boolean {
  const id = publicIdOf(url)
  return store.db.get('SELECT 1 FROM document WHERE public_id = ? AND gone_at IS NULL', id) !== undefined
}
