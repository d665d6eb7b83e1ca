import { describe, expect, test } from 'vitest'
import { linksOf } from '../../crawlers/links.ts'
import type { SourceReport } from '../../crawlers/report.ts'
import { lastModifiedOf } from '../../src/fetch/last-modified.ts'
import { redirectTarget } from '../../src/fetch/redirect-target.ts'
import { closeAfterEach } from '../close-after-each.ts'
import { article, type Handler, mockSource, pagesHandler } from '../crawl-kit.ts'
import { processorMs } from '../processor-ms.ts'
import { changeable, good, html, list, one } from './changeable-site.ts'
import { closing } from './get.ts'

closeAfterEach(closing)

/** Servers that are ill, or say of their pages what is not so. */
const paths = Array.from({ length: 30 }, (_, n) => `/tin/bai-${n + 1}.html`)
const links = paths.map(path => `<a href="${path}">x</a>`).join('')
const pages = Object.fromEntries(paths.map((path, n) => [path, article(`Bài ${n + 1}`)]))

/** Answers these pages with a status, and the others as they are. */
const refusing =
  (refused: ReadonlySet<string>, status: number): Handler =>
  (request, response) => {
    if (!refused.has(request.url ?? '')) return pagesHandler({ '/tin/': links, ...pages })(request, response)
    response.writeHead(status)
    response.end()
  }

async function nights(
  handler: Handler,
  count: number,
): Promise<{ reports: SourceReport[]; asked: number[] }> {
  const night = await changeable(handler)
  const reports: SourceReport[] = []
  const asked: number[] = []
  for (let n = 0; n < count; n += 1) {
    const before = night.requests.length
    reports.push(await night.rig.crawl(mockSource(), night.fetcher))
    asked.push(night.requests.slice(before).filter(path => path.startsWith('/tin/bai')).length)
  }
  return { reports, asked }
}

describe('a server that fails with every page', () => {
  test('is left alone until the next run, and said to be ill, not to refuse us', async () => {
    const { reports, asked } = await nights(refusing(new Set(paths), 500), 1)
    expect([reports[0]?.stoppedBy, (asked[0] ?? 0) < 12]).toEqual(['refused', true])
    expect(reports[0]?.findings.find(({ subject }) => subject === 'mock')?.class).toBe('http-error')
  })

  test('what is not there is no illness', async () => {
    const { reports } = await nights(refusing(new Set(paths), 404), 1)
    expect([reports[0]?.stoppedBy, reports[0]?.failed]).toEqual([null, { 'http-error': 30 }])
  })
})

test.each([403, 500])('the newest pages always answer %i: the others are read all the same', async status => {
  const { reports } = await nights(refusing(new Set(paths.slice(0, 8)), status), 3)
  expect(reports.reduce((sum, report) => sum + report.new, 0)).toBe(22)
})

describe('what servers say of their pages', () => {
  const now = new Date('2026-06-01T00:00:00Z')
  const ahead = 'Tue, 02 Jun 2026 00:00:00 GMT'
  test.each([
    ['Sun, 31 May 2026 00:00:00 GMT', null, true],
    ['Mon, 01 Jun 2026 00:00:30 GMT', null, true],
    [ahead, null, false],
    [ahead, ahead, true],
    [ahead, 'Sun, 31 May 2026 00:00:00 GMT', false],
    [ahead, 'today', false],
    ['soon', null, true],
  ])('Last-Modified %s, Date %s: sent back is %s', (header, date, isKept) => {
    expect(lastModifiedOf(header, date, now)).toBe(isKept ? header : null)
  })

  test('a day that is not over: an edit is seen all the same', async () => {
    const until = 'Fri, 01 Jan 2038 00:00:00 GMT'
    let shown = good
    const night = await changeable((request, response) => {
      if (request.url !== one) return pagesHandler(list)(request, response)
      const isSame = request.headers['if-modified-since'] === until
      response.writeHead(isSame ? 304 : 200, { ...html, 'last-modified': until })
      response.end(isSame ? undefined : shown)
    })
    await night.rig.crawl(mockSource(), night.fetcher)
    shown = article('Bài một', 'Nội dung đã được sửa đổi, bổ sung. '.repeat(20))
    expect((await night.rig.crawl(mockSource(), night.fetcher)).changed).toBe(1)
  })

  const since = 'Sat, 01 Nov 2025 00:00:00 GMT'
  const cases: [
    name: string,
    etag: (view: number) => string,
    lastModified: string | null,
    asked: unknown[],
  ][] = [
    ['an ETag of its own each time', view => `"${view}"`, since, [undefined, '"1"', undefined, undefined]],
    [
      'an ETag that is not known again',
      () => '"a-gzip"',
      since,
      [undefined, '"a-gzip"', undefined, undefined],
    ],
    [
      'an ETag of its own each time, and nothing else',
      view => `"${view}"`,
      null,
      [undefined, '"1"', '"2"', '"3"'],
    ],
  ]
  test.each(cases)('%s', async (_, etag, lastModified, expected) => {
    const asked: unknown[] = []
    const night = await changeable((request, response) => {
      if (request.url !== one) return pagesHandler(list)(request, response)
      asked.push(request.headers['if-none-match'])
      const isSame =
        request.headers['if-none-match'] === undefined && request.headers['if-modified-since'] === since
      response.writeHead(isSame ? 304 : 200, {
        ...html,
        etag: etag(asked.length),
        ...(lastModified === null ? {} : { 'last-modified': lastModified }),
      })
      response.end(isSame ? undefined : good)
    })
    const fates: number[] = []
    for (let n = 0; n < 4; n += 1)
      fates.push((await night.rig.crawl(mockSource(), night.fetcher)).notModified)
    expect([asked, fates]).toEqual([expected, lastModified === null ? [0, 0, 0, 0] : [0, 0, 1, 1]])
  })
})

test('what is taken off the wire and thrown away counts among the bytes', async () => {
  const night = await changeable((request, response) => {
    if (request.url !== one) return pagesHandler(list)(request, response)
    response.writeHead(200, html)
    response.end(Buffer.alloc(11_000_000, 'a'))
  })
  const report = await night.rig.crawl(mockSource(), night.fetcher)
  expect([report.failed, report.bytes > 10_000_000]).toEqual([{ limit: 1 }, true])
})

test.each([
  ['/tin/b\u00c3\u00a0i-1.html', 'http://mock.example/tin/b%C3%A0i-1.html'],
  ['/tin/b\u00e0i-1.html', 'http://mock.example/tin/b%C3%A0i-1.html'],
  ['../tin/bai-1.html', 'http://mock.example/tin/bai-1.html'],
  ['data:text/html,x', 'data:text/html,x'],
])('a redirect to %s', (location, expected) => {
  expect(redirectTarget(location, 'http://mock.example/ds/')).toBe(expected)
})

test('links of a page of two hundred thousand tags in each other', () => {
  const before = processorMs()
  const { links } = linksOf(`${'<div>'.repeat(200_000)}<a href="/tin/2">Tin</a>`)
  expect([links, processorMs() - before < 2_000]).toEqual([
    [{ href: '/tin/2', text: 'Tin', rel: null }],
    true,
  ])
})
