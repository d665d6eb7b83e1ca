import fc from 'fast-check'
import { expect, test } from 'vitest'
import { growingSimhash, simhash, simhashDistance, textHash } from '../src/normalise/simhash.ts'

const article = Array.from(
  { length: 60 },
  (_, index) =>
    `Điều ${index + 1}. Tặng Bằng khen cho tập thể thứ ${index * 7}, đã có thành tích trong phong trào số ${index * 13}.`,
).join('\n')

test('marks, capitals and punctuation do not count', () => {
  expect(simhash('Thi đua, khen thưởng năm 2024')).toBe(simhash('THI DUA - KHEN THUONG NAM 2024!'))
})

test('a changed word changes a few bits, another text about half of them', () => {
  expect(simhashDistance(simhash(article), simhash(article.replace('thứ 14', 'thứ 15')))).toBeLessThanOrEqual(
    6,
  )
  const other =
    'Kết quả xổ số miền Nam hôm nay được mở thưởng tại các tỉnh, người dân theo dõi trực tiếp trên truyền hình.'
  expect(simhashDistance(simhash(article), simhash(other))).toBeGreaterThan(16)
})

test('parts give what the whole gives', () => {
  const words = fc.array(fc.constantFrom(...'thi đua khen thưởng năm 2024 tỉnh quyết định'.split(' ')), {
    maxLength: 30,
  })
  fc.assert(
    fc.property(words, fc.nat(30), (found, cut) => {
      const growing = growingSimhash()
      growing.add(found.slice(0, cut).join(' '))
      growing.add(found.slice(cut).join(' '))
      expect(growing.hex()).toBe(simhash(found.join(' ')))
    }),
  )
})

test('distance counts bits', () => {
  expect(simhashDistance('0000000000000000', 'ffffffffffffffff')).toBe(64)
  expect(simhashDistance('8000000000000001', '0000000000000001')).toBe(1)
})

test('the hash of a text is that of its UTF-8', () => {
  expect(textHash('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
})
