import type { Certainty } from '../domain/certainty.ts'
import type { Relation } from '../domain/relation.ts'
import type { Store } from './store.ts'

type RegistryRelation = {
  readonly from: string
  readonly relation: Relation
  readonly to: string
  readonly certainty: Certainty
}

/** Replaces all relations known from the registry; they come in the stored direction (`activeEdge`). */
export function replaceRegistryRelations(store: Store, rows: readonly RegistryRelation[]): void {
  store.db.run('DELETE FROM registry_relation')
  for (const { from, relation, to, certainty } of rows)
    store.db.run(
      'INSERT OR IGNORE INTO registry_relation (from_id, relation, to_id, certainty) VALUES (?, ?, ?, ?)',
      from,
      relation,
      to,
      certainty,
    )
}
