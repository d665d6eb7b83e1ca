import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { writeMeta } from '../src/store/meta.ts'
import { schemaVersion } from '../src/store/migrate.ts'
import { openStore, storePaths } from '../src/store/open.ts'
import { type Database, openDatabase } from '../src/store/sqlite.ts'
import type { Store } from '../src/store/store.ts'
import { save, withStore } from './store-builders.ts'
import { inFolder } from './store-folder.ts'

const folder = new URL('../src/store/migrations/', import.meta.url)
const files = readdirSync(folder).sort()
const numberOf = (file: string): number => Number.parseInt(file, 10)

/** A store with a row in most tables: references, one nested in another, facts, effects, twins, stated relations. */
function fill(store: Store): void {
  save(store, {
    url: 'https://a.example/nghi-dinh',
    own: { id: 'vn/cp/nd/2023/98', issuedOn: null },
    text: 'Nghị định 98/2023/NĐ-CP thay thế Nghị định 91/2017/NĐ-CP, được sửa đổi bởi 12/2019/NĐ-CP; Luật 06/2022/QH15.',
    references: [
      { id: 'vn/cp/nd/2017/91', quote: '91/2017/NĐ-CP', relation: 'replaces', symbol: '91/2017/NĐ-CP' },
      { id: 'vn/cp/nd/2019/12', quote: '12/2019/NĐ-CP', nested: { relation: 'amended_by', of: 0 } },
      { id: 'vn/qh15/luat/2022/6', quote: '06/2022/QH15', relation: 'legal_basis' },
    ],
    assertions: [
      { field: 'title', value: 'về thi đua', evidence: 'signed-text', certainty: 'verified', quote: null },
    ],
  })
  for (const url of ['https://a.example/tin', 'https://b.example/ban-sao'])
    save(store, {
      url,
      text: `${'Hội nghị biểu dương gương điển hình tiên tiến năm 2024. '.repeat(6)}${url}`,
    })
}

function columnsOf(db: Database, table: string): readonly string[] {
  return db.all<{ name: string }>(`PRAGMA table_info(${table})`).map(({ name }) => name)
}

function tablesOf(db: Database): readonly string[] {
  return db
    .all<{ name: string }>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name",
    )
    .map(({ name }) => name)
}

function rowsOf(db: Database, table: string, columns = '*'): readonly unknown[] {
  return db.all(`SELECT ${columns} FROM ${table}`).map(row => JSON.stringify(row))
}

function schemaOf(db: Database): unknown {
  return db.all("SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite%' ORDER BY type, name")
}

/** A store as a program with the migrations up to `version` left it, with the rows of today's that it can hold. */
function makeEarlier(path: string, version: number, today: Database): void {
  const db = openDatabase(path)
  for (const file of files)
    if (numberOf(file) <= version) db.exec(readFileSync(new URL(file, folder), 'utf8'))
  db.exec(`PRAGMA user_version = ${version}; PRAGMA foreign_keys = OFF`)
  for (const table of tablesOf(db)) {
    const columns = columnsOf(db, table)
    for (const row of today.all<Record<string, string | number | null>>(`SELECT * FROM ${table}`))
      db.run(
        `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
        ...columns.map(column => row[column] ?? null),
      )
  }
  db.close()
}

describe('a store of every earlier program', () => {
  const lost: Record<string, readonly string[]> = { effect: ['quote', 'as_of'] }
  const earlier = files.map(numberOf).filter(number => number < schemaVersion)
  for (const [at, version] of earlier.entries()) {
    // A reader brings a store up to date too: half of them are opened by one.
    const mode = at % 2 === 0 ? 'read' : 'write'
    test(`schema ${version}, opened to ${mode}, becomes today's with all its rows and edges`, () =>
      withStore(({ db: today, ...store }) => {
        fill({ db: today, ...store })
        expect(today.all('SELECT * FROM edge WHERE nested = 1')).toHaveLength(1)
        inFolder(old => {
          const paths = storePaths(old)
          mkdirSync(old)
          makeEarlier(paths.database, version, today)
          writeMeta(paths.meta, { schema: version, kind: 'real' })
          const held = openDatabase(paths.database, { readOnly: true })
          const tables = tablesOf(held)
          held.close()
          const opened = openStore(old, { mode })
          expect(schemaOf(opened.db)).toEqual(schemaOf(today))
          for (const table of tables) {
            const columns = columnsOf(today, table).filter(column => !lost[table]?.includes(column))
            expect(rowsOf(opened.db, table, columns.join(', ')), table).toEqual(
              rowsOf(today, table, columns.join(', ')),
            )
          }
          expect(opened.db.all('PRAGMA foreign_key_check')).toEqual([])
          if (tables.includes('stated_relation'))
            expect(rowsOf(opened.db, 'edge')).toEqual(rowsOf(today, 'edge'))
          opened.close()
        })
      }))
  }

  test('migrations are told apart by rising numbers, of which the last is the schema of the program', () => {
    const numbers = files.map(numberOf)
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(numbers.at(-1)).toBe(schemaVersion)
  })
})
