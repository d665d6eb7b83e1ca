import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportJsonl } from '../pipelines/export.ts'
import { runProgram } from '../src/cli/program.ts'
import { openStore } from '../src/store/open.ts'
import type { Store } from '../src/store/store.ts'

const root = mkdtempSync(join(tmpdir(), 'thidua mật '))
const folder = join(root, 'kho')
const files = join(root, 'tệp kín')
afterAll(() => rmSync(root, { recursive: true, force: true }))

const head = (mark: string): string =>
  `ỦY BAN NHÂN DÂN\nTỈNH CAO BẰNG\n${mark}Số: 979/QĐ-UBND\nCao Bằng, ngày 05 tháng 3 năm 2024\n\nQUYẾT ĐỊNH\nVề việc hoàn toàn kín\n
Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15 tháng 6 năm 2022;\nĐiều 1. Khen thưởng Cụm thi đua số 1.\n`

async function thidua(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const io = {
    out: (text: string) => (out += text),
    err: (text: string) => (err += text),
    stdin: async () => new Uint8Array(),
    isTerminal: false,
    env: {},
  }
  return { code: await runProgram([...argv, '--data', folder], io), out, err }
}

function inStore<Result>(use: (store: Store) => Result): Result {
  const store = openStore(folder, { mode: 'write' })
  try {
    return use(store)
  } finally {
    store.close()
  }
}

const number = 'vn-cao-bang/ubnd/qd-cb/2024/979'

/** As a program stored it that did not hold back what a secret text says. */
function leaveTold({ db }: Store): void {
  const of = 'FROM version v JOIN document d ON d.version_id = v.id WHERE v.secret = 1'
  const cited = 'vn/bnv/tt/2031/979'
  for (const [id, ...parts] of [
    [number, 'vn-cao-bang', 'ubnd', 'qd-cb', '2024'],
    [cited, 'vn', 'bnv', 'tt', '2031'],
  ])
    db.run("INSERT INTO instrument VALUES (?, ?, ?, ?, ?, '979')", id ?? '', ...parts)
  db.run(
    `INSERT INTO assertion (subject, field, value, evidence, certainty, version_id)
     SELECT '${number}', 'title', 'hoàn toàn kín', 'signed-text', 'verified', v.id ${of}`,
  )
  db.run(
    `INSERT INTO effect (instrument, kind, cause, certainty, evidence, version_id)
     SELECT '${cited}', 'ended', '${number}', 'verified', 'signed-text', v.id ${of}`,
  )
  db.run(`INSERT INTO work_key SELECT d.id, 'instrument:${number}', 0 ${of}`)
  db.run(
    `UPDATE work SET instrument_id = '${number}', public_id = '${number}' WHERE id = (SELECT d.work_id ${of})`,
  )
}

beforeAll(async () => {
  mkdirSync(files)
  writeFileSync(join(files, 'van-ban-kin.txt'), head('MẬT\n'))
  writeFileSync(join(files, 'van-ban-mo.txt'), head('').replace('979', '978').replaceAll('kín', 'mở'))
  await thidua('ingest', files)
})

describe('a folder with a text marked MẬT', () => {
  test('no command shows it, and each export says how many it leaves out', async () => {
    const warc = join(root, 'bản thu.warc.gz')
    const exported = await thidua('export')
    const archived = await thidua('export', '--warc', warc)
    const shown = [
      exported,
      await thidua('search', 'hoàn toàn kín', '--json'),
      await thidua('search', '979/QĐ-UBND', '--json'),
      await thidua('applicable', 'khen thưởng', '--in', 'Cao Bằng', '--json'),
      await thidua('show', '979/QĐ-UBND', '--json'),
      await thidua('sources'),
      await thidua('sources', '--json'),
      await thidua('runs', '--json'),
      await thidua('missing', '--json'),
    ].map(({ out }) => out.replaceAll(/"q": ".*"/g, ''))
    for (const out of shown)
      expect(out).not.toMatch(/hoàn toàn kín|van-ban-kin|tệp kín\/van-ban-kin|ubnd\/qd[^"]*\/979/)
    expect(exported.out).toContain('van-ban-mo')
    const hidden = await thidua('sources', '--json')
    expect(JSON.parse(hidden.out).otherFindings).toMatchObject([{ class: 'secret', count: 1, subjects: [] }])
    expect(exported.err).toMatch(/1 văn bản .*thidua backup/)
    expect([exported.code, archived.code]).toEqual([0, 0])
    expect(archived.err).toMatch(/1 bản thu .*thidua backup/)
    const archive = gunzipSync(readFileSync(warc)).toString()
    expect([archive.includes('hoàn toàn mở'), archive.includes('hoàn toàn kín')]).toEqual([true, false])
  })

  test('an earlier program left what it says: told by the doctor, not mended by ingesting, mended by reextract', async () => {
    expect((await thidua('doctor')).out).toMatch(/✓ secrets/)
    const before = inStore(store => [...exportJsonl(store)])
    inStore(leaveTold)
    const ill = await thidua('doctor')
    expect(ill.code).toBe(5)
    expect(ill.out).toMatch(/✗ secrets: 1 .*\n\s+→ thidua reextract/)
    expect((await thidua('ingest', files)).out).toMatch(/2 không đổi/)
    expect((await thidua('doctor')).out).toMatch(/✗ secrets: 1 /)
    expect((await thidua('reextract')).code).toBe(5)
    expect((await thidua('doctor')).out).toMatch(/✓ secrets/)
    expect(inStore(store => [...exportJsonl(store)])).toEqual(before)
    expect((await thidua('show', number)).code).toBe(3)
  })
})
