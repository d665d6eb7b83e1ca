import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '../src/normalise/fold.ts'
import { nfc } from '../src/normalise/nfc.ts'
import { isPlainSyllable, isSyllable } from '../src/normalise/syllable.ts'

const everyVowel = 'aăâeêioôơuưyAĂÂEÊIOÔƠUƯY'
const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
const vietnamese = [...everyVowel].flatMap(vowel => tones.map(tone => (vowel + tone).normalize('NFC')))

describe('fold', () => {
  const cases: [text: string, folded: string][] = [
    ['Đất đai', 'dat dai'],
    ['THƯỞNG', 'thuong'],
    ['NÐ-CP', 'nd-cp'], // Icelandic eth
    ['QƉ-UBND', 'qd-ubnd'],
    ['opplæring på skolen, Øst', 'opplæring pa skolen, ost'],
    ['Straße', 'straße'], // two letters would not keep the length
    ['số 12/2024/QĐ-UBND', 'so 12/2024/qd-ubnd'],
    ['한국 ☂ 😀', '한국 ☂ 😀'],
    ['', ''],
  ]
  for (const [text, folded] of cases) test(`${text} → ${folded}`, () => expect(fold(text)).toBe(folded))

  test('every Vietnamese vowel becomes one plain letter', () => {
    for (const letter of vietnamese) expect(fold(letter)).toMatch(/^[aeiouy]$/)
  })

  test('decomposed text folds like composed text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...vietnamese, 'đ', 'Đ', ' ')), letters => {
        const text = letters.join('')
        expect(fold(text.normalize('NFD'))).toBe(fold(text))
      }),
    )
  })

  test('keeps the length of composed text, and folding again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), any => {
        const text = nfc(any)
        expect(fold(text)).toHaveLength(text.length)
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })

  test('a text longer than one piece of the buffer is whole', () => {
    const text = 'Đất '.repeat(20_000)
    expect(fold(text)).toBe('dat '.repeat(20_000))
  })
})

test('composition agrees with the standard where no letter carries more than 30 marks', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), text => {
      expect(nfc(text)).toBe(text.normalize('NFC'))
    }),
  )
})

test('a megabyte of marks on one letter is composed in linear time', () => {
  const hostile = `a${'\u0301\u0323'.repeat(500_000)}`
  const started = Date.now()
  fold(hostile)
  expect(Date.now() - started).toBeLessThan(3000)
})

describe('syllables', () => {
  const yes = ['thưởng', 'Quyết', 'nghiêng', 'gì', 'giữ', 'khuỷu', 'Ủy', 'quốc', 'y', 'Đắc', 'yêu']
  const no = ['ViÖt', 'Stadt', 'größte', 'hắt̀', 'thuong', 'cáp̣', 'strong', 'fủ', 'mat̉', 'học̉']
  for (const word of yes) test(`${word} is one`, () => expect(isSyllable(word)).toBe(true))
  for (const word of no) test(`${word} is none`, () => expect(isSyllable(word)).toBe(false))
  test('a final p, t, c or ch takes only sắc or nặng', () => {
    expect(['hat', 'hát', 'hạt', 'hàt', 'hảt', 'hãt'].filter(isSyllable)).toEqual(['hát', 'hạt'])
  })
  test('without marks, also where English has the word: the', () => {
    expect(['thuong', 'dong', 'Nguyen', 'the', 'Stadt'].filter(isPlainSyllable)).toEqual([
      'thuong',
      'dong',
      'Nguyen',
      'the',
    ])
  })
})
