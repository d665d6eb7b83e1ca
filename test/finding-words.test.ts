import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findingSentences } from '../src/answer/finding-sentences.ts'
import { findingWords } from '../src/answer/finding-words.ts'
import { noProvenance } from '../src/domain/document.ts'
import { isFinding } from '../src/domain/finding.ts'
import { readContent } from '../src/read/readers.ts'

const inVietnamese = (detail: string): string => findingWords({ detail, next: '' }, 'vi').detail
const inEnglish = (detail: string): string => findingWords({ detail, next: '' }, 'en').detail

describe('findings in the language of the reader', () => {
  const cases: readonly [en: string, vi: string][] = [
    ['the file is empty', 'tệp rỗng'],
    ['not told, as the text is marked MẬT', 'không nêu, vì văn bản có dấu MẬT'],
    ['12 pages without a word', '12 trang không có chữ nào'],
    ['a scan of 3 pages: optical recognition is switched off', 'bản chụp 3 trang; nhận dạng chữ đang tắt'],
    ['Điều 7 follows Điều 5', 'Điều 7 đứng ngay sau Điều 5'],
    ['the list has 2 documents, at least 5 are expected', 'danh sách có 2 văn bản, ít nhất phải 5'],
    ['the reader failed: the file is empty', 'trình đọc bị lỗi: tệp rỗng'],
  ]
  for (const [en, vi] of cases)
    test(vi, () => {
      expect(inVietnamese(en)).toBe(vi)
      expect(inEnglish(vi)).toBe(en)
      expect(inVietnamese(vi)).toBe(vi)
      expect(inEnglish(en)).toBe(en)
    })

  for (const other of [
    '',
    'the file is emptyish',
    'ENOENT: no such file',
    ' pages without a word',
    'x'.repeat(5_000),
  ])
    test(`${JSON.stringify(other.slice(0, 30))} stays as it is`, () =>
      expect(inVietnamese(other)).toBe(other))

  test('both languages of a sentence have the same gaps', () => {
    for (const [en, vi] of findingSentences) expect(en.split('{}').length, en).toBe(vi.split('{}').length)
  })

  const files: readonly [name: string, bytes: Uint8Array][] = [
    ['empty', new Uint8Array()],
    ['data', new TextEncoder().encode('{"a": 1}')],
    ['unknown bytes', new Uint8Array([0, 1, 2, 255, 254, 0, 3, 9, 200, 0, 0, 7])],
  ]
  for (const [name, bytes] of files)
    test(`what the reader says of ${name} is said in Vietnamese, with what to do`, async () => {
      const raw = { stage: 'raw', bytes, mediaType: null, charset: null, provenance: noProvenance } as const
      const read = await readContent(raw, { ocr: false, progress: () => {} })
      if (!isFinding(read)) throw new Error('a finding was expected')
      const { detail, next } = findingWords(read, 'vi')
      expect(detail).not.toBe(read.detail)
      expect(next).not.toBe(read.next)
    })

  test('any sentence is read in a moment and comes back as a sentence', () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.constantFrom('vi', 'en'), (detail, language) => {
        expect(typeof findingWords({ detail, next: detail }, language as 'vi' | 'en').detail).toBe('string')
      }),
    ))
})
