import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isStorageFault } from '../store/storage-fault.ts'
import { openFts5 } from './fts5.ts'
import { fts5SchemaVersion } from './fts5-schema.ts'
import type { SearchIndex } from './search-index.ts'

/** Notes of an index: when it was complete, and by which schema its tables are made. */
const complete = 'complete'
const schema = 'schema'

/** There is no index of this program's schema here. */
export class IndexMissingError extends Error {}

/**
 * The embedded index of a data folder: the newest `index-<n>.db` that is complete and of this program's schema. For
 * writing, an empty one is made when there is none; for reading, a newer one is taken up as soon as it is complete,
 * so that a service need not be started again after reindexing.
 * @throws IndexMissingError when there is none and it is opened for reading.
 */
export async function openIndex(
  folder: string,
  { mode }: { readonly mode: 'read' | 'write' },
): Promise<SearchIndex> {
  if (mode === 'read') return followNewest(folder)
  for (const name of indexNames(folder)) {
    const index = await openUsable(join(folder, name), false)
    if (index) return index
  }
  const { index, finish } = await openSecondIndex(folder)
  await finish()
  return index
}

/**
 * A second index to fill beside the one in use. `finish` makes it the one that is opened from now on. One of this
 * program's schema that was begun and not finished is taken up again where `goesOn` says so.
 */
export async function openSecondIndex(
  folder: string,
  goesOn: (begun: SearchIndex) => Promise<boolean> = async () => false,
): Promise<{ readonly index: SearchIndex; readonly finish: () => Promise<void> }> {
  const names = indexNames(folder)
  const newest = names[0] ?? ''
  const begun = names.length > 0 ? await openBegun(join(folder, newest), goesOn) : undefined
  const older = begun ? names.slice(1) : names
  const index = begun ?? openFts5(join(folder, `index-${numberOf(newest) + 1}.db`))
  await index.setNote(schema, String(fts5SchemaVersion))
  return {
    index,
    finish: async () => {
      await index.setNote(complete, new Date().toISOString())
      for (const name of older) removeIndex(join(folder, name))
    },
  }
}

/** Undefined when it is complete, of another schema, damaged, or not to be gone on with. */
async function openBegun(
  path: string,
  goesOn: (begun: SearchIndex) => Promise<boolean>,
): Promise<SearchIndex | undefined> {
  const isTaken = await look(path, async index => {
    const isBegun = (await index.getNote(complete)) === null && (await isOfThisSchema(index))
    return isBegun && (await goesOn(index))
  })
  return isTaken ? openFts5(path) : undefined
}

async function isOfThisSchema(index: SearchIndex): Promise<boolean> {
  return (await index.getNote(schema)) === String(fts5SchemaVersion)
}

/** What `test` says of an index; false where there is none to be looked at. @throws where it is there and cannot be opened now. */
async function look(path: string, test: (index: SearchIndex) => Promise<boolean>): Promise<boolean> {
  let index: SearchIndex | undefined
  try {
    index = openFts5(path, { readOnly: true })
    return await test(index)
  } catch (error) {
    if (existsSync(path) && isStorageFault(error) && !isDamage(error)) throw error
    return false
  } finally {
    await index?.close()
  }
}

/** SQLite's words for a file that is no database, or a damaged one: it is made again. */
function isDamage(error: unknown): boolean {
  return error instanceof Error && /disk image is malformed|file is not a database/i.test(error.message)
}

/** How often a reader looks for a newer index. */
const lookEveryMs = 1_000

async function followNewest(folder: string): Promise<SearchIndex> {
  let current = await openNewest(folder)
  let lookedAt = Date.now()
  if (!current) throw new IndexMissingError(`no index in ${folder}: make it with thidua reindex`)
  const index = async (): Promise<SearchIndex> => {
    if (current && Date.now() - lookedAt < lookEveryMs) return current.index
    lookedAt = Date.now()
    if (current && indexNames(folder)[0] === current.name) return current.index
    // What cannot be opened at this moment is looked at again in a second; the one in use goes on answering.
    const newer = await openNewest(folder).catch(error => {
      if (!current) throw error
      return undefined
    })
    if (newer && newer.name !== current?.name) {
      await current?.index.close()
      current = newer
    } else await newer?.index.close()
    if (!current) throw new IndexMissingError(`no index in ${folder}: make it with thidua reindex`)
    return current.index
  }
  const refuse = async (): Promise<never> => {
    throw new Error('the index was opened for reading')
  }
  return {
    put: refuse,
    remove: refuse,
    setNote: refuse,
    find: async query => (await index()).find(query),
    suggest: async (typed, limit) => (await index()).suggest(typed, limit),
    count: async () => (await index()).count(),
    getNote: async name => (await index()).getNote(name),
    sample: async count => (await (await index()).sample?.(count)) ?? [],
    stamp: async () => `${current?.name} ${await (await index()).stamp?.()}`,
    close: async () => {
      await current?.index.close()
      current = undefined
    },
  }
}

async function openNewest(folder: string): Promise<{ name: string; index: SearchIndex } | undefined> {
  for (const name of indexNames(folder)) {
    const index = await openUsable(join(folder, name), true)
    if (index) return { name, index }
  }
  return undefined
}

/**
 * Undefined when the file is not complete, of another schema, damaged, or gone again. What else keeps it from being opened
 * (locked, a full disk, no right to it) is thrown: nobody shall put an empty one in the place of an index that is well.
 */
async function openUsable(path: string, readOnly: boolean): Promise<SearchIndex | undefined> {
  const isUsable = await look(
    path,
    async index => (await index.getNote(complete)) !== null && (await isOfThisSchema(index)),
  )
  return isUsable ? openFts5(path, { readOnly }) : undefined
}

/** Newest first. */
function indexNames(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter(name => /^index-\d+\.db$/.test(name))
    .sort((a, b) => numberOf(b) - numberOf(a))
}

function numberOf(name: string): number {
  return Number(/\d+/.exec(name)?.[0] ?? 0)
}

/** Readers may still have it open: on Windows it then stays until the next reindexing. */
function removeIndex(path: string): void {
  for (const suffix of ['', '-wal', '-shm']) {
    try {
      rmSync(path + suffix, { force: true })
    } catch {
      return
    }
  }
}
