import { spawn } from 'node:child_process'
import {
  closeSync,
  cpSync,
  existsSync,
  mkdtempSync,
  openSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { runProgram } from '../src/cli/program.ts'
import { startProgress } from '../src/cli/progress.ts'
import { storageWords } from '../src/cli/storage-words.ts'
import { terminalText } from '../src/cli/terminal-text.ts'
import { takeLock } from '../src/store/lock.ts'
import { storePaths } from '../src/store/open.ts'
import { openDatabase } from '../src/store/sqlite.ts'
import { fakeMeili } from './meili-fake.ts'

const scratch = mkdtempSync(join(tmpdir(), 'thidua sự cố '))
const whole = join(scratch, 'lành')
/** SQLite's own size of a page. */
const pageBytes = 4096

const thidua = (...argv: string[]) => thiduaWith({}, ...argv)

async function thiduaWith(
  env: Record<string, string>,
  ...argv: string[]
): Promise<{ code: number; out: string; err: string }> {
  let out = ''
  let err = ''
  const code = await runProgram(argv, {
    out: text => (out += text),
    err: text => (err += text),
    stdin: async () => new Uint8Array(),
    isTerminal: false,
    env,
  })
  return { code, out, err }
}

beforeAll(async () => {
  const file = join(scratch, 'văn bản.txt')
  writeFileSync(file, 'Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15;')
  expect((await thidua('ingest', file, '--data', whole)).code).toBe(0)
}, 30_000)
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

/** A copy of the folder in which the first page of the store, or of one of its tables, has been written over. */
function damaged(name: string, table?: string): string {
  const folder = join(scratch, name)
  cpSync(whole, folder, { recursive: true })
  const path = storePaths(folder).database
  const db = openDatabase(path)
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  const page = db.get<{ rootpage: number }>('SELECT rootpage FROM sqlite_schema WHERE name = ?', table ?? '')
  db.close()
  const file = openSync(path, 'r+')
  writeSync(file, Buffer.alloc(pageBytes, 'x'), 0, pageBytes, ((page?.rootpage ?? 1) - 1) * pageBytes)
  closeSync(file)
  return folder
}

describe('a database file that is damaged', () => {
  test('questions name the folder and the next step, without a place in the program', async () => {
    const { code, err } = await thidua('show', '06/2022/QH15', '--data', damaged('hỏng 1'))
    expect(code).toBe(1)
    expect(err).toMatch(/hỏng 1: a database file is damaged \(.*\)\. Next: thidua restore/)
    expect(err).not.toMatch(/THIDUA_DEBUG/)
  })

  test('the doctor says so instead of failing of it', async () => {
    const { code, out } = await thidua('doctor', '--data', damaged('hỏng 2'))
    expect([code, out]).toEqual([5, expect.stringMatching(/✗ database: .*bị hỏng.*\n.*thidua restore/)])
  })

  test('pages in the midst of it spoil only the checks that read them', async () => {
    const { code, out } = await thidua('doctor', '--data', damaged('hỏng 3', 'run'))
    expect([code, out]).toEqual([5, expect.stringMatching(/✗ [a-z]+: .*\n.*thidua restore.*✓ space/s)])
  })
})

describe('what a person can mend has words and a next step', () => {
  const cases: [message: string, code: string | undefined, says: RegExp][] = [
    ['ENOSPC: no space left on device, write', 'ENOSPC', /disk is full/],
    ['database or disk is full', undefined, /disk is full/],
    ['attempt to write a readonly database', undefined, /may not be written/],
    ["EACCES: permission denied, mkdir '/x'", 'EACCES', /may not be written/],
    ['unable to open database file', undefined, /not be opened/],
    ['database disk image is malformed', undefined, /damaged/],
    ['database is locked', undefined, /another command holds/],
    ['database table is locked: work', undefined, /another command holds/],
  ]
  for (const [message, code, says] of cases) {
    test(message, () => {
      expect(storageWords(Object.assign(new Error(message), { code }))?.en).toMatch(says)
    })
  }

  test('nothing is said of any other error', () => {
    for (const message of [
      'the folder is locked',
      'x is not a function',
      'no such table: work',
      'the disk was read',
    ])
      expect(storageWords(new Error(message)), message).toBeUndefined()
  })
})

test('to send a search server something, one has to be set: that is said before anything is done', async () => {
  const { code, out, err } = await thidua('reindex', '--server', '--data', join(scratch, 'không có gì'))
  expect([code, out]).toEqual([2, ''])
  expect(err).toMatch(/no search server is set.*MEILI_URL=http.*--server/)
  expect(existsSync(join(scratch, 'không có gì'))).toBe(false)
})

test('what a search server lacked is said to have been sent, and what it did not take asks for a human', async () => {
  const fake = await fakeMeili()
  const env = { MEILI_URL: fake.url, MEILI_KEY: 'secret-key' }
  const sent = await thiduaWith(env, 'reindex', '--server', '--data', whole)
  expect([sent.code, sent.out]).toEqual([0, expect.stringContaining('The search server is up to date')])
  const json = await thiduaWith(env, 'reindex', '--server', '--json', '--data', whole)
  expect(JSON.parse(json.out)).toEqual({ server: { upToDate: true } })
  await fake.close()
  const nowhere = { ...env, MEILI_URL: 'not an address' }
  expect(await thiduaWith(nowhere, 'reindex', '--server', '--data', whole)).toMatchObject({
    code: 2,
    out: '',
  })
})

test('a path that is not there is wrong usage, and no data folder is made for it', async () => {
  const folder = join(scratch, 'chưa có')
  const { code, err } = await thidua('ingest', join(scratch, 'không có'), '--data', folder)
  expect([code, err]).toEqual([2, expect.stringMatching(/không có is not there/)])
  expect(existsSync(folder)).toBe(false)
})

test('a second demo on the same folder hears that the first holds it (exit code 4)', async () => {
  const folder = join(scratch, 'mẫu')
  cpSync(whole, folder, { recursive: true })
  const lock = takeLock(storePaths(folder).lock, new Date())
  try {
    const { code, err } = await thidua('demo', '--once', '--data', folder)
    expect([code, err]).toEqual([4, expect.stringMatching(/held by process \d+.*wait/)])
  } finally {
    lock.release()
  }
})

test('a demo on a folder of real documents is refused (exit code 2)', async () => {
  expect((await thidua('demo', '--once', '--data', whole)).code).toBe(2)
})

test('whoever interrupts a long run gets the terminal back, and the signal still ends it', () => {
  const before = process.listenerCount('SIGINT')
  const kill = vi.spyOn(process, 'kill').mockReturnValue(true)
  let err = ''
  const io = { out: () => {}, err: (text: string) => (err += text), isTerminal: true, env: {} }
  const progress = startProgress({ ...io, stdin: async () => new Uint8Array() }, 'thử')
  progress.step(1, 2, 'một')
  process.emit('SIGINT', 'SIGINT')
  expect(kill).toHaveBeenCalledWith(process.pid, 'SIGINT')
  expect(err).toMatch(/chạy lại/)
  progress.end()
  kill.mockRestore()
  expect(process.listenerCount('SIGINT')).toBe(before)
})

test('an acknowledgement of what nobody knows is refused: it would accept nothing, unseen', async () => {
  const ack = (subject: string) =>
    thidua('sources', 'ack', 'blocked', subject, '--why', 'x', '--until', '2099-01-01', '--data', whole)
  const { code, err } = await ack('tinh-mau-su-coo')
  expect([code, err]).toEqual([2, expect.stringMatching(/"tinh-mau-su-coo".*thidua sources/)])
  expect((await ack('tinh-mau-su-co')).code).toBe(0)
  expect((await ack('http://su-co.tinh-mau.example/su-co/blocked-100.html')).code).toBe(0)
})

test('a name of a file cannot command the terminal', () => {
  expect(terminalText('c\u001b[31md\u009b2J\u0007\n\tđỏ')).toBe('c\uFFFD[31md\uFFFD2J\uFFFD\n\tđỏ')
})

test.skipIf(!existsSync('/dev/full'))(
  'output that a full disk swallows is told, and fails',
  async () => {
    const full = openSync('/dev/full', 'w')
    const { code, err } = await run(['--help'], full)
    closeSync(full)
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/^thidua: the output could not be written: ENOSPC/),
    ])
  },
  30_000,
)

test('a reader that closes the pipe early is no failure', async () => {
  expect(await run(['--help'], 'pipe')).toEqual({ code: 0, err: '' })
}, 30_000)

/** The program as a process of its own, whose output goes to a file, or to a pipe that is closed at once. */
async function run(argv: readonly string[], out: number | 'pipe'): Promise<{ code: unknown; err: string }> {
  const main = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', main, ...argv], {
    stdio: ['ignore', out, 'pipe'],
  })
  child.stdout?.destroy()
  let err = ''
  child.stderr?.on('data', (bytes: Buffer) => (err += bytes.toString()))
  const code = await new Promise(resolve => child.once('close', resolve))
  return { code, err }
}
