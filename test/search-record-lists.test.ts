import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fts5Schema } from '../src/search/fts5-schema.ts'
import { goneRecords } from '../src/search/gone-records.ts'
import { blockWriter, gather, newIdHeap, placeIn, readBlock } from '../src/search/list-block.ts'
import { addSegment, segmentsOf } from '../src/search/list-segments.ts'
import { recordLists } from '../src/search/record-lists.ts'
import { newSpellingPool } from '../src/search/spelling-pool.ts'
import { newTermBatch } from '../src/search/term-batch.ts'
import { high, keyOf, lowRange, termKey, wordHash } from '../src/search/term-hash.ts'
import { newWordList, readWords } from '../src/search/tokens.ts'
import { wordNotes } from '../src/search/word-notes.ts'
import { openDatabase } from '../src/store/sqlite.ts'

const anyLists = fc.uniqueArray(
  fc.record({
    key: fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 0xffff })).map(([a, b]) => keyOf(a, b)),
    ids: fc.uniqueArray(fc.integer({ min: 1, max: 2 ** 30 }), { minLength: 1, maxLength: 300 }),
  }),
  { selector: ({ key }) => key, maxLength: 40 },
)

test('blocks give back the lists that were written, however long', () => {
  const long = { key: keyOf(2, 7), ids: Array.from({ length: 9_000 }, (_, at) => 5 * at + 1) }
  fc.assert(
    fc.property(anyLists, fc.boolean(), (some, withLong) => {
      const lists = [...some.filter(({ key }) => key !== long.key), ...(withLong ? [long] : [])]
      const blocks: Uint8Array[] = []
      const { add, finish } = blockWriter(0, block => void blocks.push(Uint8Array.from(block)))
      for (const { key, ids } of lists.sort((a, b) => a.key - b.key)) {
        const sorted = Int32Array.from(ids).sort()
        add(Math.floor(key / lowRange), key % lowRange, { ids: sorted, from: 0, to: sorted.length })
      }
      finish()
      for (const { key, ids } of [...lists, { key: keyOf(9, 9), ids: [] }]) {
        const heap = newIdHeap()
        for (const block of blocks.map(readBlock)) {
          const place = placeIn(block, key)
          if (place >= 0) gather(block, place, 0, heap)
        }
        expect([...heap.ids.subarray(0, heap.count)]).toEqual([...ids].sort((a, b) => a - b))
      }
      for (const block of blocks) expect(block.length).toBeLessThanOrEqual(4_060)
    }),
    { numRuns: 60 },
  )
})

describe('lists on disk', () => {
  const words = ['thi', 'đua', 'khen', 'thưởng', 'cấp', 'tỉnh', 'huyện']

  /** Batches of texts, each a segment, and what was taken away before the last. */
  function indexed(batches: readonly (readonly string[])[], gone: readonly number[]) {
    const db = openDatabase(':memory:')
    db.exec(fts5Schema)
    const pool = newSpellingPool()
    const notes = wordNotes({ pool, spell: () => {}, formsOf: forms => forms })
    const batch = newTermBatch(pool)
    const list = newWordList()
    const removed = goneRecords(db)
    const reader = recordLists(db)
    reader.refresh()
    let id = 0
    for (const [at, texts] of batches.entries()) {
      const base = id
      if (at === batches.length - 1) for (const each of gone) db.run('INSERT INTO gone (id) VALUES (?)', each)
      for (const text of texts) {
        readWords(text, list)
        batch.begin(++id)
        batch.addWords(list, notes(list.shelf), new Uint32Array(list.count))
      }
      addSegment(db, { base, gone: removed }, batch.each)
      batch.clear()
    }
    return { db, reader }
  }

  test('are those of the texts, however many segments were merged, without records that are gone', () => {
    const anyText = fc.array(fc.constantFrom(...words), { maxLength: 6 }).map(parts => parts.join(' '))
    const anyBatches = fc.array(fc.array(anyText, { maxLength: 4 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(
        anyBatches,
        fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 5 }),
        (batches, gone) => {
          const { db, reader } = indexed(batches, gone)
          reader.refresh()
          const texts = batches.flat()
          for (const [form, word] of [
            ['thi', 'thi'],
            ['d9ua', 'đua'],
            ['thi_dua', 'thi đua'],
            ['khen_thuong', 'khen thưởng'],
            ['lang', 'làng'],
          ] as const) {
            const expected = texts.flatMap((text, at) =>
              ` ${text} `.includes(` ${word} `) && !gone.includes(at + 1) ? [at + 1] : [],
            )
            expect([...reader.of(form)]).toEqual(expected)
          }
          expect(segmentsOf(db).length).toBeLessThan(12)
          db.close()
        },
      ),
      { numRuns: 60 },
    )
  })

  test('a reader that does not know of a merge yet still finds everything', () => {
    const { db, reader } = indexed(
      Array.from({ length: 9 }, () => ['thi đua']),
      [],
    )
    expect([...reader.of('thi_dua')]).toEqual([])
    reader.refresh()
    const before = segmentsOf(db)
    expect([...reader.of('thi_dua')]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    for (const { id, firsts } of before) {
      db.run('UPDATE list_block SET id = id + 1000 WHERE id >= ? AND id < ?', id, id + firsts.length)
      db.run('UPDATE list_segment SET id = id + 1000 WHERE id = ?', id)
    }
    expect([...reader.of('thi_dua')]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    db.run('DELETE FROM list_block')
    expect(() => reader.of('thi_dua')).toThrow('thidua reindex')
    db.close()
  })

  test('two terms of one key are one list', () => {
    const pool = newSpellingPool()
    const batch = newTermBatch({
      ...pool,
      highs: () => new Uint32Array(100),
      lows: () => new Uint32Array(100),
    })
    const notes = wordNotes({ pool, spell: () => {}, formsOf: forms => forms })
    const list = newWordList()
    for (const [at, text] of ['thi', 'đua', 'thi và đua'].entries()) {
      readWords(text, list)
      batch.begin(at + 1)
      batch.addWords(list, notes(list.shelf), new Uint32Array(list.count))
    }
    const lists: number[][] = []
    batch.each((_high, _low, { ids, from, to }) => lists.push([...ids.subarray(from, to)]))
    expect(lists).toEqual([[1, 2, 3]])
  })
})

test('words, pairs and words of a head have keys of their own', () => {
  const forms = ['thi', 'dua', 'thi_dua', 'dua_thi', '__thi', '__dua', 'thid', 'thi0', 'thi_thi']
  expect(new Set(forms.map(termKey)).size).toBe(forms.length)
  const many = new Set(
    Array.from({ length: 100_000 }, (_, at) => termKey(`${at % 1_000}_${Math.floor(at / 1_000)}`)),
  )
  expect(many.size).toBe(100_000)
  expect(Math.floor(termKey('thi') / lowRange)).toBe(wordHash('thi', high))
})
