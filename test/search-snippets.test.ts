import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { snippetOf } from '../src/search/snippet.ts'
import { snippetWords } from '../src/search/snippet-words.ts'

describe('snippets', () => {
  const asked = (...terms: string[]) =>
    snippetWords({ symbolTerms: [], phrases: [], terms: terms.map(text => ({ text, also: [], weight: 1 })) })
  test('their parts, joined, are a stretch of the text, and what matched is marked', () => {
    const text = `${'Mở đầu. '.repeat(100)}Bằng khen của Thủ tướng <b>Chính phủ</b>. ${'Kết thúc. '.repeat(100)}`
    const parts = snippetOf(text, asked('bang khen', 'thu tuong'))
    expect(text).toContain(parts.map(part => part.text).join(''))
    expect(parts.filter(part => part.matched).map(part => part.text)).toEqual([
      'Bằng',
      'khen',
      'Thủ',
      'tướng',
    ])
    expect(parts.some(part => part.text.includes('<b>'))).toBe(true)
  })
  const marked: readonly [terms: readonly string[], text: string, marks: readonly string[]][] = [
    [['co so'], 'Có một số cơ sở', ['cơ', 'sở']],
    [['thi dua', 'co so'], 'số người có thi đua ở cơ sở', ['thi', 'đua', 'cơ', 'sở']],
    [['co so'], 'số người có công', ['số', 'có']], // nothing better: what there is
    [['cấp', 'xã'], 'xá tội ở xã', ['xã']],
    [['của', 'khen thưởng'], 'việc khen thưởng của xã', ['khen', 'thưởng']],
    [['12', 'giấy khen'], 'Điều 12. Giấy khen', ['12', 'Giấy', 'khen']],
    [['thi dua'], 'thi tay nghề. Đua xe. Thi đua', ['Thi', 'đua']],
  ]
  for (const [terms, text, marks] of marked)
    test(`${terms.join(' + ')} in "${text}"`, () => {
      const parts = snippetOf(text, asked(...terms))
      expect(parts.filter(part => part.matched).map(part => part.text)).toEqual(marks)
    })
  test('a translation marks no syllable that looks alike', () => {
    const term = {
      text: 'chien si thi dua',
      also: ["Combattant d'émulation de base", 'emulation'],
      weight: 1,
    }
    const words = snippetWords({ symbolTerms: [], terms: [term], phrases: [] })
    const marks = snippetOf('Đề tài của chiến sĩ thi đua, emulation', words).filter(part => part.matched)
    expect(marks.map(part => part.text)).toEqual(['chiến', 'sĩ', 'thi', 'đua', 'emulation'])
  })
  test('any text, any words: a stretch of the text, never longer than allowed', () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 2_000 }), fc.string({ maxLength: 20 }), (text, words) => {
        const composed = text.normalize('NFC')
        const joined = snippetOf(composed, asked(words))
          .map(part => part.text)
          .join('')
        expect(composed).toContain(joined)
        expect(joined.length).toBeLessThanOrEqual(400)
      }),
    ))
})
