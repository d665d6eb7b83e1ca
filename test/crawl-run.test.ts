import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RunReport } from '../crawlers/report.ts'
import { type CrawlOptions, runCrawl } from '../pipelines/crawl.ts'
import { ingestRaw } from '../pipelines/ingest.ts'
import { reextract } from '../pipelines/reextract.ts'
import type { Day } from '../src/domain/day.ts'
import { noProvenance } from '../src/domain/document.ts'
import type { Fetcher } from '../src/fetch/fetcher.ts'
import { read } from '../src/read/index.ts'
import { loadRegistry } from '../src/registry/load.ts'
import { openIndex } from '../src/search/open-index.ts'
import type { SearchIndex } from '../src/search/search-index.ts'
import { openFindings } from '../src/store/findings.ts'
import { openStore, StoreKindError } from '../src/store/open.ts'
import { listRuns } from '../src/store/runs.ts'
import type { Store } from '../src/store/store.ts'
import { findDocument } from '../src/store/stored-document.ts'
import { publicIdOf } from '../src/store/works.ts'
import { article, fetcherFor, type MockSite, mockSource, pagesHandler, serveMock } from './crawl-kit.ts'

/** A run the whole way into a store, several nights in a row; each test goes on where the one before stopped. */
const registry = loadRegistry()
const folder = mkdtempSync(join(tmpdir(), 'thidua-'))
const list = (...numbers: number[]): string =>
  numbers.map(n => `<a href="/tin/bai-${n}.html">Bài ${n}</a>`).join('')
const jsonList = { path: '/api?page={n}', items: 'items', url: 'url', title: 'title', symbol: 'symbol' }
let pages: Record<string, string> = {}
let site: MockSite
let fetcher: Fetcher
let store: Store
let index: SearchIndex

beforeAll(async () => {
  site = await serveMock((request, response) => {
    if (request.url === '/tin/bai-9.html') {
      response.writeHead(403)
      return void response.end()
    }
    pagesHandler(pages)(request, response)
  })
  fetcher = fetcherFor([site])
  store = openStore(folder, { mode: 'write', kind: 'sample' })
  index = await openIndex(folder, { mode: 'write' })
})
afterAll(async () => {
  await index.close()
  store.close()
  await fetcher.close()
  await site.close()
  rmSync(folder, { recursive: true })
})

function night(options: Partial<CrawlOptions> = {}): Promise<RunReport> {
  return runCrawl({ store, index, registry, sources: [mockSource()], fetcher, retryMs: 5, ...options })
}

const open = (): string[] =>
  openFindings(store).map(
    ({ class: name, subject }) => `${name} ${subject.replace('http://mock.example', '')}`,
  )

test('looking only: counts, and fetches and stores no document', async () => {
  pages = {
    '/tin/': list(1, 2, 9),
    '/tin/bai-1.html': article('Bài một'),
    '/tin/bai-2.html': article('Bài hai'),
  }
  const report = await night({ dryRun: true })
  expect([report.planned, report.fetched, report.runId]).toEqual([3, 0, null])
  expect(site.requests.filter(path => path.endsWith('.html') && path.startsWith('/tin/'))).toEqual([])
  expect(listRuns(store, 10)).toEqual([])
})

test('the first night stores what it can, and its report is kept with the run', async () => {
  const report = await night()
  expect([report.new, report.failed, report.needsHuman]).toEqual([2, 1, true])
  expect(open()).toEqual(['blocked /tin/bai-9.html'])
  const [run] = listRuns(store, 1)
  expect([run?.id, run?.exitCode]).toEqual([report.runId, 5])
  expect((run?.report as RunReport | undefined)?.new).toBe(2)
  const held = store.db.get<{ n: number }>('SELECT count(*) AS n FROM document WHERE version_id IS NOT NULL')
  expect(held?.n).toBe(report.new)
})

test('what vanishes is marked and kept; what comes back is no longer gone', async () => {
  const { '/tin/bai-2.html': second = '', ...rest } = pages
  pages = { ...rest, '/tin/': list(1) }
  const gone = await night()
  const id = publicIdOf('http://mock.example/tin/bai-2.html')
  expect(gone.vanished).toBe(1)
  expect(findDocument(store, id)?.goneAt).not.toBeNull()
  expect(findDocument(store, id)?.extraction.title).toBe('Bài hai')
  expect(open()).toContain('vanished /tin/bai-2.html')
  // Listed again by a sitemap with a new date, it is looked at again.
  pages = {
    ...rest,
    '/tin/': list(1),
    '/tin/bai-2.html': second,
    '/s.xml':
      '<urlset><url><loc>http://mock.example/tin/bai-2.html</loc><lastmod>2026-01-02</lastmod></url></urlset>',
  }
  const withSitemap = mockSource({
    discovery: [
      { kind: 'sitemap', path: '/s.xml' },
      { kind: 'list', path: '/tin/' },
    ],
  })
  await night({ sources: [withSitemap] })
  expect(findDocument(store, id)?.goneAt).toBeNull()
  expect(open()).not.toContain('vanished /tin/bai-2.html')
})

test('a page that prints no day has that of the feed, also when it is read again from its capture', async () => {
  const item = (n: number, at: string): string =>
    `<item><title>Bài ${n}</title><link>http://mock.example/tin/bai-${n}.html</link><pubDate>${at} 08:00:00 +0700</pubDate></item>`
  const before = pages
  pages = {
    ...pages,
    '/rss': `<rss version="2.0"><channel><title>Tin</title>${item(41, 'Thu, 05 Mar 2026')}${item(42, 'Fri, 06 Mar 2026')}</channel></rss>`,
    '/tin/bai-41.html': article('Bài không ngày').replace(/<time.*<\/time>/, ''),
    '/tin/bai-42.html': article('Bài có ngày'),
  }
  await night({ sources: [mockSource({ discovery: [{ kind: 'feed', path: '/rss' }] })] })
  pages = before
  const dayOf = (n: number) =>
    findDocument(store, publicIdOf(`http://mock.example/tin/bai-${n}.html`))?.extraction.publishedOn
  expect([dayOf(41), dayOf(42)]).toEqual(['2026-03-05', '2025-03-01'])
  await reextract({ store, index, registry })
  expect([dayOf(41), dayOf(42)]).toEqual(['2026-03-05', '2025-03-01'])
})

test('an empty list is open until a run that went through finds it full again', async () => {
  const full = pages['/tin/'] ?? ''
  pages = { ...pages, '/tin/': '<p>Đang cập nhật</p>' }
  await night()
  expect(open()).toContain('empty-listing /tin/')
  pages = { ...pages, '/tin/': full }
  await night()
  expect(open()).not.toContain('empty-listing /tin/')
})

test('--since leaves out what lists date before', async () => {
  const entry = (n: number, day: string): string =>
    `<url><loc>http://mock.example/tin/bai-${n}.html</loc><lastmod>${day}</lastmod></url>`
  pages = {
    ...pages,
    '/s.xml': `<urlset>${entry(21, '2026-01-01')}${entry(22, '2026-06-01')}</urlset>`,
    '/tin/bai-21.html': article('Cũ'),
    '/tin/bai-22.html': article('Mới'),
  }
  const source = mockSource({ discovery: [{ kind: 'sitemap', path: '/s.xml' }] })
  const report = await night({ sources: [source], since: '2026-03-01' as Day })
  expect(report.new).toBe(1)
  expect(findDocument(store, publicIdOf('http://mock.example/tin/bai-22.html'))).toBeDefined()
})

describe('the document that was asked for', () => {
  const path = '/tin/quyet-dinh-31.html'
  const decision = (symbol: string): string =>
    article(
      'Quyết định ban hành Quy chế thi đua, khen thưởng',
      [
        'ỦY BAN NHÂN DÂN<br>TỈNH TỈNH MẪU',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc',
        `Số: ${symbol}`,
        'Tỉnh Mẫu, ngày 20 tháng 5 năm 2024',
        'QUYẾT ĐỊNH<br>Ban hành Quy chế thi đua, khen thưởng',
        'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;',
        'Điều 1. Ban hành kèm theo Quyết định này Quy chế thi đua, khen thưởng.',
        'TM. ỦY BAN NHÂN DÂN<br>CHỦ TỊCH<br>Nguyễn Văn Mẫu',
      ].join('</p><p>'),
    )
  const source = mockSource({ discovery: [{ kind: 'json', ...jsonList }] })
  const show = (symbol: string): void => {
    pages = {
      ...pages,
      '/api?page=1': JSON.stringify({
        items: [{ url: path, title: 'Quyết định', symbol: '12/2024/QĐ-UBND' }],
      }),
      '/api?page=2': JSON.stringify({ items: [] }),
      [path]: decision(symbol),
    }
  }
  const held = () => findDocument(store, publicIdOf(`http://mock.example${path}`))

  test('is stored', async () => {
    show('12/2024/QĐ-UBND')
    const report = await night({ sources: [source] })
    expect([report.new, report.findings]).toEqual([1, []])
    expect(held()?.extraction.own?.symbol).toBe('12/2024/QĐ-UBND')
  })

  test('another one in its place, known only by its text, is a finding, and the right one stays', async () => {
    show('99/2020/QĐ-UBND')
    const report = await night({ sources: [source] })
    expect([report.failed, report.changed, report.needsHuman]).toEqual([1, 0, true])
    expect(report.findings.map(({ class: name, detail }) => [name, detail])).toEqual([
      ['wrong-document', expect.stringMatching(/12\/2024\/QĐ-UBND.*99\/2020\/QĐ-UBND/)],
    ])
    expect(held()?.extraction.own?.symbol).toBe('12/2024/QĐ-UBND')
    expect(open()).toContain(`wrong-document ${path}`)
  })

  test('back again, it closes the finding', async () => {
    show('12/2024/QĐ-UBND')
    expect((await night({ sources: [source] })).findings).toEqual([])
    expect(open()).not.toContain(`wrong-document ${path}`)
  })
})

test('what only the whole text shows to be another document is refused in a crawl, and reported of a file', async () => {
  const bytes = Buffer.from(
    'ỦY BAN NHÂN DÂN\nTỈNH TỈNH MẪU\n\nSố: 99/2020/QĐ-UBND\n\nTỉnh Mẫu, ngày 20 tháng 5 năm 2020\n\nQUYẾT ĐỊNH\nBan hành Quy chế\n\nĐiều 1. Ban hành kèm theo Quyết định này Quy chế thi đua, khen thưởng.\n',
  )
  const provenance = { ...noProvenance, expectedSymbol: '12/2024/QĐ-UBND' }
  const raw = { stage: 'raw', bytes, mediaType: 'text/plain', charset: 'utf-8', provenance } as const
  const crawled = await ingestRaw(
    raw,
    { place: 'http://mock.example/a.txt', how: 'http' },
    { store, registry, read: captured => read(captured) },
  )
  expect([crawled.change, crawled.findings[0]?.class]).toEqual(['failed', 'wrong-document'])
  const file = await ingestRaw(raw, { place: 'b.txt', how: 'file' }, { store, registry })
  expect([file.change, file.findings[0]?.class]).toEqual(['new', 'wrong-document'])
  expect(file.findings[0]?.detail).toMatch(/12\/2024\/QĐ-UBND.*99\/2020\/QĐ-UBND/)
})

test('a fault of ours in one source does not end the others', async () => {
  const broken = {
    ...mockSource({ id: 'broken', baseUrls: ['http://broken.example'] }),
    discovery: null as never,
  }
  const report = await night({
    sources: [broken, mockSource()],
    fetcher: fetcherFor([site, { ...site, host: 'broken.example' }]),
  })
  expect(report.sources.map(({ source, stoppedBy }) => [source, stoppedBy])).toEqual([
    ['broken', 'stopped'],
    ['mock', null],
  ])
  expect(report.needsHuman).toBe(true)
})

test('a sample folder refuses real sources', async () => {
  const real = mockSource({ kind: 'gov-commune', privateNetwork: true })
  await expect(night({ sources: [real] })).rejects.toThrow(StoreKindError)
})
