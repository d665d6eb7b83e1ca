import { describe, expect, test } from 'vitest'
import { sources } from '../crawlers/registry.ts'
import type { RunReport } from '../crawlers/report.ts'
import { runSummary } from '../src/answer/run-summary.ts'
import { fareOf } from '../src/answer/source-state.ts'
import { tellCrawl } from '../src/cli/commands/crawl.ts'
import { processIo } from '../src/cli/io.ts'
import { isWholeCrawl } from '../src/cli/nightly.ts'
import { printRun } from '../src/cli/print-run.ts'
import { runProgram } from '../src/cli/program.ts'
import { secretFinding } from '../src/extract/secret.ts'
import { endRun, startRun } from '../src/store/runs.ts'
import { openTestStore } from './law-store.ts'
import { day, save } from './store-builders.ts'

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

describe('the report of a former run', () => {
  const at = (path: string) => `https://mau.test/${path}`
  const finding = (name: string, subject: string) => ({
    class: name,
    subject,
    detail: `vì ${name}`,
    next: 'xem',
  })
  const findings = [
    finding('secret', at('kin')),
    finding('secret', at('kin-2')),
    finding('numbering-gap', at('kin')),
    finding('numbering-gap', at('mo')),
    // Free when it is read, secret then: it has another text now.
    finding('secret', at('giai-mat')),
  ]

  async function told(report: object, ...options: string[]): Promise<string> {
    const { store, folder, remove } = openTestStore()
    try {
      save(store, { url: at('kin'), text: 'Văn bản kín', findings: [secretFinding('MẬT')] })
      endRun(store, startRun(store, 'ingest'), { exitCode: 5, report })
      let out = ''
      const write = (text: string): void => {
        out += text
      }
      const io = { ...processIo, env: {}, out: write }
      expect(await runProgram(['runs', '1', '--data', folder, ...options], io)).toBe(0)
      return out
    } finally {
      remove()
    }
  }

  const crawled = { sources: [], acknowledged: [findings[0]], runId: 1, dryRun: false, bytes: 0, tookMs: 0 }
  test.each([
    ['of a crawl', crawled],
    ['of another command', {}],
  ])('%s says what was found, and not where a secret text lies', async (_, more) => {
    const out = await told({ ...more, findings })
    expect(out).not.toMatch(/kin|giai-mat/)
    expect(out.match(/\(địa chỉ không nêu\)/g)).toHaveLength(4)
    expect(out).toContain(`    ${at('mo')}\n      vì numbering-gap\n`)
    expect(out).toMatch(/store\.db: SELECT subject FROM finding WHERE class = 'secret'\n$/)
  })

  test('what a person has accepted is told from what nobody has, though neither place is', async () => {
    const out = await told({ ...crawled, findings })
    expect(out.split('ĐÃ GHI NHẬN').map(part => part.split('địa chỉ không nêu').length - 1)).toEqual([3, 1])
  })

  test('as JSON: the places are null, wherever in the report they are', async () => {
    const report = {
      findings,
      sources: [
        {
          slowest: [
            { url: at('kin'), tookMs: 5 },
            { url: at('mo'), tookMs: 4 },
          ],
        },
      ],
    }
    const { report: shown } = JSON.parse(await told(report, '--json')) as { report: typeof report }
    expect(shown.findings.map(one => one.subject)).toEqual([null, null, null, at('mo'), null])
    expect(shown.sources[0]?.slowest).toEqual([
      { url: null, tookMs: 5 },
      { url: at('mo'), tookMs: 4 },
    ])
  })

  test.each([
    ['printed', false],
    ['as JSON', true],
  ])('in the log of a night, which nobody watches, %s: where secret texts lie is not told', (_, json) => {
    const { store, folder, remove } = openTestStore()
    try {
      save(store, { url: at('kin'), text: 'Văn bản kín', findings: [secretFinding('MẬT')] })
      const report = { ...crawled, findings: findings.slice(0, 4) } as unknown as RunReport
      const told = (isTerminal: boolean): string => {
        let out = ''
        tellCrawl(report, folder, { io: { ...processIo, isTerminal, out: text => (out += text) }, json })
        return out
      }
      expect([told(false).includes(at('kin')), told(false).includes(at('mo'))]).toEqual([false, true])
      expect(told(true)).toContain(at('kin'))
      expect(told(false).includes("class = 'secret'")).toBe(!json)
    } finally {
      remove()
    }
  })

  test('without secret texts says nothing of them', async () => {
    expect(await told({ findings: [finding('numbering-gap', at('mo'))] })).not.toMatch(/store\.db|không nêu/)
  })
})
