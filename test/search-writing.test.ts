import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bareRecord } from '../scripts/bare-record.ts'
import type { Day } from '../src/domain/day.ts'
import { openFts5 } from '../src/search/fts5.ts'
import { keyToken } from '../src/search/fts5-keys.ts'
import { wordReader } from '../src/search/fts5-words.ts'
import { isFunctionWord } from '../src/search/function-words.ts'
import { packFields, unpackFields } from '../src/search/packed-fields.ts'
import { fromBytes, packedWord } from '../src/search/packed-words.ts'
import { pieceBytes } from '../src/search/piece-bytes.ts'
import { recordsPerChunk } from '../src/search/record-attributes.ts'
import type { IndexRecord, RecordFields } from '../src/search/search-index.ts'
import { newSeenPairs } from '../src/search/seen-pairs.ts'
import { isUnmarked, tokenise, unmarkedForms } from '../src/search/tokens.ts'
import { processorMs } from './processor-ms.ts'

const words = 'thi đua khen thưởng của và Điều 5 hoà hòa Cao Bang movement Ü 12/2024/QĐ-UBND . ; \n'.split(
  ' ',
)
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 8 })), { maxLength: 40 })
  .map(parts => parts.join(' ').normalize('NFC'))

describe('words of a record', () => {
  const read = wordReader(() => {})

  test('are those that the text has, each once, with the pairs that tell something', () => {
    fc.assert(
      fc.property(anyText, anyText, (head, body) => {
        const { stream, bytes, count } = read({ head, body, marked: head, keys: '' })
        const given = Buffer.from(stream)
          .toString()
          .split(' ')
          .filter(token => token !== '')
        expect(given.length).toBe(new Set(given).size)
        const expected = expectedOf(head, body)
        expect(new Set(given)).toEqual(expected.tokens)
        expect(count).toBe(expected.packed.length)
        const packed = fromBytes(Uint8Array.from(bytes))
        expect([...packed.words.subarray(packed.from, packed.to)]).toEqual(expected.packed)
        expect(packed.headCount).toBe(tokenise(head).length)
      }),
      { numRuns: 300 },
    )
  })
  test('a text of a megabyte is read in a moment', () => {
    const started = processorMs()
    const { count } = read({ head: '', body: 'ạ1b '.repeat(250_000), marked: '', keys: '' })
    expect(count).toBe(250_000)
    expect(processorMs() - started).toBeLessThan(2_000)
  })
})

/** The same, said plainly. */
function expectedOf(head: string, body: string): { tokens: ReadonlySet<string>; packed: readonly number[] } {
  const isPlain = isUnmarked(body === '' ? head : body)
  const tokens = new Set<string>()
  const packed: number[] = []
  for (const [text, isHead] of [
    [head, true],
    [body, false],
  ] as const) {
    const unmarked = isHead ? isPlain && isUnmarked(head) : isPlain
    let before: string | null = null
    for (const token of tokenise(text)) {
      const forms = unmarked ? unmarkedForms(token) : token
      const tells = !isFunctionWord(forms.exact) && !/^\d+$/.test(forms.exact)
      packed.push(packedWord(forms, token.joined))
      tokens.add(forms.exact)
      if (isHead) tokens.add(`__${forms.exact}`)
      if (before !== null && token.joined && tells) tokens.add(`${before}_${forms.folded}`)
      before = tells ? forms.folded : null
    }
  }
  return { tokens, packed }
}

test('pairs are told apart, however many there are', () => {
  const pairs = newSeenPairs()
  for (let round = 0; round < 2; round++) {
    let added = 0
    for (let first = 1; first <= 100; first++)
      for (let second = 1; second <= 100; second++) if (pairs.add(first, second)) added += 1
    expect(added).toBe(10_000)
    expect(pairs.add(1, 2)).toBe(false)
    pairs.clear()
  }
})

test('texts and bytes are written one after another, texts as UTF-8, NUL as the replacement character', () => {
  const anyPart = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 3_000 }), fc.uint8Array())
  fc.assert(
    fc.property(fc.array(anyPart), parts => {
      const written = pieceBytes(new ArrayBuffer(500), 100)
      const sizes = parts.map(part => (typeof part === 'string' ? written.addText(part) : written.add(part)))
      const expected = parts.map(part =>
        Buffer.from(typeof part === 'string' ? part.replaceAll('\0', '\uFFFD') : part),
      )
      expect(sizes).toEqual(expected.map(({ length }) => length))
      expect(Buffer.from(written.room()).subarray(100, written.length())).toEqual(Buffer.concat(expected))
    }),
    { numRuns: 100 },
  )
})

const keys: readonly [value: string, token: string][] = [
  ['12/2024/qd/ubnd', '_signer_12/2024/qd/ubnd'],
  ['nguyen van mau', '_signer_nguyen!van!mau'],
  ['a "b" (c)', '_signer_a!!b!!!c!'],
]
for (const [value, token] of keys)
  test(`the key ${value} is one token`, () => expect(keyToken('signer', value)).toBe(token))

test('the fields of a record are kept, whether usual or not', () => {
  const { text: _none, ...plain } = recordOf({})
  const { text: _text, ...full } = recordOf({
    ...Object.fromEntries(Object.keys(plain).map(name => [name, `${name} có`])),
    textStart: 7,
    page: 2,
    machineTranslated: true,
    names: ['a'],
    path: { dieu: '5' },
    rank: 3,
    statusFrom: [{ from: null, status: 'in-force' }],
  })
  for (const fields of [plain, full, { ...full, rank: null, statusFrom: [] }] as readonly RecordFields[])
    expect(unpackFields(packFields(fields))).toEqual(fields)
})

describe('an index on disk', () => {
  const many = 2 * recordsPerChunk + 5
  const grouped = (from: number, to: number, fields: Partial<IndexRecord> = {}) =>
    Array.from({ length: to - from }, (_, at) => ({
      group: `d${from + at}`,
      records: [
        recordOf({
          documentId: `d${from + at}`,
          workId: `w${Math.floor((from + at) / 2)}`,
          title: `Công văn số ${from + at}`,
          signers: ['Nguyễn Văn Mẫu'],
          ...fields,
        }),
      ],
    }))

  test('a reader sees what was added, replaced and removed, and what failed left nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'thidua-index-'))
    const writer = openFts5(join(folder, 'index.db'))
    const reader = openFts5(join(folder, 'index.db'), { readOnly: true })
    try {
      const suggested = async () => (await reader.suggest('cong van so', 500)).map(({ text }) => text)
      await writer.put(grouped(0, many))
      expect(await reader.count()).toEqual({ records: many, works: Math.ceil(many / 2) })
      await writer.put(grouped(100, 103, { title: 'Thông báo khác' }))
      expect((await reader.count()).records).toBe(many)
      const broken = { ...recordOf({}), text: null as unknown as string }
      await expect(
        writer.put([...grouped(200, 210), { group: 'broken', records: [broken] }]),
      ).rejects.toThrow()
      expect((await reader.count()).records).toBe(many)
      await writer.remove(grouped(0, 98).map(({ group }) => group))
      expect(await reader.count()).toEqual({ records: many - 98, works: Math.ceil(many / 2) - 49 })
      expect(new Set(await suggested())).toEqual(
        new Set(
          grouped(98, many)
            .map(({ records }) => records[0]?.title)
            .filter(title => !/ 10[0-2]$/.test(title ?? ''))
            .slice(0, 200),
        ),
      )
      expect((await reader.suggest('thong bao', 5)).map(({ text }) => text)).toEqual(['Thông báo khác'])
    } finally {
      await reader.close()
      await writer.close()
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

function recordOf(fields: Partial<IndexRecord>): IndexRecord {
  return bareRecord({ text: 'Nội dung công văn.', issuedOn: '2024-05-14' as Day, ...fields })
}
