import type { InstrumentId } from '../domain/instrument-id.ts'
import type { Store } from './store.ts'

/** Instruments of one territory read at once; no territory has so many on one field. */
const idsMax = 5_000

/**
 * Instruments of a territory and of the places below it that some title says to be about emulation (thi đua), by id.
 * The index of migration 021 has these titles alone; the condition must be written as it is there.
 */
export function fieldInstrumentsOf(store: Store, jurisdiction: string): readonly InstrumentId[] {
  return store.db
    .all<{ id: InstrumentId }>(
      `SELECT DISTINCT subject AS id FROM assertion
       WHERE field = 'title' AND (value LIKE '%thi đua%' OR value LIKE '%thi Đua%') AND subject > ? AND subject < ?
       ORDER BY subject LIMIT ${idsMax}`,
      // `.` (below a province) and `/` stand before `0` in order.
      `${jurisdiction}.`,
      `${jurisdiction}0`,
    )
    .map(({ id }) => id)
}
