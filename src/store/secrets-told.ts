import type { Store } from './store.ts'

/**
 * How many documents whose newest text is marked secret (MẬT) still tell something in other answers: what they state, cite
 * or name is stored, or their number names a work. A program that did not hold it back has left it in an older folder.
 */
export function countSecretsTold(store: Store): number {
  const rows = tables.map(table => `SELECT 1 FROM ${table} WHERE version_id = v.id`)
  const number = "SELECT 1 FROM work_key WHERE document_id = d.id AND key LIKE 'instrument:%'"
  const row = store.db.get<{ count: number }>(
    `SELECT count(*) AS count FROM version v JOIN document d ON d.version_id = v.id
     WHERE v.secret = 1 AND EXISTS (${[...rows, number].join(' UNION ALL ')})`,
  )
  return row?.count ?? 0
}

const tables = ['reference', 'assertion', 'effect', 'entity', 'stated_relation'] as const
