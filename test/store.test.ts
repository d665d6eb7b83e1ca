import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { noProvenance } from '../src/domain/document.ts'
import { readCapture, saveCapture } from '../src/store/captures.ts'
import { LockedError } from '../src/store/lock.ts'
import { SchemaTooNewError, schemaVersion } from '../src/store/migrate.ts'
import { openStore, StoreKindError, StoreMissingError, storePaths } from '../src/store/open.ts'
import { jsonRows, openDatabase, transaction } from '../src/store/sqlite.ts'
import { findDocument } from '../src/store/stored-document.ts'
import { save, withStore } from './store-builders.ts'
import { inFolder } from './store-folder.ts'

describe('the data folder', () => {
  test('a path with spaces and diacritics holds store.db, captures, lock and meta.json', () =>
    withStore((_, folder) => {
      expect(readdirSync(folder)).toEqual(
        expect.arrayContaining(['captures', 'lock', 'meta.json', 'store.db']),
      )
    }))
  test('a sample folder refuses real documents, and the reverse', () => {
    for (const [kind, other] of [
      ['sample', 'real'],
      ['real', 'sample'],
    ] as const) {
      inFolder(folder => {
        openStore(folder, { mode: 'write', kind }).close()
        expect(() => openStore(folder, { mode: 'write', kind: other })).toThrow(StoreKindError)
        openStore(folder, { mode: 'read' }).close()
      })
    }
  })
  test('reading where nothing was stored says what to do', () =>
    inFolder(folder => {
      const read = () => openStore(folder, { mode: 'read' })
      expect(read).toThrow(StoreMissingError)
      expect(read).toThrow(/ingest/)
    }))
  test('a file in the place of the folder is said', () =>
    inFolder(folder => {
      writeFileSync(folder, '')
      for (const mode of ['read', 'write'] as const)
        expect(() => openStore(folder, { mode })).toThrow(/is a file: give a folder/)
    }))
  test('a second writer is refused while the first holds the lock, and let in afterwards', () =>
    inFolder(folder => {
      const first = openStore(folder, { mode: 'write' })
      expect(() => openStore(folder, { mode: 'write' })).toThrow(LockedError)
      openStore(folder, { mode: 'read' }).close()
      first.close()
      openStore(folder, { mode: 'write' }).close()
    }))
  test('a store of a newer program is refused with what to do', () =>
    inFolder(folder => {
      openStore(folder, { mode: 'write' }).close()
      const db = openDatabase(storePaths(folder).database)
      db.exec(`PRAGMA user_version = ${schemaVersion + 1}`)
      db.close()
      for (const mode of ['read', 'write'] as const) {
        expect(() => openStore(folder, { mode })).toThrow(SchemaTooNewError)
        expect(() => openStore(folder, { mode })).toThrow(/update thidua/)
      }
    }))
  test('a folder that is opened again has the schema it had', () =>
    inFolder(folder => {
      openStore(folder, { mode: 'write' }).close()
      const again = openStore(folder, { mode: 'write' })
      expect(again.db.get('PRAGMA user_version')).toEqual({ user_version: schemaVersion })
      again.close()
    }))
})

describe('transactions', () => {
  test('what fails leaves nothing behind', () =>
    withStore(({ db }) => {
      const fails = () =>
        transaction(db, () => {
          db.run("INSERT INTO note (name, value) VALUES ('a', 'b')")
          throw new Error('no')
        })
      expect(fails).toThrow('no')
      expect(db.all('SELECT * FROM note')).toEqual([])
    }))
  test('text is data: quotes, NUL and half a surrogate pair are kept or replaced, never run', () =>
    withStore(store => {
      const text = `'; DROP TABLE document; --\u0000 \ud800 “Điều 1”`
      const { documentId } = save(store, { url: 'https://a.example/1', text })
      const stored = findDocument(store, documentId)?.extraction.text ?? ''
      expect(stored.startsWith(`'; DROP TABLE document; --`)).toBe(true)
      expect(stored.length).toBe(text.length)
    }))
  test('texts that come as rows of one parameter are kept as those that come alone', () =>
    withStore(({ db }) => {
      const texts = ['a\0b', 'x\ud800y', 'cặp \ud83d\ude00', '\\u0000', `"'`, '']
      const alone = texts.map(text => db.get<{ kept: string }>('SELECT ? AS kept', text)?.kept)
      const rows = jsonRows(texts.map(text => [text]))
      const together = db.all<{ kept: string }>('SELECT value ->> 0 AS kept FROM json_each(?)', rows)
      expect(together.map(({ kept }) => kept)).toEqual(alone)
    }))
})

describe('captures', () => {
  const raw = (text: string) => ({
    stage: 'raw' as const,
    bytes: new TextEncoder().encode(text),
    mediaType: 'text/plain',
    charset: null,
    provenance: noProvenance,
  })
  test('bytes come back as they were; the same bytes are one file', () =>
    withStore((store, folder) => {
      const first = saveCapture(store, raw('một'), { place: 'a.txt', how: 'file' })
      const again = saveCapture(store, raw('một'), { place: 'a.txt', how: 'file' })
      const elsewhere = saveCapture(store, raw('một'), { place: 'b.txt', how: 'file' })
      expect([first.isNew, again.isNew, elsewhere.isNew]).toEqual([true, false, true])
      expect(again.id).toBe(first.id)
      expect(new TextDecoder().decode(readCapture(store, first.sha256))).toBe('một')
      const files = readdirSync(storePaths(folder).captures, { recursive: true })
      expect(files.filter(name => String(name).endsWith('.zz'))).toHaveLength(1)
    }))
  test('what a killed run left unfinished is gone when the folder is opened again', () =>
    inFolder(folder => {
      openStore(folder, { mode: 'write' }).close()
      const { unfinished } = storePaths(folder)
      mkdirSync(unfinished, { recursive: true })
      writeFileSync(join(unfinished, 'half.zz.1.tmp'), 'half')
      openStore(folder, { mode: 'write' }).close()
      expect(existsSync(unfinished)).toBe(false)
    }))
  test('a damaged capture is noticed', () =>
    withStore((store, folder) => {
      const { sha256 } = saveCapture(store, raw('một'), { place: 'a.txt', how: 'file' })
      const path = join(storePaths(folder).captures, sha256.slice(0, 2), `${sha256}.zz`)
      writeFileSync(path, Buffer.from('789c4b02000062 0062'.replaceAll(' ', ''), 'hex'))
      expect(() => readCapture(store, sha256)).toThrow()
    }))
})
