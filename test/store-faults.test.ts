import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { noProvenance } from '../src/domain/document.ts'
import { captureFile } from '../src/store/capture-file.ts'
import { readCapture, saveCapture } from '../src/store/captures.ts'
import { takeLock } from '../src/store/lock.ts'
import { openStore, storePaths } from '../src/store/open.ts'
import { transaction } from '../src/store/sqlite.ts'
import { isStorageFault } from '../src/store/storage-fault.ts'
import { withStore } from './store-builders.ts'
import { inFolder } from './store-folder.ts'

function errorOf(work: () => unknown): Error | null {
  try {
    work()
    return null
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

describe('a disk that is full', () => {
  test('is told as such, also where SQLite has taken the transaction back itself', () =>
    withStore(({ db }) => {
      const pages = db.get<{ page_count: number }>('PRAGMA page_count')?.page_count ?? 0
      db.exec(`PRAGMA max_page_count = ${pages + 20}`)
      const fill = () =>
        transaction(db, () => {
          for (let row = 0; row < 100; row++)
            db.run('INSERT INTO note (name, value) VALUES (?, ?)', `note ${row}`, 'x'.repeat(5_000))
        })
      const error = errorOf(fill)
      expect(error?.message).toMatch(/disk is full/)
      expect(isStorageFault(error)).toBe(true)
      expect(db.get('SELECT count(*) AS notes FROM note')).toEqual({ notes: 0 })
      transaction(db, () => db.run("INSERT INTO note (name, value) VALUES ('a', 'b')"))
    }))
})

describe('a file that is no database', () => {
  test('is refused, and the lock of its folder is free again', () =>
    inFolder(folder => {
      const { database, lock } = storePaths(folder)
      mkdirSync(folder)
      writeFileSync(database, 'no database at all, and longer than a head of hundred bytes '.repeat(10))
      expect(isStorageFault(errorOf(() => openStore(folder, { mode: 'write' })))).toBe(true)
      takeLock(lock, new Date()).release()
    }))
})

describe('meta.json', () => {
  for (const [what, content] of [
    ['empty, as after a power cut', ''],
    ['of somebody else', '[]'],
    ['of no known kind', '{"schema":1,"kind":"other"}'],
  ] as const)
    test(`${what}: the file is named, with what to do`, () =>
      inFolder(folder => {
        openStore(folder, { mode: 'write' }).close()
        writeFileSync(storePaths(folder).meta, content)
        for (const mode of ['read', 'write'] as const) {
          const error = errorOf(() => openStore(folder, { mode }))
          expect(error?.message).toContain(storePaths(folder).meta)
          expect(error?.message).toMatch(/restore it from a backup|give another --data folder/)
        }
      }))
})

describe('a capture on the disk', () => {
  const raw = {
    stage: 'raw' as const,
    bytes: new TextEncoder().encode('Quyết định số 12/2024/QĐ-UBND'),
    mediaType: null,
    charset: null,
    provenance: noProvenance,
  }
  const damages: readonly [what: string, damage: (path: string) => void][] = [
    ['lost', path => rmSync(path)],
    ['empty', path => writeFileSync(path, '')],
    ['of other bytes', path => writeFileSync(path, 'other bytes')],
  ]
  for (const [what, damage] of damages)
    test(`${what} is whole again when the same bytes are seen again`, () =>
      withStore((store, folder) => {
        const { sha256 } = saveCapture(store, raw, { place: 'a.txt', how: 'file' })
        damage(captureFile(join(folder, 'captures'), sha256))
        expect(errorOf(() => readCapture(store, sha256))).not.toBeNull()
        saveCapture(store, raw, { place: 'b.txt', how: 'file' })
        expect(Buffer.compare(readCapture(store, sha256), raw.bytes)).toBe(0)
      }))
})
