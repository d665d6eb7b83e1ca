import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bareRecord } from '../scripts/bare-record.ts'
import { meaningOf } from '../scripts/meaning-of.ts'
import type { Day } from '../src/domain/day.ts'
import { firstOf } from '../src/search/first-of.ts'
import { openFts5 } from '../src/search/fts5.ts'
import { anyOf, both, type IdSet, idSetOf, idsOf, keepWithin } from '../src/search/id-sets.ts'
import type { SearchRequest } from '../src/search/search-answer.ts'
import type { IndexFindings, IndexRecord, SearchIndex } from '../src/search/search-index.ts'

const ascending = fc
  .uniqueArray(fc.integer({ min: 1, max: 3_000 }), { maxLength: 400 })
  .map(ids => Int32Array.from(ids).sort())

describe('sets of row ids', () => {
  test('keep what they are given, few or many', () => {
    fc.assert(fc.property(ascending, ids => void expect(idsOf(idSetOf(ids))).toEqual(ids)))
  })
  test('meet and join as sets do', () => {
    fc.assert(
      fc.property(ascending, ascending, (a, b) => {
        const [first, second] = [idSetOf(a), idSetOf(b)]
        const common = [...a].filter(id => b.includes(id))
        const all = [...new Set([...a, ...b])].sort((x, y) => x - y)
        expect(counted(both(first, second))).toEqual([common.length, common])
        expect(counted(anyOf([first, second]))).toEqual([all.length, all])
        const bits = new Uint32Array(100)
        for (const id of b) bits[id >>> 5] = (bits[id >>> 5] ?? 0) | (1 << (id & 31))
        expect([...keepWithin(first, bits, new Int32Array(4_000))]).toEqual(common)
      }),
    )
  })
  test('the last id of a word of bits is no other', () => {
    const ids = Int32Array.from({ length: 64 }, (_, at) => at + 32)
    expect(idSetOf(ids).kind).toBe('bits')
    expect(idsOf(idSetOf(ids))).toEqual(ids)
    expect(counted(both(idSetOf(ids), idSetOf(Int32Array.of(31, 32, 95, 96))))).toEqual([2, [32, 95]])
  })
})

function counted(set: IdSet): readonly [number, readonly number[]] {
  return [set.count, [...idsOf(set)]]
}

test('the first of many are those that sorting all of them puts first', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: 5_000 })),
      fc.integer({ min: 0, max: 50 }),
      fc.integer({ min: 1, max: 9 }),
      (ids, count, kinds) => {
        const keyOf = (id: number): number => (id * 7) % kinds
        const sorted = [...ids].sort((a, b) => keyOf(a) - keyOf(b) || b - a)
        expect(firstOf(ids, count, keyOf)).toEqual(sorted.slice(0, count))
      },
    ),
  )
})

/** Each stands in every record whose number can be divided by it, in more records than are read at once. */
const words = { 1: 'cây xanh', 2: 'sông hồ', 3: 'đường phố', 400: 'nhà cửa' } as const
const recordsCount = 2_000

describe('lists of common words', () => {
  let index: SearchIndex
  beforeAll(async () => {
    index = openFts5(':memory:')
    await index.put(
      Array.from({ length: recordsCount }, (_, at) => ({ group: `d${at}`, records: [recordOf(at)] })),
    )
  }, 30_000)
  afterAll(() => index.close())

  const cases: readonly [q: string, year: number | null, divisor: number][] = [
    ['sông hồ', null, 2],
    ['song ho', null, 2],
    ['đường phố', 2001, 3],
    ['sông phố', null, 6],
    ['song pho', 2001, 6],
    ['nhà hồ', null, 400],
    ['cay nha', null, 400],
  ]
  for (const [q, year, divisor] of cases)
    test(`"${q}" of ${year ?? 'any year'} is answered alike however often it is asked`, async () => {
      const expected = Array.from({ length: recordsCount }, (_, at) => at).filter(
        at => at % divisor === 0 && (year === null || yearOf(at) === year),
      )
      const first = await ask(index, { q, year })
      expect(first.total).toBe(expected.length)
      expect(first.facets.year?.reduce((sum, { count }) => sum + count, 0)).toBe(expected.length)
      expect(first.works.every(({ record }) => expected.includes(numberOf(record)))).toBe(true)
      for (let time = 0; time < 3; time++) expect(await ask(index, { q, year })).toEqual(first)
    })
  test('a number that nothing has shows what has its rarest part', async () => {
    const found = await ask(index, { q: 'nd 1201/2001', year: null })
    expect(found.works.map(({ record }) => numberOf(record))[0]).toBe(1_201)
  })
})

function yearOf(at: number): number {
  return 2_000 + (at % 5)
}

function numberOf({ documentId }: Pick<IndexRecord, 'documentId'>): number {
  return Number(documentId?.slice(1))
}

async function ask(index: SearchIndex, asked: Partial<SearchRequest>): Promise<IndexFindings> {
  return index.find(meaningOf(asked, '2026-01-01').query)
}

function recordOf(at: number): IndexRecord {
  const has = Object.entries(words).flatMap(([divisor, word]) => (at % Number(divisor) === 0 ? [word] : []))
  return bareRecord({
    documentId: `d${at}`,
    workId: `w${at}`,
    title: `Bài số ${at}`,
    text: `Nói về ${has.join(', ')} năm ${yearOf(at)}.`,
    kind: 'report',
    publishedOn: `${yearOf(at)}-06-01` as Day,
  })
}
