import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { withEarlierFailures } from '../crawlers/earlier-failures.ts'
import { emptyReport } from '../crawlers/report.ts'
import type { Fetcher } from '../src/fetch/fetcher.ts'
import { article, mockSource } from './crawl-kit.ts'
import { openWholeSite, toldOf, type WholeSite } from './whole-site.ts'

/** Nights of a source that visits pages by how often they change, the whole way into a store. */
const path = (n: number): string => `/tin/bai-${n}.html`
let missing: ReadonlySet<number>
let failing: ReadonlySet<number>
let listed: readonly number[]
let asked: string[]
let whole: WholeSite
let now = new Date('2026-06-01T02:00:00+07:00')

beforeEach(async () => {
  missing = new Set()
  failing = new Set()
  listed = [1, 2, 3, 4, 5, 6, 7, 8]
  asked = []
  whole = await openWholeSite(
    (request, response) => {
      const url = request.url ?? ''
      if (url.endsWith('.html')) asked.push(url)
      const n = Number(/bai-(\d+)/.exec(url)?.[1])
      const isThere = url === '/tin/' || (n > 0 && n < 90 && !missing.has(n))
      response.writeHead(failing.has(n) ? 500 : isThere ? 200 : 404, {
        'content-type': 'text/html; charset=utf-8',
      })
      response.end(
        url === '/tin/'
          ? listed.map(one => `<a href="${path(one)}">Bài ${one}</a>`).join('')
          : article(`Bài ${n}`),
      )
    },
    { now: () => now },
  )
})
afterEach(() => whole.close())

const source = mockSource({
  politeness: { gapMs: 0, latencyFactor: 0, revisit: 'by-change' },
})

async function night(on: string, through: Fetcher = whole.fetcher) {
  now = new Date(`${on}T02:00:00+07:00`)
  asked = []
  const sleep = async (): Promise<void> => {
    now = new Date(now.getTime() + 1_000)
  }
  const report = await whole.crawl([source], { fetcher: through, sleep })
  return { report, told: toldOf(report.findings), asked }
}
const open = (): readonly string[] => whole.open().map(told => told.replace(/ .*/, ''))
const goneAt = (n: number): string | null | undefined =>
  whole.store.db.get<{ at: string | null }>(
    'SELECT gone_at AS at FROM document WHERE url = ?',
    `http://mock.example${path(n)}`,
  )?.at

describe('a document that is removed', () => {
  test('is told once, looked for again ever more rarely, and closed when a second look confirms it', async () => {
    await night('2026-06-01')
    missing = new Set([3])
    listed = listed.filter(n => n !== 3)
    const looks: string[] = []
    const tellings: string[] = []
    const june = ['02', '03', '04', '05', '08', '09', '16', '17', '30'].map(day => `06-${day}`)
    for (const day of [...june, '07-01', '07-14', '07-15']) {
      const { told, asked } = await night(`2026-${day}`)
      if (asked.includes(path(3))) looks.push(day)
      if (told.length > 0) tellings.push(`${day} ${told.join(', ')}`)
      if (day === '06-02') expect(open()).toEqual(['vanished'])
    }
    expect(tellings).toEqual(['06-02 vanished /tin/bai-3.html'])
    expect(looks).toEqual(['06-02', '06-03', '06-05', '06-09', '06-17', '07-01', '07-15'])
    expect(open()).toEqual([])
    expect(goneAt(3)).toContain('2026-06-01T19:00')
  })

  test('for one bad night only is back the night after', async () => {
    await night('2026-06-01')
    missing = new Set([3])
    expect((await night('2026-06-02')).told).toEqual(['vanished /tin/bai-3.html'])
    expect(goneAt(3)).not.toBeNull()
    missing = new Set()
    const next = await night('2026-06-03')
    expect([next.told, open(), goneAt(3)]).toEqual([[], [], null])
  })

  test('and stands behind a fault for a night is not told a second time', async () => {
    await night('2026-06-01')
    missing = new Set([3])
    await night('2026-06-02')
    failing = new Set([3])
    expect((await night('2026-06-03')).told).toEqual(['http-error /tin/bai-3.html'])
    failing = new Set()
    expect((await night('2026-06-04')).told).toEqual([])
    expect(open()).toEqual([])
  })
})

describe('many at once', () => {
  test('are first taken for a broken site, and for removed once others were seen to be well', async () => {
    await night('2026-06-01')
    missing = new Set([1, 2, 3, 4, 5, 6])
    const first = await night('2026-06-02')
    expect(first.told).toEqual(['template-drift mock'])
    expect([1, 2, 3, 4, 5, 6].map(goneAt)).toEqual(Array(6).fill(null))
    const told: string[] = []
    for (const on of ['2026-06-03', '2026-06-04', '2026-06-05']) told.push(...(await night(on)).told)
    expect(new Set(told)).toEqual(
      new Set(['template-drift mock', ...[1, 2, 3, 4, 5, 6].map(n => `vanished ${path(n)}`)]),
    )
    expect(told.filter(each => each.startsWith('vanished'))).toHaveLength(6)
    expect(goneAt(1)).not.toBeNull()
    expect(goneAt(7)).toBeNull()
  })

  test('none is taken for removed while the whole site answers so, however long', async () => {
    await night('2026-06-01')
    missing = new Set(listed)
    for (const on of ['2026-06-02', '2026-06-03', '2026-06-04'])
      expect((await night(on)).told).toEqual(['template-drift mock'])
    missing = new Set()
    await night('2026-06-20')
    expect([listed.map(goneAt), open()]).toEqual([Array(8).fill(null), []])
  })
})

test('a site that was broken for some nights is visited whole as soon as it is well; an address that fails alone is not', async () => {
  await night('2026-06-01')
  failing = new Set(listed)
  for (const on of ['2026-06-02', '2026-06-03', '2026-06-04', '2026-06-05'])
    expect((await night(on)).told).not.toEqual([])
  failing = new Set([8])
  const { asked } = await night('2026-06-06')
  expect(asked).toEqual(expect.arrayContaining(listed.map(path)))
  expect(open()).toEqual(['http-error'])
  const looks: string[] = []
  for (const on of ['2026-06-07', '2026-06-08', '2026-06-09', '2026-06-10'])
    if ((await night(on)).asked.includes(path(8))) looks.push(on)
  expect(looks).toEqual(['2026-06-07'])
})

test('an address that had failed alone is not left alone because the whole site failed the night after', async () => {
  await night('2026-06-01')
  failing = new Set([8])
  await night('2026-06-02')
  await night('2026-06-03')
  failing = new Set(listed)
  await night('2026-06-04')
  failing = new Set()
  expect((await night('2026-06-05')).asked).toContain(path(8))
  expect(open()).toEqual([])
})

test('of what was dealt with before a break, what robots.txt forbids is not told, nor what an earlier cycle came to', () => {
  const { db } = whole.store
  db.run("INSERT INTO source_state (source, cycle) VALUES ('mock', 2)")
  const rows = [
    ['robots', 2, 1],
    ['http-error', 2, 1],
    ['http-error', 1, 1],
  ] as const
  for (const [n, [name, cycle, failures]] of rows.entries())
    db.run(
      `INSERT INTO frontier (source, key, url, place, role, depth, due_at, first_seen_at, state, cycle, failures, failure_class)
       VALUES ('mock', ?1, ?1, ?1, 'detail', 1, '', '', 'waiting', ?2, ?3, ?4)`,
      `http://mock.example${path(n)}`,
      cycle,
      failures,
      name,
    )
  const report = { ...emptyReport(source), continued: true }
  const told = withEarlierFailures(db, report)
  expect([told.failed, told.planned, told.findings.map(({ subject }) => subject)]).toEqual([
    { 'http-error': 1 },
    1,
    [`http://mock.example${path(1)}`],
  ])
  expect(withEarlierFailures(db, { ...report, continued: false }).findings).toEqual([])
})

test('what disappointed before a night was broken off is told by the run that goes on', async () => {
  await night('2026-06-01')
  listed = [...listed, 9, 10, 11, 12]
  failing = new Set([12])
  missing = new Set([3])
  let left = 7
  const breaking: Fetcher = {
    ...whole.fetcher,
    fetch: async request => {
      if (left-- <= 0) throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
      return await whole.fetcher.fetch(request)
    },
  }
  await expect(night('2026-06-02', breaking)).rejects.toThrow('no space')
  const { report, told } = await night('2026-06-02')
  expect(report.sources[0]?.continued).toBe(true)
  expect(told.toSorted()).toEqual(['http-error /tin/bai-12.html', 'vanished /tin/bai-3.html'])
  const { planned, notModified, unchanged, new: fresh, changed, vanished, failed, left: rest } = report
  expect(planned).toBe(notModified + unchanged + fresh + changed + vanished + failed + rest)
})
