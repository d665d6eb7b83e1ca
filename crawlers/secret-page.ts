import { type Database, lightTransaction } from '../src/store/sqlite.ts'
import type { Kept } from './crawl-tools.ts'
import type { FrontierPage } from './frontier.ts'

/** Whether what was kept of a page is marked secret (MẬT); what was kept before is not marked anew. */
export function isSecretPage(db: Database, { place }: FrontierPage, { change, findings }: Kept): boolean {
  if (findings.some(({ class: name }) => name === 'secret')) return true
  const known = "SELECT 1 FROM finding WHERE class = 'secret' AND subject = ? AND closed_at IS NULL"
  return change === 'unchanged' && db.get(known, place) !== undefined
}

/**
 * The files of a secret page are as secret as it is: they are not asked for, nor any longer where they were before, nor where a
 * list names them, today or later. Nothing that is due is in the state `secret`; `addAttachments` ends it.
 */
export function withholdFiles(
  db: Database,
  source: string,
  { page, urls }: { readonly page: FrontierPage; readonly urls: readonly string[] },
  now: Date,
): void {
  lightTransaction(db, () => {
    const known = db.all<{ id: number }>(
      `SELECT id FROM frontier WHERE source = ? AND role = 'attachment' AND state <> 'secret'
         AND (found_on = ? OR key IN (SELECT value FROM json_each(?)))`,
      source,
      page.place,
      JSON.stringify(urls),
    )
    // Under another id: a visit of it that is under way settles nothing.
    for (const { id } of known)
      db.run(
        "UPDATE frontier SET id = (SELECT max(id) + 1 FROM frontier), state = 'secret', found_on = ? WHERE id = ?",
        page.place,
        id,
      )
    db.run(
      `INSERT INTO frontier (source, key, url, place, role, found_on, depth, state, due_at, first_seen_at)
       SELECT ?1, value, value, value, 'attachment', ?2, ?3, 'secret', ?4, ?4 FROM json_each(?5) WHERE true
       ON CONFLICT (source, key) DO NOTHING`,
      source,
      page.place,
      page.depth + 1,
      now.toISOString(),
      JSON.stringify(urls),
    )
  })
}

/** Of a file that a list names, too: whether a page that was read since it was leased has it withheld. */
export function isWithheld(db: Database, source: string, { url }: Pick<FrontierPage, 'url'>): boolean {
  const known = "SELECT 1 FROM frontier WHERE source = ? AND key = ? AND state = 'secret'"
  return db.get(known, source, url) !== undefined
}
