import type { InstrumentId } from '../domain/instrument-id.ts'
import type { Provision } from '../domain/provision.ts'
import type { Store } from './store.ts'

type DetailedProvisions = {
  readonly from: InstrumentId
  readonly to: InstrumentId
  readonly provisions: readonly Provision[]
}

const rowsMax = 10_000

/** Which provisions of another instrument each of some details (quy định chi tiết), as their own texts say. */
export function detailedProvisionsOf(store: Store, ids: readonly string[]): readonly DetailedProvisions[] {
  return store.db
    .all<Omit<DetailedProvisions, 'provisions'> & { provisions: string }>(
      `SELECT DISTINCT e.from_id AS "from", e.to_id AS "to", r.provisions FROM edge e JOIN reference r ON r.id = e.reference_id
       WHERE e.from_id IN (SELECT value FROM json_each(?)) AND e.relation = 'implements' AND r.provisions <> '[]'
       ORDER BY e.from_id, e.to_id, r.position LIMIT ${rowsMax}`,
      JSON.stringify(ids),
    )
    .map(row => ({ ...row, provisions: JSON.parse(row.provisions) as readonly Provision[] }))
}
