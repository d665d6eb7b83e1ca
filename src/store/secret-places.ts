import type { Store } from './store.ts'
import { publicIdOf } from './works.ts'

/** Whether the newest text held of an address is marked secret (MẬT): then the address itself is told to nobody. */
export function isSecretPlace(store: Store, url: string): boolean {
  const row = store.db.get(
    'SELECT 1 FROM document d JOIN version v ON v.id = d.version_id WHERE d.public_id = ? AND v.secret = 1',
    publicIdOf(url),
  )
  return row !== undefined
}
