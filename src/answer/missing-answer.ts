import type { InstrumentId } from '../domain/instrument-id.ts'
import { mostCitedMissing } from '../store/missing.ts'
import type { Store } from '../store/store.ts'
import { briefOf, type InstrumentBrief } from './instrument-brief.ts'

export type MissingInstrument = InstrumentBrief & { readonly citedBy: number; readonly why: string }

/** The instruments that most works cite and of which no text is held, at most `limit`. */
export function missingAnswer(store: Store, limit: number): readonly MissingInstrument[] {
  return mostCitedMissing(store, limit).map(({ id, symbol, citedBy, verdict }) => ({
    instrumentId: id as InstrumentId,
    symbol,
    title: briefOf(store, id as InstrumentId).title,
    citedBy,
    why: verdict,
  }))
}
