import type { Certainty } from '../domain/certainty.ts'
import { parseIsoDay } from '../domain/day.ts'
import type { Effect } from '../domain/effect.ts'
import { type InstrumentId, parseInstrumentId } from '../domain/instrument-id.ts'
import { type Base, bareSituation, type Situation } from '../law/situation.ts'
import type { Registry } from '../registry/registry.ts'
import { effectsOf } from './effects.ts'
import { factOf, factsOf } from './facts.ts'
import type { Store } from './store.ts'

type Rules = Pick<Registry, 'lawRules' | 'typeByCode'>

/** A circular details a decree that details a law: deeper chains are not followed. */
const depthMax = 4

/** Effects read already: many instruments of one answer rest on the same law. */
export type KnownEffects = Map<string, readonly Effect[]>

/** What is known of an instrument and of everything it details, for its status at any day. */
export function situationOf(
  store: Store,
  rules: Rules,
  id: string,
  known: KnownEffects = new Map(),
): Situation {
  return situationAt(store, rules, { id, above: [], known })
}

type Place = { readonly id: string; readonly above: readonly string[]; readonly known: KnownEffects }

function situationAt(store: Store, rules: Rules, at: Place): Situation {
  const { known } = at
  const effects = known.get(at.id) ?? effectsOf(store, at.id)
  known.set(at.id, effects)
  const parts = parseInstrumentId(at.id)
  const type = parts && rules.typeByCode(parts.type, parts.organ)
  const isNorm = type !== undefined && type.normative !== 'never' && parts?.jurisdiction !== 'dcsvn'
  if (!isNorm || at.above.length >= depthMax) return bareSituation(effects)
  const above = [...at.above, at.id]
  const bases = basesOf(store, at.id).filter(base => !above.includes(base.id))
  const issuedOn = parseIsoDay(factOf(factsOf(store, at.id), 'issuedOn') ?? '') ?? null
  return {
    effects,
    issuedOn,
    bases: bases.map(base => ({
      ...base,
      situation: situationAt(store, rules, { id: base.id, above, known }),
    })),
    rules: rules.lawRules,
  }
}

type BaseRow = { id: InstrumentId; certainty: Certainty | null }

/**
 * What it details (`implements`), and what it recites that details something it recites or details as well: a province's
 * regulation that recites the law and the decree that details the law rests on that decree.
 */
function basesOf(store: Store, id: string): readonly Omit<Base, 'situation'>[] {
  const detailed = store.db.all<BaseRow>(
    `SELECT to_id AS id, min(certainty) AS certainty FROM edge WHERE from_id = ? AND relation = 'implements'
     GROUP BY to_id ORDER BY to_id`,
    id,
  )
  const recited = recitedAndDetailing(store, id)
  const known = new Set(detailed.map(base => base.id))
  return [
    ...detailed.map(base => ({ id: base.id, bond: 'details' as const, certainty: sure(base) })),
    ...recited
      .filter(base => !known.has(base.id))
      .map(base => ({ id: base.id, bond: 'rests-on' as const, certainty: sure(base) })),
  ]
}

/** What it recites that details something it recites or details as well. Each step by index: the graph is large. */
function recitedAndDetailing(store: Store, id: string): readonly BaseRow[] {
  const beside = store.db.all<{ id: InstrumentId; relation: string }>(
    `SELECT DISTINCT to_id AS id, relation FROM edge WHERE from_id = ? AND relation IN ('legal_basis', 'implements')
     ORDER BY to_id`,
    id,
  )
  const known = new Set<string>(beside.map(one => one.id))
  return beside
    .filter(one => one.relation === 'legal_basis')
    .filter(one =>
      store.db
        .all<{ to_id: string }>(
          `SELECT DISTINCT to_id FROM edge WHERE from_id = ? AND relation = 'implements'`,
          one.id,
        )
        .some(({ to_id }) => known.has(to_id)),
    )
    .map(one => ({ id: one.id, certainty: null }))
}

/** What a text itself states is read, not known for certain; tables say how sure they are. */
function sure({ certainty }: BaseRow): Certainty {
  return certainty ?? 'derived'
}
