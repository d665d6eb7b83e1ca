import { type Database, lightTransaction } from '../src/store/sqlite.ts'
import type { Kept } from './crawl-tools.ts'
import type { FrontierPage } from './frontier.ts'

/** Whether what was kept of a page is marked secret (MẬT); what was kept before is not marked anew. */
export function isSecretPage(db: Database, { place }: FrontierPage, { change, findings }: Kept): boolean {
  if (findings.some(({ class: name }) => name === 'secret')) return true
  const known = "SELECT 1 FROM finding WHERE class = 'secret' AND subject = ? AND closed_at IS NULL"
  return change === 'unchanged' && db.get(known, place) !== undefined
}

/** The files of a secret page are as secret as it is: they are not asked for, nor any longer where they were before. */
export function forgetFiles(db: Database, source: string, { place }: FrontierPage): void {
  lightTransaction(db, () =>
    db.run("DELETE FROM frontier WHERE source = ? AND role = 'attachment' AND found_on = ?", source, place),
  )
}
