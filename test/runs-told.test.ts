import { describe, expect, test } from 'vitest'
import { sources } from '../crawlers/registry.ts'
import { runSummary } from '../src/answer/run-summary.ts'
import { fareOf } from '../src/answer/source-state.ts'
import { isWholeCrawl } from '../src/cli/nightly.ts'
import { printRun } from '../src/cli/print-run.ts'
import { day } from './store-builders.ts'

const run = { id: 7, command: 'crawl', startedAt: '2026-11-21T19:00:00.000Z', exitCode: 0 }
const finding = (name: string, subject: string) => ({ class: name, subject, detail: '', next: '' })

test('what a person had accepted is counted, and asks for nobody', () => {
  const report = {
    fetched: 3,
    findings: [finding('timeout', 'a'), finding('timeout', 'b'), finding('robots', 'a')],
    acknowledged: [finding('timeout', 'b')],
  }
  const summary = runSummary({ ...run, endedAt: '2026-11-21T19:05:00.000Z', report })
  expect(summary).toMatchObject({ findings: 3, open: { timeout: 1, robots: 1 }, counts: { fetched: 3 } })
})

test.each([
  [true, /bị ngắt; lượt sau đã đi tiếp/],
  [false, /chưa kết thúc \(đang chạy hoặc bị ngắt\)/],
])('a run without an end, a later one having begun: %s', (isOver, says) => {
  let out = ''
  const io = { out: (text: string) => (out += text) } as unknown as Parameters<typeof printRun>[0]
  printRun(io, runSummary({ ...run, endedAt: null, report: null }), isOver)
  expect(out).toMatch(says)
})

describe('how a source fares', () => {
  const open = { class: 'quiet', subject: 'x', detail: '', next: '', acceptedUntil: null }
  const accepted = { ...open, acceptedUntil: day('2027-03-01') }
  const paused = { until: '2027-01-01T00:00:00.000Z', why: 'đang sửa' }
  test.each([
    ['paused, whatever is open', true, paused, [open], 'paused'],
    ['with something open', true, null, [accepted, open], 'needs-human'],
    ['switched off and tried by hand', false, null, [open], 'needs-human'],
    ['with nothing that is not accepted', true, null, [accepted], 'well'],
    ['switched off', false, null, [], 'off'],
  ] as const)('%s', (_, enabled, pause, findings, fare) => {
    expect(fareOf({ enabled, paused: pause, findings })).toBe(fare)
  })
})

describe('a night is kept by a run', () => {
  const visited = sources
    .filter(({ enabled, kind }) => enabled && kind !== 'sample')
    .map(({ id }) => ({ source: id }))
  const endedAt = '2026-11-21T19:05:00.000Z'
  test.each([
    ['through all that is enabled', { command: 'crawl', endedAt, report: { sources: visited } }, true],
    ['that was broken off', { command: 'crawl', endedAt: null, report: { sources: visited } }, false],
    ['of one source by hand', { command: 'crawl', endedAt, report: { sources: visited.slice(0, 1) } }, false],
    ['that ingested', { command: 'ingest', endedAt, report: { sources: visited } }, false],
    ['without a report', { command: 'crawl', endedAt, report: null }, false],
  ])('%s', (_, given, kept) => {
    expect(visited.length).toBeGreaterThan(1)
    expect(isWholeCrawl(given)).toBe(kept)
  })
})
