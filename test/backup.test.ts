import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportJsonl } from '../pipelines/export.ts'
import { fillFreshFolder } from '../pipelines/fresh-folder.ts'
import { reindex } from '../pipelines/reindex.ts'
import { work } from '../src/cli/data-folder.ts'
import { runProgram } from '../src/cli/program.ts'
import { noProvenance } from '../src/domain/document.ts'
import { captureFile } from '../src/store/capture-file.ts'
import { readCapture, saveCapture } from '../src/store/captures.ts'
import { takeLock } from '../src/store/lock.ts'
import { schemaVersion } from '../src/store/migrate.ts'
import { openStore, storePaths } from '../src/store/open.ts'

const root = mkdtempSync(join(tmpdir(), 'thidua sao lưu '))
const folder = join(root, 'kho dữ liệu')
const at = (name: string) => join(root, name)
const bytes = (text: string) => new TextEncoder().encode(text)
const hashes: string[] = []

beforeAll(async () => {
  await work(folder, 'real', async ({ store, registry }) => {
    for (const text of ['một', 'hai', 'ba']) {
      const raw = {
        stage: 'raw' as const,
        bytes: bytes(text),
        mediaType: null,
        charset: null,
        provenance: noProvenance,
      }
      hashes.push(saveCapture(store, raw, { place: `tệp ${text}`, how: 'file' }).sha256)
    }
    await reindex(store, registry)
  })
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

async function thidua(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const stdin = async () => new Uint8Array()
  const io = {
    out: (text: string) => (out += text),
    err: (text: string) => (err += text),
    stdin,
    isTerminal: false,
    env: {},
  }
  return { code: await runProgram(argv, io), out, err }
}

function exported(of: string): readonly string[] {
  const store = openStore(of, { mode: 'read' })
  try {
    return [...exportJsonl(store)]
  } finally {
    store.close()
  }
}

describe('backup and restore', () => {
  test('a folder comes back as it was, with its captures and an index, while a run holds the lock', async () => {
    const lock = takeLock(storePaths(folder).lock, new Date())
    const made = await thidua('backup', at('bản 1'), '--data', folder)
    lock.release()
    expect(made).toMatchObject({ code: 0, err: '' })
    const back = await thidua('restore', at('bản 1'), '--data', at('mới'))
    expect(back).toMatchObject({ code: 0, err: '' })
    expect(exported(at('mới'))).toEqual(exported(folder))
    const store = openStore(at('mới'), { mode: 'read' })
    expect(hashes.map(sha256 => new TextDecoder().decode(readCapture(store, sha256)))).toEqual([
      'một',
      'hai',
      'ba',
    ])
    store.close()
    expect((await thidua('search', '98/2023/NĐ-CP', '--data', at('mới'))).out).toContain('98/2023/NĐ-CP')
  })

  test('neither writes over anything', async () => {
    mkdirSync(at('có'), { recursive: true })
    writeFileSync(join(at('có'), 'quan-trong.txt'), 'x')
    expect((await thidua('backup', at('có'), '--data', folder)).code).toBe(2)
    expect((await thidua('restore', at('bản 1'), '--data', at('có'))).code).toBe(2)
    expect((await thidua('restore', at('bản 1'), '--data', folder)).err).toContain('nothing is overwritten')
    expect(readdirSync(at('có'))).toEqual(['quan-trong.txt'])
    expect((await thidua('backup', join(at('có'), 'quan-trong.txt'), '--data', folder)).code).toBe(2)
  })

  test('a failure half way leaves nothing, a crash no target; the next try is whole', () => {
    const target = at('dở dang')
    const failing = () =>
      fillFreshFolder(target, partial => {
        writeFileSync(join(partial, 'store.db'), 'half')
        throw new Error('disk is full')
      })
    expect(failing).toThrow('disk is full')
    expect(readdirSync(root).filter(name => name.includes('dở dang'))).toEqual([])
    const leftover = at('.dở dang.thidua-partial')
    mkdirSync(leftover)
    writeFileSync(join(leftover, 'store.db'), 'half')
    fillFreshFolder(target, partial => writeFileSync(join(partial, 'whole'), ''))
    expect(readdirSync(target)).toEqual(['whole'])
    expect(existsSync(leftover)).toBe(false)
  })

  const damages: readonly [what: string, damage: (copy: string) => void, says: string][] = [
    [
      'a changed store',
      copy => writeFileSync(join(copy, 'store.db'), 'x', { flag: 'a' }),
      'has changed since',
    ],
    [
      'a damaged capture',
      copy => writeFileSync(captureFile(join(copy, 'captures'), hashes[0] ?? ''), 'x'),
      'missing or damaged',
    ],
    [
      'a lost capture',
      copy => rmSync(captureFile(join(copy, 'captures'), hashes[1] ?? '')),
      'missing or damaged',
    ],
    ['a folder without manifest', copy => rmSync(join(copy, 'backup.json')), 'is no backup'],
    [
      'a manifest of somebody else',
      copy => writeFileSync(join(copy, 'backup.json'), '{}'),
      'not one of ours',
    ],
  ]
  for (const [what, damage, says] of damages) {
    test(`${what} is not restored`, async () => {
      const copy = at(`hỏng ${what}`)
      expect((await thidua('backup', copy, '--data', folder)).code).toBe(0)
      damage(copy)
      const { code, err } = await thidua('restore', copy, '--data', at(`từ ${what}`))
      expect([code, err]).toEqual([2, expect.stringContaining(says)])
      expect(existsSync(at(`từ ${what}`))).toBe(false)
    })
  }

  test('a backup of a newer program is refused', async () => {
    const copy = at('bản mới hơn')
    await thidua('backup', copy, '--data', folder)
    const path = join(copy, 'backup.json')
    writeFileSync(path, readFileSync(path, 'utf8').replace(`"schema": ${schemaVersion}`, '"schema": 9999'))
    const { code, err } = await thidua('restore', copy, '--data', at('từ mới hơn'))
    expect([code, err]).toEqual([1, expect.stringContaining('update thidua')])
  })
})

describe('doctor', () => {
  test('a healthy folder is in order', async () => {
    const { code, out } = await thidua('doctor', '--data', folder, '--json')
    const { checks } = JSON.parse(out) as { checks: { id: string; state: string }[] }
    expect(checks.filter(({ state }) => state === 'bad')).toEqual([])
    expect(out).toMatch(/[1-9]\d* mục trong chỉ mục/)
    expect(out).not.toContain('[object')
    expect(checks.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'program',
        'database',
        'references',
        'captures',
        'space',
        'lock',
        'runs',
        'index',
      ]),
    )
    expect(code).toBe(0)
  })

  test('a lost capture, a damaged one and a lost index are found, with what to do', async () => {
    const ill = at('ốm')
    await thidua('restore', at('bản 1'), '--data', ill)
    rmSync(captureFile(join(ill, 'captures'), hashes[0] ?? ''))
    writeFileSync(captureFile(join(ill, 'captures'), hashes[1] ?? ''), 'x')
    for (const name of readdirSync(ill)) if (name.startsWith('index-')) rmSync(join(ill, name))
    const { code, out } = await thidua('doctor', '--data', ill)
    expect(code).toBe(5)
    expect(out).toMatch(/✗ captures: 1 bản thu thiếu, 1 hỏng/)
    expect(out).toMatch(/✗ index: .*\n\s+→ thidua reindex/)
  })

  test('a backup says which captures were lost before it, and asks for a human', async () => {
    const { code, out } = await thidua('backup', at('bản của ốm'), '--data', at('ốm'))
    expect(code).toBe(5)
    expect(out.match(/thiếu bản thu/g)).toHaveLength(2)
    expect((await thidua('restore', at('bản của ốm'), '--data', at('từ ốm'))).code).toBe(0)
  })

  test('a folder without data is told as such', async () => {
    expect((await thidua('doctor', '--data', at('không có'))).code).toBe(3)
  })
})
