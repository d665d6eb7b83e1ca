import { createHash, randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import type { Finding } from '../src/domain/finding.ts'
import type { Registry } from '../src/registry/registry.ts'
import { isPrepared, openMeili, openSecondMeili } from '../src/search/meili.ts'
import type { MeiliOptions } from '../src/search/meili-client.ts'
import { SearchServerError } from '../src/search/meili-fault.ts'
import { closeFindings, saveFinding } from '../src/store/findings.ts'
import { getNote, setNote } from '../src/store/notes.ts'
import { lastOutboxId } from '../src/store/outbox.ts'
import type { Store } from '../src/store/store.ts'
import { applyOutbox, fillIndex, isOutdated, serverApplied } from './index-records.ts'

export type Following = {
  readonly store: Store
  readonly registry: Registry
  readonly server: MeiliOptions
}

/** In the place of a row: the server's index is to be made again. */
const again = 'again'
/** The outbox is kept from its beginning. */
const nothingApplied = '0'
const identity = 'identity'
const subject = 'search server'

/**
 * Brings the index on the search server up to the store. What it has applied it remembers itself; the store remembers
 * it too, so that the outbox keeps what the server lacks. Whatever happens on the way, nothing is lost: a batch that
 * was sent and not noted is sent again. An index that is new, too old or of another schema is made beside the one in
 * use and put in its place when it is complete.
 * @returns a finding when the server did not do its part; it is kept in the store until it does.
 */
export async function followServer({ store, registry, server }: Following): Promise<Finding | null> {
  if (getNote(store, serverApplied) === null) setNote(store, serverApplied, nothingApplied)
  try {
    const index = openMeili(server)
    const isNew = getNote(store, serverApplied) === again || !(await isPrepared(server))
    if (isNew || (await isOutdated(store, index))) await fillSecond({ store, registry, server })
    const done = await applyOutbox({ store, registry, index })
    setNote(store, serverApplied, String(done))
    closeFindings(store, subject, [])
    return null
  } catch (error) {
    if (!(error instanceof SearchServerError)) throw error
    const finding = { class: 'search-server', subject, detail: error.detail, next: error.next } as const
    saveFinding(store, finding)
    return finding
  }
}

async function fillSecond({ store, registry, server }: Following): Promise<void> {
  const { index, finish } = await openSecondMeili(server)
  await fillIndex({ store, registry, index })
  await finish()
  if (getNote(store, serverApplied) === again) setNote(store, serverApplied, nothingApplied)
}

/** Has the server's index made again by the next `followServer`. */
export function renewServer(store: Store): void {
  setNote(store, serverApplied, again)
}

/** Whether the store has something that the server, as far as the store knows, has not. */
export function serverLacks(store: Store): boolean {
  return getNote(store, serverApplied) !== String(lastOutboxId(store))
}

/** There is no search server any more: the outbox need not wait for it. */
export function forgetServer(store: Store): void {
  if (getNote(store, serverApplied) === null) return
  store.db.run('DELETE FROM note WHERE name = ?', serverApplied)
  closeFindings(store, subject, [])
}

/**
 * By what the indexes of a data folder are called on a server that may have those of others; null when it has none yet.
 * A copy of the folder, or a backup restored beside it, is another folder: it must not write to the first one's.
 */
export function identityOf(store: Store): string | null {
  const known = getNote(store, identity)
  if (known === null) return null
  return known + createHash('sha256').update(resolve(store.folder)).digest('hex').slice(0, 4)
}

/** The same; gives a store that has none its identity. */
export function makeIdentity(store: Store): string {
  if (getNote(store, identity) === null) setNote(store, identity, randomUUID().slice(0, 8))
  return identityOf(store) ?? ''
}
