import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { exportJsonl } from '../pipelines/export.ts'
import { noProvenance } from '../src/domain/document.ts'
import { readCapture, saveCapture } from '../src/store/captures.ts'
import { factsOf } from '../src/store/facts.ts'
import { citedBy, cites, countCitingWorks } from '../src/store/graph.ts'
import { LockedError } from '../src/store/lock.ts'
import { SchemaTooNewError, schemaVersion } from '../src/store/migrate.ts'
import { mostCitedMissing } from '../src/store/missing.ts'
import { openStore, StoreKindError, StoreMissingError, storePaths } from '../src/store/open.ts'
import { openDatabase, transaction } from '../src/store/sqlite.ts'
import { findDocument, versionsOf } from '../src/store/stored-document.ts'
import { findWork } from '../src/store/works.ts'
import { day, type Sketch, save, withStore } from './store-builders.ts'

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
  test('migrations have numbers without gaps and run once', () =>
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

const original: Sketch = { url: 'https://bao.example/tin-goc', text: 'Bản gốc tiếng Việt.' }
const copy: Sketch = {
  url: 'https://copies.example/en/1',
  text: 'The English copy.',
  language: 'en',
  machineTranslated: true,
  originalUrl: 'https://bao.example/tin-goc',
}
const second: Sketch = {
  ...copy,
  url: 'https://copies.example/de/1',
  text: 'Die deutsche Kopie.',
  language: 'de',
}

describe('works', () => {
  const orders: readonly (readonly Sketch[])[] = [
    [original, copy, second],
    [copy, second, original],
    [second, original, copy],
    [second, copy],
  ]
  for (const order of orders)
    test(`copies belong to their original in the order ${order.map(each => each.language ?? 'vi').join(', ')}`, () =>
      withStore(store => {
        for (const sketch of order) save(store, sketch)
        const works = order.map(sketch => save(store, sketch).workId)
        expect(new Set(works).size).toBe(1)
        const alone = withStore(other => save(other, original).workId)
        expect(works[0]).toBe(alone)
      }))
  test('an instrument gives its work its name; the old name stays and answers', () =>
    withStore(store => {
      const url = 'https://portal.example/vb/1'
      const before = save(store, { url, text: 'Quyết định chưa đọc được số.' })
      const after = save(store, {
        url,
        text: 'Quyết định chưa đọc được số.',
        own: { id: 'vn-x/ubnd/qd/2024/1' },
      })
      expect(after.workId).toBe('vn-x/ubnd/qd/2024/1')
      expect(findWork(store, before.workId)?.publicId).toBe('vn-x/ubnd/qd/2024/1')
    }))
  test('two instruments are never one work, whatever address they share', () =>
    withStore(store => {
      const shared = { originalUrl: 'https://portal.example/danh-sach' }
      const a = save(store, {
        ...shared,
        url: 'https://a.example/1',
        text: 'Một.',
        own: { id: 'vn-x/ubnd/qd/2024/1' },
      })
      const b = save(store, {
        ...shared,
        url: 'https://a.example/2',
        text: 'Hai.',
        own: { id: 'vn-x/ubnd/qd/2024/2' },
      })
      expect(a.workId).not.toBe(b.workId)
    }))
  test('an open id is no identity', () =>
    withStore(store => {
      const a = save(store, { url: 'https://a.example/1', text: 'Một.', own: { id: '_/ubnd/qd/2024/1' } })
      const b = save(store, { url: 'https://a.example/2', text: 'Hai.', own: { id: '_/ubnd/qd/2024/1' } })
      expect(a.workId).not.toBe(b.workId)
    }))
  test('one text at two addresses is one work; a text with other numbers is not', () =>
    withStore(store => {
      const text = (day: number) =>
        `${'Kết quả thi đua của các đơn vị trong tháng. '.repeat(20)} Ngày ${day} trao ${day * 7} cờ, ${day * 3} bằng khen.`
      const a = save(store, { url: 'https://a.example/1', text: `Báo A. ${text(1)}` })
      const b = save(store, { url: 'https://b.example/9', text: text(1) })
      const c = save(store, { url: 'https://a.example/2', text: text(2) })
      expect(findDocument(store, a.documentId)?.workId).toBe(b.workId)
      expect(c.workId).not.toBe(b.workId)
    }))
  test('words that hundreds of documents have in common are no sign of one work, and are not looked through', () =>
    withStore(store => {
      const text = 'Bản tin này do hệ thống gửi tự động đến mọi đơn vị, xin không trả lời. '.repeat(20)
      const a = save(store, { url: 'https://a.example/1', text: `Báo A. ${text}` })
      store.db.exec('PRAGMA foreign_keys = OFF')
      const others = JSON.stringify(Array.from({ length: 501 }, (_, n) => 10_000 + n))
      store.db.run(
        'INSERT INTO trait (kind, token, document_id) SELECT kind, token, value FROM trait, json_each(?)',
        others,
      )
      const b = save(store, { url: 'https://b.example/1', text })
      expect(findDocument(store, a.documentId)?.workId).not.toBe(b.workId)
    }))
})

describe('versions', () => {
  test('the same document again is unchanged; a changed text is a further version', () =>
    withStore(store => {
      const url = 'https://a.example/1'
      expect(save(store, { url, text: 'Một.' }).change).toBe('new')
      expect(save(store, { url, text: 'Một.' }).change).toBe('unchanged')
      const changed = save(store, { url, text: 'Hai.' })
      expect(changed.change).toBe('changed')
      expect(versionsOf(store, changed.documentId)).toHaveLength(2)
      expect(findDocument(store, changed.documentId)?.extraction.text).toBe('Hai.')
    }))
  test('reading again replaces what was read in this version and nothing else', () =>
    withStore(store => {
      const fact = (value: string) => [
        {
          field: 'title',
          value,
          evidence: 'signed-text' as const,
          certainty: 'verified' as const,
          quote: null,
        },
      ]
      const own = { id: 'vn-x/ubnd/qd/2024/1' }
      save(store, { url: 'https://a.example/1', text: 'Một.', own, assertions: fact('Tên cũ') })
      save(store, { url: 'https://b.example/1', text: 'Một khác.', own, assertions: fact('Tên khác') })
      save(store, { url: 'https://a.example/1', text: 'Một.', own, assertions: fact('Tên mới') })
      const titles = factsOf(store, own.id).map(({ value }) => value)
      expect(titles).toEqual(['Tên khác', 'Tên mới'])
      const once = [...exportJsonl(store)]
      save(store, { url: 'https://a.example/1', text: 'Một.', own, assertions: fact('Tên mới') })
      expect([...exportJsonl(store)]).toEqual(once)
    }))
})

const issued = (id: string, on: string, extra: Sketch = {}): Sketch => ({
  url: `https://portal.example/${id}`,
  text: `Văn bản ${id}.`,
  own: { id, issuedOn: day(on) },
  assertions: [
    { field: 'issuedOn', value: on, evidence: 'signed-text', certainty: 'verified', quote: null },
    {
      field: 'title',
      value: 'Quy chế thi đua, khen thưởng của tỉnh',
      evidence: 'signed-text',
      certainty: 'verified',
      quote: null,
    },
  ],
  ...extra,
})

describe('the ledger of unresolved references', () => {
  const open = (text: string, extra: Sketch = {}): Sketch => ({
    url: 'https://news.example/1',
    text,
    references: [
      { id: '_/ubnd/qd/2024/12', quote: '12/2024/QĐ-UBND', issuedOn: day('2024-05-14'), verdict: 'open' },
    ],
    ...extra,
  })
  const cases: readonly [name: string, sketch: Sketch, verdict: string][] = [
    [
      'the title follows the number',
      open('Quyết định số 12/2024/QĐ-UBND về Quy chế thi đua, khen thưởng của tỉnh.'),
      'resolved',
    ],
    [
      'the text is about the territory',
      open('Theo 12/2024/QĐ-UBND.', { jurisdiction: [{ id: 'vn-x', from: 'text', inferred: false }] }),
      'resolved',
    ],
    ['number and day alone prove nothing', open('Theo 12/2024/QĐ-UBND.'), 'open'],
    [
      'about another territory',
      open('Theo 12/2024/QĐ-UBND.', { jurisdiction: [{ id: 'vn-y', from: 'text', inferred: false }] }),
      'open',
    ],
  ]
  for (const [name, sketch, verdict] of cases)
    for (const citingFirst of [true, false])
      test(`${name}, the ${citingFirst ? 'citing' : 'cited'} text first: ${verdict}`, () =>
        withStore(store => {
          const cited = issued('vn-x/ubnd/qd/2024/12', '2024-05-14')
          for (const each of citingFirst ? [sketch, cited] : [cited, sketch]) save(store, each)
          const { documentId } = save(store, sketch)
          const [reference] = findDocument(store, documentId)?.extraction.references ?? []
          expect(reference?.verdict).toBe(verdict)
          expect(reference?.held).toBe(verdict === 'resolved')
        }))
  test('two that fit are never chosen between', () =>
    withStore(store => {
      save(store, issued('vn-x/ubnd/qd/2024/12', '2024-05-14'))
      save(store, issued('vn-y/ubnd/qd/2024/12', '2024-05-14'))
      const { documentId } = save(store, open('Số 12/2024/QĐ-UBND về Quy chế thi đua, khen thưởng của tỉnh.'))
      expect(findDocument(store, documentId)?.extraction.references[0]?.verdict).toBe('open')
    }))
  test('what is missing is listed by the works that cite it, until it arrives', () =>
    withStore(store => {
      const citing = (url: string, id: string): Sketch => ({
        url,
        references: [{ id, quote: id, symbol: id }],
      })
      save(store, citing('https://n.example/1', 'vn/cp/nd/2023/98'))
      save(store, citing('https://n.example/2', 'vn/cp/nd/2023/98'))
      save(store, citing('https://n.example/3', 'vn/bnv/tt/2024/1'))
      expect(mostCitedMissing(store, 10).map(({ id, citedBy }) => [id, citedBy])).toEqual([
        ['vn/cp/nd/2023/98', 2],
        ['vn/bnv/tt/2024/1', 1],
      ])
      save(store, issued('vn/cp/nd/2023/98', '2023-12-31'))
      expect(mostCitedMissing(store, 10).map(({ id }) => id)).toEqual(['vn/bnv/tt/2024/1'])
    }))
})

describe('the graph', () => {
  const law = 'vn/qh15/luat/2022/6'
  const decree = 'vn/cp/nd/2023/98'
  test('an edge read backwards is stored in its own direction, once', () =>
    withStore(store => {
      save(
        store,
        issued(decree, '2023-12-31', {
          references: [{ id: 'vn/cp/nd/2025/152', quote: 'Văn bản', relation: 'replaced_by' }],
        }),
      )
      expect(citedBy(store, decree).map(({ from, relation }) => [from, relation])).toEqual([
        ['vn/cp/nd/2025/152', 'replaces'],
      ])
      expect(cites(store, 'vn/cp/nd/2025/152')).toHaveLength(1)
      expect(cites(store, decree)).toEqual([])
    }))
  test('works are counted, not copies; what cites itself is not', () =>
    withStore(store => {
      const reference = { id: law, quote: 'Luật', relation: 'legal_basis' as const }
      save(store, { ...original, text: 'Luật trong bản gốc.', references: [reference] })
      save(store, { ...copy, text: 'Luật in the copy.', references: [reference] })
      save(
        store,
        issued(law, '2022-06-15', {
          text: 'Luật này.',
          references: [{ ...reference, relation: 'mentions' }],
        }),
      )
      expect(countCitingWorks(store, law)).toBe(1)
      const [edge, ...others] = citedBy(store, law)
      expect(others).toEqual([])
      expect(edge?.statedIn).toHaveLength(2)
    }))
  test('what the words state between two others is an edge of its own', () =>
    withStore(store => {
      save(store, {
        url: 'https://n.example/1',
        text: 'Luật A được sửa đổi bởi Luật B.',
        references: [
          { id: law, quote: 'Luật A' },
          { id: 'vn/qh16/luat/2026/6', quote: 'Luật B', nested: { relation: 'amended_by', of: 0 } },
        ],
      })
      expect(citedBy(store, law, { relation: 'amends' }).map(({ from }) => from)).toEqual([
        'vn/qh16/luat/2026/6',
      ])
    }))
})

function inFolder(use: (folder: string) => void): void {
  const root = mkdtempSync(join(tmpdir(), 'thidua thử '))
  try {
    use(join(root, 'dữ liệu'))
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}
