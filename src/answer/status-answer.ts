import type { Day } from '../domain/day.ts'
import type { InstrumentId } from '../domain/instrument-id.ts'
import type { DerivedStatus } from '../law/derived-status.ts'
import { statusOf } from '../law/status.ts'
import type { Registry } from '../registry/registry.ts'
import { factOf } from '../store/facts.ts'
import { type KnownInstruments, knownInstruments } from '../store/known-instruments.ts'
import { situationOf } from '../store/situation.ts'
import type { Store } from '../store/store.ts'
import type { InstrumentBrief, StatusAnswer } from './answers.ts'
import { maskedWords } from './masked-facts.ts'
import { statusWords } from './status-words.ts'

/** The status of an instrument at a day, in words that say what it rests on, and what replaced it by then. */
export function statusAnswer(
  store: Store,
  registry: Registry,
  { id, on }: { id: InstrumentId; on: Day },
): StatusAnswer {
  const known = knownInstruments(store)
  return sayStatus(known, id, statusOf(situationOf(store, registry, id, known), on))
}

/** A derived status in words. */
export function sayStatus(known: KnownInstruments, id: InstrumentId, derived: DerivedStatus): StatusAnswer {
  const name = (other: InstrumentId): string => briefFrom(known, other).symbol ?? other
  return {
    status: derived.status,
    certainty: derived.certainty,
    successor: successorOf(known, id),
    endedProvisions: derived.endedProvisions,
    ...statusWords(derived, { id, name, language: 'vi' }),
    english: statusWords(derived, { id, name, language: 'en' }),
  }
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

function successorOf(known: KnownInstruments, id: InstrumentId): InstrumentBrief | null {
  const [first] = known.actingOn(id, 'replaces')
  return first ? briefFrom(known, first) : null
}
