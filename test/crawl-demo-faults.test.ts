import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RunReport } from '../crawlers/report.ts'
import { faultHost, sampleFaultClasses } from '../crawlers/sample/fault-site.ts'
import { runProgram } from '../src/cli/program.ts'
import { findingNames } from '../src/domain/finding-name.ts'

/** The sample's fault mode, from the command line: everything goes wrong, and each thing is called what it is. */
const folder = mkdtempSync(join(tmpdir(), 'thidua-sự-cố-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function thidua(...argv: string[]): Promise<{ code: number; out: string }> {
  let out = ''
  const code = await runProgram([...argv, '--data', folder], {
    out: text => (out += text),
    err: () => undefined,
    stdin: async () => new Uint8Array(),
    isTerminal: false,
    env: {},
  })
  return { code, out }
}

let report: RunReport
let code: number
beforeAll(async () => {
  const run = await thidua('demo', '--faults', '--once', '--json')
  code = run.code
  report = JSON.parse(run.out)
}, 60_000)

test('every fault is reported once, as its class, and the exit code asks for a human', () => {
  expect(code).toBe(5)
  expect(report.findings.map(({ class: name }) => name).sort()).toEqual(sampleFaultClasses)
  expect(report.sources[0]?.stoppedBy).toBeNull()
})

test('each finding names the address it is about, and what to do', () => {
  for (const { class: name, subject, detail, next } of report.findings) {
    const isNamed = subject.includes(`/${name}-`) || !subject.includes('/su-co/')
    expect([name, isNamed || name === 'unreadable', detail !== '', next !== '']).toEqual([
      name,
      true,
      true,
      true,
    ])
    expect(subject).toMatch(name === 'unreachable' ? /^http:\/\/tep\./ : `http://${faultHost}/`)
  }
})

test('what was in order is stored all the same, and nothing else', () => {
  expect([report.new, report.changed]).toEqual([2, 0])
  // The file on the host that nobody serves is left for another night.
  expect([report.failed, report.left]).toEqual([report.planned - report.new - 1, 1])
})

describe('the next morning', () => {
  test('sources and runs say in words what happened', async () => {
    const { out } = await thidua('sources')
    for (const name of sampleFaultClasses.filter(each => each !== 'unreachable'))
      expect(out).toContain(findingNames[name].vi)
    expect((await thidua('runs')).out).toMatch(/Thu thập, \d\d\/\d\d\/\d{4} .*\n.* vấn đề/)
  })

  test('sources says first how many need a human, and of what is open the address, in order of need', async () => {
    const { out } = await thidua('sources')
    expect(out).toMatch(
      /^4 NGUỒN: 1 cần người xem, 2 bình thường, 1 chưa bật\n\nCẦN NGƯỜI XEM\n○ tinh-mau-su-co /,
    )
    expect(out).toContain(`http://${faultHost}/su-co/blocked-100.html`)
    // What lies on the host of its files is the source's, too.
    const [own = '', others = ''] = out.split('BÌNH THƯỜNG')
    expect(own).toContain('http://tep.tinh-mau.example/robots.txt')
    expect(others).not.toContain('robots.txt')
  })

  test('the report of a run can be read again by its number', async () => {
    const all = await thidua('runs')
    const number = /#(\d+)/.exec(all.out)?.[1] ?? ''
    expect(all.out).toMatch(/Cần người xem: .*; và \d+ loại khác\n {3}→ thidua runs \d+/)
    const { out, code } = await thidua('runs', number)
    expect(code).toBe(0)
    expect(out).toMatch(
      new RegExp(`^LƯỢT THU THẬP #${number}: 1 nguồn.*\n17 trang, .*; cần người xem: 18 vấn đề`),
    )
    for (const name of sampleFaultClasses) expect(out).toContain(`(${name})`)
    expect(JSON.parse((await thidua('runs', number, '--json')).out).report.runId).toBe(Number(number))
    expect([(await thidua('runs', '99')).code, (await thidua('runs', 'x')).code]).toEqual([3, 3])
  })

  test('a person accepts one kind of finding until a day: reported still, and no longer counted', async () => {
    const ack = ['sources', 'ack', 'blocked', 'tinh-mau-su-co', '--why', 'đã xin phép']
    expect((await thidua(...ack, '--until', '2020-01-01')).code).toBe(2)
    expect(
      (
        await thidua(
          'sources',
          'ack',
          'no-such-class',
          'tinh-mau-su-co',
          '--why',
          'x',
          '--until',
          '2099-01-01',
        )
      ).code,
    ).toBe(2)
    expect((await thidua(...ack, '--until', '2099-12-31')).code).toBe(0)
    const { out } = await thidua('demo', '--faults', '--once')
    const [open = '', accepted = ''] = out.split('ĐÃ GHI NHẬN')
    expect(open).not.toContain('(blocked)')
    expect(open).toContain('(challenge)')
    expect(accepted).toContain('(blocked)')
    expect((await thidua('sources')).out).toContain('đã ghi nhận đến hết 31/12/2099')
  })
})
