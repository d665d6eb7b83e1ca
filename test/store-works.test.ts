import { describe, expect, test } from 'vitest'
import { exportJsonl } from '../pipelines/export.ts'
import { factsOf } from '../src/store/facts.ts'
import { currentId } from '../src/store/instruments.ts'
import { findDocument, versionsOf } from '../src/store/stored-document.ts'
import { findWork } from '../src/store/works.ts'
import { type Sketch, save, withStore } from './store-builders.ts'
import { copy, original } from './store-copies.ts'

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
      expect(currentId(store, before.workId)).toBe('vn-x/ubnd/qd/2024/1')
      expect(currentId(store, 'vn/cp/nd/2023/98')).toBe('vn/cp/nd/2023/98')
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
  test('a text that is put back is a change, and its version stands first again', () =>
    withStore(store => {
      const url = 'https://a.example/1'
      const changes = ['Một.', 'Hai.', 'Một.', 'Một.'].map(text => save(store, { url, text }))
      expect(changes.map(({ change }) => change)).toEqual(['new', 'changed', 'changed', 'unchanged'])
      const { documentId } = changes[0] ?? { documentId: '' }
      const present = findDocument(store, documentId)
      expect(present?.extraction.text).toBe('Một.')
      expect(versionsOf(store, documentId)).toEqual([
        present?.version,
        expect.objectContaining({ id: expect.any(Number) }),
      ])
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
