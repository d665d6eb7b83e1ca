import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFeed } from '../crawlers/feed.ts'
import { bitsApart, frameOf, frameSimilarity, sketchOf } from '../crawlers/fingerprint.ts'
import { linksOf } from '../crawlers/links.ts'
import {
  acceptRedesign,
  acknowledge,
  pauseSource,
  resumeSource,
  unacknowledged,
} from '../crawlers/operators.ts'
import { isOnProbation } from '../crawlers/probation.ts'
import { probePage, sourceText } from '../crawlers/probe.ts'
import { readSitemap } from '../crawlers/sitemap.ts'
import { postBackTarget, webFormOf } from '../crawlers/web-form.ts'
import { isPublicAddress } from '../src/fetch/address.ts'
import {
  article,
  crawlRig,
  fetcherFor,
  memoryStore,
  mockSource,
  pagesHandler,
  serveMock,
} from './crawl-kit.ts'
import { processorMs } from './processor-ms.ts'

const simhashOf = (text: string): string => sketchOf(text).simhash

describe('sitemaps', () => {
  test('pages, children, plain text, and locations of pictures that are none', () => {
    const xml = `<?xml version="1.0"?><urlset xmlns:image="x"><url><loc> https://a.example/1 </loc><lastmod>2026-01-02</lastmod>
      <image:image><image:loc>https://a.example/1.png</image:loc></image:image></url><url><loc>https://a.example/2?a=1&amp;b=2</loc></url></urlset>`
    expect(readSitemap(xml).entries).toEqual([
      { url: 'https://a.example/1', lastModified: '2026-01-02' },
      { url: 'https://a.example/2?a=1&b=2', lastModified: null },
    ])
    expect(
      readSitemap('<sitemapindex><sitemap><loc>https://a.example/s.xml</loc></sitemap></sitemapindex>')
        .children,
    ).toHaveLength(1)
    expect(readSitemap('https://a.example/1\nno address\nhttps://a.example/2').entries).toHaveLength(2)
  })

  test.each([
    '',
    '<',
    '<html><p>404',
    '<urlset><url><loc>',
    '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><urlset><url><loc>&a;</loc></url></urlset>',
  ])('%j yields no file of ours', text => {
    expect(JSON.stringify(readSitemap(text))).not.toContain('root:')
  })
})

describe('feeds', () => {
  test('RSS, Atom; days in Vietnam; American dates say nothing', () => {
    const rss = (date: string): string =>
      `<rss version="2.0"><channel><title>x</title><item><title>&#91;1/QĐ&#93; a</title><link>http://a.example/1</link><pubDate>${date}</pubDate></item></channel></rss>`
    expect(readFeed(rss('Fri, 26 Dec 2025 18:12:00 GMT'))).toEqual([
      { url: 'http://a.example/1', title: '[1/QĐ] a', day: '2025-12-27' },
    ])
    expect(readFeed(rss('8/15/2026 4:04:00 PM'))?.[0]?.day).toBeNull()
    const atom =
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><title>a</title><link rel="self" href="http://a.example/f"/><link href="http://a.example/1"/><updated>2026-01-02T00:00:00+07:00</updated></entry></feed>'
    expect(readFeed(atom)?.[0]).toEqual({ url: 'http://a.example/1', title: 'a', day: '2026-01-02' })
  })
  test.each(['', '<html></html>', '{', 'Không tìm thấy'])('%j is none', text =>
    expect(readFeed(text)).toBeNull(),
  )
})

test('links as written, with their words or title, in an unclosed page', () => {
  const { base, links } = linksOf(
    '<base href="/x/"><a href="1" title="Một"><img></a><a href="2">Hai <b>ba</b><a href="3" rel="next">4',
  )
  expect(base).toBe('/x/')
  expect(links).toEqual([
    { href: '1', text: 'Một', rel: null },
    { href: '2', text: 'Hai ba', rel: null },
    { href: '3', text: '4', rel: 'next' },
  ])
})

test('a WebForms page gives its hidden fields and the target of its pager', () => {
  const html = `<form action="./list.aspx"><input type="hidden" name="__VIEWSTATE" value="abc"><input type="hidden" name="__proto__" value="x"><input name="q">
    <a href="javascript:__doPostBack('ctl00$grid','Page$2')">2</a><a href="javascript:__doPostBack(&#39;ctl00$grid&#39;,&#39;Page$3&#39;)">3</a></form>`
  expect(webFormOf(html)?.fields.__VIEWSTATE).toBe('abc')
  expect(({} as Record<string, unknown>).x).toBeUndefined()
  expect([
    postBackTarget(html, 'Page$2'),
    postBackTarget(html, 'Page$3'),
    postBackTarget(html, 'Page$4'),
  ]).toEqual(['ctl00$grid', 'ctl00$grid', undefined])
  expect(webFormOf('<form><input type="hidden" name="token"></form>')).toBeUndefined()
})

describe('fingerprints', () => {
  const page = (words: string, classes: string): string =>
    `<div class="${classes} col-12" id="news-123"><p class="bodytext">${words}</p></div>`
  test('a frame is the template, not the words', () => {
    expect(
      frameSimilarity(
        frameOf(page('một', 'news_column panel')),
        frameOf(page('hai ba bốn', 'news_column panel')),
      ),
    ).toBe(1)
    expect(
      frameSimilarity(
        frameOf(page('một', 'news_column panel')),
        frameOf('<main class="app"><h1 class="t-1">một</h1></main>'),
      ),
    ).toBeLessThan(0.4)
    expect(frameOf('<p>bare</p>')).toBe('')
  })

  test('near texts are few bits apart, others many', () => {
    const text = Array.from({ length: 400 }, (_, n) => `từ${n % 97} thứ${n}`).join(' ')
    expect(bitsApart(simhashOf(text), simhashOf(`${text} Lượt xem: 12`))).toBeLessThanOrEqual(3)
    expect(bitsApart(simhashOf(text), simhashOf(text.replaceAll('từ', 'chữ')))).toBeGreaterThan(12)
  })

  test('a distance is one', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const [left, right] = [simhashOf(a), simhashOf(b)]
        expect(bitsApart(left, left)).toBe(0)
        expect(bitsApart(left, right)).toBe(bitsApart(right, left))
      }),
    )
  })

  test('a megabyte is done at once', () => {
    const started = processorMs()
    simhashOf('a '.repeat(500_000))
    frameOf('<i class="a b c">'.repeat(60_000))
    expect(processorMs() - started).toBeLessThan(2_000)
  })
})

test.each([
  ['8.8.8.8', true],
  ['2001:4860:4860::8888', true],
  ['::ffff:8.8.8.8', false],
  ['2002:7f00:1::', false],
  ['64:ff9b::7f00:1', false],
  ['fe80::1', false],
  ['172.32.0.1', true],
  ['172.31.255.255', false],
  ['example.org', false],
])('%s is public: %s', (address, expected) => expect(isPublicAddress(address)).toBe(expected))

describe('what people decide', () => {
  const site = { '/tin/': '<a href="/tin/bai-1.html">Bài</a>', '/tin/bai-1.html': article('Bài') }

  test('a paused source is left alone until its day, and can be resumed before', async () => {
    const mock = await serveMock(pagesHandler(site))
    const fetcher = fetcherFor([mock])
    const rig = crawlRig()
    const at = (instant: string) => ({ now: () => new Date(instant) })
    pauseSource(rig.db, 'mock', { until: '2026-12-01T00:00:00.000Z', why: 'họ xin' })
    const paused = await rig.crawl(mockSource(), fetcher, at('2026-11-30T00:00:00Z'))
    expect([paused.stoppedBy, mock.requests]).toEqual(['paused', []])
    expect((await rig.crawl(mockSource(), fetcher, at('2026-12-01T00:00:01Z'))).new).toBe(1)
    pauseSource(rig.db, 'mock', { until: '2027-01-01T00:00:00.000Z', why: 'họ xin' })
    resumeSource(rig.db, 'mock')
    expect((await rig.crawl(mockSource(), fetcher, at('2026-12-02T00:00:00Z'))).stoppedBy).toBeNull()
    await fetcher.close()
    await mock.close()
  })

  test('an acknowledged finding no longer asks for a human, until its day', () => {
    const db = memoryStore()
    const finding = { class: 'tls' as const, subject: 'https://a.example/1', detail: '', next: '' }
    const other = { ...finding, class: 'blocked' as const }
    acknowledge(db, { class: 'tls', subject: 'a-source', why: 'known', until: '2026-12-01T00:00:00.000Z' })
    const open = (instant: string): string[] =>
      unacknowledged(db, 'a-source', [finding, other], new Date(instant)).map(one => one.class)
    expect(open('2026-11-30T00:00:00Z')).toEqual(['blocked'])
    expect(open('2026-12-02T00:00:00Z')).toEqual(['tls', 'blocked'])
    expect(unacknowledged(db, 'b-source', [finding], new Date('2026-11-30T00:00:00Z'))).toHaveLength(1)
  })

  test('an accepted redesign is read as it is now', async () => {
    const mock = await serveMock((request, response) => pagesHandler(pages)(request, response))
    let pages: Record<string, string> = site
    const fetcher = fetcherFor([mock])
    const rig = crawlRig()
    await rig.crawl(mockSource(), fetcher)
    const redesigned =
      '<html><body class="new app shell"><main class="x"><p>Nội dung đã được viết lại hoàn toàn, ngắn hơn trước.</p></main></body></html>'
    pages = { ...site, '/tin/bai-1.html': redesigned }
    expect((await rig.crawl(mockSource(), fetcher)).failed).toEqual({ 'template-drift': 1 })
    acceptRedesign(rig.db, 'mock')
    expect((await rig.crawl(mockSource(), fetcher)).changed).toBe(1)
    await fetcher.close()
    await mock.close()
  })

  test('a new source is looked at with five documents, and joins once that went well', async () => {
    const paths = Array.from({ length: 12 }, (_, n) => `/tin/bai-${n + 1}.html`)
    const many = Object.fromEntries(paths.map(path => [path, article(path)]))
    const mock = await serveMock(
      pagesHandler({ ...many, '/tin/': paths.map(path => `<a href="${path}">x</a>`).join('') }),
    )
    const fetcher = fetcherFor([mock])
    const rig = crawlRig()
    const source = mockSource({
      kind: 'gov-commune',
      privateNetwork: true,
      politeness: { gapMs: 0, latencyFactor: 0 },
    })
    const look = await rig.crawl(source, fetcher)
    expect([look.onProbation, look.new]).toEqual([true, 5])
    expect(isOnProbation(rig.db, source)).toBe(false)
    const night = await rig.crawl(source, fetcher)
    expect([night.onProbation, night.new]).toEqual([false, 7])
    await fetcher.close()
    await mock.close()
  })
})

test('a probed page becomes a source file that names what it found', () => {
  const html = `<title>Sở Nội vụ &#8211; 'Tỉnh A'</title><meta name="generator" content="NukeViet v4.5"><a href="/thi-dua-khen-thuong/">Thi đua - Khen thưởng</a><a href="/tag/thi-dua/">thi đua</a>`
  const probe = probePage(html, 'https://sonoivu.tinha.gov.vn/')
  expect([probe.platform, probe.sections]).toEqual([
    'nukeviet',
    [{ path: '/thi-dua-khen-thuong/', words: 'Thi đua - Khen thưởng' }],
  ])
  const { id, text } = sourceText('https://sonoivu.tinha.gov.vn/', probe)
  expect(id).toBe('sonoivu-tinha')
  expect(text).toContain("name: 'Sở Nội vụ – \\'Tỉnh A\\''")
})
