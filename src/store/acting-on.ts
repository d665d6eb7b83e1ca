import type { InstrumentId } from '../domain/instrument-id.ts'
import type { Relation } from '../domain/relation.ts'
import type { Store } from './store.ts'

const actorsMax = 200

/** Instruments that stand in one of the relations to another: at most 200, by id. */
export function instrumentsActingOn(
  store: Store,
  id: string,
  relations: readonly Relation[],
): readonly InstrumentId[] {
  return ends(store, { id, relations, from: 'to_id', to: 'from_id' })
}

/** Instruments to which one stands in one of the relations: at most 200, by id. */
export function instrumentsActedOn(
  store: Store,
  id: string,
  relations: readonly Relation[],
): readonly InstrumentId[] {
  return ends(store, { id, relations, from: 'from_id', to: 'to_id' })
}

type Asked = {
  readonly id: string
  readonly relations: readonly Relation[]
  readonly from: 'from_id' | 'to_id'
  readonly to: 'from_id' | 'to_id'
}

/** News stand at the end of an edge by the name of their work, which has no slash. */
function ends(store: Store, { id, relations, from, to }: Asked): readonly InstrumentId[] {
  return store.db
    .all<{ id: InstrumentId }>(
      `SELECT DISTINCT ${to} AS id FROM edge WHERE ${from} = ? AND relation IN (SELECT value FROM json_each(?))
         AND ${to} LIKE '%/%/%/%/%' ORDER BY 1 LIMIT ${actorsMax}`,
      id,
      JSON.stringify(relations),
    )
    .map(row => row.id)
}
