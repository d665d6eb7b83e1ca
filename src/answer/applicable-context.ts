import type { Day } from '../domain/day.ts'
import type { AskedPlace } from '../law/territory-standing.ts'
import type { Topic } from '../law/topic.ts'
import type { Registry } from '../registry/registry.ts'
import type { KnownInstruments } from '../store/known-instruments.ts'
import type { Store } from '../store/store.ts'
import type { Norms } from './applicable-candidates.ts'

/** Everything that the lists of a day are made from. */
export type ApplicableContext = {
  readonly store: Store
  readonly registry: Registry
  readonly norms: Norms
  readonly topic: Topic
  /** Names of the sectors that the topic speaks of; empty: none in particular. */
  readonly sectors: readonly string[]
  readonly place: AskedPlace | null
  readonly on: Day
  readonly known: KnownInstruments
}
