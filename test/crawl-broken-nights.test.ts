import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { wasListedOnce } from '../crawlers/frontier.ts'
import { keepListing, keptListing } from '../crawlers/listing-cache.ts'
import type { Day } from '../src/domain/day.ts'
import type { FindingClass } from '../src/domain/finding.ts'
import type { Fetcher, FetchOutcome } from '../src/fetch/fetcher.ts'
import {
  article,
  type CrawlRig,
  crawlRig,
  fetcherFor,
  type MockSite,
  memoryStore,
  mockSource,
  pagesHandler,
  serveMock,
} from './crawl-kit.ts'

/** Nights after which something is left that must not spoil the next: a kill, a wrong clock, a budget, a part of the lists. */
const place = (n: number): string => `/tin/bai-${n}.html`
let pages: Record<string, string>
let site: MockSite
let fetcher: Fetcher
let rig: CrawlRig

beforeEach(async () => {
  pages = { '/tin/': listOf(6) }
  for (let n = 1; n <= 6; n += 1) pages[place(n)] = article(`Bài ${n}`)
  site = await serveMock((request, response) => pagesHandler(pages)(request, response))
  fetcher = fetcherFor([site])
  rig = crawlRig()
})
afterEach(async () => {
  await fetcher.close()
  await site.close()
})

function listOf(count: number): string {
  return Array.from({ length: count }, (_, n) => `<a href="${place(n + 1)}">Bài ${n + 1}</a>`).join('')
}

const classesOf = (findings: readonly { readonly class: FindingClass; readonly subject: string }[]) =>
  findings.map(({ class: name, subject }) => `${name} ${subject.replace('http://mock.example', '')}`)

/** What a killed run leaves: an open cycle, and pages leased. */
function killRun(openedAt = new Date()): void {
  rig.db.run(
    "UPDATE source_state SET cycle = cycle + 1, cycle_opened_at = ? WHERE source = 'mock'",
    openedAt.toISOString(),
  )
  rig.db.run("UPDATE frontier SET state = 'leased'")
}

describe('after a kill', () => {
  test('what was leased is visited by a source that visits everything every run', async () => {
    await rig.crawl(mockSource(), fetcher)
    pages[place(3)] = article('Bài 3', 'Nội dung đã sửa lại sau khi đăng. '.repeat(20))
    killRun()
    const report = await rig.crawl(mockSource(), fetcher)
    expect([report.continued, report.changed, report.unchanged]).toEqual([true, 1, 5])
  })

  test.each([
    [23, true],
    [25, false],
  ])('of %i hours ago the run goes on where it was: %s', async (hours, continued) => {
    await rig.crawl(mockSource(), fetcher)
    killRun(new Date(Date.now() - hours * 3_600_000))
    expect((await rig.crawl(mockSource(), fetcher)).continued).toBe(continued)
  })

  test('what was gone is not told again', async () => {
    await rig.crawl(mockSource(), fetcher)
    delete pages[place(2)]
    pages['/tin/'] = listOf(6).replace(/<a href="[^"]*bai-2[^<]*<\/a>/, '')
    expect((await rig.crawl(mockSource(), fetcher)).vanished).toBe(1)
    rig.db.run("UPDATE frontier SET due_at = '2020-01-01T00:00:00.000Z' WHERE url LIKE ?", `%${place(2)}`)
    killRun()
    const report = await rig.crawl(mockSource(), fetcher)
    expect(site.requests.filter(path => path === place(2))).toHaveLength(3)
    expect([report.vanished, classesOf(report.findings)]).toEqual([0, []])
  })
})

describe('after a night with a clock that was years ahead', () => {
  const wrong = () => new Date('2031-01-01T02:00:00+07:00')
  const right = () => new Date('2026-01-01T02:00:00+07:00')
  const byChange = mockSource({ politeness: { gapMs: 0, latencyFactor: 0, revisit: 'by-change' } })

  test('pages are visited as on any other night', async () => {
    await rig.crawl(byChange, fetcher, { now: wrong })
    pages[place(4)] = article('Bài 4', 'Nội dung đã sửa lại sau khi đăng. '.repeat(20))
    const report = await rig.crawl(byChange, fetcher, { now: right })
    // What says something else altogether is asked for twice.
    expect([report.fetched, report.changed]).toEqual([7, 1])
    const again = await rig.crawl(byChange, fetcher, { now: right })
    expect(again.fetched).toBe(0)
  })

  test('a list that was kept then is asked for anew', () => {
    const db = memoryStore()
    const url = 'http://mock.example/tin/'
    const listing = {
      finalUrl: url,
      validators: { etag: '"1"', lastModified: null },
      mediaType: 'text/html',
      charset: null,
      bytes: Buffer.from('danh sách'),
    }
    keepListing(db, { source: 'mock', url, now: wrong() }, listing)
    expect(keptListing(db, 'mock', url, right())).toBeNull()
    keepListing(db, { source: 'mock', url, now: right() }, listing)
    expect(keptListing(db, 'mock', url, right())?.validators).toEqual(listing.validators)
  })
})

describe('what was read of the lists', () => {
  const dated = Object.fromEntries(
    Array.from({ length: 6 }, (_, n) => [place(n + 1), article(`Bài ${n + 1}`)]),
  )
  const inJson = mockSource({
    health: { itemsMin: 5, titleRateMin: 0, dateRateMin: 0 },
    discovery: [
      { kind: 'json', path: '/api?page={n}', items: 'items', url: 'url', title: 'title', day: 'day' },
    ],
  })

  test('a part of them is nothing to compare, nor the whole', async () => {
    const items = Object.keys(dated).map((url, n) => ({ url, title: url, day: `2026-0${n + 1}-01` }))
    pages = { ...dated, '/api?page=1': JSON.stringify({ items }), '/api?page=2': '{"items": []}' }
    const report = await rig.crawl(inJson, fetcher, { since: '2026-06-01' as Day })
    expect([report.items, classesOf(report.findings)]).toEqual([1, []])
    expect(wasListedOnce(rig.db, 'mock')).toBe(false)
    expect(rig.db.get<{ n: number }>('SELECT count(*) AS n FROM source_run')?.n).toBe(0)
  })

  test('a source with more pages than a night has is looked after all the same', async () => {
    const source = mockSource({ health: { itemsMin: 50, titleRateMin: 0, dateRateMin: 0 } })
    const report = await rig.crawl(source, fetcher, { pagesMax: 2 })
    expect(report.stoppedBy).toBe('pages')
    expect(classesOf(report.findings)).toEqual(['template-drift mock'])
  })
})

describe('a source that is left alone', () => {
  /** Details fail so, one after the other; all else is answered. */
  function failing(classes: readonly FindingClass[]): Fetcher {
    let turn = 0
    return {
      close: async () => undefined,
      fetch: async request => {
        if (!request.url.includes('/tin/bai-')) return await fetcher.fetch(request)
        const name = classes[turn++ % classes.length] ?? 'timeout'
        const outcome: FetchOutcome = {
          outcome: 'failed',
          finding: { class: name, subject: request.url, detail: 'thử', next: 'thử' },
          status: null,
          transient: false,
          retryAfterMs: null,
          receivedBytes: 0,
          tookMs: 1,
        }
        return outcome
      },
    }
  }
  const cases: [name: string, classes: readonly FindingClass[], told: FindingClass][] = [
    ['does not answer in time', ['timeout'], 'timeout'],
    ['cannot be reached', ['unreachable'], 'unreachable'],
    ['cannot be reached or is late', ['unreachable', 'timeout'], 'unreachable'],
    ['refuses', ['blocked'], 'blocked'],
    ['refuses now and then is silent', ['timeout', 'blocked'], 'blocked'],
  ]
  test.each(cases)('for it %s', async (_, classes, told) => {
    const report = await rig.crawl(mockSource(), failing(classes))
    expect(report.stoppedBy).toBe('refused')
    const ofSource = report.findings.filter(({ subject }) => subject === 'mock')
    expect(classesOf(ofSource)).toEqual([`${told} mock`])
    expect(ofSource[0]?.next.includes('sources pause')).toBe(told === 'blocked')
  })
})

test('robots.txt, too, is asked for at its turn', async () => {
  const asked: number[] = []
  const timed = await serveMock((request, response) => {
    asked.push(performance.now())
    pagesHandler(pages)(request, response)
  })
  const own = fetcherFor([timed])
  const gapMs = 40
  await rig.crawl(mockSource({ politeness: { gapMs, latencyFactor: 0, revisit: 'every-run' } }), own)
  const gaps = asked.slice(1).map((at, n) => at - (asked[n] ?? at))
  expect(timed.requests.slice(0, 2)).toEqual(['/robots.txt', expect.stringContaining('/thidua-khong-co')])
  // Timers may fire a millisecond early.
  expect(Math.min(...gaps)).toBeGreaterThan(gapMs - 3)
  await own.close()
  await timed.close()
})
