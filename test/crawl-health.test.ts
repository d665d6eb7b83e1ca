import { describe, expect, test } from 'vitest'
import { chanceOfSoFew } from '../crawlers/chance.ts'
import { checkHealth, recordHealth } from '../crawlers/health.ts'
import { acceptRedesign } from '../crawlers/operators.ts'
import { createPageReader } from '../crawlers/page-reader.ts'
import { type SourceRun, startSourceRun } from '../crawlers/source-run.ts'
import { findingWords } from '../src/answer/finding-words.ts'
import type { Finding } from '../src/domain/finding.ts'
import { createPace } from '../src/fetch/pace.ts'
import {
  article,
  crawlRig,
  fetcherFor,
  memoryStore,
  mockSource,
  pagesHandler,
  recordingSink,
  serveMock,
} from './crawl-kit.ts'

/** Pages read, and how many of them had a title, a date, a number. */
type Read = readonly [details: number, title: number, date: number, number: number]
type Night = { readonly read: Read; readonly items?: number; readonly listings?: number }

/** A source that has fared so in the past, in its own words of health: nine of ten with a title, half with a date. */
function afterNights(past: readonly Night[]) {
  const db = memoryStore()
  const source = mockSource({ health: { itemsMin: 1, titleRateMin: 0.9, dateRateMin: 0.5 } })
  const runOf = ({ read: [details, title, date, number], items = 20, listings = 2 }: Night): SourceRun => {
    const fetcher = {
      fetch: async () => Promise.reject(new Error('not asked')),
      close: async () => undefined,
    }
    const tools = {
      db,
      fetcher,
      sink: recordingSink(),
      reader: createPageReader(),
      pace: createPace(),
      now: () => new Date('2026-06-11T19:00:00Z'),
      sleep: async () => undefined,
      retryMs: 1,
      progress: undefined,
    }
    const run = startSourceRun(source, tools, { cycle: 1, continued: false, pagesMax: 9_999 })
    Object.assign(run.read, { details, title, date, number })
    Object.assign(run.count, { items, listings })
    return run
  }
  const night = (seen: Night): readonly Finding[] => {
    const run = runOf(seen)
    checkHealth(run, true)
    const { lastId } = db.run("INSERT INTO run (command, started_at) VALUES ('crawl', '')")
    recordHealth(run, lastId)
    return run.findings
  }
  for (const seen of past) night(seen)
  return { db, source, night }
}

const times = (count: number, night: Night): readonly Night[] => Array.from({ length: count }, () => night)
const good: Night = { read: [20, 20, 19, 12] }

describe('template drift', () => {
  const cases: [name: string, past: readonly Night[], now: Night, told: string | null][] = [
    ['a night like the others', times(9, good), good, null],
    ['all titles gone', times(9, good), { read: [20, 0, 19, 12] }, '0% trong 20 trang có tiêu đề'],
    [
      'half of the dates gone, where nearly all had one',
      times(9, good),
      { read: [20, 20, 8, 12] },
      '40% trong 20 trang có ngày',
    ],
    ['the numbers gone', times(9, good), { read: [20, 20, 19, 0] }, '0% trong 20 trang có số ký hiệu'],
    ['one of five without a title', times(9, good), { read: [5, 4, 5, 3] }, null],
    ['all five without', times(9, good), { read: [5, 0, 5, 3] }, 'có tiêu đề'],
    [
      'five news in a row, where three of five pages have numbers',
      times(9, good),
      { read: [5, 5, 5, 0] },
      null,
    ],
    [
      'a night of news, as there were some before',
      [...times(9, good), ...times(2, { read: [9, 9, 9, 0] })],
      { read: [40, 40, 40, 0] },
      null,
    ],
    [
      'a night of news, as there was only one before',
      [...times(9, good), { read: [9, 9, 9, 0] }],
      { read: [40, 40, 40, 0] },
      '0% trong 40 trang có số ký hiệu',
    ],
    ['too few pages to say anything', times(9, good), { read: [4, 0, 0, 0] }, null],
    ['the first night keeps no promise', [], { read: [20, 9, 20, 0] }, '45% trong 20 trang có tiêu đề'],
    [
      'a paged list that was read to where it was known',
      [{ ...good, items: 900, listings: 90 }],
      { ...good, items: 20, listings: 2 },
      null,
    ],
    [
      'fewer on each page of it, too',
      [{ ...good, items: 900, listings: 90 }],
      { ...good, items: 6, listings: 2 },
      'danh sách có 6 văn bản, thường có 900',
    ],
    [
      'a list that once and again was as short',
      [...times(2, { ...good, items: 6 }), ...times(9, good)],
      { ...good, items: 6 },
      null,
    ],
    [
      'nothing in the lists',
      times(9, good),
      { ...good, items: 0, listings: 2 },
      'danh sách có 0 văn bản, ít nhất phải 1',
    ],
  ]
  test.each(cases)('%s', (_, past, now, told) => {
    const findings = afterNights(past).night(now)
    if (told === null) expect(findings).toEqual([])
    else expect(findings.map(({ detail }) => detail)).toEqual([expect.stringContaining(told)])
  })

  test('an alarm lasts until what it is about is over, or a person has accepted it', () => {
    const { db, source, night } = afterNights(times(5, good))
    const short = { ...good, items: 3 }
    for (let n = 0; n < 40; n += 1) expect(night(short)).toHaveLength(1)
    expect(night(good)).toEqual([])
    expect(night(short)).toHaveLength(1)
    acceptRedesign(db, source.id)
    expect(night(short)).toEqual([])
  })

  test('what is wrong in several ways is one finding, told in either language', () => {
    const [finding, ...others] = afterNights(times(5, good)).night({ read: [20, 0, 0, 12], items: 3 })
    expect(others).toEqual([])
    expect(finding?.detail).toBe(
      'danh sách có 3 văn bản, thường có 20; đồng thời 0% trong 20 trang có tiêu đề, ít nhất phải 90%; đồng thời 0% trong 20 trang có ngày, ít nhất phải 64%',
    )
    expect(finding && findingWords(finding, 'en').detail).toBe(
      'the list has 3 documents, usually 20; and also 0% of 20 pages have a title, at least 90% should; and also 0% of 20 pages have a date, at least 64% should',
    )
  })
})

test.each([
  [0, 5, 0.5, 1 / 32],
  [5, 5, 0.5, 1],
  [2, 4, 0.5, 11 / 16],
  [0, 3, 0, 1],
  [2, 3, 1, 0],
  [0, 4_000, 0.5, 0],
])('so few as %i of %i, of which each is one with %f', (few, all, rate, chance) =>
  expect(chanceOfSoFew(few, all, rate)).toBeCloseTo(chance, 9),
)

test('a long list is no drift the night after it was first read', async () => {
  const paths = Array.from({ length: 60 }, (_, n) => `/tin/bai-${n + 1}.html`)
  const pages = Object.fromEntries(paths.map((path, n) => [path, article(`Bài ${n + 1}`)]))
  const list = (page: number): string =>
    paths
      .slice((page - 1) * 10, page * 10)
      .map(path => `<a href="${path}">${path}</a>`)
      .join('')
  for (let page = 1; page <= 6; page += 1) pages[page === 1 ? '/tin/' : `/tin/?page=${page}`] = list(page)
  const mock = await serveMock(pagesHandler(pages))
  const fetcher = fetcherFor([mock])
  const rig = crawlRig()
  const source = mockSource({
    discovery: [
      { kind: 'list', path: '/tin/', paging: { kind: 'template', template: '{url}?page={n}', pagesMax: 20 } },
    ],
    politeness: { gapMs: 0, latencyFactor: 0, revisit: 'by-change' },
  })
  expect((await rig.crawl(source, fetcher)).items).toBe(60)
  const second = await rig.crawl(source, fetcher)
  expect([second.items, second.findings]).toEqual([20, []])
  await fetcher.close()
  await mock.close()
})
