import type { Assertion } from '../domain/certainty.ts'
import type { Effect } from '../domain/effect.ts'
import type { InstrumentId } from '../domain/instrument-id.ts'
import type { Relation } from '../domain/relation.ts'
import { type Action, actionsAt, distinct } from './acting-on.ts'
import { effectsOfAll } from './effects.ts'
import { factsOfAll } from './facts.ts'
import { heldAmong } from './instruments.ts'
import type { Store } from './store.ts'

/**
 * What the store knows of many instruments, for one answer: what was read once is not read again, and `prepare` reads
 * many in a few statements. It does not see what is stored afterwards.
 */
export type KnownInstruments = {
  readonly facts: (id: string) => readonly Assertion[]
  readonly effects: (id: string) => readonly Effect[]
  /** What the instrument does to others: implements, recites, amends, replaces. */
  readonly actionsBy: (id: string) => readonly Action[]
  /** Instruments that stand in a relation to it: at most 200, by id. */
  readonly actingOn: (id: string, relation: ActingRelation) => readonly InstrumentId[]
  /** Instruments to which it stands in a relation: at most 200, by id. */
  readonly actedOn: (id: string, relation: ActedRelation) => readonly InstrumentId[]
  /** True when a document that renders it is held. */
  readonly isHeld: (id: string) => boolean
  readonly prepare: (ids: readonly string[]) => void
  /** Reads their facts alone, in one statement: for what is only named, or chosen by its title. */
  readonly prepareFacts: (ids: readonly string[]) => void
}

const actedRelations = [
  'implements',
  'legal_basis',
  'amends',
  'replaces',
  'repeals',
  'consolidates',
] as const satisfies readonly Relation[]
const actingRelations = ['amends', 'replaces', 'implements'] as const satisfies readonly Relation[]
type ActedRelation = (typeof actedRelations)[number]
type ActingRelation = (typeof actingRelations)[number]

/** A reader of a store that remembers. */
export function knownInstruments(store: Store): KnownInstruments {
  const facts = kept<readonly Assertion[]>(ids => factsOfAll(store, ids), [])
  const effects = kept<readonly Effect[]>(ids => effectsOfAll(store, ids), [])
  const by = kept<readonly Action[]>(
    ids => grouped(actionsAt(store, ids, { end: 'from_id', relations: actedRelations }), 'from'),
    [],
  )
  const on = kept<readonly Action[]>(
    ids => grouped(actionsAt(store, ids, { end: 'to_id', relations: actingRelations }), 'to'),
    [],
  )
  const held = kept<boolean>(ids => heldAmong(store, ids), false)
  return {
    facts: facts.get,
    effects: effects.get,
    actionsBy: by.get,
    actingOn: (id, relation) => distinct(fromOf(on.get(id).filter(each => each.relation === relation))),
    actedOn: (id, relation) => distinct(toOf(by.get(id).filter(each => each.relation === relation))),
    isHeld: held.get,
    prepare: ids => {
      for (const each of [facts, effects, by, on, held]) each.prepare(ids)
    },
    prepareFacts: facts.prepare,
  }
}

type Kept<Value> = {
  readonly get: (id: string) => Value
  readonly prepare: (ids: readonly string[]) => void
}

function kept<Value>(load: (ids: readonly string[]) => ReadonlyMap<string, Value>, none: Value): Kept<Value> {
  const values = new Map<string, Value>()
  const prepare = (ids: readonly string[]): void => {
    const unread = [...new Set(ids)].filter(id => !values.has(id))
    if (unread.length === 0) return
    const found = load(unread)
    for (const id of unread) values.set(id, found.get(id) ?? none)
  }
  return {
    get: id => {
      prepare([id])
      return values.get(id) ?? none
    },
    prepare,
  }
}

function grouped(actions: readonly Action[], end: 'from' | 'to'): ReadonlyMap<string, readonly Action[]> {
  const groups = new Map<string, Action[]>()
  for (const action of actions) {
    const group = groups.get(action[end])
    if (group) group.push(action)
    else groups.set(action[end], [action])
  }
  return groups
}

function fromOf(actions: readonly Action[]): readonly InstrumentId[] {
  return actions.map(({ from }) => from)
}

function toOf(actions: readonly Action[]): readonly InstrumentId[] {
  return actions.map(({ to }) => to)
}
