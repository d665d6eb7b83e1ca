import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { noProvenance } from '../../src/domain/document.ts'
import { createPace } from '../../src/fetch/pace.ts'
import { retryAfterMs, retryAfterMsMax } from '../../src/fetch/retry-after.ts'
import { closeAfterEach } from '../close-after-each.ts'
import { article, crawlRig, fetcherFor, type Handler, mockSource, pagesHandler } from '../crawl-kit.ts'
import { closing, failureOf, get, quick, serve } from './get.ts'

closeAfterEach(closing)

/** Faults of the wire, numbered as in the project's list of faults. Every server here is one of our own on loopback. */

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

test('a kept connection that the server has closed is not held against it', async () => {
  let requests = 0
  const site = await serve((request, response) => {
    requests += 1
    // The second request on a connection meets a closed one.
    if (requests === 2) return void request.socket.resetAndDestroy()
    response.end('x')
  })
  const fetcher = fetcherFor([site], { connectionsPerHostMax: 1 })
  closing.push(fetcher.close)
  const ask = { url: 'http://mock.example/a', provenance: noProvenance, bytesMax: 1_000 }
  expect((await fetcher.fetch(ask)).outcome).toBe('fetched')
  expect((await fetcher.fetch(ask)).outcome).toBe('fetched')
  expect(requests).toBe(3)
  // A form is not sent twice.
  requests = 1
  expect(failureOf(await fetcher.fetch({ ...ask, form: { a: 'b' } })).finding.class).toBe('unreachable')
  expect(requests).toBe(2)
})

test.each([
  [203, null],
  [204, 'http-error'],
  [206, 'http-error'],
  [304, 'http-error'],
  [410, 'http-error'],
  [451, 'blocked'],
])('status %i, nobody having asked for a part or for news: %s', async (status, expected) => {
  const { outcome } = await get((_, response) => {
    response.writeHead(status)
    response.end(status === 204 || status === 304 ? undefined : 'một phần')
  })
  expect(outcome.outcome === 'failed' ? outcome.finding.class : null).toBe(expected)
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
      { bytesMax: 16_000_000 },
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

  test('longer than the source has time: the run does not wait for it, and says so', async () => {
    let now = 0
    const sleep = async (ms: number) => {
      now += ms
    }
    const pages = { '/tin/': '<a href="/tin/bai-1.html">Bài</a><a href="/tin/bai-2.html">Bài</a>' }
    const site = await serve((request, response) => {
      if (!request.url?.startsWith('/tin/bai')) return pagesHandler(pages)(request, response)
      response.writeHead(429, { 'retry-after': '86400' })
      response.end()
    })
    const fetcher = fetcherFor([site])
    closing.push(fetcher.close)
    const report = await crawlRig().crawl(
      mockSource({ politeness: { gapMs: 1_000, latencyFactor: 0 } }),
      fetcher,
      { pace: createPace({ sleep, clock: () => now }) },
    )
    expect([report.stoppedBy, report.failed, now < 60_000]).toEqual(['time', { 'rate-limited': 2 }, true])
    expect(site.requests.filter(path => path.startsWith('/tin/bai'))).toHaveLength(1)
    expect(report.findings.map(({ detail }) => detail).join()).toContain('Retry-After')
  })
})
