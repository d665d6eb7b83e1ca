import type { Registry } from '../src/registry/registry.ts'
import { recordsOf } from '../src/search/record.ts'
import type { RecordGroup, SearchIndex } from '../src/search/search-index.ts'
import { instrumentIds, isKnown } from '../src/store/instruments.ts'
import { getNote, setNote } from '../src/store/notes.ts'
import { lastOutboxId, outboxAfter, trimOutbox } from '../src/store/outbox.ts'
import type { Store } from '../src/store/store.ts'
import { documentIds } from '../src/store/stored-document.ts'

type Indexing = {
  readonly store: Store
  readonly index: SearchIndex
  readonly registry: Registry
  /** Told of each batch while an index is filled. */
  readonly progress?: FillProgress
}

export type FillProgress = (done: number, total: number, group: string) => void

const groupsPerBatch = 200
const applied = 'outbox'
const trimmed = 'outbox-trimmed'
/**
 * A note of the store, where there is a search server: how far that has come, as it still needs what is after; or
 * `again`, when its index is to be made again, for which the outbox is not needed.
 */
export const serverApplied = 'outbox-server'

/**
 * Brings the index up to the store: applies what the outbox holds and remembers how far it came in the index
 * itself, so that a crash between the two loses and repeats nothing. An index that is new, or older than what the
 * outbox still holds, is filled from the whole store.
 */
export async function bringIndex(indexing: Indexing): Promise<void> {
  const { store, index } = indexing
  if (await isOutdated(store, index)) await fillIndex(indexing, { keepPlace: true })
  const ofServer = Number(getNote(store, serverApplied) ?? Number.NaN)
  const own = await applyOutbox(indexing)
  const done = Number.isNaN(ofServer) ? own : Math.min(own, ofServer)
  trimOutbox(store, done)
  setNote(store, trimmed, String(done))
}

/** Whether an index is new, older than what the outbox still holds, or of a store that had come further. */
export async function isOutdated(store: Store, index: SearchIndex): Promise<boolean> {
  const note = await index.getNote(applied)
  return (
    note === null || Number(note) < Number(getNote(store, trimmed) ?? 0) || Number(note) > lastOutboxId(store)
  )
}

/** Applies what the outbox holds, batch by batch. @returns the last row that the index has. */
export async function applyOutbox(indexing: Indexing): Promise<number> {
  const { store, index } = indexing
  for (;;) {
    const last = Number(await index.getNote(applied))
    const rows = outboxAfter(store, last, groupsPerBatch)
    const newest = rows.at(-1)
    if (newest === undefined) return last
    await index.put(recordsOfGroups(indexing, [...new Set(rows.map(row => row.group))]))
    await index.setNote(applied, String(newest.id))
  }
}

/** How many changes of the store an index has not applied yet. */
export async function changesBehind(store: Store, index: SearchIndex): Promise<number> {
  return Math.max(0, lastOutboxId(store) - Number((await index.getNote(applied)) ?? 0))
}

/** Fewer are in the index before a thread has started. */
const groupsWorthThread = 2_000

/**
 * Puts every document and every known instrument into the index. With `keepPlace` the index remembers how far it has
 * come, and what was cut off goes on from there; what changed in the meantime is in the outbox.
 */
export async function fillIndex(
  { progress, ...indexing }: Indexing,
  { keepPlace = false }: { readonly keepPlace?: boolean } = {},
): Promise<void> {
  const { store, index } = indexing
  const groups = [...documentIds(store), ...instrumentIds(store).map(id => `instrument:${id}`)]
  const place = keepPlace ? placeToGoOn(store, await index.getNote(filling)) : null
  const upTo = place?.upTo ?? lastOutboxId(store)
  const begunAt = place?.begunAt ?? new Date().toISOString()
  let done = place === null ? 0 : groups.indexOf(place.last) + 1
  const left = groups.slice(done)
  const put = async (records: readonly RecordGroup[]): Promise<void> => {
    await index.put(records)
    const last = records.at(-1)?.group ?? ''
    if (keepPlace)
      await index.setNote(filling, JSON.stringify({ upTo, last, begunAt } satisfies FillingPlace))
    done += records.length
    progress?.(done, groups.length, last)
  }
  const putAll = (): Promise<void> => putOneAhead(indexing, left, put)
  await (index.fill && left.length >= groupsWorthThread ? index.fill(putAll) : putAll())
  await index.setNote(applied, String(upTo))
}

/** The next batch is read from the store while one is being written. */
async function putOneAhead(
  indexing: Indexing,
  names: readonly string[],
  put: (records: readonly RecordGroup[]) => Promise<void>,
): Promise<void> {
  let written = Promise.resolve()
  try {
    for (let at = 0; at < names.length; at += groupsPerBatch) {
      const records = recordsOfGroups(indexing, names.slice(at, at + groupsPerBatch))
      await written
      written = put(records)
    }
  } finally {
    await written
  }
}

/** Note of an index that is being filled. */
export const filling = 'filling'

/** How far an index was filled: `last` is the last group it has, `upTo` the state of the store it is filled from. */
type FillingPlace = { readonly upTo: number; readonly last: string; readonly begunAt: string }

/** What was begun earlier is begun anew: the program that reads the store may be another by now. */
const goOnHoursMax = 6

/** Null when filling has to begin anew: nothing was begun, too long ago, or the outbox lacks what changed since. */
export function placeToGoOn(store: Store, note: string | null): FillingPlace | null {
  if (note === null) return null
  const place = JSON.parse(note) as FillingPlace
  const hours = (Date.now() - Date.parse(place.begunAt)) / 3_600_000
  const isKnown = place.upTo >= Number(getNote(store, trimmed) ?? 0)
  return isKnown && hours < goOnHoursMax ? place : null
}

function recordsOfGroups({ store, registry }: Indexing, names: readonly string[]): readonly RecordGroup[] {
  return names.map(group => ({
    group,
    records: isForgotten(group, store) ? [] : recordsOf(group, store, registry),
  }))
}

/** What was asked for while it was known, and is not any more, leaves the index. */
function isForgotten(group: string, store: Store): boolean {
  const mark = 'instrument:'
  return group.startsWith(mark) && !isKnown(store, group.slice(mark.length))
}
