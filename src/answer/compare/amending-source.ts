import { type Day, parseIsoDay } from '../../domain/day.ts'
import type { Effect } from '../../domain/effect.ts'
import type { InstrumentId } from '../../domain/instrument-id.ts'
import type { Provision } from '../../domain/provision.ts'
import { instrumentsActingOn } from '../../store/acting-on.ts'
import { effectsOf } from '../../store/effects.ts'
import { factOf, factsOf } from '../../store/facts.ts'
import type { Store } from '../../store/store.ts'
import type { AmendingInstrument } from './consolidated.ts'
import { type HeldText, textOfInstrument } from './held-text.ts'

/** What amends, repeals in part or corrects an instrument, with its text where that is held. */
export type AmendingSource = {
  readonly id: InstrumentId
  readonly relation: AmendingInstrument['relation']
  readonly text: HeldText | undefined
  readonly begins: (at: Provision | null) => Day | null
}

/** What is known to amend it: by the graph, and by what a consolidated text says it has put together. */
export function amendingSources(
  store: Store,
  id: InstrumentId,
  base: HeldText | undefined,
): readonly AmendingSource[] {
  const relations = ['amends', 'repeals', 'corrects'] as const
  const known = new Map<InstrumentId, AmendingInstrument['relation']>()
  for (const relation of relations)
    for (const other of instrumentsActingOn(store, id, [relation]))
      if (other !== id && !known.has(other) && !isConsolidation(other)) known.set(other, relation)
  const named = base?.consolidation == null ? [] : base.extraction.references
  for (const one of named)
    if (one.relation === 'consolidates' && one.id !== id && !known.has(one.id))
      known.set(one.id, 'consolidated')
  return [...known]
    .map(([other, relation]) => ({
      id: other,
      relation,
      text: textOfInstrument(store, other, 'own'),
      begins: beginningsOf(store, other),
    }))
    .sort(
      (a, b) => (a.begins(null) ?? '9999').localeCompare(b.begins(null) ?? '9999') || (a.id < b.id ? -1 : 1),
    )
}

/** A consolidated text cites what was amended as if it amended itself. */
function isConsolidation(id: InstrumentId): boolean {
  return id.split('/')[2] === 'vbhn'
}

/** From which day a place of an instrument is in force: its own row where there is one, else that of the whole. */
function beginningsOf(store: Store, id: InstrumentId): AmendingSource['begins'] {
  const rows = effectsOf(store, id).filter(row => row.kind === 'in-force' && row.from !== null)
  const whole = rows.find(row => row.provisions === null)?.from
  const day = whole ?? parseIsoDay(factOf(factsOf(store, id), 'effectiveFrom') ?? '') ?? null
  return at => (at === null ? day : (rows.find(row => covers(row, at))?.from ?? day))
}

function covers({ provisions }: Effect, at: Provision): boolean {
  return (provisions ?? []).some(
    one =>
      one.dieu === at.dieu &&
      (one.khoan === undefined || one.khoan === at.khoan) &&
      (one.diem === undefined || one.diem === at.diem),
  )
}

/** Whether something that begins on a day is in force on another; null where its day is not known. */
export function isInForce(from: Day | null, on: Day): boolean | null {
  return from === null ? null : from <= on
}
