import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { followServer } from '../pipelines/follow-server.ts'
import { bringIndex } from '../pipelines/index-records.ts'
import { loadRegistry } from '../src/registry/load.ts'
import { openMeili } from '../src/search/meili.ts'
import { openIndex } from '../src/search/open-index.ts'
import { openSearch } from '../src/search/open-search.ts'
import { plainRequest } from '../src/search/search-answer.ts'
import type { SearchIndex } from '../src/search/search-index.ts'
import { openTestStore } from './law-store.ts'
import { hasBinary, type OwnServer, ownServer } from './meili-server.ts'
import { save } from './store-builders.ts'

/** Needs a server that can be killed: `meilisearch` on the path. Recorded exchanges cannot show it. */
const documentsCount = process.env.THIDUA_LONG === '1' ? 3_000 : 500

describe.skipIf(!hasBinary)('a server killed in the middle of indexing', () => {
  const registry = loadRegistry()
  const place = openTestStore()
  let own: OwnServer
  let embedded: SearchIndex

  beforeAll(async () => {
    own = await ownServer()
    embedded = await openIndex(place.folder, { mode: 'write' })
    for (let at = 0; at < documentsCount; at++) saveReport(at)
    await bringIndex({ store: place.store, index: embedded, registry })
  }, 120_000)
  afterAll(async () => {
    await embedded?.close()
    place.remove()
    await own?.remove()
  })

  const saveReport = (at: number): void => {
    const title = `Tin số ${at} của tỉnh Mẫu`
    save(place.store, {
      url: `https://thu.test/${at}`,
      title,
      text: `${title}. Phong trào thi đua lần thứ ${at}.`,
    })
  }
  const server = () => ({ url: own.url, key: own.key, name: 'crash', limits: { pauseMs: 50 } })
  /** Follows while the server is killed and started again at these moments; then until it has everything. */
  const followThrough = async (...killAfterMs: readonly number[]): Promise<void> => {
    const following = followServer({ store: place.store, registry, server: server() })
    for (const ms of killAfterMs) {
      await wait(ms)
      await own.killAndRestart()
    }
    if ((await following) !== null)
      expect(await followServer({ store: place.store, registry, server: server() })).toBeNull()
  }

  test('while it is filled', async () => {
    await followThrough(100, 250, 400)
    expect(await openMeili(server()).count()).toEqual(await embedded.count())
  }, 120_000)

  test('while it takes what is new; everything is found, and once', async () => {
    for (let at = 0; at < documentsCount; at += 2) saveReport(documentsCount + at)
    await bringIndex({ store: place.store, index: embedded, registry })
    await followThrough(30, 90, 200)
    const index = openMeili(server())
    expect(await index.count()).toEqual(await embedded.count())
    const { search } = openSearch({ store: place.store, registry, index })
    for (const at of [0, 1, documentsCount - 1, documentsCount, 2 * documentsCount - 2]) {
      const answer = await search({ ...plainRequest, q: `tin số ${at} của tỉnh mẫu` })
      expect('hits' in answer && answer.hits[0]?.title).toBe(`Tin số ${at} của tỉnh Mẫu`)
    }
  }, 120_000)
})
