import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Language } from '../src/domain/extraction.ts'
import { canonicalUrl, fingerprint, sameStoryMin, similarity } from '../src/normalise/original.ts'

describe('one spelling of an address', () => {
  const cases: [url: string, canonical: string][] = [
    ['HTTPS://SoNoiVu.Example.VN:443/Tin/1#top', 'https://sonoivu.example.vn/Tin/1'],
    ['http://example.vn:8080', 'http://example.vn:8080/'],
    ['https://example.vn/a?utm_source=x&id=5&fbclid=y', 'https://example.vn/a?id=5'],
    ['https://example.vn/a.aspx;jsessionid=12AB?ItemID=7', 'https://example.vn/a.aspx?ItemID=7'],
    ['https://example.vn/a?_101_INSTANCE_x_cur=2', 'https://example.vn/a?_101_INSTANCE_x_cur=2'],
    ['https://example.vn/tin?12345', 'https://example.vn/tin?12345'],
    ['https://example.vn/%c4%91i%65u?q=%C4%91', 'https://example.vn/%C4%91ieu?q=%C4%91'],
    ['https://user:secret@example.vn/a?', 'https://example.vn/a'],
    ['ftp://example.vn/A', 'ftp://example.vn/A'],
    [' not an address ', 'not an address'],
  ]
  for (const [url, canonical] of cases) test(url, () => expect(canonicalUrl(url)).toBe(canonical))

  test('doing it twice changes nothing', () => {
    const odd = fc
      .string({ unit: fc.constantFrom(...'%234aZ&=;/?#:.jsid') })
      .map(rest => `http://Ab.vn:80/${rest}`)
    fc.assert(
      fc.property(
        fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), odd, fc.string()),
        url => {
          expect(canonicalUrl(canonicalUrl(url))).toBe(canonicalUrl(url))
        },
      ),
      { numRuns: 2000 },
    )
  })
})

describe('amounts, days and names are the same in every language', () => {
  const amounts: [text: string, language: Language, tokens: string[]][] = [
    ['hơn 19 tỷ đồng, 1.250.000 đồng và 1,5 triệu', 'vi', ['1250000', '1500000', '19000000000']],
    ['over 19 billion VND, 1,250,000 dong and 1.5 million', 'en', ['1250000', '1500000', '19000000000']],
    ['über 19 Milliarden VND, 1.250.000 und 1,5 Millionen', 'de', ['1250000', '1500000', '19000000000']],
    ['over 19 milliarder VND og 1,5 millioner', 'nb', ['1500000', '19000000000']],
    ['plus de 19 milliards et 1 250 000', 'fr', ['1250000', '19000000000']],
    ['más de 19 mil millones y 1,5 millones', 'es', ['1500000', '19000000000']],
    ['33.000 tỷ', 'vi', ['33000000000000']],
    ['VND33,000 billion', 'en', ['33000000000000']],
    ['12 trường và 3 tỷ lệ', 'vi', []],
    ['19 triệu', 'vi', ['19000000']],
  ]
  for (const [text, language, tokens] of amounts)
    test(text, () => expect(fingerprint(text, language).amounts).toEqual(tokens))

  const days: [text: string, language: Language][] = [
    ['ngày 26 tháng 6 năm 2024', 'vi'],
    ['Sáng 26/6', 'vi'],
    ['26/06/2024', 'vi'],
    ['On June 26', 'en'],
    ['26 June 2024', 'en'],
    ['Am 26. Juni', 'de'],
    ['den 26. juni 2024', 'nb'],
    ['le 26 juin', 'fr'],
    ['el 26 de junio de 2024', 'es'],
  ]
  for (const [text, language] of days)
    test(text, () => expect(fingerprint(text, language).days).toEqual(['6-26']))

  test('a number counts once, as the first thing it is', () => {
    expect(
      fingerprint('Quyết định 12/2024/QĐ-UBND ngày 14/5/2024, giai đoạn 2022 - 2026, 09 nhóm', 'vi'),
    ).toEqual({
      symbols: ['12 2024 qd ubnd'],
      days: ['5-14'],
      periods: ['2022-2026'],
      amounts: [],
      years: ['2024'],
      numbers: ['9'],
      names: [],
    })
  })

  test('damaged symbols and names without marks still meet', () => {
    const original = fingerprint('Kết luận số 49-KL/TW; đồng chí Nguyễn Văn Mẫu', 'vi')
    const copy = fingerprint('Beschluss Nr. 49/KL-TW; Genosse Nguyen Van Mau', 'de')
    expect(copy.symbols).toEqual(original.symbols)
    expect(copy.names).toEqual(original.names)
  })
})

describe('similarity', () => {
  const original =
    'Sáng 26/6, đồng chí Nguyễn Văn Mẫu và đồng chí Trần Thị Mẫu dự hội nghị. Tỉnh vận động được 19 tỷ đồng, ' +
    'nâng quỹ lên 124 tỷ đồng, theo Kết luận số 49-KL/TW ngày 10/5/2019.'
  const copy =
    'Am Morgen des 26. Juni nahmen die Genossen Nguyen Van Mau und Tran Thi Mau an der Konferenz teil. Die Provinz ' +
    'mobilisierte 19 Milliarden VND, der Fonds wuchs auf 124 Milliarden VND, nach Beschluss Nr. 49/KL-TW vom 10. Mai 2019.'
  const other =
    'Sáng 27/6, đồng chí Lê Văn Mẫu dự hội nghị. Tỉnh vận động được 19 tỷ đồng, theo Kết luận số 50-KL/TW ngày 10/5/2019.'

  test('a translation is its original, another report of the kind is not', () => {
    const print = fingerprint(original)
    expect(similarity(print, fingerprint(copy))).toBeGreaterThan(0.9)
    expect(similarity(print, fingerprint(other))).toBeLessThan(sameStoryMin)
  })

  test('it is symmetric, 1 for a text with itself when there is enough of it, 0 with nothing', () => {
    const a = fingerprint(original)
    const b = fingerprint(other)
    expect(similarity(a, b)).toBe(similarity(b, a))
    expect(similarity(a, a)).toBe(1)
    expect(similarity(a, fingerprint('Không có gì'))).toBe(0)
  })

  test('two texts that share one year are not alike, however little else they have', () => {
    expect(similarity(fingerprint('năm 2024', 'vi'), fingerprint('year 2024', 'en'))).toBeLessThan(0.1)
  })
})
