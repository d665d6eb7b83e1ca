import type { Day } from '../domain/day.ts'
import { type InstrumentId, isComplete, parseInstrumentId } from '../domain/instrument-id.ts'
import type { Store } from './store.ts'
import { findWork } from './works.ts'

/** Makes an instrument known. Open ids are no instruments: they are passed over. @returns true when it is new. */
export function knowInstrument(store: Store, id: string): boolean {
  const parts = parseInstrumentId(id)
  if (!parts || !isComplete(id)) return false
  const { changes } = store.db.run(
    `INSERT OR IGNORE INTO instrument (id, jurisdiction, organ, type, period, number) VALUES (?, ?, ?, ?, ?, ?)`,
    id,
    parts.jurisdiction,
    parts.organ,
    parts.type,
    parts.period,
    parts.number,
  )
  return changes > 0
}

/** True when an instrument is known: held, cited, or told of by the registry or a list. */
export function isKnown(store: Store, id: string): boolean {
  return store.db.get('SELECT 1 FROM instrument WHERE id = ?', id) !== undefined
}

/**
 * Makes an instrument unknown that no work and no newest text names any more, by a reference, a fact, an effect or a stated
 * relation, nor the registry.
 */
export function forgetInstrument(store: Store, id: string): void {
  const named = namings.map(
    ([table, column]) => `SELECT 1 FROM ${table} n LEFT JOIN document d ON d.version_id = n.version_id
      WHERE n.${column} = ?1 AND (n.version_id IS NULL OR d.id IS NOT NULL)`,
  )
  const ofRegistry = 'SELECT 1 FROM registry_relation WHERE from_id = ?1 OR to_id = ?1'
  const held = 'SELECT 1 FROM work WHERE instrument_id = ?1'
  store.db.run(
    `DELETE FROM instrument WHERE id = ?1 AND NOT EXISTS (${[...named, ofRegistry, held].join(' UNION ALL ')})`,
    id,
  )
}

/** Instruments that one version names, as `forgetInstrument` looks for them; null names none. */
export function instrumentsNamedBy(store: Store, versionId: number | null): readonly string[] {
  if (versionId === null) return []
  const named = namings.map(([table, column]) => `SELECT ${column} AS id FROM ${table} WHERE version_id = ?1`)
  return store.db.all<{ id: string | null }>(named.join(' UNION '), versionId).flatMap(({ id }) => id ?? [])
}

/** Where versions name instruments; `version_id` is null for what the registry says. */
const namings = [
  ['reference', 'id_now'],
  ['assertion', 'subject'],
  ['effect', 'instrument'],
  ['effect', 'cause'],
  ['stated_relation', 'from_id'],
  ['stated_relation', 'to_id'],
] as const

/** Known instruments, complete, that an id fits, `_` standing for any part. At most `limit`, in order. */
export function instrumentsFitting(store: Store, id: string, limit = 100): readonly string[] {
  const parts = parseInstrumentId(id)
  if (!parts) return []
  const fixed = Object.entries(parts).filter(([, part]) => part !== '_')
  if (fixed.length === 0) return []
  const where = fixed.map(([name]) => `${name} = ?`).join(' AND ')
  return store.db
    .all<{ id: string }>(
      `SELECT id FROM instrument WHERE ${where} ORDER BY id LIMIT ?`,
      ...fixed.map(([, part]) => part),
      limit,
    )
    .map(row => row.id)
}

const issuedOnMax = 5

/**
 * Other instruments of the same jurisdiction, issuer and type that a newest text or the registry says were issued on a
 * day: what a wrong number may have meant. In order, at most 5.
 */
export function instrumentsIssuedOn(
  store: Store,
  { on, like }: { readonly on: Day; readonly like: InstrumentId },
): readonly InstrumentId[] {
  const parts = parseInstrumentId(like)
  if (!parts) return []
  return store.db
    .all<{ id: InstrumentId }>(
      `SELECT DISTINCT i.id FROM instrument i JOIN assertion a ON a.subject = i.id
       LEFT JOIN document d ON d.version_id = a.version_id
       WHERE i.jurisdiction = ? AND i.organ = ? AND i.type = ? AND i.id <> ?
         AND a.field = 'issuedOn' AND a.value = ? AND (a.version_id IS NULL OR d.id IS NOT NULL)
       ORDER BY i.id LIMIT ${issuedOnMax}`,
      parts.jurisdiction,
      parts.organ,
      parts.type,
      like,
      on,
    )
    .map(row => row.id)
}

/** True when a document that renders the instrument is held. */
export function isHeld(store: Store, id: string): boolean {
  return heldAmong(store, [id]).has(id)
}

/** Those of some instruments that a held document renders. */
export function heldAmong(store: Store, ids: readonly string[]): ReadonlyMap<string, true> {
  const rows = store.db.all<{ id: string }>(
    'SELECT instrument_id AS id FROM work WHERE instrument_id IN (SELECT value FROM json_each(?))',
    JSON.stringify(ids),
  )
  return new Map(rows.map(({ id }) => [id, true]))
}

/** The id or name of a work that a former one stands for now; itself when it has no alias. */
export function currentId(store: Store, id: string): string {
  const alias = store.db.get<{ id: string }>('SELECT id FROM instrument_alias WHERE name = ?', id)
  return alias?.id ?? findWork(store, id)?.publicId ?? id
}

/** Former names of an instrument, in order. */
export function aliasesOf(store: Store, id: string): readonly string[] {
  return store.db
    .all<{ name: string }>('SELECT name FROM instrument_alias WHERE id = ? ORDER BY name', id)
    .map(row => row.name)
}

/** All known instruments, in order. */
export function instrumentIds(store: Store): readonly string[] {
  return store.db.all<{ id: string }>('SELECT id FROM instrument ORDER BY id').map(row => row.id)
}

/** The symbol most texts cite an instrument by, as they stand now; null when none gives one. */
export function citedSymbol(store: Store, id: string): string | null {
  const row = store.db.get<{ symbol: string }>(
    `SELECT r.symbol FROM reference r JOIN document d ON d.version_id = r.version_id
     WHERE r.id_now = ? AND r.symbol IS NOT NULL GROUP BY r.symbol ORDER BY count(*) DESC, r.symbol LIMIT 1`,
    id,
  )
  return row?.symbol ?? null
}
