import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Source, SourceInput } from '../../crawlers/source.ts'
import { closeAfterEach } from '../close-after-each.ts'
import { article, type Handler, mockSource, pagesHandler } from '../crawl-kit.ts'
import { changeable, html } from './changeable-site.ts'
import { closing } from './get.ts'

closeAfterEach(closing)

/** Lists and sitemaps that break off somewhere behind their beginning: what was read is kept, and what is missing is said. */
const paths = Array.from({ length: 20 }, (_, n) => `/tin/bai-${n + 1}.html`)
const articles = Object.fromEntries(paths.map((path, n) => [path, article(`Bài ${n + 1}`)]))

const robotCheck =
  '<html><body><script>document.cookie="D1N=1";window.location.reload(true);</script></body></html>'

type Answer = string | Buffer | { readonly status: number; readonly body?: string }

async function crawled(
  discovery: SourceInput['discovery'],
  answers: Readonly<Record<string, Answer>>,
  change: (source: Source) => Source = source => source,
): Promise<{ told: readonly string[]; read: number; asked: readonly string[] }> {
  const handler: Handler = (request, response) => {
    const answer = answers[request.url ?? '']
    if (answer === undefined) return pagesHandler(articles)(request, response)
    const isStatus = typeof answer === 'object' && 'status' in answer
    const { status, body = '' } = isStatus ? answer : { status: 200, body: answer }
    response.writeHead(status, html)
    response.end(body)
  }
  const night = await changeable(handler)
  const report = await night.rig.crawl(change(mockSource({ discovery })), night.fetcher)
  return {
    told: report.findings.map(
      ({ class: name, subject }) => `${name} ${subject.replace('http://mock.example', '')}`,
    ),
    read: report.new,
    asked: night.requests,
  }
}

describe('a sitemap of sitemaps', () => {
  const index = (names: readonly string[]): string =>
    `<?xml version="1.0"?><sitemapindex>${names.map(name => `<sitemap><loc>http://mock.example${name}</loc></sitemap>`).join('')}</sitemapindex>`
  const entries = (some: readonly string[]): string =>
    some.map(path => `<url><loc>http://mock.example${path}</loc></url>`).join('')
  const urlset = (some: readonly string[]): string => `<urlset>${entries(some)}</urlset>`
  const way = { kind: 'sitemap', path: '/s.xml' } as const
  const two = { '/s.xml': index(['/a.xml', '/b.xml']), '/a.xml': urlset(paths.slice(0, 4)) }

  const cases: [name: string, second: Answer, told: readonly string[], read: number][] = [
    ['is well', urlset(paths.slice(4, 8)), [], 8],
    ['with an empty child', urlset([]), [], 4],
    ['with a child that is not there', { status: 404 }, ['empty-listing /s.xml'], 4],
    ['with a robot check in place of a child', robotCheck, ['empty-listing /s.xml'], 4],
    ['with a child of which nothing came', '', ['empty-listing /s.xml'], 4],
    [
      'with a packed child that is cut off',
      gzipSync(urlset(paths)).subarray(0, 60),
      ['empty-listing /s.xml'],
      4,
    ],
    [
      'with a child that ends in the middle',
      `<urlset>${entries(paths.slice(4, 7))}<url><lo`,
      ['truncated /b.xml'],
      7,
    ],
    ['with a child that fails', { status: 410 }, ['http-error /b.xml'], 4],
  ]
  test.each(cases)('%s', async (_, second, told, read) => {
    expect(await crawled([way], { ...two, '/b.xml': second })).toMatchObject({ told, read })
  })

  test('of which none answers: that is no way, and the others count', async () => {
    const list = { kind: 'list', path: '/tin/' } as const
    const { told, read } = await crawled([way, list], {
      '/s.xml': index(['/a.xml', '/b.xml']),
      '/tin/': `<a href="${paths[0]}">Bài</a>`,
    })
    expect([told, read]).toEqual([[], 1])
  })

  test('that leads back to itself is gone through once', async () => {
    const { told, read, asked } = await crawled([way], {
      '/s.xml': index(['/s.xml', '/a.xml']),
      '/a.xml': index(['/s.xml', '/a.xml', '/b.xml']),
      '/b.xml': urlset(paths.slice(0, 4)),
    })
    expect([told, read]).toEqual([[], 4])
    expect(asked.filter(path => path.endsWith('.xml'))).toEqual(['/s.xml', '/a.xml', '/b.xml'])
  })

  test('with more children than a run reads: the rest is said', async () => {
    const names = Array.from({ length: 210 }, (_, n) => `/${n}.xml`)
    const children = Object.fromEntries(names.map((name, n) => [name, urlset([paths[n % 20] ?? ''])]))
    const { told, read } = await crawled([way], { '/s.xml': index(names), ...children })
    expect([told, read]).toEqual([['truncated /s.xml'], 20])
  })
})

describe('a list of several pages', () => {
  const pager = (pages: number): string =>
    Array.from({ length: pages }, (_, n) => `<a href="/tin/?page=${n + 1}">${n + 1}</a>`).join(' ')
  const page = (n: number, pages = 5): string =>
    `<ul>${paths
      .slice(n * 4 - 4, n * 4)
      .map(path => `<li><a href="${path}">Bài</a></li>`)
      .join('')}</ul>${pager(pages)}`
  const way = {
    kind: 'list',
    path: '/tin/',
    paging: { kind: 'template', template: '{url}?page={n}' },
  } as const
  const empty = `<main></main>${pager(5)}`

  const cases: [
    name: string,
    answers: Readonly<Record<string, Answer>>,
    told: readonly string[],
    read: number,
  ][] = [
    ['ends where its pager ends', { '/tin/?page=2': page(2, 2) }, [], 8],
    ['ends with an empty page, counted on', { '/tin/': page(1, 0), '/tin/?page=2': '<main></main>' }, [], 4],
    ['has a pager that counts one page too many', { '/tin/': page(1, 2), '/tin/?page=2': empty }, [], 4],
    ['comes empty in its middle', { '/tin/?page=2': empty }, ['empty-listing /tin/?page=2'], 4],
    ['has lost a page in its middle', { '/tin/?page=2': { status: 404 } }, ['http-error /tin/?page=2'], 4],
    ['has a robot check in its middle', { '/tin/?page=2': robotCheck }, ['challenge /tin/?page=2'], 4],
    [
      'has a robot check behind a page without a pager',
      { '/tin/': page(1, 0), '/tin/?page=2': robotCheck },
      ['challenge /tin/?page=2'],
      4,
    ],
    [
      'stands beside another list with more pages',
      { '/tin/': `${page(1, 2)}<a href="/anh/?page=9">9</a>`, '/tin/?page=2': '<main></main>' },
      [],
      4,
    ],
  ]
  test.each(cases)('%s', async (_, answers, told, read) => {
    expect(await crawled([way], { '/tin/': page(1), ...answers })).toMatchObject({ told, read })
  })
})

describe('a list in JSON', () => {
  const page = (n: number): string =>
    JSON.stringify({
      items: paths.slice(n * 4 - 4, n * 4).map(url => ({ url, title: `Bài về thi đua ${url}` })),
    })
  const way = { kind: 'json', path: '/api?page={n}', items: 'items', url: 'url', title: 'title' } as const

  const cases: [name: string, second: Answer, told: readonly string[]][] = [
    ['ends with 404', { status: 404 }, []],
    [
      'ends with 400, as WordPress does',
      { status: 400, body: '{"code":"rest_post_invalid_page_number"}' },
      [],
    ],
    ['ends with an empty page', '{"items":[]}', []],
    ['ends with nothing', '{"items":null}', []],
    ['fails in its middle', { status: 501 }, ['http-error /api?page=2']],
    ['is refused in its middle', { status: 403 }, ['blocked /api?page=2']],
    [
      'becomes a page in its middle',
      '<html><title>Just a moment...</title></html>',
      ['template-drift /api?page=2'],
    ],
  ]
  test.each(cases)('%s', async (_, second, told) => {
    expect(await crawled([way], { '/api?page=1': page(1), '/api?page=2': second })).toMatchObject({
      told,
      read: 4,
    })
  })

  test('goes on behind a page that has nothing on the topic', async () => {
    const { read } = await crawled(
      [way],
      {
        '/api?page=1': JSON.stringify({ items: [{ url: paths[0], title: 'Giá xăng dầu' }] }),
        '/api?page=2': page(2),
        '/api?page=3': '{"items":[]}',
      },
      source => ({ ...source, filter: { words: ['thi đua'] } }),
    )
    expect(read).toBe(4)
  })
})
