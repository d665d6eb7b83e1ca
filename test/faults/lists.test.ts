import { describe, expect, test } from 'vitest'
import { judge } from '../../crawlers/judge.ts'
import { pageReadingOf } from '../../crawlers/page-reading.ts'
import { noProvenance } from '../../src/domain/document.ts'
import { isFinding } from '../../src/domain/finding.ts'
import { read } from '../../src/read/index.ts'
import { closeAfterEach } from '../close-after-each.ts'
import { article, type Handler, mockSource, pagesHandler } from '../crawl-kit.ts'
import { changeable, good, html, list, one, place } from './changeable-site.ts'
import { closing } from './get.ts'

closeAfterEach(closing)

describe('14. endless sites', () => {
  const endless: Handler = (request, response) => {
    const n = Number(new URL(request.url ?? '', 'http://x').searchParams.get('page') ?? 1)
    response.writeHead(request.url?.startsWith('/tin/') ? 200 : 404, html)
    if (!request.url?.startsWith('/tin/?') && request.url !== '/tin/')
      return void response.end(article(`Bài ${request.url}`))
    response.end(`<a href="/tin/bai-${n}.html">Bài ${n}</a> <a href="/tin/?page=${n + 1}">tiếp</a>`)
  }
  const paging = { kind: 'template' as const, template: '{url}?page={n}', pagesMax: 20 }

  test('a pager without end stops at its page limit', async () => {
    const night = await changeable(endless)
    const source = mockSource({ discovery: [{ kind: 'list', path: '/tin/', paging }] })
    const report = await night.rig.crawl(source, night.fetcher)
    expect([report.listings, report.new]).toEqual([20, 20])
  })

  test('a list that repeats its last page stops at once', async () => {
    const night = await changeable((request, response) => {
      const isList = request.url?.startsWith('/tin/') && !request.url.endsWith('.html')
      response.writeHead(isList || request.url === one ? 200 : 404, html)
      response.end(isList ? list['/tin/'] : good)
    })
    const source = mockSource({ discovery: [{ kind: 'list', path: '/tin/', paging }] })
    const report = await night.rig.crawl(source, night.fetcher)
    expect(report.new).toBe(1)
    expect(night.requests.filter(path => path.startsWith('/tin/?'))).toEqual(['/tin/?page=2'])
  })

  test('addresses that run in circles are not followed', async () => {
    const loops = [
      '/tin/tin/tin/tin/bai-2.html',
      '/vi/vi/tin/bai-3.html',
      `/tin/${'a/'.repeat(40)}bai-4.html`,
    ]
    const night = await changeable(
      pagesHandler({ '/tin/': loops.map(path => `<a href="${path}">x</a>`).join('') }),
    )
    const source = mockSource({ urls: { detail: [String.raw`bai-(?<id>\d+)\.html`] } })
    const report = await night.rig.crawl(source, night.fetcher)
    expect(report.planned).toBe(0)
  })
})

describe('19. a list that was redesigned', () => {
  test('an empty list is a finding, and nothing is deleted', async () => {
    const night = await changeable(pagesHandler({ ...list, [one]: good }))
    await night.rig.crawl(mockSource(), night.fetcher)
    night.show(
      pagesHandler({ '/tin/': '<div data-app="list"></div><script src="/app.js"></script>', [one]: good }),
    )
    const report = await night.rig.crawl(mockSource(), night.fetcher)
    expect(report.findings.map(({ class: name }) => name)).toContain('empty-listing')
    expect([report.vanished, report.unchanged]).toEqual([0, 1])
    expect(night.rig.sink.texts.has(place)).toBe(true)
  })

  test('far fewer documents than as a rule is drift', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 12 }, (_, n) => [`/tin/bai-${n + 1}.html`, article(`Bài ${n + 1}`)]),
    )
    const links = (paths: string[]): string => paths.map(path => `<a href="${path}">x</a>`).join('')
    const night = await changeable(pagesHandler({ ...many, '/tin/': links(Object.keys(many)) }))
    await night.rig.crawl(mockSource(), night.fetcher)
    night.show(pagesHandler({ ...many, '/tin/': links(Object.keys(many).slice(0, 3)) }))
    const report = await night.rig.crawl(mockSource(), night.fetcher)
    const drift = report.findings.find(({ class: name }) => name === 'template-drift')
    expect(drift?.detail).toBe('danh sách có 3 văn bản, thường có 12')
  })
})

describe('what would pass in silence', () => {
  const classesOf = ({ findings }: { readonly findings: readonly { readonly class: string }[] }): string[] =>
    findings.map(({ class: name }) => name)

  test('a robot check in place of a list is called one', async () => {
    const stub =
      '<html><body><script>document.cookie="D1N=1";window.location.reload(true);</script></body></html>'
    const night = await changeable(pagesHandler({ '/tin/': stub }))
    const report = await night.rig.crawl(mockSource(), night.fetcher)
    expect([classesOf(report), report.planned]).toEqual([['challenge'], 0])
  })

  test('a section that leads to the front page is gone: what stands there is not its', async () => {
    const night = await changeable((request, response) => {
      if (request.url === '/tin/') {
        response.writeHead(302, { location: '/' })
        return void response.end()
      }
      pagesHandler({ '/': list['/tin/'], [one]: good })(request, response)
    })
    const report = await night.rig.crawl(mockSource(), night.fetcher)
    expect([classesOf(report), report.planned]).toEqual([['empty-listing'], 0])
  })

  const json = { kind: 'json', path: '/api?page={n}', items: 'items', url: 'url' } as const
  test.each([
    ['is refused', 403, '{}', 'blocked'],
    ['is a page now', 200, '<html><p>Đăng nhập</p></html>', 'template-drift'],
    ['is empty', 200, '{"items":[]}', 'empty-listing'],
    ['has been renamed', 200, '{"data":[]}', 'template-drift'],
  ])('a JSON list that %s, when it is the only way', async (_, status, body, expected) => {
    const night = await changeable((_request, response) => {
      response.writeHead(_request.url?.startsWith('/api') ? status : 404)
      response.end(body)
    })
    const report = await night.rig.crawl(mockSource({ discovery: [json] }), night.fetcher)
    expect(classesOf(report)).toEqual([expected])
  })

  test('a closed JSON list beside a list that is read is none of our business', async () => {
    const night = await changeable(pagesHandler({ ...list, [one]: good }))
    const source = mockSource({ discovery: [json, { kind: 'list', path: '/tin/' }] })
    const report = await night.rig.crawl(source, night.fetcher)
    expect([report.new, report.findings]).toEqual([1, []])
  })

  test('a sitemap without addresses', async () => {
    const night = await changeable(
      pagesHandler({ ...list, [one]: good, '/s.xml': '<?xml version="1.0"?><urlset></urlset>' }),
    )
    const source = mockSource({
      discovery: [
        { kind: 'sitemap', path: '/s.xml' },
        { kind: 'list', path: '/tin/' },
      ],
    })
    expect(classesOf(await night.rig.crawl(source, night.fetcher))).toEqual(['empty-listing'])
  })

  describe('a night in which most documents answer 404', () => {
    const many = Object.fromEntries(
      Array.from({ length: 12 }, (_, n) => [`/tin/bai-${n + 1}.html`, article(`Bài ${n + 1}`)]),
    )
    const links = {
      '/tin/': Object.keys(many)
        .map(path => `<a href="${path}">x</a>`)
        .join(''),
    }
    const only = (count: number) => Object.fromEntries(Object.entries(many).slice(0, count))

    test('the site is broken: one finding, none is taken for removed, and all are back the night after', async () => {
      const night = await changeable(pagesHandler({ ...links, ...many }))
      await night.rig.crawl(mockSource(), night.fetcher)
      night.show(pagesHandler({ ...links, ...only(2) }))
      const broken = await night.rig.crawl(mockSource(), night.fetcher)
      expect([broken.vanished, broken.failed, night.rig.sink.gonePlaces]).toEqual([0, { vanished: 10 }, []])
      expect(classesOf(broken)).toEqual(['template-drift'])
      night.show(pagesHandler({ ...links, ...many }))
      const back = await night.rig.crawl(mockSource(), night.fetcher)
      expect([back.planned, back.unchanged, back.findings]).toEqual([12, 12, []])
    })

    test('some of many are removed, each by itself', async () => {
      const night = await changeable(pagesHandler({ ...links, ...many }))
      await night.rig.crawl(mockSource(), night.fetcher)
      night.show(pagesHandler({ ...links, ...only(7) }))
      const report = await night.rig.crawl(mockSource(), night.fetcher)
      expect([report.vanished, night.rig.sink.gonePlaces.length]).toEqual([5, 5])
      expect(new Set(classesOf(report))).toEqual(new Set(['vanished']))
    })
  })

  test.each([
    ['12/2024/QĐ-UBND', '12/2024/QĐ-UBND', true],
    ['012/2024/QĐ-UBND', '12/2024/QÐ-UBND', true],
    ['12', '12/2024/QĐ-UBND', true],
    ['12/2024/QĐ-U', '12/2024/QĐ-UBND', true],
    ['Số: 12/2024/QĐ-UBND', '12/2024/QĐ-UBND', true],
    ['1', '12/2024/QĐ-UBND', false],
    ['12/2024/QĐ-UBND', '12/2025/QĐ-UBND', false],
    ['12/2024/QĐ-UBND', '12/2024/QĐ-HĐND', false],
    ['2/2024/QĐ-UBND', '12/2024/QĐ-UBND', false],
  ])('listed as %s, the page says %s: the same is %s', async (said, found, same) => {
    const parsed = await read({
      stage: 'raw',
      bytes: Buffer.from(good),
      mediaType: 'text/html',
      charset: 'utf-8',
      provenance: noProvenance,
    })
    if (isFinding(parsed)) throw new Error('the page of the test cannot be read')
    const page = {
      place,
      url: place,
      role: 'detail',
      symbol: said,
      fields: null,
      textChars: null,
      frame: null,
    }
    const stated = { ...parsed, stated: { ...parsed.stated, number: found } }
    const asRead = pageReadingOf(stated)
    expect(judge(asRead, page as never, { notFound: null, isFrameTrusted: false })?.class ?? null).toBe(
      same ? null : 'wrong-document',
    )
  })
})
