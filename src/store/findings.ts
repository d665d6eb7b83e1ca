import type { Finding } from '../domain/finding.ts'
import type { Store } from './store.ts'

/** Keeps a finding; the same one seen again only gets a newer day. */
export function saveFinding(store: Store, { class: name, subject, detail, next }: Finding): void {
  const now = store.now().toISOString()
  store.db.run(
    `INSERT INTO finding (class, subject, detail, next, first_seen_at, last_seen_at) VALUES (?1, ?2, ?3, ?4, ?5, ?5)
     ON CONFLICT (class, subject) DO UPDATE SET detail = ?3, next = ?4, last_seen_at = ?5, closed_at = NULL`,
    name,
    subject,
    detail,
    next,
    now,
  )
}

/** Closes the findings on a subject that were not found again, e.g. when a file could be read at last. */
export function closeFindings(store: Store, subject: string, stillThere: readonly Finding[]): void {
  store.db.run(
    `UPDATE finding SET closed_at = ? WHERE subject = ? AND closed_at IS NULL
     AND class NOT IN (SELECT value FROM json_each(?))`,
    store.now().toISOString(),
    subject,
    JSON.stringify(stillThere.map(finding => finding.class)),
  )
}

/** What is open now, in a stable order. */
export function openFindings(store: Store): readonly Finding[] {
  return store.db.all<Finding>(
    'SELECT class, subject, detail, next FROM finding WHERE closed_at IS NULL ORDER BY class, subject',
  )
}
