import { afterEach, describe, expect, test, vi } from 'vitest'
import { sources } from '../crawlers/registry.ts'
import { type CrawlEnd, keepNight } from '../pipelines/night.ts'
import { startSchedule } from '../pipelines/schedule.ts'
import { isWholeCrawl } from '../src/cli/nightly.ts'

afterEach(() => {
  vi.useRealTimers()
})

describe('one night, whatever is in the way', () => {
  const cases: [
    name: string,
    ends: readonly CrawlEnd[],
    keptAfter: number | null,
    crawls: number,
    end: CrawlEnd,
  ][] = [
    ['nothing in the way', ['done'], null, 1, 'done'],
    ['a source needs a human', ['needs-human'], null, 1, 'needs-human'],
    ['the folder is held for a while', ['locked', 'locked', 'done'], null, 3, 'done'],
    ['it was held by a run that kept the night', ['locked', 'done'], 1, 1, 'done'],
    ['the night is kept already', ['done'], 0, 0, 'done'],
    ['killed, and gone on with', ['killed', 'done'], null, 2, 'done'],
    ['killed twice', ['killed', 'killed', 'done'], null, 2, 'killed'],
    ['killed, and then held by another', ['killed', 'locked', 'needs-human'], null, 3, 'needs-human'],
    ['failed: what ails the disk ails it the minute after, too', ['failed', 'done'], null, 1, 'failed'],
    ['held for half a day', Array<CrawlEnd>(500).fill('locked'), null, 145, 'locked'],
  ]
  test.each(cases)('%s', async (_, ends, keptAfter, crawls, expected) => {
    let begun = 0
    const end = await keepNight({
      crawl: async () => ends[begun++] ?? 'failed',
      isKept: () => begun === keptAfter,
      sleep: async () => undefined,
      signal: new AbortController().signal,
    })
    expect([begun, end]).toEqual([crawls, expected])
  })

  test('two schedules over one folder crawl once', async () => {
    let holder: number | null = null
    let wholeRuns = 0
    let waits: (() => void)[] = []
    const keep = (who: number) =>
      keepNight({
        crawl: async () => {
          if (holder !== null) return 'locked'
          holder = who
          await new Promise<void>(done => waits.push(done))
          holder = null
          wholeRuns += 1
          return 'done'
        },
        isKept: () => wholeRuns > 0,
        sleep: () => new Promise<void>(done => waits.push(done)),
        signal: new AbortController().signal,
      })
    const both = Promise.all([keep(1), keep(2)])
    for (let n = 0; n < 5; n += 1) {
      await new Promise(done => setImmediate(done))
      for (const done of waits.splice(0)) done()
    }
    waits = []
    expect([await both, wholeRuns]).toEqual([['done', 'done'], 1])
  })

  test('a schedule that ends does not wait for whoever holds the folder', async () => {
    const stopping = new AbortController()
    const end = keepNight({
      crawl: async () => 'locked',
      isKept: () => false,
      sleep: async () => stopping.abort(),
      signal: stopping.signal,
    })
    expect(await end).toBe('locked')
  })
})

describe('a clock that jumps, a machine that sleeps', () => {
  const at = (text: string): Date => new Date(`2026-${text}:00+07:00`)
  const minute = 60_000
  const cases: [name: string, from: string, to: string, thenMinutes: number, runs: number][] = [
    ['asleep over two o’clock', '06-10T20:00', '06-11T08:00', 1, 1],
    ['asleep for three nights: one run makes up for them', '06-10T20:00', '06-13T08:00', 1, 1],
    ['asleep, but not over two o’clock', '06-10T20:00', '06-10T23:59', 1, 0],
    ['back by three hours before two', '06-11T01:30', '06-10T23:00', 60, 0],
    ['back by a month: nights are kept by the clock there is', '06-10T20:00', '05-10T20:00', 24 * 60, 1],
    ['a clock that was half a year behind is set', '01-01T12:00', '06-10T12:00', 1, 1],
  ]
  test.each(cases)('%s', async (_, from, to, thenMinutes, expected) => {
    vi.useFakeTimers({ now: at(from) })
    let runs = 0
    const schedule = startSchedule({
      run: async () => {
        runs += 1
      },
      lastRunAt: () => new Date(at(from).getTime() - minute),
      onError: () => undefined,
      jitterMsMax: 0,
    })
    await vi.advanceTimersByTimeAsync(minute)
    expect(runs).toBe(0)
    vi.setSystemTime(at(to))
    await vi.advanceTimersByTimeAsync(thenMinutes * minute)
    expect(runs).toBe(expected)
    const stopped = schedule.stop()
    await vi.advanceTimersByTimeAsync(minute)
    await stopped
  })

  test('two o’clock is that of Vietnam, in whatever zone the machine stands', () => {
    const { TZ } = process.env
    try {
      for (const zone of [
        'America/New_York',
        'Europe/Berlin',
        'Australia/Lord_Howe',
        'UTC',
        'Asia/Ho_Chi_Minh',
      ]) {
        process.env.TZ = zone
        const schedule = startSchedule({
          run: async () => undefined,
          lastRunAt: () => new Date(),
          onError: () => undefined,
        })
        expect(schedule.nextRunAt()?.toISOString()).toMatch(/T19:00:00/)
        void schedule.stop()
      }
    } finally {
      if (TZ === undefined) delete process.env.TZ
      else process.env.TZ = TZ
    }
  })
})

describe('what counts as a night', () => {
  const nightly = sources
    .filter(({ enabled, kind }) => enabled && kind !== 'sample')
    .map(({ id }) => ({ source: id }))
  const endedAt = '2026-06-10T20:10:00.000Z'
  test.each([
    ['through every enabled source', { command: 'crawl', endedAt, report: { sources: nightly } }, true],
    ['broken off', { command: 'crawl', endedAt: null, report: null }, false],
    ['one source, by hand', { command: 'crawl', endedAt, report: { sources: nightly.slice(0, 1) } }, false],
    ['an ingest', { command: 'ingest', endedAt, report: {} }, false],
    ['an old report without sources', { command: 'crawl', endedAt, report: null }, false],
  ])('%s', (_, run, expected) => expect(isWholeCrawl(run)).toBe(expected))
})
