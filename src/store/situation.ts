import type { Certainty } from '../domain/certainty.ts'
import { parseIsoDay } from '../domain/day.ts'
import type { Effect } from '../domain/effect.ts'
import { type InstrumentId, parseInstrumentId } from '../domain/instrument-id.ts'
import { type Base, bareSituation, type Situation } from '../law/situation.ts'
import type { Registry } from '../registry/registry.ts'
import { factOf } from './facts.ts'
import { type KnownInstruments, knownInstruments } from './known-instruments.ts'
import type { Store } from './store.ts'

type Rules = Pick<Registry, 'lawRules' | 'typeByCode'>

/** A circular details a decree that details a law: deeper chains are not followed. */
const depthMax = 4

/** What is known of an instrument and of everything it details, for its status at any day. */
export function situationOf(
  store: Store,
  rules: Rules,
  id: string,
  known: KnownInstruments = knownInstruments(store),
): Situation {
  const before = worked.get(known)
  const kept = before?.rules === rules ? before : { rules, situations: new Map<string, Situation>() }
  if (kept !== before) worked.set(known, kept)
  const situation = kept.situations.get(id) ?? situationAt(rules, { id, above: [], known })
  kept.situations.set(id, situation)
  return situation
}

/** What is known does not change within one answer, which asks for the same instrument at several days. */
const worked = new WeakMap<
  KnownInstruments,
  { readonly rules: Rules; readonly situations: Map<string, Situation> }
>()

/**
 * Reads at once what the situations of some instruments rest on, and all that is named beside them: each is then known
 * without a further statement.
 */
export function prepareSituations(known: KnownInstruments, ids: readonly string[]): void {
  known.prepare(ids)
  let level = basesOfAll(known, ids)
  for (let depth = 1; depth <= depthMax && level.length > 0; depth++) {
    known.prepare(level)
    level = basesOfAll(known, level)
  }
  const targets = ids.flatMap(id => known.actionsBy(id).map(({ to }) => to))
  const causes = ids.flatMap(id => known.effects(id).flatMap(({ cause }) => cause ?? []))
  const actors = ids.flatMap(id => [...known.actingOn(id, 'amends'), ...known.actingOn(id, 'replaces')])
  known.prepareFacts([...targets, ...causes, ...actors])
}

function basesOfAll(known: KnownInstruments, ids: readonly string[]): readonly string[] {
  const bases = ids.flatMap(id => known.actionsBy(id).filter(({ relation }) => bonds.has(relation)))
  return distinctOf(bases.map(({ to }) => to))
}

function distinctOf(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)]
}

type Place = { readonly id: string; readonly above: readonly string[]; readonly known: KnownInstruments }

function situationAt(rules: Rules, { id, above: path, known }: Place): Situation {
  const parts = parseInstrumentId(id)
  const effects = parts?.type === 'vbhn' ? effectsOfConsolidated(known, id) : known.effects(id)
  const type = parts && rules.typeByCode(parts.type, parts.organ)
  const isNorm = type !== undefined && type.normative !== 'never' && parts?.jurisdiction !== 'dcsvn'
  if (!isNorm || path.length >= depthMax) return bareSituation(effects)
  const above = [...path, id]
  const bases = basesOf(known, id).filter(base => !above.includes(base.id))
  const issuedOn = parseIsoDay(factOf(known.facts(id), 'issuedOn') ?? '') ?? null
  return {
    effects,
    issuedOn,
    bases: bases.map(base => ({ ...base, situation: situationAt(rules, { id: base.id, above, known }) })),
    rules: rules.lawRules,
  }
}

/**
 * A consolidated text (văn bản hợp nhất) gives the words of its base and ends with it. The base is the oldest of what it
 * puts together, where every day of issue is known; that the base holds does not say that the consolidation is still whole.
 */
function effectsOfConsolidated(known: KnownInstruments, id: string): readonly Effect[] {
  const parts = known.actedOn(id, 'consolidates').map(part => ({
    part,
    issuedOn: factOf(known.facts(part), 'issuedOn'),
  }))
  const dated = parts.filter((one): one is { part: InstrumentId; issuedOn: string } => one.issuedOn !== null)
  const [base] = dated.sort((a, b) => (a.issuedOn < b.issuedOn ? -1 : 1))
  if (base === undefined || dated.length < parts.length) return known.effects(id)
  const ends = known
    .effects(base.part)
    .filter(({ kind, provisions }) => kind === 'ended' && provisions === null)
  return [...known.effects(id), ...ends]
}

/**
 * What it details (`implements`), and what it recites that details something it recites or details as well: a province's
 * regulation that recites the law and the decree that details the law rests on that decree.
 */
function basesOf(known: KnownInstruments, id: string): readonly Omit<Base, 'situation'>[] {
  const actions = known.actionsBy(id).filter(({ relation }) => bonds.has(relation))
  const beside = new Set(actions.map(({ to }) => to))
  const detailed = new Set(known.actedOn(id, 'implements'))
  const recited = known
    .actedOn(id, 'legal_basis')
    .filter(base => !detailed.has(base) && known.actedOn(base, 'implements').some(each => beside.has(each)))
  return [
    ...[...detailed].map(base => ({ id: base, bond: 'details' as const, certainty: certaintyOf(base) })),
    ...recited.map(base => ({ id: base, bond: 'rests-on' as const, certainty: 'derived' as const })),
  ]

  /** What a text itself states is read, not known for certain; tables say how sure they are. */
  function certaintyOf(base: InstrumentId): Certainty {
    const said = actions.filter(({ to, relation }) => to === base && relation === 'implements')
    const sure = said.map(({ certainty }) => certainty).filter(each => each !== null)
    return sure.sort()[0] ?? 'derived'
  }
}

const bonds: ReadonlySet<string> = new Set(['implements', 'legal_basis'])
