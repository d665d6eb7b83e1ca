import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bareRecord } from '../scripts/bare-record.ts'
import { openIndex } from '../src/search/open-index.ts'
import type { SearchIndex } from '../src/search/search-index.ts'
import { openDatabase } from '../src/store/sqlite.ts'

/** Which index of a folder is opened, and what becomes of one that cannot be. */
let folder: string
let path: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'thidua-open-'))
  path = join(folder, 'index-1.db')
  const index = await openIndex(folder, { mode: 'write' })
  await index.put([{ group: 'one', records: [bareRecord({ documentId: 'one', text: 'quy chế' })] }])
  await index.close()
  change('PRAGMA wal_checkpoint(TRUNCATE)')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const files = (): readonly string[] => readdirSync(folder).filter(name => name.endsWith('.db'))

async function counted(open: Promise<SearchIndex>): Promise<number> {
  const index = await open
  const { records } = await index.count()
  await index.close()
  return records
}

function change(sql: string): void {
  const db = openDatabase(path)
  db.exec(sql)
  db.close()
}

describe('an index that is made again', () => {
  const cases: readonly [name: string, spoil: () => void][] = [
    ['no database', () => writeFileSync(path, 'x'.repeat(10_000))],
    ['cut off in its first page', () => writeFileSync(path, readFileSync(path).subarray(0, 50))],
    ['an empty file', () => writeFileSync(path, '')],
    ['of a newer schema', () => change(`UPDATE note SET value = '999999' WHERE name = 'schema'`)],
    ['without our tables', () => change('DROP TABLE note')],
    ['not complete', () => change(`DELETE FROM note WHERE name = 'complete'`)],
  ]
  for (const [name, spoil] of cases)
    test(name, async () => {
      spoil()
      await expect(openIndex(folder, { mode: 'read' })).rejects.toThrow('thidua reindex')
      expect(await counted(openIndex(folder, { mode: 'write' }))).toBe(0)
      expect(files()).toEqual(['index-2.db'])
    })
})

describe('an index that is well and cannot be opened now stays', () => {
  test('it may be read and not written', async () => {
    change('ALTER TABLE words RENAME TO others; CREATE VIEW words AS SELECT 1 AS words, 2 AS rank')
    await expect(openIndex(folder, { mode: 'write' })).rejects.toThrow('view')
    expect(files()).toEqual(['index-1.db'])
  })
  test.runIf(process.env.THIDUA_LONG === '1')(
    'another program writes to it',
    async () => {
      const other = openDatabase(path)
      other.exec('BEGIN IMMEDIATE')
      try {
        await expect(openIndex(folder, { mode: 'write' })).rejects.toThrow('database is locked')
      } finally {
        other.exec('ROLLBACK')
        other.close()
      }
      expect(await counted(openIndex(folder, { mode: 'write' }))).toBe(1)
      expect(files()).toEqual(['index-1.db'])
    },
    30_000,
  )
})

test('a reader goes on where a newer index is being made, is damaged or goes again', async () => {
  const index = await openIndex(folder, { mode: 'read' })
  for (const bytes of ['', 'x'.repeat(10_000), null]) {
    if (bytes === null) rmSync(join(folder, 'index-2.db'))
    else writeFileSync(join(folder, 'index-2.db'), bytes)
    await new Promise(resolve => setTimeout(resolve, 1_010))
    expect((await index.count()).records).toBe(1)
  }
  await index.close()
})
