import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Language, Reference } from '../src/domain/extraction.ts'
import { processorMs } from './processor-ms.ts'
import { referencesIn } from './references-kit.ts'

/** Pieces of citations in any order, with what stands between them in damaged texts. */
// biome-ignore format: a list of pieces
const pieces = [
  'Luật', 'Bộ luật', 'Nghị định', 'Thông tư', 'Quyết định', 'Hiến pháp', 'Pháp lệnh', 'này', 'nói trên', 'số', 'số:',
  'Điều', 'khoản', 'điểm', 'các', 'từ', 'đến', 'và', 'của', ',', ';', '.', ':', '(', ')', '“', '”', '/', '-', '–', '\n',
  '\n\n', ' ', '  ', '\u00a0', '98', '2023', '5', 'a', 'đ', 'IV', '98/2023/NĐ-CP', '12/2024/QĐ-UBND', '29-NQ/TW',
  '06/2022/QH15', 'TT-\nBNV', 'ngày 14 tháng 5 năm 2024', 'năm 2022', 'Thi đua, khen thưởng', 'UBND tỉnh Cao Bằng',
  'Article', 'Clause', 'of this Law', 'Law on', 'Artikel', 'Absatz', 'des Gesetzes', 'artikkel', 'ledd', 'i loven',
  'Sửa đổi, bổ sung', 'như sau:', 'e\u0301', 'ĐIỀU', 'Ð', 'NQ98', '\ud83c\udf96', '\ud800',
]

const anyText = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map(parts => parts.join(' ')),
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map(parts => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
)
const anyLanguage = fc.constantFrom<Language>('vi', 'en', 'de', 'nb', 'fr', 'es', 'und')
const anyKind = fc.constantFrom('news' as const, 'decree' as const, 'consolidated' as const)

describe('of any text', () => {
  test('references quote their text, in order and disjoint', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, anyKind, (text, language, kind) => {
        let from = 0
        for (const { start, end, quote, verdict, candidates } of referencesIn(text, { language, kind })) {
          expect(start).toBeGreaterThanOrEqual(from)
          expect(end).toBeGreaterThan(start)
          expect(text.slice(start, end)).toBe(quote)
          if (verdict === 'ambiguous') expect(candidates.length).toBeGreaterThan(1)
          from = end
        }
      }),
      { numRuns: 400 },
    )
  })

  test('what is read in a text that is not composed is what is read in the composed one', () => {
    fc.assert(
      fc.property(anyText, text => {
        const ids = (given: string) => referencesIn(given).map(({ id }) => id)
        expect(ids(text.normalize('NFD'))).toEqual(ids(text.normalize('NFD').normalize('NFC')))
      }),
      { numRuns: 150 },
    )
  })
})

describe('of hostile text', () => {
  const shapes: readonly (readonly [string, string])[] = [
    ['strokes', '1/'],
    ['symbols that do not end', '1/1/1/1-A-A'],
    ['articles', 'Điều '],
    ['clauses of articles', 'khoản 1 Điều 2, '],
    ['laws', 'Luật Luật '],
    ['titles', 'Luật Thi đua '],
    ['blanks', ' '],
    ['line breaks', '\n'],
    ['open quotations', '“Điều 1. '],
    ['numbers', '12/2024/QĐ-UBND '],
    ['self', 'Luật này '],
  ]

  test.each(shapes)('%s: twice the text takes no more than thrice the time', { retry: 3 }, (_, piece) => {
    const half = piece.repeat(Math.ceil(30_000 / piece.length))
    const time = (text: string) => {
      const from = processorMs()
      referencesIn(text)
      return processorMs() - from
    }
    time(half)
    const best = (text: string) => Math.min(time(text), time(text), time(text))
    expect(best(half + half)).toBeLessThan(3 * best(half) + 30)
  })
})

type Vector = {
  readonly text: string
  readonly expect: readonly { as_written: string; symbol: string; type: string; id: string; date?: string }[]
}

const vectorsFile = new URL('../../shared/gold/number-test-vectors.json', import.meta.url)

describe.skipIf(!existsSync(vectorsFile))('the shared vectors of numbers', () => {
  const vectors: Vector[] = existsSync(vectorsFile)
    ? JSON.parse(readFileSync(vectorsFile, 'utf8')).vectors
    : []

  test.each(vectors.map(vector => [vector.text, vector] as const))('%s', (text, vector) => {
    const wanted = vector.expect.map(({ as_written, symbol, id, date }) => ({
      asWritten: as_written,
      symbol,
      id,
      issuedOn: date ?? null,
    }))
    expect(languagesOf(text).map(language => read(referencesIn(text, { language }), vector))).toContainEqual(
      wanted,
    )
  })
})

/** The vectors do not say their language; one of those whose words they use must do. */
function languagesOf(text: string): Language[] {
  return /[ăđơư]/i.test(text) ? ['vi', 'en', 'de', 'nb', 'fr', 'und'] : ['en', 'de', 'nb', 'fr', 'und', 'vi']
}

function read(references: readonly Reference[], { expect: wanted }: Vector): unknown[] {
  return references.map(({ quote, symbol, id, issuedOn }, index) => ({
    asWritten: wanted[index] && quote.endsWith(wanted[index].as_written) ? wanted[index].as_written : quote,
    symbol,
    id,
    issuedOn,
  }))
}
