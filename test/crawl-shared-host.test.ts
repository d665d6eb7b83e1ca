import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { pauseSource, resumeSource } from '../crawlers/operators.ts'
import { ownersOf } from '../crawlers/owners-of.ts'
import type { Source } from '../crawlers/source.ts'
import { article, mockSource, pagesHandler } from './crawl-kit.ts'
import { openWholeSite, type WholeSite } from './whole-site.ts'

/** Two sources of one host: what is wrong with the lists of one is not over because the other is well. */
const news = mockSource({ id: 'news' })
const laws = mockSource({ id: 'laws', discovery: [{ kind: 'list', path: '/van-ban/' }] })
let broken: ReadonlySet<string>
let whole: WholeSite

beforeEach(async () => {
  broken = new Set()
  const pages = {
    '/tin/': '<a href="/tin/bai-1.html">Bài một</a>',
    '/van-ban/': '<a href="/tin/bai-2.html">Bài hai</a>',
    '/tin/bai-1.html': article('Bài một'),
    '/tin/bai-2.html': article('Bài hai'),
  }
  whole = await openWholeSite((request, response) => {
    if (!broken.has(request.url ?? '')) return pagesHandler(pages)(request, response)
    response.writeHead(410)
    response.end()
  })
})
afterEach(() => whole.close())

async function openAfter(sources: readonly Source[], down: readonly string[]): Promise<readonly string[]> {
  broken = new Set(down)
  await whole.crawl(sources)
  return whole.open()
}

test('a list is told until its own source has read it', async () => {
  expect(await openAfter([news, laws], ['/van-ban/'])).toEqual(['http-error /van-ban/'])
  expect(await openAfter([news, laws], ['/tin/', '/van-ban/'])).toEqual([
    'http-error /tin/',
    'http-error /van-ban/',
  ])
  pauseSource(whole.store.db, 'laws', { until: '2999-01-01T00:00:00.000Z', why: 'a test' })
  expect(await openAfter([news, laws], [])).toEqual(['http-error /van-ban/'])
  resumeSource(whole.store.db, 'laws')
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
