import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Facts } from '../src/extract/facts/facts.ts'
import { factsOf } from './facts-kit.ts'
import { processorMs } from './processor-ms.ts'

test('any text has facts, each with its words', () => {
  const piece = fc.constantFrom(
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Số: 1/QĐ-UBND',
    'Số:   /QĐ-UBND',
    'QUYẾT ĐỊNH',
    'Căn cứ Luật số 1/2020/QH14',
    'Hà Nội, ngày 1 tháng 2 năm 2024',
    'Điều 1. A',
    'có hiệu lực kể từ ngày ký',
    'TM. CHÍNH PHỦ',
    'Nguyễn Văn Mẫu',
    '',
    'XÁC THỰC VĂN BẢN HỢP NHẤT',
  )
  const texts = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 20 }).map(pieces => pieces.join('\n')),
  )
  fc.assert(
    fc.property(texts, text => {
      for (const { field, value } of factsOf(text).evidence) {
        expect(field).not.toBe('')
        expect(value).not.toBe('')
      }
    }),
    { numRuns: 150 },
  )
})

test.each([
  'Số: ',
  'ngày 1 ',
  'A',
  ' ',
  'QUYẾT ĐỊNH\n',
  'Căn cứ ',
  'tỉnh ',
  '(a.vn) ',
  'Luật này được ',
  'KT. A\n',
  'Cơ quan: ',
])('a quarter of a megabyte of %j is read in linear time', piece => {
  const started = processorMs()
  factsOf(piece.repeat(250_000 / piece.length))
  expect(processorMs() - started).toBeLessThan(4_000)
})

const shared = new URL('../../shared/', import.meta.url)
type Gold = { file: string; symbol: string; issuedOn: string; effectiveFrom: string | null }
const gold = readFileSync(new URL('gold/congbao-own.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(line => line !== '')
  .map(line => JSON.parse(line) as Gold)

test.skipIf(!existsSync(new URL('data/congbao/', shared)))(
  'gazette documents: symbol, issue day and commencement',
  () => {
    const found = gold.map(
      ({ file }) => factsOf(readFileSync(new URL(`${file}.txt`, shared), 'utf8').normalize('NFC')).own,
    )
    const right = (check: (one: Gold, own: Facts['own']) => boolean) =>
      gold.filter((one, index) => check(one, found[index] ?? null)).length / gold.length
    expect(right((one, own) => own?.symbol === one.symbol)).toBeGreaterThanOrEqual(0.95)
    expect(right((one, own) => own?.issuedOn === one.issuedOn)).toBeGreaterThanOrEqual(0.95)
    expect(right((one, own) => own?.effectiveFrom === one.effectiveFrom)).toBeGreaterThanOrEqual(0.95)
  },
)
