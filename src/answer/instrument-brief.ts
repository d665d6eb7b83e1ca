import type { InstrumentId } from '../domain/instrument-id.ts'
import { factOf } from '../store/facts.ts'
import { type KnownInstruments, knownInstruments } from '../store/known-instruments.ts'
import type { Store } from '../store/store.ts'
import { maskedWords } from './masked-facts.ts'

/** An instrument as answers name it. */
export type InstrumentBrief = {
  readonly instrumentId: InstrumentId
  readonly symbol: string | null
  readonly title: string | null
}

/** Symbol and title to show for an id, from the strongest evidence. */
export function briefOf(store: Store, id: InstrumentId): InstrumentBrief {
  return briefFrom(knownInstruments(store), id)
}

/** The same from what an answer has read already. */
export function briefFrom(known: KnownInstruments, id: InstrumentId): InstrumentBrief {
  const facts = known.facts(id)
  return { instrumentId: id, symbol: factOf(facts, 'symbol'), title: maskedWords(factOf(facts, 'title')) }
}
