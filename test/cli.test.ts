import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runProgram } from '../src/cli/program.ts'
import { takeLock } from '../src/store/lock.ts'
import { storePaths } from '../src/store/open.ts'
import { crawledSample } from './sample.ts'

let sample: Awaited<ReturnType<typeof crawledSample>>
const scratch = mkdtempSync(join(tmpdir(), 'thidua-cli-'))

beforeAll(async () => {
  sample = await crawledSample()
}, 60_000)
afterAll(() => {
  sample?.remove()
  rmSync(scratch, { recursive: true, force: true })
})

async function thidua(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = ''
  let err = ''
  const stdin = async () => new TextEncoder().encode('Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15;')
  const code = await runProgram(argv, {
    out: text => (out += text),
    err: text => (err += text),
    stdin,
    isTerminal: false,
    env: {},
  })
  return { code, out, err }
}
const onSample = (...argv: string[]) => thidua(...argv, '--data', sample.folder)

describe('wrong usage says what would be right (exit code 2)', () => {
  const cases: [argv: string[], says: RegExp][] = [
    [['serch', 'x'], /Did you mean search/],
    [['search'], /missing required argument/],
    [['search', 'x', '--on', '2026-02-31'], /YYYY-MM-DD/],
    [['search', 'x', '--status', 'gone'], /in-force/],
    [['search', 'x', '--limit', '0'], /whole number from 1/],
    [['search', 'x', '--nope'], /unknown option/],
    [['extract', '/no/such/file'], /cannot be read.*existing file/s],
    [[], /demo/],
  ]
  for (const [argv, says] of cases) {
    test(`thidua ${argv.join(' ')}`, async () => {
      const { code, err, out } = await thidua(...argv)
      expect(out + err).toMatch(says)
      expect(code).toBe(argv.length === 0 ? 2 : 2)
    })
  }

  test('an unknown place is answered with what to do', async () => {
    const edges = await onSample('cited-by', '06/2022/QH15', '--in', 'Atlantis')
    expect(edges).toMatchObject({ code: 2, err: expect.stringContaining('Atlantis') })
    const { code, err } = await onSample('search', 'x', '--in', 'Atlantis')
    expect([code, err]).toEqual([2, expect.stringContaining('Atlantis')])
  })
})

describe('exit codes', () => {
  test('3 when nothing is known of it, with the next step', async () => {
    const { code, err } = await onSample('show', '999/1990/NĐ-CP')
    expect([code, err]).toEqual([3, expect.stringContaining('thidua search')])
  })

  test('3 when there is no data yet, with the next step', async () => {
    const { code, err } = await thidua('search', 'x', '--data', join(scratch, 'empty'))
    expect([code, err]).toEqual([3, expect.stringContaining('thidua ingest')])
  })

  test('4 while another run holds the lock', async () => {
    const lock = takeLock(storePaths(sample.folder).lock, new Date())
    try {
      const { code } = await onSample('reindex')
      expect(code).toBe(4)
    } finally {
      lock.release()
    }
  })

  test('2 when a sample folder is given real documents, which it never takes', async () => {
    const file = join(scratch, 'van-ban.txt')
    writeFileSync(file, 'Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15;')
    const { code } = await thidua('ingest', file, '--data', sample.folder)
    expect(code).toBe(2)
  })

  test('5 when a file could not be read, and the report names it', async () => {
    const file = join(scratch, 'hỏng.pdf')
    writeFileSync(file, '%PDF-1.7\nnothing more')
    const { code, out } = await thidua('ingest', file, '--data', join(scratch, 'dữ liệu'))
    expect([code, out]).toEqual([5, expect.stringContaining('hỏng.pdf')])
  })
})

describe('questions', () => {
  test('search --json is the object of the HTTP interface', async () => {
    const { code, out } = await onSample('search', '12/2024/QD-UBND', '--json')
    expect(code).toBe(0)
    const answer = JSON.parse(out)
    expect(answer.hits[0].symbol).toBe('12/2024/QĐ-UBND')
    expect(answer.coverage.sample).toBe(true)
  })

  test('search narrows by signer and part, and explains', async () => {
    const { out } = await onSample('search', 'quyết định', '--signer', 'Nguyễn Văn Mẫu', '--explain')
    expect(out).toMatch(/tier 0 · match [\d.]+/)
    expect((await onSample('search', 'quyết định', '--part', 'form')).code).toBe(0)
    expect((await onSample('search', 'x', '--recipient', 'không có ai')).out).toMatch(/Không tìm thấy/)
  })

  test('the three searches of the README find what they should', async () => {
    for (const [words, expected] of [
      ['12/2024/QD-UBND', /12\/2024\/QĐ-UBND/],
      ['thi dua khen thuong', /thi đua, khen thưởng/i],
      ['chiến sĩ thi đua', /chiến sĩ thi đua/i],
    ] as const) {
      expect((await onSample('search', words, '--limit', '3')).out).toMatch(expected)
    }
  })

  test('show, cites and cited-by of one law', async () => {
    expect((await onSample('show', '06/2022/QH15')).out).toMatch(/Còn hiệu lực/)
    expect((await onSample('cited-by', '06/2022/QH15', '--relation', 'legal_basis')).out).toMatch(
      /legal_basis/,
    )
    expect((await onSample('cites', 'vn-tinh-mau/ubnd/qd/2024/12')).out).toMatch(/06\/2022\/QH15/)
  })

  test('lookup and extract read standard input', async () => {
    expect((await onSample('lookup', '-', '--on', '2026-11-21')).out).toMatch(
      /vn\/qh15\/luat\/2022\/6.*Còn hiệu lực/s,
    )
    const { out } = await thidua('extract', '-', '--json')
    expect(JSON.parse(out)).toMatchObject({ language: 'vi', references: [{ id: 'vn/qh15/luat/2022/6' }] })
  })

  test('sources, runs and missing answer on the sample', async () => {
    expect((await onSample('sources')).out).toMatch(/Mẫu/)
    expect((await onSample('runs')).out).toMatch(/#1/)
    expect((await onSample('missing')).code).toBe(0)
  })

  test('export is the same twice', async () => {
    const first = await onSample('export')
    expect(first.out.length).toBeGreaterThan(1_000)
    expect((await onSample('export')).out).toBe(first.out)
  })
})
