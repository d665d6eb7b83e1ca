import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { writeWhole } from '../src/cli/write-whole.ts'

const root = mkdtempSync(join(tmpdir(), 'thidua xuất '))
const path = join(root, 'xuất.jsonl')
afterAll(() => rmSync(root, { recursive: true, force: true }))

function* failing(): Generator<string> {
  yield 'x'.repeat(100_000)
  throw new Error('half way')
}

test('a failure half way leaves no file, and what had the name before', () => {
  expect(() => writeWhole(path, failing())).toThrow('half way')
  expect(readdirSync(root)).toEqual([])
  writeFileSync(path, 'before')
  expect(() => writeWhole(path, failing())).toThrow('half way')
  expect(readFileSync(path, 'utf8')).toBe('before')
})

test('many pieces are written whole, in order', () => {
  const pieces = Array.from({ length: 300 }, (_, at) => `${at} ${'x'.repeat(1_000)}\n`)
  writeWhole(path, pieces)
  expect(readFileSync(path, 'utf8')).toBe(pieces.join(''))
  expect(readdirSync(root)).toEqual(['xuất.jsonl'])
})

test('a folder that is not there is said', () => {
  expect(() => writeWhole(join(root, 'không có', 'x'), ['a'])).toThrow(/ENOENT/)
})

test.skipIf(process.platform === 'win32')('a pipe is written to as it is', async () => {
  const pipe = join(root, 'ống')
  execFileSync('mkfifo', [pipe])
  const reader = spawn('cat', [pipe])
  const read: Buffer[] = []
  reader.stdout.on('data', (chunk: Buffer) => read.push(chunk))
  writeWhole(pipe, ['một', 'hai'])
  await once(reader, 'close')
  expect(Buffer.concat(read).toString()).toBe('mộthai')
})
