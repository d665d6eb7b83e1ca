import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { pauseSource, resumeSource } from '../crawlers/operators.ts'
import { ownersOf } from '../crawlers/owners-of.ts'
import type { Source } from '../crawlers/source.ts'
import { runCrawl } from '../pipelines/crawl.ts'
import type { Fetcher } from '../src/fetch/fetcher.ts'
import { loadRegistry } from '../src/registry/load.ts'
import { openIndex } from '../src/search/open-index.ts'
import type { SearchIndex } from '../src/search/search-index.ts'
import { openFindings } from '../src/store/findings.ts'
import { openStore } from '../src/store/open.ts'
import type { Store } from '../src/store/store.ts'
import { article, fetcherFor, type MockSite, mockSource, pagesHandler, serveMock } from './crawl-kit.ts'

/** Two sources of one host: what is wrong with the lists of one is not over because the other is well. */
const registry = loadRegistry()
const news = mockSource({ id: 'news' })
const laws = mockSource({ id: 'laws', discovery: [{ kind: 'list', path: '/van-ban/' }] })
let broken: ReadonlySet<string>
let site: MockSite
let fetcher: Fetcher
let folder: string
let store: Store
let index: SearchIndex

beforeEach(async () => {
  broken = new Set()
  const pages = {
    '/tin/': '<a href="/tin/bai-1.html">Bài một</a>',
    '/van-ban/': '<a href="/tin/bai-2.html">Bài hai</a>',
    '/tin/bai-1.html': article('Bài một'),
    '/tin/bai-2.html': article('Bài hai'),
  }
  site = await serveMock((request, response) => {
    if (!broken.has(request.url ?? '')) return pagesHandler(pages)(request, response)
    response.writeHead(410)
    response.end()
  })
  fetcher = fetcherFor([site])
  folder = mkdtempSync(join(tmpdir(), 'thidua-'))
  store = openStore(folder, { mode: 'write', kind: 'sample' })
  index = await openIndex(folder, { mode: 'write' })
})
afterEach(async () => {
  await index.close()
  store.close()
  await fetcher.close()
  await site.close()
  rmSync(folder, { recursive: true })
})

async function openAfter(sources: readonly Source[], down: readonly string[]): Promise<readonly string[]> {
  broken = new Set(down)
  await runCrawl({ store, index, registry, sources, fetcher, retryMs: 1 })
  return openFindings(store).map(
    ({ class: name, subject }) => `${name} ${subject.replace('http://mock.example', '')}`,
  )
}

test('a list is told until its own source has read it', async () => {
  expect(await openAfter([news, laws], ['/van-ban/'])).toEqual(['http-error /van-ban/'])
  expect(await openAfter([news, laws], ['/tin/', '/van-ban/'])).toEqual([
    'http-error /tin/',
    'http-error /van-ban/',
  ])
  pauseSource(store.db, 'laws', { until: '2999-01-01T00:00:00.000Z', why: 'a test' })
  expect(await openAfter([news, laws], [])).toEqual(['http-error /van-ban/'])
  resumeSource(store.db, 'laws')
  expect(await openAfter([news, laws], [])).toEqual([])
})

describe('whose an address is', () => {
  const elsewhere = mockSource({ id: 'elsewhere', baseUrls: ['http://other.example'] })
  const inFolder = mockSource({ id: 'folder', baseUrls: ['http://mock.example/portal'] })
  const cases: [path: string, sources: readonly Source[], expected: readonly string[]][] = [
    ['/van-ban/?page=2', [news, laws], ['laws']],
    ['/tin/page/2', [news, laws], ['news']],
    ['/van-ban/?page=2', [news], ['news']],
    ['/robots.txt', [news, laws, elsewhere], ['news', 'laws']],
    ['/portal/x.xml', [news, inFolder], ['folder']],
    ['/tin/', [elsewhere], []],
  ]
  test.each(cases)('%s', (path, sources, expected) => {
    expect(ownersOf(`http://mock.example${path}`, sources).map(({ id }) => id)).toEqual(expected)
  })

  test("what is no address is nobody's", () => {
    expect(ownersOf('news', [news, laws])).toEqual([])
  })
})
