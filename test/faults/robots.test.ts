import { describe, expect, test } from 'vitest'
import type { HttpFetcherOptions } from '../../src/fetch/http-fetcher.ts'
import { crawlDelayMsMax, fetchRobots, readRobots } from '../../src/fetch/robots.ts'
import {
  article,
  crawlRig,
  fetcherFor,
  type Handler,
  mockSource,
  pagesHandler,
  serveMock,
} from '../crawl-kit.ts'

const page = 'http://mock.example/tin/bai-1.html'

async function robotsFrom(handler: Handler, timeouts: HttpFetcherOptions['timeouts'] = {}) {
  const site = await serveMock(handler)
  const fetcher = fetcherFor([site], { timeouts })
  const robots = await fetchRobots(fetcher, 'http://mock.example')
  await fetcher.close()
  await site.close()
  return robots
}

const status =
  (code: number): Handler =>
  (_, response) => {
    response.writeHead(code)
    response.end()
  }

/** 9. robots.txt in every state of health (RFC 9309). */
describe('robots.txt', () => {
  test.each([404, 403, 401, 410])('%i: there are no rules', async code => {
    const robots = await robotsFrom(status(code))
    expect([robots.allows(page), robots.finding]).toEqual([true, null])
  })

  test.each([500, 503, 429])('%i: stay away in this run, and say so', async code => {
    const robots = await robotsFrom(status(code))
    expect([robots.allows(page), robots.finding?.class]).toEqual([false, 'robots'])
  })

  test('a passing fault of robots.txt does not cost the night', async () => {
    let asked = 0
    const site = await serveMock((request, response) => {
      if (request.url === '/robots.txt' && asked++ < 2) return status(503)(request, response)
      pagesHandler({ '/tin/': '<a href="/tin/bai-1.html">Bài</a>', '/tin/bai-1.html': article('Bài') })(
        request,
        response,
      )
    })
    const fetcher = fetcherFor([site])
    const report = await crawlRig().crawl(mockSource(), fetcher)
    expect([asked, report.new, report.stoppedBy, report.findings]).toEqual([3, 1, null, []])
    await fetcher.close()
    await site.close()
  })

  test('a robots.txt that is to be had only after the night is asked for once', async () => {
    let asked = 0
    const site = await serveMock((request, response) => {
      if (request.url === '/robots.txt') asked += 1
      response.writeHead(503, { 'retry-after': '86400' })
      response.end()
    })
    const fetcher = fetcherFor([site])
    const report = await crawlRig().crawl(mockSource(), fetcher)
    expect([asked, report.stoppedBy]).toEqual([1, 'robots'])
    await fetcher.close()
    await site.close()
  })

  test('no answer: stay away', async () => {
    const { finding, allows } = await robotsFrom(() => undefined, { idleMs: 150, totalMs: 400 })
    expect([finding?.class, allows(page)]).toEqual(['timeout', false])
  })

  test('an HTML page in its place has no rules', async () => {
    const robots = await robotsFrom((_, response) =>
      response.end('<!DOCTYPE html><p>User-agent: *<br>Disallow: /</p>'),
    )
    expect(robots.allows(page)).toBe(true)
  })

  test('five megabytes: the first 500 KiB count', async () => {
    const robots = await robotsFrom((_, response) => {
      response.write('User-agent: *\nDisallow: /mat/\n')
      response.end(`${'# x\n'.repeat(1_300_000)}Disallow: /\n`)
    })
    expect([robots.allows(page), robots.allows('http://mock.example/mat/1')]).toEqual([true, false])
  })

  test('five redirects are followed, an endless chain counts as no rules', async () => {
    const chain =
      (length: number): Handler =>
      (request, response) => {
        const at = Number(new URL(request.url ?? '', page).searchParams.get('n') ?? 0)
        if (at === length) return void response.end('User-agent: *\nDisallow: /')
        response.writeHead(301, { location: `/robots.txt?n=${at + 1}` })
        response.end()
      }
    expect((await robotsFrom(chain(5))).allows(page)).toBe(false)
    expect((await robotsFrom(chain(99))).allows(page)).toBe(true)
  })

  test('a redirect to a private place is not followed, and then we stay away', async () => {
    const robots = await robotsFrom((_, response) => {
      response.writeHead(302, { location: 'http://127.0.0.1/robots.txt' })
      response.end()
    })
    expect([robots.finding?.class, robots.allows(page)]).toEqual(['refused-address', false])
  })

  const url = 'http://mock.example/robots.txt'
  test.each([
    ['byte order mark and CRLF', '\uFEFFUser-agent: *\r\nDisallow: /tin/\r\n', false],
    ['our own name', 'User-agent: thidua\nDisallow: /tin/\nUser-agent: *\nAllow: /', false],
    ["someone else's name", 'User-agent: googlebot\nDisallow: /', true],
    ['the longest rule wins', 'User-agent: *\nDisallow: /tin/\nAllow: /tin/bai-1.html', true],
    ['wildcard and end', 'User-agent: *\nDisallow: /*.html$', false],
    ['empty', '', true],
    ['not text', '\u0000\u0001\u0002', true],
  ])('%s', (_, text, allowed) => {
    expect(readRobots(url, text).allows(page)).toBe(allowed)
  })

  test.each([
    ['5', 5_000],
    ['0.5', 500],
    ['1e9', crawlDelayMsMax],
    ['-3', 0],
    ['x', 0],
  ])('Crawl-delay: %s is %i ms', (delay, expected) => {
    expect(readRobots(url, `User-agent: *\nCrawl-delay: ${delay}`).crawlDelayMs).toBe(expected)
  })
})
