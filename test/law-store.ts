import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../src/store/open.ts'
import type { Store } from '../src/store/store.ts'

export type TestStore = { readonly store: Store; readonly folder: string; readonly remove: () => void }

/** A store for a whole test file, in a folder of its own whose name has spaces and diacritics. */
export function openTestStore(): TestStore {
  const root = mkdtempSync(join(tmpdir(), 'thidua hiệu lực '))
  const folder = join(root, 'kho')
  const store = openStore(folder, { mode: 'write', now: () => new Date('2026-11-21T02:00:00Z') })
  return {
    store,
    folder,
    remove: () => {
      store.close()
      rmSync(root, { recursive: true, force: true })
    },
  }
}
