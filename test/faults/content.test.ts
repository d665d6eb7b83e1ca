import { describe, expect, test } from 'vitest'
import { closeAfterEach } from '../close-after-each.ts'
import { article, type Handler, mockSource, pagesHandler } from '../crawl-kit.ts'
import { changeable, good, html, list, one, place } from './changeable-site.ts'
import { closing } from './get.ts'

closeAfterEach(closing)

describe('11. a page in place of what was asked for', () => {
  test('"not found" with status 200, told from the page this host shows for nonsense', async () => {
    const sorry =
      '<html><head><title>Cổng thông tin</title></head><body><main><p>Trang bạn tìm không còn nữa, mời quay lại trang chủ.</p></main></body></html>'
    const pages = { ...list, [one]: good }
    const soft: Handler = (request, response) => {
      response.writeHead(200, html)
      response.end((pages as Record<string, string>)[request.url ?? ''] ?? sorry)
    }
    const night = await changeable(soft)
    await night.rig.crawl(mockSource(), night.fetcher)
    const kept = night.rig.sink.texts.get(place)
    pages[one] = sorry
    const report = await night.rig.crawl(mockSource(), night.fetcher)
    expect(report.failed).toEqual({ 'soft-404': 1 })
    expect(night.rig.sink.texts.get(place)).toBe(kept)
  })

  test('HTML for a PDF link is a soft 404, whatever it says', async () => {
    const withFile = article('Bài một').replace(
      '</p></div>',
      '</p><p><a href="/uploads/qd-12.pdf">Tải quyết định</a></p></div>',
    )
    const night = await changeable(
      pagesHandler({ ...list, [one]: withFile, '/uploads/qd-12.pdf': article('Mời bạn đăng nhập') }),
    )
    const report = await night.rig.crawl(mockSource(), night.fetcher)
    expect(night.requests).toContain('/uploads/qd-12.pdf')
    expect(report.failed).toEqual({ 'soft-404': 1 })
    expect([...night.rig.sink.texts.keys()]).toEqual([place])
  })

  test.each([
    ['at once', '0;url=/dang-nhap', 'Đang chuyển hướng...', { 'soft-404': 1 }],
    [
      'after some seconds',
      '5; URL=https://mock.example/',
      'Bài viết này đã chuyển sang nơi khác.',
      { 'soft-404': 1 },
    ],
    ['to itself', `5;url=${one}`, 'Bài viết rất ngắn về một việc đã xong.', {}],
    ['when it has been read', '300;url=/', 'Bài viết rất ngắn về một việc đã xong.', {}],
    [
      'with a text of its own',
      '0;url=/',
      'Nội dung bài viết về công tác thi đua, khen thưởng. '.repeat(12),
      {},
    ],
  ])('a page that leads on %s', async (_, content, text, failed) => {
    const page = article('Bài một', text).replace(
      '<head>',
      `<head><meta http-equiv="refresh" content="${content}">`,
    )
    const night = await changeable(pagesHandler({ ...list, [one]: page }))
    const report = await night.rig.crawl(mockSource(), night.fetcher)
    expect(report.failed).toEqual(failed)
  })

  test('files on hosts that the source does not name are not asked for, and counted for some of the hosts', async () => {
    const files = Array.from(
      { length: 30 },
      (_, n) => `<a href="http://tep${n}.example/qd.pdf">Tải về</a>`,
    ).join('')
    const page = article('Bài một').replace('</p></div>', `</p><p>${files}</p></div>`)
    const night = await changeable(pagesHandler({ ...list, [one]: page }))
    const report = await night.rig.crawl(mockSource(), night.fetcher)
    expect([report.new, Object.values(report.filesElsewhere ?? {})]).toEqual([1, Array(20).fill(1)])
  })

  test('a document that leads to a list is gone', async () => {
    const night = await changeable(pagesHandler({ ...list, [one]: good }))
    await night.rig.crawl(mockSource(), night.fetcher)
    night.show((request, response) => {
      if (request.url !== one) return pagesHandler(list)(request, response)
      response.writeHead(302, { location: '/tin/' })
      response.end()
    })
    const report = await night.rig.crawl(mockSource(), night.fetcher)
    expect([report.vanished, night.rig.sink.gonePlaces]).toEqual([1, [place]])
  })

  test('the page of another document is refused when the list said which one it is', async () => {
    const feed = `<rss version="2.0"><channel><item><title>[12/2024/QĐ-UBND] Quy chế</title><link>${place}</link></item></channel></rss>`
    const row = (label: string, value: string): string => `<tr><td>${label}</td><td>${value}</td></tr>`
    const table = (symbol: string): string =>
      `<html lang="vi"><head><title>Quy chế</title></head><body><h1>Ban hành Quy chế thi đua, khen thưởng</h1><table><tbody>
      ${row('Số ký hiệu', symbol)}${row('Ngày ban hành', '20/05/2024')}${row('Loại văn bản', 'Quyết định')}
      ${row('Cơ quan ban hành', 'Ủy ban nhân dân tỉnh')}${row('Trích yếu', 'Ban hành Quy chế thi đua, khen thưởng')}
      </tbody></table><div><p>${'Nội dung Quy chế thi đua, khen thưởng của tỉnh. '.repeat(12)}</p></div></body></html>`
    const source = mockSource({ discovery: [{ kind: 'feed', path: '/rss' }] })
    const night = await changeable(pagesHandler({ '/rss': feed, [one]: table('99/2020/QĐ-UBND') }))
    const report = await night.rig.crawl(source, night.fetcher)
    expect([report.failed, report.new]).toEqual([{ 'wrong-document': 1 }, 0])
    expect(report.findings[0]?.detail).toContain('99/2020/QĐ-UBND')
    // The same page is taken where the list says nothing else.
    night.show(pagesHandler({ '/rss': feed, [one]: table('12/2024/QĐ-UBND') }))
    expect((await night.rig.crawl(source, night.fetcher)).new).toBe(1)
  })
})

describe('12. 304 without a reason', () => {
  test('a 304 nobody asked for is a fault of the server, and the page is asked for in whole', async () => {
    const night = await changeable((request, response) => {
      if (request.url !== one) return pagesHandler(list)(request, response)
      response.writeHead(304)
      response.end()
    })
    const report = await night.rig.crawl(mockSource(), night.fetcher)
    expect(report.failed).toEqual({ 'http-error': 1 })
  })

  test('304 for ever is found out: after a month the whole is asked for', async () => {
    let asked: (string | undefined)[] = []
    const liar: Handler = (request, response) => {
      if (request.url !== one) return pagesHandler(list)(request, response)
      asked.push(request.headers['if-none-match'])
      const known = request.headers['if-none-match'] === '"v"'
      response.writeHead(known ? 304 : 200, { ...html, etag: '"v"' })
      response.end(known ? undefined : good)
    }
    const night = await changeable(liar)
    const on = (day: string) => ({ now: () => new Date(`2026-${day}T00:00:00Z`) })
    await night.rig.crawl(mockSource(), night.fetcher, on('01-01'))
    await night.rig.crawl(mockSource(), night.fetcher, on('01-02'))
    const quiet = await night.rig.crawl(mockSource(), night.fetcher, on('02-15'))
    expect(asked).toEqual([undefined, '"v"', undefined])
    expect([quiet.notModified, quiet.unchanged]).toEqual([0, 1])
    asked = []
    const next = await night.rig.crawl(mockSource(), night.fetcher, on('02-16'))
    expect([asked, next.notModified]).toEqual([['"v"'], 1])
  })

  test('Last-Modified that never moves is not asked with on platforms known for it, and an edit is seen', async () => {
    let shown = good
    const conditions: (string | undefined)[] = []
    const liar: Handler = (request, response) => {
      if (request.url !== '/tin/bai-1.html') return pagesHandler(list)(request, response)
      const since = request.headers['if-modified-since']
      conditions.push(since)
      response.writeHead(since === undefined ? 200 : 304, {
        ...html,
        'last-modified': 'Sat, 01 Jan 2022 00:00:00 GMT',
      })
      response.end(since === undefined ? shown : undefined)
    }
    const night = await changeable(liar)
    const source = { ...mockSource(), validatorsTold: false }
    await night.rig.crawl(source, night.fetcher)
    shown = article('Bài một', 'Nội dung đã được sửa đổi, bổ sung theo ý kiến của Sở Nội vụ. '.repeat(12))
    const report = await night.rig.crawl(source, night.fetcher)
    expect([report.changed, conditions]).toEqual([1, [undefined, undefined]])
  })

  test('Last-Modified that is always now makes no new version', async () => {
    const night = await changeable((request, response) => {
      response.setHeader('last-modified', new Date().toUTCString())
      pagesHandler({ ...list, [one]: good })(request, response)
    })
    await night.rig.crawl(mockSource(), night.fetcher)
    const report = await night.rig.crawl(mockSource(), night.fetcher)
    expect([report.changed, report.new, report.unchanged]).toEqual([0, 0, 1])
  })
})

test('13. a page that differs only in a session id or a token makes no new version', async () => {
  let view = 0
  const night = await changeable((request, response) => {
    view += 1
    response.writeHead(request.url?.startsWith('/tin/') ? 200 : 404, html)
    if (request.url === '/tin/')
      return void response.end(`<a href="${one}?PHPSESSID=${view}&utm_source=x">Bài một</a>`)
    response.end(good.replace('<body>', `<body><input type="hidden" name="__VIEWSTATE" value="${view}">`))
  })
  await night.rig.crawl(mockSource(), night.fetcher)
  const report = await night.rig.crawl(mockSource(), night.fetcher)
  expect([report.planned, report.unchanged, report.changed]).toEqual([1, 1, 0])
  expect([...night.rig.sink.texts.keys()]).toEqual([place])
})

describe('20. robot checks and maintenance pages with status 200', () => {
  const stubs: [name: string, page: string][] = [
    [
      'a cookie stub',
      '<html><body><script>document.cookie="D1N=0f3a"+";path=/";window.location.reload(true);</script></body></html>',
    ],
    ['a nameless cookie stub', '<script>document.cookie = "x=1"; location.reload()</script>'],
    [
      'a refusal in words',
      '<html><head><title>Thông báo</title></head><body><p>Thông báo từ chối truy cập</p></body></html>',
    ],
    [
      'a browser check',
      '<html><head><title>Just a moment...</title></head><body><div id="cf-chl-widget"></div></body></html>',
    ],
    ['maintenance', '<html><body><h1>Hệ thống đang bảo trì, vui lòng quay lại sau</h1></body></html>'],
  ]
  test.each(stubs)('%s: nothing is stored, the last good version stays', async (_, stub) => {
    const night = await changeable(pagesHandler({ ...list, [one]: good }))
    await night.rig.crawl(mockSource(), night.fetcher)
    const kept = night.rig.sink.texts.get(place)
    night.show(pagesHandler({ ...list, [one]: stub }))
    const report = await night.rig.crawl(mockSource(), night.fetcher)
    expect(report.failed).toEqual({ challenge: 1 })
    expect(night.rig.sink.texts.get(place)).toBe(kept)
  })

  test('an article about captchas is an article', async () => {
    const about = article(
      'Cảnh giác',
      'Thông báo từ chối truy cập là gì? Captcha dùng để xác minh bạn không phải là robot. '.repeat(10),
    )
    const night = await changeable(pagesHandler({ ...list, [one]: about }))
    expect((await night.rig.crawl(mockSource(), night.fetcher)).new).toBe(1)
  })

  test('a host that refuses again and again is left alone for the night', async () => {
    const pages = Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`/tin/bai-${n + 1}.html`, '']))
    const night = await changeable((request, response) => {
      if (request.url === '/tin/')
        return void response.end(
          Object.keys(pages)
            .map(path => `<a href="${path}">x</a>`)
            .join(''),
        )
      response.writeHead(request.url?.startsWith('/tin/bai') ? 403 : 404)
      response.end()
    })
    const report = await night.rig.crawl(mockSource(), night.fetcher)
    expect(report.stoppedBy).toBe('refused')
    expect(night.requests.filter(path => path.startsWith('/tin/bai')).length).toBeLessThan(12)
    expect(report.left).toBeGreaterThan(25)
    expect(report.findings.some(({ class: name, subject }) => name === 'blocked' && subject === 'mock')).toBe(
      true,
    )
  })
})
