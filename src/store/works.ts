import { createHash } from 'node:crypto'
import { isComplete } from '../domain/instrument-id.ts'
import { requestIndexing } from './outbox.ts'
import type { Store } from './store.ts'

/**
 * What a document's work is recognised by. Documents that share a key are one work, whichever arrives first.
 * `instrument`: a complete id. `original`: the address of the original, its own or named by a copy.
 * `copy`: the address of a translated copy. `text`: hash of the folded text, for what has no address.
 * `twin`: two documents found to tell the same (`twins.ts`).
 */
export type WorkKey = { readonly kind: WorkKeyKind; readonly value: string }
type WorkKeyKind = (typeof keyKinds)[number]
const keyKinds = ['instrument', 'original', 'copy', 'text', 'twin'] as const

type Work = {
  readonly id: number
  readonly publicId: string
  readonly instrumentId: string | null
}

type WorkRow = { id: number; public_id: string; instrument_id: string | null }

/**
 * Bài, văn bản: puts a document into the work that its keys name, joining works that turn out to be one.
 * A work's public name depends on its keys alone, not on the order in which documents arrived. Two works with different
 * instruments are never joined: a document whose keys lead to both goes by its own instrument, else to the one that came
 * first, of two that are there by its best key.
 */
export function placeInWork(
  store: Store,
  documentRow: number,
  named: readonly WorkKey[],
  twins: readonly number[] = [],
): Work {
  const keys = [...named, ...twins.map(twin => twinKey(store, documentRow, twin))]
  const before = store.db.get<{ work_id: number | null }>(
    'SELECT work_id FROM document WHERE id = ?',
    documentRow,
  )
  const changed = replaceKeys(store, documentRow, keys)
  if (before?.work_id != null && changed) regroup(store, before.work_id)
  else join(store, documentRow)
  return workOfDocument(store, documentRow)
}

/** A key that two documents share because they tell the same; given to both, so that either may come first. */
function twinKey(store: Store, documentRow: number, twin: number): WorkKey {
  const ids = store.db.all<{ public_id: string }>(
    'SELECT public_id FROM document WHERE id IN (?, ?) ORDER BY public_id',
    documentRow,
    twin,
  )
  const key: WorkKey = { kind: 'twin', value: ids.map(row => row.public_id).join('+') }
  store.db.run(
    'INSERT OR IGNORE INTO work_key (document_id, key, rank) VALUES (?, ?, ?)',
    twin,
    keyText(key),
    keyKinds.indexOf('twin'),
  )
  return key
}

/** The work with this public id, present or former; undefined when there is none. */
export function findWork(store: Store, publicId: string): Work | undefined {
  const row = store.db.get<WorkRow>(
    `SELECT id, public_id, instrument_id FROM work WHERE public_id = ?1
     UNION ALL
     SELECT w.id, w.public_id, w.instrument_id FROM work_alias a JOIN work w ON w.id = a.work_id WHERE a.name = ?1
     LIMIT 1`,
    publicId,
  )
  return row && workOf(row)
}

/** Makes a former name of a work answer with nothing. */
export function dropAlias(store: Store, name: string): void {
  store.db.run('DELETE FROM work_alias WHERE name = ?', name)
}

function workOfDocument(store: Store, documentRow: number): Work {
  const row = store.db.get<WorkRow>(
    'SELECT w.id, w.public_id, w.instrument_id FROM document d JOIN work w ON w.id = d.work_id WHERE d.id = ?',
    documentRow,
  )
  if (!row) throw new RangeError(`document row ${documentRow} has no work`)
  return workOf(row)
}

/** @returns true when the keys, or their ranks, are not those that were stored. */
function replaceKeys(store: Store, documentRow: number, keys: readonly WorkKey[]): boolean {
  const wanted = new Map<string, number>()
  for (const key of keys) {
    const text = keyText(key)
    if (!wanted.has(text)) wanted.set(text, keyKinds.indexOf(key.kind))
  }
  const stored = store.db.all<{ key: string; rank: number }>(
    'SELECT key, rank FROM work_key WHERE document_id = ?',
    documentRow,
  )
  if (stored.length === wanted.size && stored.every(({ key, rank }) => wanted.get(key) === rank)) return false
  store.db.run('DELETE FROM work_key WHERE document_id = ?', documentRow)
  for (const [key, rank] of wanted)
    store.db.run('INSERT INTO work_key (document_id, key, rank) VALUES (?, ?, ?)', documentRow, key, rank)
  return true
}

/** `original` and `copy` are one name space: one document's copy may be another's original. */
function keyText({ kind, value }: WorkKey): string {
  return `${kind === 'original' || kind === 'copy' ? 'url' : kind}:${value}`
}

/**
 * A document that left a work may have held it together: its members are placed again, oldest first.
 * A work that is left empty answers, by its old name, with the work of its first member.
 */
function regroup(store: Store, workId: number): void {
  const members = store.db.all<{ id: number }>(
    'SELECT id FROM document WHERE work_id = ? ORDER BY id',
    workId,
  )
  store.db.run('UPDATE document SET work_id = NULL WHERE work_id = ?', workId)
  store.db.run('UPDATE work SET instrument_id = NULL WHERE id = ?', workId)
  for (const { id } of members) join(store, id)
  const left = store.db.get<WorkRow>(
    `SELECT id, public_id, instrument_id FROM work w WHERE id = ?
     AND NOT EXISTS (SELECT 1 FROM document WHERE work_id = w.id)`,
    workId,
  )
  const first = members[0]
  if (left && first) mergeInto(store, left, workOfDocument(store, first.id).id)
}

function join(store: Store, documentRow: number): void {
  const own = instrumentOf(store, documentRow)
  const candidates = store.db.all<WorkRow>(
    `SELECT w.id, w.public_id, w.instrument_id
     FROM work_key mine JOIN work_key theirs ON theirs.key = mine.key
     JOIN document d ON d.id = theirs.document_id JOIN work w ON w.id = d.work_id
     WHERE mine.document_id = ?
     GROUP BY w.id ORDER BY min(mine.rank), w.id`,
    documentRow,
  )
  const identity = own ?? candidates.find(work => work.instrument_id)?.instrument_id ?? null
  const joined = candidates.filter(work => work.instrument_id === null || work.instrument_id === identity)
  const target = joined.find(work => work.instrument_id !== null) ?? joined[0]
  const workId = target?.id ?? createWork(store, documentRow)
  store.db.run('UPDATE document SET work_id = ? WHERE id = ?', workId, documentRow)
  for (const other of joined) if (other.id !== workId) mergeInto(store, other, workId)
  rename(store, workId, identity)
}

function instrumentOf(store: Store, documentRow: number): string | null {
  const row = store.db.get<{ key: string }>(
    "SELECT key FROM work_key WHERE document_id = ? AND key LIKE 'instrument:%'",
    documentRow,
  )
  const id = row?.key.slice('instrument:'.length)
  return id && isComplete(id) ? id : null
}

function createWork(store: Store, documentRow: number): number {
  const provisional = `_${documentRow}`
  return store.db.run('INSERT INTO work (public_id) VALUES (?)', provisional).lastId
}

function mergeInto(store: Store, work: WorkRow, target: number): void {
  requestMembers(store, work.id)
  store.db.run('UPDATE document SET work_id = ? WHERE work_id = ?', target, work.id)
  store.db.run('UPDATE work_alias SET work_id = ? WHERE work_id = ?', target, work.id)
  store.db.run('DELETE FROM work WHERE id = ?', work.id)
  keepAlias(store, work.public_id, target)
}

function rename(store: Store, workId: number, instrumentId: string | null): void {
  const row = store.db.get<WorkRow>('SELECT id, public_id, instrument_id FROM work WHERE id = ?', workId)
  const name = instrumentId ?? nameOf(store, workId)
  if (!row || row.public_id === name) return
  const holder = store.db.get<WorkRow>(
    'SELECT id, public_id, instrument_id FROM work WHERE public_id = ? OR instrument_id = ?',
    name,
    instrumentId,
  )
  if (holder && holder.id !== workId) {
    mergeInto(store, row, holder.id)
    store.db.run(
      'UPDATE work SET public_id = ?, instrument_id = ? WHERE id = ?',
      name,
      instrumentId,
      holder.id,
    )
    return
  }
  store.db.run('UPDATE work SET public_id = ?, instrument_id = ? WHERE id = ?', name, instrumentId, workId)
  store.db.run('DELETE FROM work_alias WHERE name = ?', name)
  keepAlias(store, row.public_id, workId)
  requestMembers(store, workId)
}

/** Records carry the name of their work. */
function requestMembers(store: Store, workId: number): void {
  const members = store.db.all<{ public_id: string }>(
    'SELECT public_id FROM document WHERE work_id = ? ORDER BY id',
    workId,
  )
  for (const { public_id } of members) requestIndexing(store, public_id)
}

/** Asks for new records of all that lies at an address or names it as its original's. */
export function requestLinking(store: Store, url: string): void {
  const linking = store.db.all<{ public_id: string }>(
    'SELECT d.public_id FROM work_key k JOIN document d ON d.id = k.document_id WHERE k.key = ? ORDER BY d.id',
    keyText({ kind: 'original', value: url }),
  )
  for (const { public_id } of linking) requestIndexing(store, public_id)
}

/** 16 hex digits of the SHA-256 of the work's best key; the first in order among equally good ones. */
function nameOf(store: Store, workId: number): string {
  const best = store.db.get<{ key: string }>(
    `SELECT k.key FROM work_key k JOIN document d ON d.id = k.document_id
     WHERE d.work_id = ? ORDER BY k.rank, k.key LIMIT 1`,
    workId,
  )
  const value = best ? best.key.slice(best.key.indexOf(':') + 1) : `_${workId}`
  return publicIdOf(value)
}

/** Hex digits of a public id. */
export const publicIdChars = 16

/** Public id of a document or work: the first hex digits of the SHA-256 of what names it. */
export function publicIdOf(name: string | Uint8Array): string {
  return createHash('sha256').update(name).digest('hex').slice(0, publicIdChars)
}

function keepAlias(store: Store, name: string, workId: number): void {
  if (name.startsWith('_')) return
  store.db.run(
    `INSERT INTO work_alias (name, work_id) VALUES (?1, ?2)
     ON CONFLICT (name) DO UPDATE SET work_id = ?2`,
    name,
    workId,
  )
}

function workOf({ id, public_id, instrument_id }: WorkRow): Work {
  return { id, publicId: public_id, instrumentId: instrument_id }
}
