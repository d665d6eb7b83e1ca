import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openFts5 } from '../src/search/fts5.ts'
import type { SearchIndex } from '../src/search/search-index.ts'
import { searchIndexContract } from './search-index.contract.ts'

searchIndexContract('FTS5', async () => openFts5(':memory:'))

searchIndexContract('FTS5, while it is being filled', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-filled-'))
  const index = openFts5(join(folder, 'index.db'))
  const end = filling(index)
  return {
    ...index,
    close: async () => {
      await end()
      await index.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
})

/** Fills until what it returns is called. */
function filling(index: SearchIndex): () => Promise<unknown> {
  let end: () => void = () => undefined
  const filled = index.fill?.(
    () =>
      new Promise<void>(resolve => {
        end = resolve
      }),
  )
  return async () => {
    end()
    await filled
  }
}
