import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareWords } from '../src/law/compare/compare-words.ts'
import { pairNumbers } from '../src/law/compare/pair-numbers.ts'
import { wordNumbers } from '../src/law/compare/syllables.ts'
import { wordMeasure } from '../src/law/compare/word-measure.ts'

/** The same numbering written plainly: a map of syllables, a map of pairs, one count for both. */
function plainNumbers(): (text: string) => number[] {
  const known = new Map<string, number>()
  const numberOf = (key: string): number => {
    const number = known.get(key) ?? known.size
    known.set(key, number)
    return number
  }
  return text => {
    let before: number | null = null
    return (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).flatMap(printed => {
      const bare = printed.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd')
      const number = numberOf(`one ${bare}`)
      const pair = before === null ? [] : [numberOf(`two ${before} ${number}`)]
      before = number
      return [number, ...pair]
    })
  }
}

const piece = fc.constantFrom(
  'thi',
  'đua',
  'ĐUA',
  'ủy',
  'uỷ',
  'u\u0309y',
  '2024',
  '𝐀𝐁',
  '😀',
  '\ud835',
  '\u0301',
  'Ⅳ',
  '.',
  ' ',
  '\n',
)
const text = fc.array(piece, { maxLength: 40 }).map(pieces => pieces.join(''))

describe('numbers of words', () => {
  test('they are those of the plain way, text after text', () =>
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), texts => {
        const [ours, plain] = [wordNumbers(), plainNumbers()]
        for (const one of texts) expect([...ours.read(one)]).toEqual(plain(one))
      }),
    ))

  test('a clause read again adds no words', () => {
    const { read, count } = wordNumbers()
    const first = read('Quỹ thi đua')
    expect([...first]).toHaveLength(5)
    expect(read('Quỹ thi đua')).toEqual(first)
    expect(count()).toBe(5)
  })
})

test('pairs keep their numbers while the table grows', () => {
  let next = 0
  const pair = pairNumbers(() => next++)
  const asked = Array.from({ length: 200 }, (_, first) => first * 977)
  const numbers = asked.flatMap(first => asked.map(second => pair(first, second)))
  expect(new Set(numbers).size).toBe(40_000)
  expect(asked.flatMap(first => asked.map(second => pair(first, second)))).toEqual(numbers)
  expect(next).toBe(40_000)
})

test('how much of a list stands in another: words count once, by how telling they are', () => {
  const list = fc.array(fc.nat(20), { maxLength: 30 })
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 5, noNaN: true }), { minLength: 21, maxLength: 21 }),
      list,
      list,
      (tells, words, among) => {
        const measure = wordMeasure(Float64Array.from(tells))
        const [ours, theirs] = [Int32Array.from(words), Int32Array.from(among)]
        const sum = (some: readonly number[]): number =>
          some.reduce((all, word) => all + (tells[word] ?? 0), 0)
        const once = [...new Set(words)]
        const share = sum(once) === 0 ? 0 : sum(once.filter(word => among.includes(word))) / sum(once)
        expect(measure.coverage(theirs, ours)).toBeLessThanOrEqual(1)
        expect(measure.coverage(ours, theirs)).toBeCloseTo(share, 12)
        expect(measure.distinct(ours)).toBe(once.length)
      },
    ),
  )
})

describe('words that stand on one side alone', () => {
  const line = (words: number): string => Array.from({ length: words }, (_, at) => `từ${at}`).join('\n')
  const cases: [old: string, young: string, expected: ReturnType<typeof compareWords>][] = [
    ['', 'Điều  mới', [{ in: 'new', text: 'Điều mới' }]],
    ['Điều\ncũ', ' \n', [{ in: 'old', text: 'Điều cũ' }]],
    // a syllable and its number are two words: 200 lines are shown as compared, 201 as they stand
    ['', line(200), [{ in: 'new', text: line(200).replaceAll('\n', ' ') }]],
    ['', line(201), [{ in: 'new', text: line(201) }]],
  ]
  for (const [old, young, expected] of cases)
    test(`${JSON.stringify(old)} → ${JSON.stringify(young.slice(0, 20))}, ${young.length} characters`, () =>
      expect(compareWords(old, young)).toEqual(expected))
})
