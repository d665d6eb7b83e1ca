import { lookup as systemLookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { noProvenance } from '../../src/domain/document.ts'
import type { Failed, FetchOutcome, FetchRequest } from '../../src/fetch/fetcher.ts'
import { createHttpFetcher, type HttpFetcherOptions } from '../../src/fetch/http-fetcher.ts'
import { createPace } from '../../src/fetch/pace.ts'
import { retryAfterMs, retryAfterMsMax } from '../../src/fetch/retry-after.ts'
import {
  article,
  crawlRig,
  fetcherFor,
  type Handler,
  type MockSite,
  mockSource,
  pagesHandler,
  serveMock,
} from '../crawl-kit.ts'

/** Faults of the wire, numbered as in the project's list of faults. Every server here is one of our own on loopback. */

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

async function serve(handler: Handler): Promise<MockSite> {
  const site = await serveMock(handler)
  closing.push(site.close)
  return site
}

async function get(
  handler: Handler,
  options: HttpFetcherOptions = {},
  request: Partial<FetchRequest> = {},
): Promise<{ outcome: FetchOutcome; site: MockSite }> {
  const site = await serve(handler)
  const fetcher = fetcherFor([site], options)
  closing.push(fetcher.close)
  const outcome = await fetcher.fetch({
    url: 'http://mock.example/a',
    provenance: noProvenance,
    bytesMax: 2_000_000,
    ...request,
  })
  return { outcome, site }
}

function failureOf(outcome: FetchOutcome): Failed {
  if (outcome.outcome !== 'failed') throw new Error(`expected a failure, not ${outcome.outcome}`)
  return outcome
}

const quick = { timeouts: { idleMs: 150, totalMs: 400, connectMs: 500 } }

describe('1. the body stops half-way', () => {
  const halves: [name: string, handler: Handler][] = [
    [
      'with Content-Length',
      (_, response) => {
        response.writeHead(200, { 'content-length': '1000' })
        response.write('<html>half', () => response.socket?.destroy())
      },
    ],
    [
      'chunked',
      (_, response) => {
        response.writeHead(200)
        response.write('<html>half', () => response.socket?.destroy())
      },
    ],
    [
      'inside gzip, with a clean end',
      (_, response) => {
        const bytes = gzipSync('x'.repeat(5_000))
        response.writeHead(200, { 'content-encoding': 'gzip' })
        response.end(bytes.subarray(0, bytes.length - 12))
      },
    ],
  ]
  test.each(halves)('%s: counted as truncated, worth another try', async (_, handler) => {
    const failure = failureOf((await get(handler)).outcome)
    expect([failure.finding.class, failure.transient]).toEqual(['truncated', true])
  })

  test('a crawl tries again, and stores only the whole page', async () => {
    let tries = 0
    const site = await serve((request, response) => {
      if (request.url !== '/tin/bai-1.html')
        return pagesHandler({ '/tin/': '<a href="/tin/bai-1.html">Bài</a>' })(request, response)
      tries += 1
      response.writeHead(200, {
        'content-length': String(Buffer.byteLength(article('Bài'))),
        'content-type': 'text/html; charset=utf-8',
      })
      if (tries > 1) return void response.end(article('Bài'))
      response.write(article('Bài').slice(0, 300), () => response.socket?.destroy())
    })
    const fetcher = fetcherFor([site])
    closing.push(fetcher.close)
    const rig = crawlRig()
    const report = await rig.crawl(mockSource(), fetcher)
    expect([report.new, report.failed]).toEqual([1, {}])
    expect(tries).toBe(2)
  })
})

describe('2. a server that does not answer', () => {
  test('never: idle timeout', async () => {
    expect(failureOf((await get(() => undefined, quick)).outcome).finding.class).toBe('timeout')
  })

  test('a byte now and then: total timeout, and the socket is closed', async () => {
    let closed = false
    const { outcome } = await get((request, response) => {
      response.writeHead(200)
      const drip = setInterval(() => response.write('x'), 50)
      request.socket.on('close', () => {
        closed = true
        clearInterval(drip)
      })
    }, quick)
    expect(failureOf(outcome).finding.class).toBe('timeout')
    await new Promise(done => setTimeout(done, 50))
    expect(closed).toBe(true)
  })

  test('the pause to that machine doubles, and shrinks again when it is well', async () => {
    let now = 0
    const waits: number[] = []
    const pace = createPace({
      clock: () => now,
      machineOf: async () => 'one machine',
      sleep: async ms => {
        waits.push(ms)
        now += ms
      },
    })
    const rules = { gapMs: 1_000, latencyFactor: 0 }
    for (const health of ['well', 'strained', 'strained', 'well', 'well'] as const)
      await pace.take('http://a.example/', rules, async () => ({ result: null, health, waitMs: 0 }))
    expect(waits).toEqual([1_000, 2_000, 4_000, 2_000])
  })

  test('a slow machine is given five times what it took', async () => {
    let now = 0
    const pace = createPace({
      clock: () => now,
      machineOf: async () => 'm',
      sleep: async ms => {
        now += ms
      },
    })
    const work = async () => {
      now += 800
      return { result: now, health: 'well' as const, waitMs: 0 }
    }
    await pace.take('http://a.example/', { gapMs: 1_000, latencyFactor: 5 }, work)
    expect(await pace.take('http://b.example/', { gapMs: 1_000, latencyFactor: 5 }, work)).toBe(
      800 + 4_000 + 800,
    )
  })
})

describe('3. compression bombs', () => {
  const zeros = Buffer.alloc(200_000_000)
  const bombs: [encoding: string, make: () => Buffer, expected: string][] = [
    ['gzip', () => gzipSync(zeros, { level: 1 }), 'limit'],
    ['deflate', () => deflateSync(zeros, { level: 1 }), 'limit'],
    ['deflate', () => deflateRawSync(zeros, { level: 1 }), 'limit'],
    ['br', () => brotliCompressSync(zeros, { params: { 0: 0, 1: 1 } }), 'limit'],
    ['gzip, gzip', () => gzipSync(gzipSync(zeros, { level: 1 })), 'limit'],
    ['zstd', () => Buffer.from('28b52ffd', 'hex'), 'encoding'],
  ]
  test.each(bombs)('%s is stopped at the bound, without the memory', async (encoding, make, expected) => {
    const bomb = make()
    const before = process.memoryUsage().rss
    const { outcome } = await get(
      (_, response) => {
        response.writeHead(200, { 'content-encoding': encoding })
        response.end(bomb)
      },
      {},
      { bytesMax: 64_000_000 },
    )
    expect(failureOf(outcome).finding.class).toBe(expected)
    expect(process.memoryUsage().rss - before).toBeLessThan(64_000_000)
  })

  test('an endless body without compression is stopped at the bound', async () => {
    const { outcome } = await get((request, response) => {
      const block = Buffer.alloc(65_536, 'a')
      const pump = (): void => {
        while (!request.socket.destroyed && response.write(block));
      }
      response.on('drain', pump)
      response.writeHead(200)
      pump()
    })
    expect(failureOf(outcome).finding.class).toBe('limit')
  })

  test('honest compression is read: gzip, deflate with and without header, brotli, two at a time', async () => {
    const text = 'Quyết định số 12/2024/QĐ-UBND. '.repeat(2_000)
    const honest: [string, Buffer][] = [
      ['gzip', gzipSync(text)],
      ['deflate', deflateSync(text)],
      ['deflate', deflateRawSync(text)],
      ['br', brotliCompressSync(text)],
      ['br, gzip', gzipSync(brotliCompressSync(text))],
      ['identity', Buffer.from(text)],
    ]
    for (const [encoding, bytes] of honest) {
      const { outcome } = await get((_, response) => {
        response.writeHead(200, { 'content-encoding': encoding })
        response.end(bytes)
      })
      if (outcome.outcome !== 'fetched') throw new Error(`${encoding}: ${JSON.stringify(outcome)}`)
      expect(Buffer.from(outcome.raw.bytes).toString()).toBe(text)
    }
  })
})

test('4. fifty content encodings are refused, and so are three', async () => {
  for (const count of [50, 3]) {
    const { outcome } = await get((_, response) => {
      response.writeHead(200, { 'content-encoding': Array(count).fill('gzip').join(', ') })
      response.end('x')
    })
    expect(failureOf(outcome).finding.class).toBe('encoding')
  }
})

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

describe('8. Retry-After', () => {
  const now = new Date('2026-11-21T00:00:00Z')
  test.each([
    ['5', 5_000],
    ['0', 0],
    ['Sat, 21 Nov 2026 00:00:30 GMT', 30_000],
    ['999999999', retryAfterMsMax],
    ['Sat, 21 Nov 2099 00:00:30 GMT', retryAfterMsMax],
    ['Fri, 20 Nov 2026 00:00:00 GMT', null],
    ['-1', null],
    ['1.5', null],
    ['soon', null],
    ['', null],
  ])('"%s" is %s', (header, expected) => {
    expect(retryAfterMs(header, now)).toBe(expected)
  })

  test('429 and 503 with it are rate limits that say how long, 503 without it is a fault of the server', async () => {
    const answer =
      (status: number, headers: Record<string, string>): Handler =>
      (_, response) => {
        response.writeHead(status, headers)
        response.end()
      }
    const limited = failureOf((await get(answer(429, { 'retry-after': '7' }))).outcome)
    expect([limited.finding.class, limited.retryAfterMs, limited.transient]).toEqual([
      'rate-limited',
      7_000,
      true,
    ])
    expect(failureOf((await get(answer(503, { 'retry-after': '7' }))).outcome).finding.class).toBe(
      'rate-limited',
    )
    expect(failureOf((await get(answer(503, {}))).outcome).finding.class).toBe('http-error')
  })

  test('the machine is left alone for as long as it asked', async () => {
    let now = 0
    const pace = createPace({
      clock: () => now,
      machineOf: async () => 'm',
      sleep: async ms => {
        now += ms
      },
    })
    const turn = (waitMs: number) => async () => ({ result: now, health: 'well' as const, waitMs })
    await pace.take('http://a.example/', { gapMs: 1_000, latencyFactor: 0 }, turn(60_000))
    expect(await pace.take('http://a.example/', { gapMs: 1_000, latencyFactor: 0 }, turn(0))).toBe(60_000)
  })
})
