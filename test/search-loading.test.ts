import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '../src/domain/day.ts'
import { loadRegistry } from '../src/registry/load.ts'
import { openFts5 } from '../src/search/fts5.ts'
import { unpackFields } from '../src/search/packed-fields.ts'
import { fromBytes, fromBytesOfMany, toBytes } from '../src/search/packed-words.ts'
import { plainRequest } from '../src/search/search-answer.ts'
import type { FoundWork, IndexRecord } from '../src/search/search-index.ts'
import { understand } from '../src/search/understand.ts'

test('packed words of several records in a row are those of each', () => {
  const words = fc.array(fc.nat(0xffff_ffff), { maxLength: 6 })
  fc.assert(
    fc.property(fc.array(fc.tuple(words, fc.nat(3))), records => {
      const packed = records.map(([some, headCount]) => toBytes(some, headCount))
      const many = fromBytesOfMany(
        new Uint8Array(Buffer.concat(packed)),
        packed.map(({ length }) => length),
      )
      expect(many.map(read)).toEqual(records)
      expect(packed.map(bytes => read(fromBytes(bytes)))).toEqual(records)
    }),
  )
})

function read({ words, from, to, headCount }: ReturnType<typeof fromBytes>): readonly [number[], number] {
  return [[...words.subarray(from, to)], headCount]
}

describe('what a hit says of its work', () => {
  const vietnamese = recordOf({
    documentId: 'vi',
    title: 'Hội nghị khuyến học',
    url: 'https://mau.example/vi',
    names: ['a "quoted", name'],
  })
  const german = recordOf({
    documentId: 'de',
    title: 'Konferenz zur Bildung',
    text: 'Konferenz zur Bildung in Mustertal.',
    language: 'de',
    machineTranslated: true,
    url: 'https://mau.example/de',
  })
  const unknown = recordOf({ documentId: null, title: 'Hội nghị chưa có toàn văn' })
  const facts = ({ documentId, url, language, machineTranslated }: IndexRecord) => ({
    documentId,
    url,
    language,
    machineTranslated,
  })

  test('is of all its documents, and of the original that it translates', async () => {
    const work = await firstOf([vietnamese, german, unknown], 'Konferenz Bildung')
    expect(work.record).toEqual(german)
    expect(work.original).toMatchObject({ documentId: 'vi', title: 'Hội nghị khuyến học' })
    expect(work.documents).toHaveLength(3)
    for (const record of [vietnamese, german, unknown])
      expect(work.documents).toContainEqual(expect.objectContaining(facts(record)))
  })
  test('is of the translation where nothing else is held', async () => {
    const work = await firstOf([german], 'Konferenz Bildung')
    expect([work.original, work.documents]).toEqual([german, [german]])
  })
  test('is of the original that matches itself', async () => {
    const work = await firstOf([vietnamese, german], 'hội nghị khuyến học')
    expect(work.original).toEqual(vietnamese)
  })
})

async function firstOf(records: readonly IndexRecord[], q: string): Promise<FoundWork> {
  const index = openFts5(':memory:')
  try {
    await index.put(records.map((record, at) => ({ group: `g${at}`, records: [record] })))
    const meaning = understand({ ...plainRequest, q, on: '2026-01-01' as Day }, loadRegistry())
    if ('refused' in meaning) throw new Error(meaning.detail)
    const [work] = (await index.find(meaning.query)).works
    if (work === undefined) throw new Error('nothing found')
    return work
  } finally {
    await index.close()
  }
}

function recordOf(fields: Partial<IndexRecord>): IndexRecord {
  return { ...unpackFields('[]'), workId: 'w', text: 'Hội nghị khuyến học tỉnh Mẫu.', ...fields }
}
