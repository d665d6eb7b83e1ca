import type { Certainty, EvidenceKind } from '../domain/certainty.ts'
import type { Day } from '../domain/day.ts'
import type { Effect } from '../domain/effect.ts'
import type { OwnIdentity } from '../domain/extraction.ts'
import { type InstrumentId, isComplete } from '../domain/instrument-id.ts'
import type { Provision } from '../domain/provision.ts'
import type { Relation } from '../domain/relation.ts'
import { requestIndexing } from './outbox.ts'
import type { Store } from './store.ts'

/** Replaces what one version says of its own instrument's effect. */
export function replaceEffects(store: Store, versionId: number, own: OwnIdentity | null): void {
  store.db.run('DELETE FROM effect WHERE version_id = ?', versionId)
  if (!own?.effectiveFrom || !isComplete(own.id)) return
  insertEffect(store, versionId, {
    instrument: own.id,
    kind: 'in-force',
    from: own.effectiveFrom,
    to: null,
    provisions: null,
    cause: own.id,
    certainty: 'verified',
    evidence: 'signed-text',
  })
}

/** Asks for new records of everything whose status this instrument or work decides: its targets, and what rests on them. */
export function requestAffected(store: Store, actingId: string): void {
  const targets = store.db.all<{ to_id: string }>(
    `SELECT DISTINCT to_id FROM edge WHERE from_id = ? AND relation IN ('replaces', 'repeals', 'amends', 'suspends')`,
    actingId,
  )
  for (const { to_id } of targets) {
    requestInstrument(store, to_id)
    const detailing = store.db.all<{ from_id: string }>(
      `SELECT DISTINCT from_id FROM edge WHERE to_id = ?1 AND (relation = 'implements' OR relation = 'legal_basis'
         AND EXISTS (SELECT 1 FROM edge WHERE from_id = ?1 AND relation = 'implements')) ORDER BY from_id`,
      to_id,
    )
    for (const { from_id } of detailing) requestInstrument(store, from_id)
  }
}

/** Replaces what the registry says of these instruments' effects. */
export function replaceRegistryEffects(store: Store, effects: readonly Effect[]): void {
  for (const instrument of new Set(effects.map(effect => effect.instrument)))
    store.db.run('DELETE FROM effect WHERE version_id IS NULL AND instrument = ?', instrument)
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

type EffectRow = Omit<Effect, 'provisions'> & { provisions: string | null }

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
  for (const effect of [...storedFor(store, ids), ...actionsOn(store, ids)]) {
    const known = all.get(effect.instrument)
    if (known) known.push(effect)
    else all.set(effect.instrument, [effect])
  }
  return all
}

function storedFor(store: Store, ids: readonly string[]): readonly Effect[] {
  const rows = store.db.all<EffectRow>(
    `SELECT e.instrument, e.kind, e.from_day AS "from", e.to_day AS "to", e.provisions, e.cause, e.certainty, e.evidence
     FROM effect e LEFT JOIN document d ON d.version_id = e.version_id
     WHERE e.instrument IN (SELECT value FROM json_each(?)) AND (e.version_id IS NULL OR d.id IS NOT NULL)
     ORDER BY e.kind, e.from_day, e.evidence, e.certainty, e.cause`,
    JSON.stringify(ids),
  )
  return rows.map(row => ({
    ...row,
    provisions: row.provisions === null ? null : (JSON.parse(row.provisions) as readonly Provision[]),
  }))
}

type ActionRow = {
  from_id: string
  to_id: string
  relation: Relation
  certainty: Certainty | null
  evidence: EvidenceKind
  provisions: string | null
  effective: Day | null
}

const kindOfRelation: Partial<Record<Relation, Effect['kind']>> = {
  replaces: 'ended',
  repeals: 'ended',
  amends: 'amended',
  suspends: 'suspended',
}

function actionsOn(store: Store, ids: readonly string[]): readonly Effect[] {
  const rows = store.db.all<ActionRow>(
    `SELECT e.from_id, e.to_id, e.relation, e.certainty, e.evidence, r.provisions,
       (SELECT min(from_day) FROM effect WHERE instrument = e.from_id AND kind = 'in-force') AS effective
     FROM edge e LEFT JOIN reference r ON r.id = e.reference_id
     WHERE e.to_id IN (SELECT value FROM json_each(?)) AND e.relation IN ('replaces', 'repeals', 'amends', 'suspends')
     ORDER BY e.from_id, e.relation, e.evidence, r.provisions`,
    JSON.stringify(ids),
  )
  return rows.flatMap(row => {
    const kind = kindOfRelation[row.relation]
    const provisions = JSON.parse(row.provisions ?? '[]') as readonly Provision[]
    return kind === undefined
      ? []
      : [
          {
            instrument: row.to_id as InstrumentId,
            kind,
            from: row.effective,
            to: null,
            provisions: provisions.length > 0 ? provisions : null,
            cause: row.from_id as InstrumentId,
            certainty: row.certainty ?? 'derived',
            evidence: row.evidence,
          },
        ]
  })
}

function insertEffect(store: Store, versionId: number | null, effect: Effect): void {
  store.db.run(
    `INSERT INTO effect (instrument, kind, from_day, to_day, provisions, cause, certainty, evidence, version_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    effect.instrument,
    effect.kind,
    effect.from,
    effect.to,
    effect.provisions === null ? null : JSON.stringify(effect.provisions),
    effect.cause,
    effect.certainty,
    effect.evidence,
    versionId,
  )
}
