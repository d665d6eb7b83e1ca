import type { AnnotatedDocument } from '../domain/document.ts'
import { isComplete } from '../domain/instrument-id.ts'
import type { Store } from './store.ts'

/** Replaces what the portal's table of one version states of its instrument and others, in the active direction. */
export function replaceStatedRelations(
  store: Store,
  versionId: number,
  { extraction, statedRelations = [] }: AnnotatedDocument,
): void {
  store.db.run('DELETE FROM stated_relation WHERE version_id = ?', versionId)
  const own = extraction.own?.id
  if (own === undefined || !isComplete(own)) return
  for (const { relation, acting, instrument, label, quote } of statedRelations) {
    const [from, to] = acting === 'this' ? [own, instrument] : [instrument, own]
    store.db.run(
      'INSERT OR IGNORE INTO stated_relation (version_id, from_id, relation, to_id, label, quote) VALUES (?, ?, ?, ?, ?, ?)',
      versionId,
      from,
      relation,
      to,
      label,
      quote,
    )
  }
}
