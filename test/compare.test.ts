import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareTexts } from '../src/law/compare/compare-texts.ts'
import { compareWords } from '../src/law/compare/compare-words.ts'
import { comparedArticles } from '../src/law/compare/compared-article.ts'
import { pairArticles } from '../src/law/compare/pair-articles.ts'
import { changeOf, type UnitChange } from '../src/law/compare/unit-change.ts'
import { marked, outlined, told } from './compare-kit.ts'
import { processorMs } from './processor-ms.ts'

describe('words of two clauses', () => {
  const cases: [old: string, young: string, expected: string][] = [
    ['Có hai lần liên tục.', 'Có hai lần liên tục.', 'Có hai lần liên tục.'],
    ['trong phạm vi cả nước.', 'trong phạm vi toàn quốc.', 'trong phạm vi [-cả nước-][+toàn quốc+].'],
    ['Cá nhân, tập thể lập thành tích', 'Cá nhân lập thành tích', 'Cá nhân [-, tập thể-]lập thành tích'],
    ['', 'Điều mới', '[+Điều mới+]'],
    ['Điều cũ', '', '[-Điều cũ-]'],
    ['“Bằng khen”', '"Bằng khen"', '"Bằng khen"'], // the shape of quotation marks is no difference
    ['xuống\ndòng  rồi', 'xuống dòng rồi', 'xuống dòng rồi'],
    [
      'cấp bộ và tỉnh quyết định',
      'cấp ngành và huyện quyết định',
      'cấp [-bộ và tỉnh-][+ngành và huyện+]quyết định',
    ],
  ]
  for (const [old, young, expected] of cases)
    test(`${old} → ${young}`, () => expect(marked(compareWords(old, young))).toBe(expected))

  test('each side can be read back, whatever the texts', () => {
    const word = fc.constantFrom('thi', 'đua', 'khen', 'thưởng', ',', '.', '5', 'ủy', '“', '”', '\n')
    const text = fc.array(word, { maxLength: 40 }).map(words => words.join(' '))
    const plain = (one: string): string => one.replace(/[“”]/g, '"').replace(/\s+/g, '')
    fc.assert(
      fc.property(text, text, (old, young) => {
        const words = compareWords(old, young)
        const side = (name: 'old' | 'new'): string =>
          plain(words.flatMap(one => (one.in === 'both' || one.in === name ? [one.text] : [])).join(''))
        expect(side('old')).toBe(plain(old))
        expect(side('new')).toBe(plain(young))
      }),
      { numRuns: 200 },
    )
  })
})

describe('what a difference amounts to', () => {
  const cases: [old: string, young: string, expected: UnitChange][] = [
    ['Quy định này.', 'Quy định này.', 'same'],
    ['Quy định này;', 'Quy định này.', 'punctuation'],
    ['Ủy ban nhân dân', 'uỷ ban nhân dân', 'punctuation'],
    ['hoà bình', 'hòa bình', 'punctuation'],
    ['theo khoản 2 Điều 83 của Luật này', 'theo khoản 3 Điều 84 của Luật này', 'numbering'],
    ['các điểm a, b và d khoản 1 Điều này', 'các điểm a, b và đ khoản 1 Điều này', 'numbering'],
    // near misses
    ['từ 05 năm trở lên', 'từ 03 năm trở lên', 'changed'], // a number that is no provision's
    ['thưởng 2 lần', 'thưởng 3 lần', 'changed'],
    ['bị phạt', 'không bị phạt', 'changed'],
    ['thường xuyên', 'thưởng xuyên', 'changed'],
  ]
  for (const [old, young, expected] of cases)
    test(`${old} → ${young}`, () => expect(changeOf(compareWords(old, young), false)).toBe(expected))

  test('the same words under another number', () =>
    expect(changeOf(compareWords('Như nhau.', 'Như nhau.'), true)).toBe('numbering'))
})

const scope = [
  'Điều 1. Phạm vi điều chỉnh',
  'Quy chế này quy định về tổ chức phong trào thi đua của tỉnh Mẫu.',
]
const fund = [
  'Điều 2. Quỹ thi đua, khen thưởng',
  '1. Quỹ được trích từ ngân sách tỉnh theo dự toán hằng năm.',
  '2. Sở Tài chính hướng dẫn quyết toán kinh phí của quỹ.',
]
const council = [
  'Điều 3. Hội đồng thi đua, khen thưởng',
  '1. Hội đồng gồm Chủ tịch, các Phó Chủ tịch và ủy viên thường trực.',
  '2. Hội đồng họp sáu tháng một lần, biểu quyết bằng phiếu kín.',
]
const storage = ['Điều 4. Lưu trữ hồ sơ', 'Hồ sơ khen thưởng được lưu trữ mười năm tại cơ quan trình khen.']

function renumbered(lines: readonly string[], number: number): string[] {
  return lines.map((line, at) => (at === 0 ? line.replace(/^Điều \d+/, `Điều ${number}`) : line))
}

describe('two texts', () => {
  const old = outlined(...scope, ...fund, ...council, ...storage)

  test('the same text: nothing has changed', () =>
    expect(told(compareTexts(old, old))).toEqual(['1>1 same', '2>2 same', '3>3 same', '4>4 same']))

  test('a new article in between moves the numbers and nothing else', () => {
    const fresh = [
      'Điều 2. Ứng dụng công nghệ thông tin',
      'Hồ sơ điện tử được gửi qua trục liên thông văn bản.',
    ]
    const young = outlined(
      ...scope,
      ...fresh,
      ...renumbered(fund, 3),
      ...renumbered(council, 4),
      ...renumbered(storage, 5),
    )
    expect(told(compareTexts(old, young))).toEqual([
      '1>1 same',
      '->2 added',
      '2>3 numbering',
      '3>4 numbering',
      '4>5 numbering',
    ])
  })

  test('an article that has gone stands where it was, and is said to have no counterpart', () => {
    const young = outlined(...scope, ...renumbered(council, 2), ...renumbered(storage, 3))
    expect(told(compareTexts(old, young))).toEqual([
      '1>1 same',
      '2>- removed',
      '3>2 numbering',
      '4>3 numbering',
    ])
  })

  test('articles in another order are found again', () => {
    const young = outlined(
      ...scope,
      ...renumbered(storage, 2),
      ...renumbered(council, 3),
      ...renumbered(fund, 4),
    )
    expect(told(compareTexts(old, young)).sort()).toEqual(
      ['1>1 same', '2>4 numbering', '3>3 same', '4>2 numbering'].sort(),
    )
  })

  test('an article divided in two, and two put together', () => {
    const divided = outlined(
      ...scope,
      'Điều 2. Nguồn hình thành quỹ thi đua, khen thưởng',
      'Quỹ được trích từ ngân sách tỉnh theo dự toán hằng năm.',
      'Điều 3. Quyết toán quỹ thi đua, khen thưởng',
      'Sở Tài chính hướng dẫn quyết toán kinh phí của quỹ.',
      ...renumbered(council, 4),
      ...renumbered(storage, 5),
    )
    expect(told(compareTexts(old, divided))[1]).toBe('2>2+3 changed')
    expect(told(compareTexts(divided, old))[1]).toBe('2+3>2 changed')
    expect(compareTexts(old, divided).rows[1]?.role).toBe('split')
    expect(compareTexts(divided, old).rows[1]?.role).toBe('merged')
  })

  test('old laws have no headings: the opening words tell what an article is about', () => {
    const bare = outlined(
      'Điều 1',
      'Danh hiệu “Lao động tiên tiến” được xét tặng cho cán bộ hoàn thành tốt nhiệm vụ.',
      'Điều 2',
      'Giấy khen để tặng cho tập thể lập được thành tích đột xuất.',
    )
    const headed = outlined(
      'Điều 1. Giấy khen',
      'Giấy khen để tặng hoặc truy tặng cho cá nhân, tập thể.',
      'Điều 2. Danh hiệu "Lao động tiên tiến"',
      'Để tặng hằng năm cho người lao động.',
    )
    expect(told(compareTexts(bare, headed))).toEqual(['2>1 changed', '1>2 changed'])
  })

  test('a clause that went into another article is said to have moved', () => {
    const young = outlined(
      ...scope,
      ...fund.slice(0, 2),
      ...council,
      '3. Sở Tài chính hướng dẫn quyết toán kinh phí của quỹ và báo cáo Hội đồng trước ngày cuối năm.',
      ...storage,
    )
    const before = outlined(
      ...scope,
      ...fund.slice(0, 2),
      '2. Sở Tài chính hướng dẫn quyết toán kinh phí của quỹ và báo cáo Hội đồng trước ngày cuối năm.',
      ...council,
      ...storage,
    )
    const units = compareTexts(before, young).rows.flatMap(row => row.units)
    expect(
      units.filter(unit => unit.change === 'moved').map(unit => [unit.old, unit.new, unit.elsewhere]),
    ).toEqual([
      [{ dieu: '2', khoan: '2' }, null, { dieu: '3', khoan: '3' }],
      [null, { dieu: '3', khoan: '3' }, { dieu: '2', khoan: '2' }],
    ])
  })

  test('inside an article each clause stands beside its own', () => {
    const young = outlined(
      ...scope,
      ...fund,
      'Điều 3. Hội đồng thi đua, khen thưởng',
      '1. Thường trực Hội đồng giúp việc.',
      '2. Hội đồng gồm Chủ tịch, các Phó Chủ tịch và ủy viên thường trực.',
      '3. Hội đồng họp ba tháng một lần, biểu quyết bằng phiếu kín.',
      ...storage,
    )
    const row = compareTexts(old, young).rows.find(one => one.new[0]?.path.dieu === '3')
    expect(row?.units.map(unit => [unit.old?.khoan ?? null, unit.new?.khoan ?? null, unit.change])).toEqual([
      [null, '1', 'added'],
      ['1', '2', 'numbering'],
      ['2', '3', 'changed'],
    ])
  })

  test('what stands behind the last article is compared too', () => {
    const signed = (name: string) =>
      outlined(...scope, ...fund, 'CHỦ TỊCH', name, 'Danh sách kèm theo có ba cụm.')
    const { rows } = compareTexts(signed('Nguyễn Văn Mẫu'), signed('Trần Thị Mẫu'))
    expect(rows.map(row => [row.new[0]?.heading, row.change])).toEqual([
      ['Phạm vi điều chỉnh', 'same'],
      ['Quỹ thi đua, khen thưởng', 'same'],
      ['Phần cuối', 'changed'],
    ])
  })

  test('articles that say nothing, or the same twice, are paired in order', () => {
    const empty = outlined(
      'Điều 1.',
      'Điều 2.',
      'Điều 3. Lưu trữ',
      'Hồ sơ được lưu trữ.',
      'Điều 4. Lưu trữ',
      'Hồ sơ được lưu trữ.',
    )
    expect(told(compareTexts(empty, empty)).map(row => row.split(' ')[1])).toEqual([
      'same',
      'same',
      'same',
      'same',
    ])
  })

  test('texts without articles are compared by paragraphs', () => {
    const words = compareTexts(outlined('Tin một.', 'Tin hai ở đây.'), outlined('Tin một.', 'Tin hai ở kia.'))
    expect(words.rows.flatMap(row => row.units.map(unit => unit.change))).toEqual(['same', 'changed'])
  })

  test('every article is told once, on its side, whatever the texts', () => {
    const article = fc.constantFrom(scope, fund, council, storage)
    const law = fc
      .array(article, { maxLength: 8 })
      .map(parts => parts.flatMap((one, at) => renumbered(one, at + 1)))
    fc.assert(
      fc.property(law, law, (was, is) => {
        const [a, b] = [outlined(...was), outlined(...is)]
        const { rows } = compareTexts(a, b)
        const numbers = (side: 'old' | 'new') =>
          rows.flatMap(row => row[side].map(one => one.path.dieu)).sort()
        const wanted = (text: typeof a) =>
          comparedArticles(text)
            .map(one => one.path.dieu)
            .sort()
        expect(numbers('old')).toEqual(wanted(a))
        expect(numbers('new')).toEqual(wanted(b))
        expect(pairArticles(comparedArticles(a), comparedArticles(a)).onlyIs).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

describe('hostile sizes end soon', () => {
  const cases: [name: string, text: string][] = [
    ['one article of a megabyte', `Điều 1. A\n${'thi đua '.repeat(120_000)}`],
    [
      'a thousand equal articles',
      Array.from({ length: 1_000 }, (_, at) => `Điều ${at + 1}. A\nNhư nhau.`).join('\n'),
    ],
    [
      'clauses without end',
      `Điều 1. A\n${Array.from({ length: 3_000 }, (_, at) => `${at + 1}. Khoản ${at}.`).join('\n')}`,
    ],
  ]
  for (const [name, text] of cases)
    test(name, () => {
      const one = outlined(text)
      const other = outlined(text.replaceAll('u', 'ư'))
      const startedAt = processorMs()
      expect(compareTexts(one, other).rows.length).toBeGreaterThan(0)
      expect(processorMs() - startedAt).toBeLessThan(8_000)
    })
})
