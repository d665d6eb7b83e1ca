import { lookup as systemLookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { describe, expect, test } from 'vitest'
import { noProvenance } from '../../src/domain/document.ts'
import type { FetchOutcome } from '../../src/fetch/fetcher.ts'
import { createHttpFetcher } from '../../src/fetch/http-fetcher.ts'
import { closeAfterEach } from '../close-after-each.ts'
import { crawlRig, fetcherFor, type Handler, mockSource, pagesHandler } from '../crawl-kit.ts'
import { closing, failureOf, get, serve } from './get.ts'

closeAfterEach(closing)

describe('5. redirects without end', () => {
  const hop =
    (to: (url: string) => string): Handler =>
    (request, response) => {
      response.writeHead(302, { location: to(request.url ?? '') })
      response.end()
    }
  test.each([
    ['to itself', hop(() => '/a')],
    ['in a ring', hop(url => (url === '/a' ? '/b' : '/a'))],
    ['with a query that grows', hop(url => `${url}?x`)],
  ])('%s', async (_, handler) => {
    const { outcome, site } = await get(handler)
    expect(failureOf(outcome).finding.class).toBe('redirect-loop')
    expect(site.requests.length).toBeLessThanOrEqual(11)
  })

  test('ten hops are followed, eleven are not', async () => {
    const chain =
      (length: number): Handler =>
      (request, response) => {
        const at = Number(new URL(request.url ?? '', 'http://x').searchParams.get('n') ?? 0)
        if (at === length) return void response.end('here')
        response.writeHead(302, { location: `/a?n=${at + 1}` })
        response.end()
      }
    expect((await get(chain(10))).outcome.outcome).toBe('fetched')
    expect(failureOf((await get(chain(11))).outcome).finding.class).toBe('redirect-loop')
  })
})

describe('6. redirects into private places', () => {
  const places = [
    'http://127.0.0.1/',
    'http://127.0.0.1:9/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[::1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://0x7f.1/',
    'http://2130706433/',
    'http://mock.example@127.0.0.1/',
    'http://localhost/',
    'http://10.1.2.3/',
    'http://[fd00::1]/',
    'file:///etc/passwd',
    'data:text/html,x',
    'ftp://mock.example/',
    'http://elsewhere.example/',
  ]
  test.each(places)('%s is not connected to', async place => {
    const { outcome, site } = await get((_, response) => {
      response.writeHead(302, { location: place })
      response.end()
    })
    expect(failureOf(outcome).finding.class).toBe('refused-address')
    expect(site.requests).toEqual(['/a'])
  })

  test('a sitemap and a list that name such places lead nowhere', async () => {
    const site = await serve(
      pagesHandler({
        '/robots.txt': 'Sitemap: http://127.0.0.1/sitemap.xml\nSitemap: http://169.254.169.254/s.xml',
        '/tin/': '<a href="http://127.0.0.1/tin/bai-1.html">x</a><a href="file:///tin/bai-2.html">y</a>',
      }),
    )
    const fetcher = fetcherFor([site])
    closing.push(fetcher.close)
    const source = mockSource({
      discovery: [
        { kind: 'sitemap', path: '/s.xml' },
        { kind: 'list', path: '/tin/' },
      ],
    })
    const report = await crawlRig().crawl(source, fetcher)
    expect(report.planned).toBe(0)
    expect(report.findings.map(({ class: name }) => name)).toEqual([
      'refused-address',
      'refused-address',
      'empty-listing',
    ])
  })

  test('a meta refresh is text, not a redirect', async () => {
    const { outcome } = await get((_, response) =>
      response.end('<meta http-equiv="refresh" content="0;url=http://127.0.0.1/">'),
    )
    expect(outcome.outcome === 'fetched' && outcome.finalUrl).toBe('http://mock.example/a')
  })
})

describe('7. names that change their address', () => {
  const answering = (answers: string[]): { lookup: LookupFunction; asked: () => number } => {
    let asked = 0
    const lookup: LookupFunction = (_, __, callback) => {
      const address = answers[Math.min(asked, answers.length - 1)] ?? ''
      asked += 1
      callback(null, [{ address, family: 4 }])
    }
    return { lookup, asked: () => asked }
  }
  const ask = async (lookup: LookupFunction): Promise<FetchOutcome> => {
    const fetcher = createHttpFetcher({ lookup, timeouts: { connectMs: 200, idleMs: 200, totalMs: 500 } })
    closing.push(fetcher.close)
    return await fetcher.fetch({
      url: 'http://rebinding.example/',
      provenance: noProvenance,
      bytesMax: 1_000,
    })
  }

  test('the name is resolved once: what was checked is what is connected to', async () => {
    // 192.0.2.1 (documentation) would be refused too; a public address nobody answers on stands for the first answer.
    const { lookup, asked } = answering(['127.0.0.1', '127.0.0.1'])
    expect(failureOf(await ask(lookup)).finding.class).toBe('refused-address')
    expect(asked()).toBe(1)
  })

  test.each(['10.0.0.1', '192.168.1.1', '100.64.0.1', '0.0.0.0', '198.18.0.1'])(
    'a name that leads to %s',
    async address => {
      expect(failureOf(await ask(answering([address]).lookup)).finding.class).toBe('refused-address')
    },
  )

  test("the system's resolver is guarded the same way", async () => {
    const local: LookupFunction = (_, options, callback) => systemLookup('localhost', options, callback)
    expect(failureOf(await ask(local)).finding.class).toBe('refused-address')
  })
})
