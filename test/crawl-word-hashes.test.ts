import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distinctHashes, hash32, wordHashes } from '../crawlers/word-hashes.ts'

test('words of any script are found as by their properties', () => {
  const alphabet = fc.constantFrom(
    'a',
    'Đ',
    'ễ',
    '٣',
    '字',
    '𝐀',
    '𐐨',
    '😀',
    '\u0301',
    '_',
    ' ',
    '-',
    '\ud83d',
    'İ',
  )
  fc.assert(
    fc.property(fc.string({ unit: alphabet }), text => {
      const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
      expect([...wordHashes(text)]).toEqual(words.map(word => hash32(word, 0x811c9dc5)))
    }),
  )
})

test('of words that stand in a text several times each hash comes once', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -3, max: 20_000 })), hashes => {
      const told = hashes.map(hash => hash || 1)
      expect([...distinctHashes(Int32Array.from(hashes))]).toEqual([...new Set(told)])
    }),
  )
  const many = Int32Array.from({ length: 20_000 }, (_, at) => at + 1)
  expect(distinctHashes(many)).toHaveLength(8_192)
  expect(distinctHashes(many.subarray(9_000, 9_003))).toEqual(Int32Array.of(9_001, 9_002, 9_003))
})
