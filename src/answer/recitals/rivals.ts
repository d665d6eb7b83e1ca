import type { Day } from '../../domain/day.ts'
import { type InstrumentId, parseInstrumentId } from '../../domain/instrument-id.ts'
import type { Store } from '../../store/store.ts'

const rivalsMax = 5

/** Other known instruments of the same issuer and type that were issued on a day: what a wrong number may have meant. */
export function rivalsOf(store: Store, id: InstrumentId, issuedOn: Day): readonly InstrumentId[] {
  const parts = parseInstrumentId(id)
  if (!parts) return []
  return store.db
    .all<{ id: InstrumentId }>(
      `SELECT DISTINCT i.id FROM instrument i JOIN assertion a ON a.subject = i.id
       WHERE i.jurisdiction = ? AND i.organ = ? AND i.type = ? AND i.id <> ?
         AND a.field = 'issuedOn' AND a.value = ? ORDER BY 1 LIMIT ${rivalsMax}`,
      parts.jurisdiction,
      parts.organ,
      parts.type,
      id,
      issuedOn,
    )
    .map(row => row.id)
}
