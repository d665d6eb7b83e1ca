import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { placeToGoOn } from '../pipelines/index-records.ts'
import { reindex } from '../pipelines/reindex.ts'
import { loadRegistry } from '../src/registry/load.ts'
import { openIndex } from '../src/search/open-index.ts'
import { setNote } from '../src/store/notes.ts'
import { openStore } from '../src/store/open.ts'
import { withStore } from './store-builders.ts'

const indexesIn = (folder: string): readonly string[] =>
  readdirSync(folder).filter(name => /^index-\d+\.db$/.test(name))

test('reindexing that was cut off goes on where it was, and finds the same', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-reindex-'))
  const store = openStore(folder, { mode: 'write' })
  try {
    const registry = loadRegistry()
    const whole = await reindex(store, registry)
    const cutOff = reindex(store, registry, done => {
      if (done >= 200) throw new Error('cut off')
    })
    await expect(cutOff).rejects.toThrow('cut off')
    expect(indexesIn(folder)).toEqual(['index-1.db', 'index-2.db'])
    const steps: number[] = []
    const again = await reindex(store, registry, done => void steps.push(done))
    expect(steps[0]).toBeGreaterThan(200)
    expect(again).toMatchObject({ records: whole.records, works: whole.works })
    expect(indexesIn(folder)).toEqual(['index-2.db'])
    const index = await openIndex(folder, { mode: 'read' })
    expect(await index.count()).toEqual({ records: whole.records, works: whole.works })
    await index.close()
  } finally {
    store.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

test('filling goes on only where nothing was missed since', () => {
  withStore(store => {
    const place = { upTo: 7, last: 'a', begunAt: new Date().toISOString() }
    const yesterday = new Date(Date.now() - 86_400_000).toISOString()
    expect(placeToGoOn(store, null)).toBeNull()
    expect(placeToGoOn(store, JSON.stringify(place))).toEqual(place)
    expect(placeToGoOn(store, JSON.stringify({ ...place, begunAt: yesterday }))).toBeNull()
    setNote(store, 'outbox-trimmed', '8')
    expect(placeToGoOn(store, JSON.stringify(place))).toBeNull()
  })
})
