import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { SourceInput } from '../crawlers/source.ts'
import { runCrawl } from '../pipelines/crawl.ts'
import { loadRegistry } from '../src/registry/load.ts'
import { openIndex } from '../src/search/open-index.ts'
import { mostCitedMissing } from '../src/store/missing.ts'
import { openStore } from '../src/store/open.ts'
import { closeAfterEach } from './close-after-each.ts'
import {
  article,
  crawlRig,
  fetcherFor,
  type Handler,
  mockSource,
  pagesHandler,
  serveMock,
} from './crawl-kit.ts'

/** Cited instruments that are not held are asked for where a source can answer. */
const closing = closeAfterEach()

async function siteOf(handler: Handler) {
  const site = await serveMock(handler)
  const fetcher = fetcherFor([site])
  closing.push(site.close, fetcher.close)
  return { site, fetcher }
}

const wanted = [
  { id: 'vn/cp/nd/2017/91', symbol: '91/2017/NĐ-CP', citedBy: 14 },
  { id: 'vn/bnv/tt/2019/12', symbol: '12/2019/TT-BNV', citedBy: 9 },
  { id: 'vn-cao-bang/ubnd/qd/2024/12', symbol: '12/2024/QĐ-UBND', citedBy: 3 },
]
const search = '/tim/?q={symbol}'
const askable = (input: Partial<SourceInput> = {}) =>
  mockSource({ wanted: { kind: 'page', path: search }, ...input })
const result = (path: string, title: string): string => `<ul><li><a href="${path}">${title}</a></li></ul>`

describe('asking a source', () => {
  const results: Record<string, string> = {
    '91/2017/NĐ-CP':
      result('/tin/nghi-dinh-501.html', 'Nghị định số 91/2017/NĐ-CP quy định chi tiết thi hành Luật') +
      result('/tin/nghi-dinh-502.html', 'Nghị định số 191/2017/NĐ-CP về việc khác') +
      result('/tin/nghi-dinh-503.html', 'Nghị định số 91/2017/NĐ-CP-B'),
    '12/2019/TT-BNV': result('/tin/thong-tu-504.html', 'Thông tư số 12/2018/TT-BNV'),
  }
  const pages = {
    '/tin/': '<a href="/tin/bai-1.html">Bài</a>',
    '/tin/bai-1.html': article('Bài'),
    '/tin/nghi-dinh-501.html': article('Nghị định số 91/2017/NĐ-CP'),
  }
  const handler: Handler = (request, response) => {
    const asked = new URL(request.url ?? '', 'http://mock.example').searchParams.get('q')
    if (asked === null) return pagesHandler(pages)(request, response)
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(results[asked] ?? 'Không có kết quả')
  }
  const searches = (requests: readonly string[]): string[] =>
    requests
      .filter(path => path.startsWith('/tim/'))
      .map(path => decodeURIComponent(path.slice('/tim/?q='.length)))

  test('what it lists under the very symbol is visited in the same run; near ones are not', async () => {
    const { site, fetcher } = await siteOf(handler)
    const rig = crawlRig()
    const report = await rig.crawl(askable(), fetcher, { wanted: () => wanted })
    expect(searches(site.requests)).toEqual(['91/2017/NĐ-CP', '12/2019/TT-BNV'])
    expect([report.wantedAsked, report.wantedFound, report.new]).toEqual([2, 1, 2])
    expect([...rig.sink.texts.keys()].sort()).toEqual([
      'http://mock.example/tin/bai-1.html',
      'http://mock.example/tin/nghi-dinh-501.html',
    ])
    expect(report.findings.map(({ class: name, subject }) => [name, subject])).toEqual([['wanted', 'mock']])
    expect(report.findings[0]?.detail).toMatch(/12\/2019\/TT-BNV \(9 lần\)/)
    expect(report.findings[0]?.detail).not.toContain('91/2017')
  })

  test('none is asked for again before its time', async () => {
    const { site, fetcher } = await siteOf(handler)
    const rig = crawlRig()
    const night = (on: string) =>
      rig.crawl(askable(), fetcher, { wanted: () => wanted, now: () => new Date(`${on}T19:00:00Z`) })
    await night('2026-06-01')
    site.requests.length = 0
    const next = await night('2026-06-02')
    expect([searches(site.requests), next.wantedAsked, next.findings]).toEqual([[], 0, []])
    await night('2026-07-03')
    expect(searches(site.requests)).toHaveLength(2)
  })

  test('a bounded number a run, the most cited first; the others in the nights after', async () => {
    const { site, fetcher } = await siteOf(handler)
    const rig = crawlRig()
    const source = askable({ wanted: { kind: 'page', path: search, askedPerRunMax: 1 } })
    await rig.crawl(source, fetcher, { wanted: () => wanted })
    expect(searches(site.requests)).toEqual(['91/2017/NĐ-CP'])
    await rig.crawl(source, fetcher, { wanted: () => wanted })
    expect(searches(site.requests)).toEqual(['91/2017/NĐ-CP', '12/2019/TT-BNV'])
  })

  test.each([
    ['a province for its own', { jurisdiction: 'vn-cao-bang' }, ['12/2024/QĐ-UBND']],
    ['nobody for another province', { jurisdiction: 'vn-ha-giang' }, []],
    [
      'a national database for those it names',
      { wanted: { kind: 'page', path: search, jurisdictions: ['vn', 'vn-cao-bang'] } },
      ['91/2017/NĐ-CP', '12/2019/TT-BNV', '12/2024/QĐ-UBND'],
    ],
    ['no source that has no search', { wanted: null }, []],
  ] satisfies [string, Partial<SourceInput>, string[]][])('%s is asked', async (_, input, expected) => {
    const { site, fetcher } = await siteOf(handler)
    await crawlRig().crawl(askable(input), fetcher, { wanted: () => wanted })
    expect(searches(site.requests)).toEqual(expected)
  })

  test('a search that fails is a finding, is not pressed, and has not been asked', async () => {
    let isBroken = true
    const { site, fetcher } = await siteOf((request, response) => {
      if (!isBroken || !request.url?.startsWith('/tim/')) return handler(request, response)
      response.writeHead(403)
      response.end()
    })
    const rig = crawlRig()
    const report = await rig.crawl(askable(), fetcher, { wanted: () => wanted })
    expect(searches(site.requests)).toHaveLength(1)
    expect([report.new, report.findings.map(({ class: name }) => name)]).toEqual([1, ['blocked']])
    isBroken = false
    expect((await rig.crawl(askable(), fetcher, { wanted: () => wanted })).wantedFound).toBe(1)
  })

  test('a search by the form of an ASP.NET page', async () => {
    const bodies: string[] = []
    const { fetcher } = await siteOf((request, response) => {
      if (request.url !== '/tim-kiem') return pagesHandler(pages)(request, response)
      let body = ''
      request.on('data', chunk => {
        body += chunk
      })
      request.on('end', () => {
        if (body !== '') bodies.push(body)
        const asked = new URLSearchParams(body).get('ctl$txtSearch')
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        response.end(
          `<form><input type="hidden" name="__VIEWSTATE" value="abc"></form>${asked === null ? '' : results[asked]}`,
        )
      })
    })
    const form = {
      kind: 'form',
      path: '/tim-kiem',
      fields: { ctl$txtSearch: '{symbol}', ctl$btn: 'Tìm' },
    } as const
    const report = await crawlRig().crawl(askable({ wanted: form }), fetcher, { wanted: () => wanted })
    expect([report.wantedAsked, report.wantedFound]).toEqual([2, 1])
    expect(new URLSearchParams(bodies[0]).get('__VIEWSTATE')).toBe('abc')
  })
})

test('from a citation to the document, in two nights and without a person', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-'))
  const text = (symbol: string, title: string): string =>
    article(
      title,
      `CHÍNH PHỦ</p><p>Số: ${symbol}</p><p>Hà Nội, ngày 31 tháng 7 năm 2017</p><p>NGHỊ ĐỊNH</p><p>${title}</p><p>Điều 1. Phạm vi điều chỉnh. Nghị định này quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng.`,
    )
  const news = article(
    'Triển khai quy định mới',
    'Hội nghị triển khai Nghị định số 9191/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ quy định chi tiết thi hành. '.repeat(
      5,
    ),
  )
  const { fetcher } = await siteOf(
    pagesHandler({
      '/tin/': '<a href="/tin/bai-1.html">Triển khai quy định mới</a>',
      '/tin/bai-1.html': news,
      '/tim/?q=9191%2F2017%2FN%C4%90-CP': result('/tin/nghi-dinh-7.html', 'Nghị định 9191/2017/NĐ-CP'),
      '/tin/nghi-dinh-7.html': text(
        '9191/2017/NĐ-CP',
        'Quy định chi tiết thi hành Luật Thi đua, khen thưởng',
      ),
    }),
  )
  const store = openStore(folder, { mode: 'write', kind: 'sample' })
  const index = await openIndex(folder, { mode: 'write' })
  closing.push(async () => {
    await index.close()
    store.close()
    rmSync(folder, { recursive: true })
  })
  const night = () =>
    runCrawl({ store, index, registry: loadRegistry(), sources: [askable()], fetcher, retryMs: 5 })
  const isMissing = (): boolean => mostCitedMissing(store, 100).some(({ id }) => id === 'vn/cp/nd/2017/9191')
  await night()
  expect(isMissing()).toBe(true)
  const second = await night()
  expect([second.sources[0]?.wantedFound, second.new]).toEqual([1, 1])
  expect(isMissing()).toBe(false)
})
