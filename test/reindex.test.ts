import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fillIndex, placeToGoOn } from '../pipelines/index-records.ts'
import { reindex } from '../pipelines/reindex.ts'
import { storeRegistry } from '../pipelines/store-registry.ts'
import { loadRegistry } from '../src/registry/load.ts'
import { openFts5 } from '../src/search/fts5.ts'
import { openIndex } from '../src/search/open-index.ts'
import type { SearchIndex } from '../src/search/search-index.ts'
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

test('filling puts one batch after another, and notes what is durable alone', async () => {
  const registry = loadRegistry()
  for (const failing of [null, 2]) {
    const told: string[] = []
    let puts = 0
    const index: SearchIndex = {
      ...openFts5(':memory:'),
      put: async () => {
        puts += 1
        const number = puts
        told.push(`put ${number}`)
        await new Promise(setImmediate)
        if (number === failing) throw new Error('refused')
        told.push(`durable ${number}`)
      },
      setNote: async name => void told.push(name),
      fill: () => Promise.reject(new Error('so few are not worth a thread')),
    }
    const folder = mkdtempSync(join(tmpdir(), 'thidua-fill-'))
    const store = openStore(folder, { mode: 'write' })
    storeRegistry(store, registry)
    const filled = fillIndex({ store, index, registry }, { keepPlace: true })
    const first = ['put 1', 'durable 1', 'filling', 'put 2']
    if (failing === null) {
      await filled
      expect(told.slice(0, 7)).toEqual([...first, 'durable 2', 'filling', 'put 3'])
      expect(told.at(-1)).toBe('outbox')
    } else {
      await expect(filled).rejects.toThrow('refused')
      expect(told).toEqual(first)
    }
    await index.close()
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
