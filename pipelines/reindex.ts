import type { Registry } from '../src/registry/registry.ts'
import { openSecondIndex } from '../src/search/open-index.ts'
import type { Store } from '../src/store/store.ts'
import { bringIndex, type FillProgress, filling, placeToGoOn } from './index-records.ts'
import { storeRegistry } from './store-registry.ts'

type ReindexReport = { readonly records: number; readonly works: number; readonly tookMs: number }

/**
 * Makes the index again from the store, in a second file; readers have the old one until the new one is complete. What
 * was cut off less than a few hours ago goes on where it was.
 */
export async function reindex(
  store: Store,
  registry: Registry,
  progress?: FillProgress,
): Promise<ReindexReport> {
  const started = Date.now()
  storeRegistry(store, registry)
  const { index, finish } = await openSecondIndex(
    store.folder,
    async begun => placeToGoOn(store, await begun.getNote(filling)) !== null,
  )
  try {
    await bringIndex({ store, index, registry, ...(progress ? { progress } : {}) })
    await finish()
    return { ...(await index.count()), tookMs: Date.now() - started }
  } finally {
    await index.close()
  }
}
