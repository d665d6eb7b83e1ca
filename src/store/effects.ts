import type { Day } from '../domain/day.ts'
import type { Effect } from '../domain/effect.ts'
import type { Extraction, OwnIdentity } from '../domain/extraction.ts'
import { type InstrumentId, isComplete } from '../domain/instrument-id.ts'
import type { Provision } from '../domain/provision.ts'
import { actionsOn, commencementOf, type PlacedEffect, unsaid } from './acting-effects.ts'
import { requestIndexing } from './outbox.ts'
import type { Store } from './store.ts'

/**
 * Replaces what one version states of effects, of its own instrument and of others, and asks for new records of those
 * others. A document read without effects is known by the day it says it takes effect.
 */
export function replaceEffects(store: Store, versionId: number, { own, effects }: Stating): void {
  const stated = (effects ?? ownBeginning(own)).filter(effect => isComplete(effect.instrument))
  const before = store.db.all<{ instrument: string }>(
    'SELECT DISTINCT instrument FROM effect WHERE version_id = ?',
    versionId,
  )
  store.db.run('DELETE FROM effect WHERE version_id = ?', versionId)
  for (const effect of stated) insertEffect(store, versionId, effect)
  const others = new Set([...before, ...stated].map(row => row.instrument).filter(id => id !== own?.id))
  for (const id of [...others].sort()) requestTarget(store, id)
}

type Stating = Pick<Extraction, 'own' | 'effects'>

function ownBeginning(own: OwnIdentity | null): readonly Effect[] {
  if (!own?.effectiveFrom) return []
  return [
    {
      instrument: own.id,
      kind: 'in-force',
      from: own.effectiveFrom,
      to: null,
      provisions: null,
      cause: own.id,
      certainty: 'verified',
      evidence: 'signed-text',
    },
  ]
}

/** Asks for new records of everything whose status this instrument or work decides: its targets, and what rests on them. */
export function requestAffected(store: Store, actingId: string): void {
  const targets = store.db.all<{ to_id: string }>(
    `SELECT DISTINCT to_id FROM edge WHERE from_id = ? AND relation IN ('replaces', 'repeals', 'amends', 'suspends')`,
    actingId,
  )
  for (const { to_id } of targets) requestTarget(store, to_id)
}

/** Asks for new records of an instrument and of what details it or rests on it. */
function requestTarget(store: Store, id: string): void {
  requestInstrument(store, id)
  const detailing = store.db.all<{ from_id: string }>(
    `SELECT DISTINCT from_id FROM edge WHERE to_id = ?1 AND (relation = 'implements' OR relation = 'legal_basis'
       AND EXISTS (SELECT 1 FROM edge WHERE from_id = ?1 AND relation = 'implements')) ORDER BY from_id`,
    id,
  )
  for (const { from_id } of detailing) requestInstrument(store, from_id)
}

/** Replaces all that the registry says of effects. */
export function replaceRegistryEffects(store: Store, effects: readonly Effect[]): void {
  store.db.run('DELETE FROM effect WHERE version_id IS NULL')
  for (const effect of effects) insertEffect(store, null, effect)
}

/** Asks for new records of an instrument: its own when it is not held, and those of its documents. */
export function requestInstrument(store: Store, id: string): void {
  requestIndexing(store, `instrument:${id}`)
  const documents = store.db.all<{ public_id: string }>(
    'SELECT d.public_id FROM work w JOIN document d ON d.work_id = w.id WHERE w.instrument_id = ? ORDER BY d.id',
    id,
  )
  for (const { public_id } of documents) requestIndexing(store, public_id)
}

type EffectRow = Omit<Effect, 'provisions' | 'quote' | 'asOf' | 'statedBy'> & {
  provisions: string | null
  quote: string | null
  asOf: Day | null
  statedBy: InstrumentId | null
  document: number | null
}

/**
 * Hiệu lực: what is known about when an instrument binds: rows stored for it, and what other instruments do to it
 * (replace, repeal, suspend, amend), each from the day that the acting instrument itself takes effect.
 */
export function effectsOf(store: Store, id: string): readonly Effect[] {
  return effectsOfAll(store, [id]).get(id) ?? []
}

/** The effects of many instruments, read in two statements; one of which nothing is known has no entry. */
export function effectsOfAll(store: Store, ids: readonly string[]): ReadonlyMap<string, readonly Effect[]> {
  const all = new Map<string, Effect[]>()
  const stored = storedFor(store, ids)
  const acting = unsaid(actionsOn(store, ids), stored)
  for (const effect of [...stored.map(one => one.effect), ...acting]) {
    const known = all.get(effect.instrument)
    if (known) known.push(effect)
    else all.set(effect.instrument, [effect])
  }
  return all
}

function storedFor(store: Store, ids: readonly string[]): readonly PlacedEffect[] {
  const rows = store.db.all<EffectRow>(
    `SELECT e.instrument, e.kind, e.to_day AS "to", e.provisions, e.cause, e.certainty, e.evidence, e.quote,
       e.as_of AS asOf, w.instrument_id AS statedBy, d.id AS document,
       CASE WHEN e.from_day IS NULL AND e.kind = 'ended' AND e.cause <> e.instrument
         THEN ${commencementOf('e.cause')} ELSE e.from_day END AS "from"
     FROM effect e LEFT JOIN document d ON d.version_id = e.version_id LEFT JOIN work w ON w.id = d.work_id
     WHERE e.instrument IN (SELECT value FROM json_each(?)) AND (e.version_id IS NULL OR d.id IS NOT NULL)
     ORDER BY e.kind, e.from_day, e.evidence, e.certainty, e.cause, e.provisions, e.quote`,
    JSON.stringify(ids),
  )
  return rows.map(({ document, quote, asOf, statedBy, provisions, ...row }) => ({
    document,
    effect: {
      ...row,
      provisions: provisions === null ? null : (JSON.parse(provisions) as readonly Provision[]),
      ...(quote === null ? {} : { quote }),
      ...(asOf === null ? {} : { asOf }),
      ...(statedBy === null || statedBy === row.instrument ? {} : { statedBy }),
    },
  }))
}

function insertEffect(store: Store, versionId: number | null, effect: Effect): void {
  store.db.run(
    `INSERT INTO effect (instrument, kind, from_day, to_day, provisions, cause, certainty, evidence, quote, as_of, version_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    effect.instrument,
    effect.kind,
    effect.from,
    effect.to,
    effect.provisions === null ? null : JSON.stringify(effect.provisions),
    effect.cause,
    effect.certainty,
    effect.evidence,
    effect.quote ?? null,
    effect.asOf ?? null,
    versionId,
  )
}
