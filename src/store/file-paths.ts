import { closeFindings } from './findings.ts'
import { requestIndexing } from './outbox.ts'
import type { Store } from './store.ts'
import { publicIdChars } from './works.ts'

/**
 * Closes what was found of a file at the path that it has left, as it is found at its new one. Another file may lie at the old
 * path by now: what was found there is of that one, and stays.
 */
export function leavePath(store: Store, documentId: string, path: string): void {
  const [last] = store.db.all<{ name: string }>(
    `SELECT substr(sha256, 1, ${publicIdChars}) AS name FROM capture WHERE place = ?
     ORDER BY last_seen_at DESC, id DESC LIMIT 1`,
    path,
  )
  if (last?.name === documentId) closeFindings(store, path, [])
}

/** Asks for new records of every file that was ever seen at a path: they have its name. */
export function requestFilesAt(store: Store, path: string): void {
  const files = store.db.all<{ public_id: string }>(
    `SELECT d.public_id FROM capture c CROSS JOIN document d ON d.public_id = substr(c.sha256, 1, ${publicIdChars})
     WHERE c.place = ? ORDER BY d.id`,
    path,
  )
  for (const { public_id } of files) requestIndexing(store, public_id)
}
