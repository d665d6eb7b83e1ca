import type { Registry } from '../src/registry/registry.ts'
import { openSecondIndex } from '../src/search/open-index.ts'
import type { Store } from '../src/store/store.ts'
import { bringIndex } from './index-records.ts'
import { storeRegistry } from './store-registry.ts'

export type ReindexReport = { readonly records: number; readonly works: number; readonly tookMs: number }

/**
 * Makes the index again from the store, in a second file; readers have the old one until the new one is complete.
 */
export async function reindex(store: Store, registry: Registry): Promise<ReindexReport> {
  const started = Date.now()
  storeRegistry(store, registry)
  const { index, finish } = await openSecondIndex(store.folder)
  try {
    await bringIndex({ store, index, registry })
    await finish()
    return { ...(await index.count()), tookMs: Date.now() - started }
  } finally {
    await index.close()
  }
}
