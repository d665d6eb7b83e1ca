import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sampleConnectTo } from '../../crawlers/sample/connect-to.ts'
import { servePortal } from '../../crawlers/sample/portal.ts'
import { sampleSource } from '../../crawlers/sample/source.ts'
import { runCrawl } from '../../pipelines/crawl.ts'
import { createHttpFetcher } from '../../src/fetch/http-fetcher.ts'
import { loadRegistry } from '../../src/registry/load.ts'
import { openIndex } from '../../src/search/open-index.ts'
import { LockedError } from '../../src/store/lock.ts'
import { openStore } from '../../src/store/open.ts'
import { openDatabase } from '../../src/store/sqlite.ts'
import { article, crawlRig, fetcherFor, mockSource, pagesHandler, serveMock } from '../crawl-kit.ts'

test('16. two runs at once: the second is told who holds the folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-'))
  const first = openStore(folder, { mode: 'write', kind: 'sample' })
  expect(() => openStore(folder, { mode: 'write', kind: 'sample' })).toThrow(LockedError)
  first.close()
  openStore(folder, { mode: 'write', kind: 'sample' }).close()
  rmSync(folder, { recursive: true })
})

test('17. the disk fills up: the run stops, the store opens again and is whole', {
  timeout: 20_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-'))
  const store = openStore(folder, { mode: 'write', kind: 'sample' })
  const index = await openIndex(folder, { mode: 'write' })
  const portal = await servePortal()
  const fetcher = createHttpFetcher({ connectTo: sampleConnectTo(portal.url) })
  let writes = 0
  const full = {
    ...store,
    db: {
      ...store.db,
      run: (...parameters: Parameters<typeof store.db.run>) => {
        if (/^\s*INSERT INTO (version|reference)/.test(parameters[0])) writes += 1
        if (writes > 60) throw new Error('database or disk is full')
        return store.db.run(...parameters)
      },
    },
  }
  const sources = [{ ...sampleSource, politeness: { ...sampleSource.politeness, pagesPerRunMax: 25 } }]
  await expect(runCrawl({ store: full, index, registry: loadRegistry(), sources, fetcher })).rejects.toThrow(
    'disk is full',
  )
  await index.close()
  store.close()
  const db = openDatabase(join(folder, 'store.db'), { readOnly: true })
  expect(db.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' })
  expect(db.get('SELECT count(*) AS n FROM document WHERE version_id IS NULL')).toEqual({ n: 0 })
  db.close()
  await fetcher.close()
  await portal.close()
  rmSync(folder, { recursive: true })
})

describe('18. the clock jumps', () => {
  const pages = { '/tin/': '<a href="/tin/bai-1.html">Bài</a>', '/tin/bai-1.html': article('Bài') }
  const at = (instant: string) => ({ now: () => new Date(instant) })

  test('back by a day: the next run goes through all the same', async () => {
    const site = await serveMock(pagesHandler(pages))
    const fetcher = fetcherFor([site])
    const rig = crawlRig()
    await rig.crawl(mockSource(), fetcher, at('2026-11-21T19:00:00Z'))
    const report = await rig.crawl(mockSource(), fetcher, at('2026-11-20T19:00:00Z'))
    expect([report.unchanged, report.findings]).toEqual([1, []])
    await fetcher.close()
    await site.close()
  })

  test('nightly runs that begin some minutes early still find their pages due', async () => {
    const site = await serveMock(pagesHandler(pages))
    const fetcher = fetcherFor([site])
    const rig = crawlRig()
    const source = mockSource({ politeness: { gapMs: 0, latencyFactor: 0, revisit: 'by-change' } })
    await rig.crawl(source, fetcher, at('2026-11-20T19:00:00Z'))
    const sameNight = await rig.crawl(source, fetcher, at('2026-11-20T23:00:00Z'))
    const nextNight = await rig.crawl(source, fetcher, at('2026-11-21T18:45:00Z'))
    const nightAfter = await rig.crawl(source, fetcher, at('2026-11-22T18:45:00Z'))
    expect([sameNight, nextNight, nightAfter].map(({ planned }) => planned)).toEqual([0, 1, 0])
    await fetcher.close()
    await site.close()
  })
})
