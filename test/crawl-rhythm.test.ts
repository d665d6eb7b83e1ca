import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CrawlTools } from '../crawlers/crawl-tools.ts'
import { addFound } from '../crawlers/frontier.ts'
import { checkRhythm } from '../crawlers/quiet.ts'
import { type Rhythm, rhythmOf } from '../crawlers/rhythm.ts'
import { startSourceRun } from '../crawlers/source-run.ts'
import { dayAfter, holidayOn, holidays, isWeekend, publishingDaysBetween } from '../crawlers/working-days.ts'
import type { Day } from '../src/domain/day.ts'
import {
  article,
  crawlRig,
  fetcherFor,
  memoryStore,
  mockSource,
  pagesHandler,
  serveMock,
} from './crawl-kit.ts'

const day = (text: string): Day => text as Day

/** Every day from one to another that passes; as a source publishes. */
function days(from: string, to: string, passes: (on: Day, n: number) => boolean): Day[] {
  const found: Day[] = []
  for (let on = day(from), n = 0; on <= to; on = dayAfter(on, 1), n += 1) if (passes(on, n)) found.push(on)
  return found
}

const isOfficeDay = (on: Day): boolean => !isWeekend(on) && holidayOn(on) === undefined
const offices = (to: string): Day[] => days('2025-09-01', to, isOfficeDay)
const newspaper = (to: string): Day[] => days('2025-09-01', to, on => holidayOn(on) === undefined)
const weekly = (to: string): Day[] => days('2025-09-01', to, (on, n) => n % 7 === 0 && isOfficeDay(on))
const monthly = (to: string): Day[] => days('2025-09-01', to, on => on.endsWith('-15'))
/** Now and then three weeks of silence: nothing new about a fourth. */
const fitful = (to: string): Day[] =>
  days('2025-09-01', to, on => isOfficeDay(on) && !/-(1[1-9]|2\d)$/.test(on))

describe('quiet is judged by the source itself', () => {
  const cases: [who: string, published: readonly Day[], today: string, quiet: boolean | 'unknown'][] = [
    ['daily, news yesterday', offices('2026-06-10'), '2026-06-11', false],
    ['daily, three days without news', offices('2026-06-08'), '2026-06-12', false],
    ['daily, over a weekend', offices('2026-06-11'), '2026-06-15', false],
    ['daily, a week and a day without news', offices('2026-06-03'), '2026-06-12', true],
    ['daily, all of the Tết holidays', offices('2026-02-13'), '2026-02-23', false],
    ['daily, the second day after Tết', offices('2026-02-13'), '2026-02-25', false],
    ['daily, a week after Tết', offices('2026-02-13'), '2026-03-02', true],
    ['daily, from 30 April over the weekend', offices('2026-04-29'), '2026-05-04', false],
    ['daily, Tết 2025', offices('2026-02-13').map(on => dayAfter(on, -384)), '2025-02-03', false],
    ['a newspaper, four days that include a weekend', newspaper('2026-06-05'), '2026-06-10', true],
    ['an office, the same days', offices('2026-06-05'), '2026-06-10', false],
    ['weekly, eight days', weekly('2026-06-10'), '2026-06-18', false],
    ['weekly, a month', weekly('2026-06-10'), '2026-07-15', true],
    ['monthly, six weeks', monthly('2026-06-20'), '2026-07-24', false],
    ['monthly, three months', monthly('2026-06-20'), '2026-09-14', true],
    ['fitful, three weeks', fitful('2026-06-10'), '2026-06-30', false],
    ['fitful, two months', fitful('2026-06-10'), '2026-08-14', true],
    ['new, nothing published', [], '2026-06-11', 'unknown'],
    ['new, five documents', offices('2026-06-10').slice(-5), '2026-06-11', 'unknown'],
    ['new, a fortnight', offices('2026-06-10').slice(-10), '2026-06-11', 'unknown'],
    ['all of it years ago', offices('2026-06-10'), '2029-06-11', 'unknown'],
    ['dates in the future are mistakes', [...offices('2026-06-03'), day('2026-12-31')], '2026-06-12', true],
  ]
  test.each(cases)('%s', (_, published, today, quiet) => {
    const rhythm = rhythmOf(published, day(today))
    expect(rhythm.known ? rhythm.isQuiet : 'unknown').toBe(quiet)
  })

  test('what is not known says why', () => {
    expect(rhythmOf([], day('2026-06-11'))).toEqual({ known: false, why: expect.stringContaining('0 ngày') })
  })

  test('silence only grows until something is published, and neither order nor repetition matters', () => {
    const publishedOn = fc.array(fc.integer({ min: 0, max: 380 }), { minLength: 12, maxLength: 80 })
    fc.assert(
      fc.property(publishedOn, fc.integer({ min: 0, max: 30 }), (offsets, later) => {
        const published = offsets.map(offset => dayAfter(day('2025-06-01'), offset))
        const today = day('2026-06-16')
        const silent = (rhythm: Rhythm): number => (rhythm.known ? rhythm.silentDays : 0)
        const now = rhythmOf(published, today)
        expect(rhythmOf([...published, ...published].reverse(), today)).toEqual(now)
        if (now.known)
          expect(silent(rhythmOf([...published, today], dayAfter(today, 1)))).toBeLessThanOrEqual(1)
        const then = rhythmOf(published, dayAfter(today, later))
        if (now.known && then.known && now.lastOn === then.lastOn && now.weekendsToo === then.weekendsToo)
          expect(silent(then)).toBeGreaterThanOrEqual(silent(now))
      }),
      { numRuns: 50 },
    )
  })
})

describe('days off', () => {
  test.each([
    ['2024-02-10', 'Giáp Thìn'],
    ['2025-01-29', 'Ất Tỵ'],
    ['2026-02-17', 'Bính Ngọ'],
    ['2027-02-06', 'Đinh Mùi'],
    ['2028-01-26', 'Mậu Thân'],
    ['2025-04-07', 'Hùng Vương'],
    ['2026-09-02', 'Quốc khánh'],
  ])('%s is one: %s', (on, name) => expect(holidayOn(day(on))?.vi).toContain(name))
  test.each(['2026-02-23', '2026-06-11', '2026-11-24', '2027-02-11'])('%s is none', on =>
    expect(holidayOn(day(on))).toBeUndefined(),
  )
  test('the table is in order, without overlaps, and has five kinds of days off for every year', () => {
    const rows = holidays()
    for (const [n, row] of rows.entries()) {
      expect(row.from <= row.to).toBe(true)
      expect((rows[n - 1]?.to ?? '') < row.from).toBe(true)
    }
    for (const year of ['2024', '2025', '2026', '2027', '2028'])
      expect(rows.filter(({ from }) => from.startsWith(year)).length).toBeGreaterThanOrEqual(5)
  })
  test.each([
    ['2026-06-05', '2026-06-08', false, 1],
    ['2026-06-05', '2026-06-08', true, 3],
    ['2026-02-13', '2026-02-23', false, 1],
    ['2026-06-08', '2026-06-08', false, 0],
  ])('after %s to %s, weekends %s: %i', (from, to, weekends, count) =>
    expect(publishingDaysBetween(day(from), day(to), weekends)).toBe(count),
  )
})

test('a source that falls silent is a finding with what to do; unreachable and empty are known at once', async () => {
  const published = offices('2026-06-03').slice(-60)
  const path = (n: number): string => `/tin/bai-${n + 1}.html`
  const pages: Record<string, string> = Object.fromEntries(
    published.map((on, n) => [path(n), article(`Bài ${n}`, undefined, on)]),
  )
  const links = published.map((_, n) => `<a href="${path(n)}">Bài số ${n}</a>`).join('')
  let list: string | null = links
  const mock = await serveMock((request, response) => {
    if (list === null && request.url === '/tin/') return void request.socket.destroy()
    pagesHandler({ ...pages, '/tin/': list ?? '' })(request, response)
  })
  const fetcher = fetcherFor([mock])
  const rig = crawlRig()
  const source = mockSource({
    politeness: { gapMs: 0, latencyFactor: 0, revisit: 'by-change' },
    health: { itemsMin: 1 },
  })
  const night = async (on: string) => {
    const report = await rig.crawl(source, fetcher, { now: () => new Date(`${on}T02:00:00+07:00`) })
    return { ...report, classes: report.findings.map(({ class: name }) => name) }
  }
  expect((await night('2026-06-04')).classes).toEqual([])
  const quiet = await night('2026-06-12')
  expect(quiet.classes).toEqual(['quiet'])
  expect(quiet.rhythm).toMatchObject({ known: true, lastOn: '2026-06-03', silentDays: 6, isQuiet: true })
  expect(quiet.findings[0]?.detail).toContain('03/06/2026')
  expect(quiet.findings[0]?.next).toContain('thidua sources ack quiet mock')
  list = ''
  expect((await night('2026-06-13')).classes).toContain('empty-listing')
  list = null
  const unreachable = await night('2026-06-14')
  expect(unreachable.classes).toContain('unreachable')
  // Whoever cannot be asked is not called quiet.
  expect(unreachable.rhythm).toBeNull()
  await fetcher.close()
  await mock.close()
})

test('what a page says of its day counts before what its list says; where it says nothing, the list counts', () => {
  const db = memoryStore()
  const now = () => new Date('2026-06-12T02:00:00+07:00')
  const published = offices('2026-06-03').slice(-20)
  const listed = day('2026-06-11')
  const found = published.map((_, n) => ({
    url: `http://mock.example/tin/bai-${n}.html`,
    role: 'detail' as const,
    stableId: null,
    title: null,
    day: listed,
    symbol: null,
    lastModified: null,
  }))
  addFound(db, 'mock', found, now())
  for (const [n, on] of published.entries())
    db.run('UPDATE frontier SET published_on = ? WHERE key = ?', on, found[n]?.url ?? '')
  const lastOn = (): Day | null => {
    const tools = { db, now } as CrawlTools
    const run = startSourceRun(mockSource(), tools, { cycle: 1, continued: false, pagesMax: 1 })
    checkRhythm(run)
    return run.count.rhythm?.known ? run.count.rhythm.lastOn : null
  }
  expect(lastOn()).toBe('2026-06-03')
  db.run('UPDATE frontier SET published_on = NULL WHERE key = ?', found[0]?.url ?? '')
  expect(lastOn()).toBe(listed)
})
