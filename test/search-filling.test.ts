import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serialize } from 'node:v8'
import { Worker } from 'node:worker_threads'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bareRecord } from '../scripts/bare-record.ts'
import { openFts5 } from '../src/search/fts5.ts'
import type { RecordGroup, SearchIndex } from '../src/search/search-index.ts'
import { WritingThread } from '../src/search/writing-thread.ts'
import { openDatabase } from '../src/store/sqlite.ts'
import { batchesOf, noteOf } from './crash/fill-batches.ts'

const folder = mkdtempSync(join(tmpdir(), 'thidua-filling-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const pathOf = (name: string): string => join(folder, `${name}.db`)

const words = 'thi đua khen thưởng của và Điều 5 hoà hòa Cao Bang movement Ü 12/2024/QĐ-UBND . ; \0 \n'.split(
  ' ',
)
const anyGroup = fc.record({
  group: fc.constantFrom(...'abcdefghij'),
  records: fc.array(
    fc
      .record({
        title: fc.constantFrom('Quy chế', 'Kế hoạch', 'Emulation'),
        workId: fc.constantFrom('w1', 'w2', 'w3', 'w4'),
        source: fc.constantFrom('cong-mau', null),
        heading: fc.constantFrom('Điều 1', null),
        text: fc.array(fc.constantFrom(...words), { maxLength: 30 }).map(parts => parts.join(' ')),
      })
      .map(bareRecord),
    { maxLength: 4 },
  ),
})
const groupsOfOneName = (groups: readonly RecordGroup[]) => [
  ...new Map(groups.map(group => [group.group, group])).values(),
]
const anyStep = fc.oneof(
  { weight: 3, arbitrary: fc.array(anyGroup, { maxLength: 6 }).map(groupsOfOneName) },
  { weight: 1, arbitrary: fc.constantFrom<string[]>(['a', 'b', 'c'], ['j', 'never was']) },
  { weight: 1, arbitrary: fc.constantFrom('1', '2') },
)
type Step = typeof anyStep extends fc.Arbitrary<infer Value> ? Value : never

function take(index: SearchIndex, step: Step): Promise<void> {
  if (typeof step === 'string') return index.setNote('step', step)
  return isNames(step) ? index.remove(step) : index.put(step)
}

function isNames(step: readonly (RecordGroup | string)[]): step is string[] {
  return typeof step[0] === 'string'
}

describe('an index filled by a thread', () => {
  const all = [...tables, ...segments]
  test('has row for row what it has without', async () => {
    const [plain, filled] = [openFts5(pathOf('plain')), openFts5(pathOf('filled'))]
    await filled.fill?.(() =>
      fc.assert(
        fc.asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 5 }), async steps => {
          for (const step of steps) await take(plain, step)
          await Promise.all(steps.map(step => take(filled, step)))
          expect(rowsOf(pathOf('filled'), all)).toEqual(rowsOf(pathOf('plain'), all))
        }),
        { numRuns: 40 },
      ),
    )
    await Promise.all([plain.close(), filled.close()])
  })

  test('a batch of more than there is room for, and a text longer than a part, pass whole', async () => {
    const [plain, filled] = [openFts5(pathOf('plain large')), openFts5(pathOf('filled large'))]
    const long = bareRecord({ workId: 'long', text: 'thi đua '.repeat(40_000) })
    const many = Array.from({ length: 1_000 }, (_, at) => ({
      group: `g${at}`,
      records: [bareRecord({ workId: `w${at}`, text: `thi đua ${at} `.repeat(at === 700 ? 1 : 400) })],
    }))
    const groups = [...many.slice(0, 700), { group: 'long', records: [long] }, ...many.slice(700)]
    await plain.put(groups)
    await filled.fill?.(() => Promise.all([filled.put(groups), filled.setNote('step', '1')]))
    await plain.setNote('step', '1')
    expect(rowsOf(pathOf('filled large'), all)).toEqual(rowsOf(pathOf('plain large'), all))
    await Promise.all([plain.close(), filled.close()])
  })

  describe('when something fails', () => {
    let index: SearchIndex
    let like: SearchIndex
    const group = (name: string, text = `Văn bản ${name}`): RecordGroup => ({
      group: name,
      records: [bareRecord({ workId: name, source: `của ${name}`, title: name, text })],
    })
    const unreadable = group('unreadable', null as unknown as string)
    beforeAll(() => {
      index = openFts5(pathOf('failing'))
      like = openFts5(pathOf('like it'))
      const db = openDatabase(pathOf('failing'), { durability: 'normal' })
      db.exec(`CREATE TRIGGER refusal BEFORE INSERT ON record WHEN NEW.group_name = 'refused'
        BEGIN SELECT RAISE(ABORT, 'refused on purpose'); END`)
      db.close()
    })
    afterAll(() => Promise.all([index.close(), like.close()]))

    test('what was asked for before stays, what was asked for behind is not written, then all goes on', async () => {
      await index.fill?.(async () => {
        const settled = await Promise.allSettled([
          index.put([group('a')]),
          index.put([group('b'), group('refused')]),
          index.put([group('c')]),
          index.setNote('last', 'c'),
        ])
        expect(settled.map(({ status }) => status)).toEqual(['fulfilled', ...Array(3).fill('rejected')])
        expect(settled[1]).toMatchObject({ reason: { message: expect.stringContaining('on purpose') } })
        expect(await index.getNote('last')).toBeNull()
        await index.put([group('b'), group('c')])
      })
      await like.put([group('a')])
      await like.put([group('b'), group('c')])
      expect(rowsOf(pathOf('failing'))).toEqual(rowsOf(pathOf('like it')))
    })
    test('the same when a record cannot be read, in the middle of a long batch', async () => {
      const long = Array.from({ length: 300 }, (_, at) => group(`long ${at}`))
      await index.fill?.(async () => {
        const settled = await Promise.allSettled([
          index.put([group('d')]),
          index.put([...long, unreadable]),
          index.setNote('last', 'unreadable'),
        ])
        expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected'])
        expect(await index.getNote('last')).toBeNull()
        await index.put(long)
      })
      await index.put([group('e')])
      await like.put([group('d')])
      await like.put(long)
      await like.put([group('e')])
      expect(rowsOf(pathOf('failing'))).toEqual(rowsOf(pathOf('like it')))
    })
    test('a thread that ends is an error that says what to do, at once and from then on', async () => {
      for (const program of ['process.exit(1)', 'throw new Error("database or disk is full")']) {
        const thread = new WritingThread(pathOf('dead'), () => new Worker(program, { eval: true }))
        const change = { gone: [], groups: [group('a')], notes: [] }
        await expect(thread.change(change)).rejects.toThrow(
          program.includes('full') ? /disk is full.*reindex/ : /reindex/,
        )
        await expect(thread.change(change)).rejects.toThrow('reindex')
        await thread.close()
      }
    })
  })
})

test('killed at any moment, it has whole batches, and all that were said to be durable', async () => {
  const program = fileURLToPath(new URL('./crash/fill-child.ts', import.meta.url))
  for (const killAfter of [0, 5]) {
    const path = pathOf(`killed ${killAfter}`)
    const durable = await killAt(killAfter, [program, path])
    const index = openFts5(path)
    const noted = Number((await index.getNote(noteOf)) ?? 0)
    const { records } = await index.count()
    expect(noted).toBeGreaterThanOrEqual(durable)
    expect([0, 1].map(ahead => recordsIn(noted + ahead))).toContain(records)
    for (const batch of batchesOf().slice(noted)) await index.put(batch)
    expect((await index.count()).records).toBe(recordsIn(batchesOf().length))
    await index.close()
    const db = openDatabase(path, { durability: 'normal' })
    expect(db.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' })
    db.close()
  }
})

function recordsIn(batches: number): number {
  return batchesOf()
    .slice(0, batches)
    .flat()
    .flatMap(({ records }) => records).length
}

/** Kills a process with SIGKILL when it has said so many lines; the lines that it has said. */
function killAt(lines: number, program: readonly string[]): Promise<number> {
  const running = spawn(process.execPath, ['--import', 'tsx', ...program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  running.stdout.on('data', chunk => {
    said += chunk
    if (said.split('\n').length - 1 > lines) running.kill('SIGKILL')
  })
  return new Promise((resolve, reject) => {
    running.once('error', reject)
    running.once('close', () => resolve(said.split('\n').length - 2))
  })
}

const tables = 'record packed attribute value spelling gone note place'.split(' ')
/** FTS5's own; its ids may be beyond JavaScript's numbers. */
const segments = ['(SELECT CAST(id AS TEXT), block FROM words_data)', 'words_idx', 'words_docsize']

/** What each table has, told shortly. Segments are other ones after a transaction that was rolled back. */
function rowsOf(path: string, names: readonly string[] = tables): Readonly<Record<string, string>> {
  const db = openDatabase(path, { readOnly: true })
  const rows = names.map(name => {
    const found = db.all(`SELECT * FROM ${name} ORDER BY 1, 2`)
    return [name, `${found.length} rows ${createHash('sha256').update(serialize(found)).digest('hex')}`]
  })
  db.close()
  return Object.fromEntries(rows)
}
