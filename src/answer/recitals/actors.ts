import type { Certainty } from '../../domain/certainty.ts'
import type { Day } from '../../domain/day.ts'
import { parseIsoDay } from '../../domain/day.ts'
import type { InstrumentId } from '../../domain/instrument-id.ts'
import { statusOf } from '../../law/status.ts'
import type { Registry } from '../../registry/registry.ts'
import { actionsAt, distinct } from '../../store/acting-on.ts'
import { factOf, factsOf } from '../../store/facts.ts'
import { situationOf } from '../../store/situation.ts'
import type { Store } from '../../store/store.ts'

/** An instrument that amends or replaces another; firm when a text says so, or a table that was compared with one. */
type Actor = { readonly id: InstrumentId; readonly isFirm: boolean }

const actorsMax = 50
const chainMax = 10
const firmCertainties: readonly Certainty[] = ['verified', 'verified-in-part', 'derived']

/** What amends an instrument and is in force on a day, in the order of their days of issue. */
export function amendersOf(store: Store, registry: Registry, { id, on }: Asked): readonly Actor[] {
  return actorsOn(store, id, 'amends')
    .flatMap(actor => {
      const { status } = statusOf(situationOf(store, registry, actor.id), on)
      if (status === 'expired' || status === 'not-yet-in-force' || status === 'suspended') return []
      const issuedOn = parseIsoDay(factOf(factsOf(store, actor.id), 'issuedOn') ?? '') ?? null
      if (issuedOn === null ? status === 'unknown' : issuedOn > on) return []
      return [{ id: actor.id, isFirm: actor.isFirm && status !== 'unknown', issuedOn: issuedOn ?? '' }]
    })
    .sort((a, b) => (a.issuedOn < b.issuedOn ? -1 : a.issuedOn > b.issuedOn ? 1 : a.id < b.id ? -1 : 1))
    .map(({ id: actor, isFirm }) => ({ id: actor, isFirm }))
}

/**
 * What stands in the place of an expired instrument on a day: its one replacement, or the replacement of that.
 * Null when there is none, when several replaced it, or when none of the chain is in force.
 */
export function successorOn(store: Store, registry: Registry, { id, on }: Asked): Actor | null {
  let current: Actor = { id, isFirm: true }
  const seen = new Set<string>([id])
  for (let step = 0; step < chainMax; step++) {
    const [next, ...others] = actorsOn(store, current.id, 'replaces')
    if (!next || others.length > 0 || seen.has(next.id)) return null
    seen.add(next.id)
    current = { id: next.id, isFirm: current.isFirm && next.isFirm }
    const { status } = statusOf(situationOf(store, registry, current.id), on)
    if (status === 'in-force' || status === 'in-force-in-part') return current
    if (status !== 'expired') return null
  }
  return null
}

type Asked = { readonly id: InstrumentId; readonly on: Day }

function actorsOn(store: Store, id: string, relation: 'amends' | 'replaces'): readonly Actor[] {
  const actions = actionsAt(store, [id], { end: 'to_id', relations: [relation] })
  return distinct(actions.map(({ from }) => from))
    .slice(0, actorsMax)
    .map(actor => ({
      id: actor,
      isFirm: actions.some(
        ({ from, certainty }) =>
          from === actor && (certainty === null || firmCertainties.includes(certainty)),
      ),
    }))
}
