import type { Certainty } from '../domain/certainty.ts'
import type { Day } from '../domain/day.ts'
import type { Status } from '../domain/effect.ts'
import type { InstrumentId } from '../domain/instrument-id.ts'
import type { Provision } from '../domain/provision.ts'
import type { DerivedStatus } from '../law/derived-status.ts'
import { statusOf } from '../law/status.ts'
import type { Registry } from '../registry/registry.ts'
import { type KnownInstruments, knownInstruments } from '../store/known-instruments.ts'
import { situationOf } from '../store/situation.ts'
import type { Store } from '../store/store.ts'
import { briefFrom, type InstrumentBrief } from './instrument-brief.ts'
import { type StatusWords, statusWords } from './status-words.ts'

/** Status at a day, with what it rests on. `successor` is what replaced it as far as is known, also when that came later. */
export type StatusAnswer = {
  readonly status: Status
  /** `reasons` in one line. */
  readonly why: string
  /** What it rests on, each thing said once; empty where nothing is known. */
  readonly reasons: readonly string[]
  readonly certainty: Certainty
  readonly successor: InstrumentBrief | null
  /** Provisions that no longer hold, where it is in force in part. */
  readonly endedProvisions: readonly Provision[]
  /** What is not known and would settle it, in words. */
  readonly unsettled: readonly string[]
  /** Weaker rows that say another day, in words. */
  readonly contradictions: readonly string[]
  /** `why`, `reasons`, `unsettled` and `contradictions` in English; what they speak of keeps its Vietnamese name. */
  readonly english: StatusWords
}

/** The status of an instrument at a day, in words that say what it rests on, and what has replaced it. */
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

function successorOf(known: KnownInstruments, id: InstrumentId): InstrumentBrief | null {
  const [first] = known.actingOn(id, 'replaces')
  return first ? briefFrom(known, first) : null
}
