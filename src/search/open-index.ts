import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openFts5 } from './fts5.ts'
import type { SearchIndex } from './search-index.ts'

const complete = 'complete'

/**
 * The embedded index of a data folder: the newest `index-<n>.db` that is complete. For writing, one is made when
 * there is none.
 * @throws when there is none and it is opened for reading.
 */
export async function openIndex(
  folder: string,
  { mode }: { readonly mode: 'read' | 'write' },
): Promise<SearchIndex> {
  for (const name of indexNames(folder)) {
    const index = openFts5(join(folder, name), { readOnly: mode === 'read' })
    if ((await index.getNote(complete)) !== null) return index
    await index.close()
  }
  if (mode === 'read') throw new Error(`no index in ${folder}: make it with thidua reindex`)
  const index = openFts5(join(folder, nextName(folder)))
  await index.setNote(complete, new Date().toISOString())
  return index
}

/** A second index to fill beside the one in use. `finish` makes it the one that is opened from now on. */
export async function openSecondIndex(
  folder: string,
): Promise<{ readonly index: SearchIndex; readonly finish: () => Promise<void> }> {
  const older = indexNames(folder)
  const index = openFts5(join(folder, nextName(folder)))
  return {
    index,
    finish: async () => {
      await index.setNote(complete, new Date().toISOString())
      for (const name of older) removeIndex(join(folder, name))
    },
  }
}

/** Name of the index that readers should have open, so that they notice a swap; undefined when there is none. */
export function newestIndexName(folder: string): string | undefined {
  return indexNames(folder)[0]
}

/** Newest first. */
function indexNames(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter(name => /^index-\d+\.db$/.test(name))
    .sort((a, b) => numberOf(b) - numberOf(a))
}

function nextName(folder: string): string {
  return `index-${numberOf(indexNames(folder)[0] ?? 'index-0.db') + 1}.db`
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
