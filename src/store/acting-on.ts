import type { Certainty } from '../domain/certainty.ts'
import type { InstrumentId } from '../domain/instrument-id.ts'
import type { Relation } from '../domain/relation.ts'
import type { Store } from './store.ts'

const actorsMax = 200
/** Rows read in one statement for many instruments. */
const rowsMax = 50_000

/** One relation between two instruments; `certainty` is null where a text states it. */
export type Action = {
  readonly from: InstrumentId
  readonly relation: Relation
  readonly to: InstrumentId
  readonly certainty: Certainty | null
}

/** Instruments that stand in one of the relations to another: at most 200, by id. */
export function instrumentsActingOn(
  store: Store,
  id: string,
  relations: readonly Relation[],
): readonly InstrumentId[] {
  return distinct(actionsAt(store, [id], { end: 'to_id', relations }).map(({ from }) => from))
}

/** Instruments to which one stands in one of the relations: at most 200, by id. */
export function instrumentsActedOn(
  store: Store,
  id: string,
  relations: readonly Relation[],
): readonly InstrumentId[] {
  return distinct(actionsAt(store, [id], { end: 'from_id', relations }).map(({ to }) => to))
}

/** Each once, in order, at most 200. */
export function distinct(ids: readonly InstrumentId[]): readonly InstrumentId[] {
  return [...new Set(ids)].sort().slice(0, actorsMax)
}

/** The relations that start or end at some instruments. News stand at an end by the name of their work, which has no slash. */
export function actionsAt(
  store: Store,
  ids: readonly string[],
  { end, relations }: { readonly end: 'from_id' | 'to_id'; readonly relations: readonly Relation[] },
): readonly Action[] {
  const other = end === 'from_id' ? 'to_id' : 'from_id'
  return store.db.all<Action>(
    `SELECT DISTINCT from_id AS "from", relation, to_id AS "to", certainty FROM edge
     WHERE ${end} IN (SELECT value FROM json_each(?)) AND relation IN (SELECT value FROM json_each(?))
       AND ${other} LIKE '%/%/%/%/%' ORDER BY from_id, relation, to_id LIMIT ${rowsMax}`,
    JSON.stringify(ids),
    JSON.stringify(relations),
  )
}
