import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bareContext } from '../scripts/bare-context.ts'
import type { Day } from '../src/domain/day.ts'
import type { Language } from '../src/domain/extraction.ts'
import { entitiesIn, find, inCaoBang, named, quotes } from './entities-kit.ts'
import { processorMs } from './processor-ms.ts'

describe('amounts', () => {
  const cases: [text: string, language: Language, found: string[]][] = [
    ['tổng kinh phí 19 tỷ đồng', 'vi', ['19 tỷ đồng → 19000000000 VND']],
    ['raised 19 billion VND', 'en', ['19 billion VND → 19000000000 VND']],
    ['über 19 Milliarden VND', 'de', ['19 Milliarden VND → 19000000000 VND']],
    ['over 19 milliarder VND', 'nb', ['19 milliarder VND → 19000000000 VND']],
    ['19 milliards de dongs', 'fr', []],
    ['mức 1,5 tỷ đồng', 'vi', ['1,5 tỷ đồng → 1500000000 VND']],
    ['1.5 billion VND', 'en', ['1.5 billion VND → 1500000000 VND']],
    ['hơn 5.800 tỷ đồng', 'vi', ['5.800 tỷ đồng → 5800000000000 VND']],
    ['5,800 billion VND', 'en', ['5,800 billion VND → 5800000000000 VND']],
    ['500.000 đồng/người', 'vi', ['500.000 đồng → 500000 VND']],
    ['500,000 VND', 'vi', ['500,000 VND → 500000 VND']],
    ['1 tỷ 500 triệu đồng', 'vi', ['1 tỷ 500 triệu đồng → 1500000000 VND']],
    ['100 nghìn tỷ đồng', 'vi', ['100 nghìn tỷ đồng → 100000000000000 VND']],
    ['VND 250,000,000 was paid', 'en', ['VND 250,000,000 → 250000000 VND']],
    ['5,7 triệu USD', 'vi', ['5,7 triệu USD → 5700000 USD']],
    // A thousand and a quarter, or one and a quarter: the text does not say.
    ['1,250 tỷ đồng', 'vi', ['1,250 tỷ đồng → null']],
    ['05 đồng chí lãnh đạo', 'vi', []],
    ['20 đồng nghiệp', 'vi', []],
    ['7 tỷ người', 'vi', []],
    ['98/2023/NĐ-CP', 'vi', []],
  ]
  test.each(cases)('%s (%s)', (text, language, found) => {
    expect(named('amount', text, { language })).toEqual(found)
  })
})

describe('days and periods', () => {
  test('every form has its ISO value', () => {
    const day: [string, Language, string[]][] = [
      ['ngày 14 tháng 5 năm 2024', 'vi', ['2024-05-14']],
      ['24-25/10/2020', 'vi', ['2020-10-24/2020-10-25']],
      ['tháng 8/2023', 'vi', ['2023-08']],
      ['28. februar', 'nb', ['--02-28']],
    ]
    for (const [text, language, found] of day)
      expect(
        find('date', text, { language }).map(({ canonical }) => canonical),
        text,
      ).toEqual(found)
  })

  test('a year that is taken from the day of publication says so', () => {
    expect(find('date', 'chiều 24/10', { publishedOn: '2020-10-29' as Day })).toMatchObject([
      { canonical: '2020-10-24', role: 'year inferred' },
    ])
  })

  const periods: [text: string, language: Language, found: string[]][] = [
    ['giai đoạn 2023-2030', 'vi', ['giai đoạn 2023-2030 → 2023/2030']],
    ['năm học 2020-2021', 'vi', ['năm học 2020-2021 → 2020/2021']],
    ['nhiệm kỳ 2021 - 2026', 'vi', ['nhiệm kỳ 2021 - 2026 → 2021/2026']],
    ['period 2022 - 2026', 'en', ['period 2022 - 2026 → 2022/2026']],
    ['i perioden 2023-2030', 'nb', ['perioden 2023-2030 → 2023/2030']],
    ['im Schuljahr 2020/2021', 'de', ['Schuljahr 2020/2021 → 2020/2021']],
    ['từ năm 2019 đến năm 2023', 'vi', ['từ năm 2019 đến năm 2023 → 2019/2023']],
    ['6 tháng đầu năm 2024', 'vi', ['6 tháng đầu năm 2024 → 2024-01/2024-06']],
    ['6 tháng cuối năm', 'vi', ['6 tháng cuối năm → null']],
    ['In den ersten sechs Monaten des Jahres', 'de', ['ersten sechs Monaten des Jahres → null']],
    ['the first six months of 2024', 'en', ['the first six months of 2024 → 2024-01/2024-06']],
    ['quý III/2024', 'vi', ['quý III/2024 → 2024-07/2024-09']],
    ['từ ngày 1/1/2024 đến ngày 31/3/2024', 'vi', ['1/1/2024 đến ngày 31/3/2024 → 2024-01-01/2024-03-31']],
    // Not a period: years the wrong way round, a symbol, a number of a set.
    ['2030-2023', 'vi', []],
    ['số 12/2020-2021/QĐ', 'vi', []],
    ['điện thoại 2020-20211', 'vi', []],
  ]
  test.each(periods)('%s (%s)', (text, language, found) => {
    expect(named('period', text, { language })).toEqual(found)
  })

  test('a school year is told from a plan and a term', () => {
    const roles = find('period', 'năm học 2020-2021, giai đoạn 2021-2025, nhiệm kỳ 2020-2025, 2023-2030')
    expect(roles.map(({ role }) => role)).toEqual(['school year', 'period', 'term', null])
  })
})

describe('deadlines', () => {
  const cases: [text: string, language: Language, canonical: string, role: string][] = [
    [
      'Các đơn vị gửi hồ sơ về Sở Nội vụ trước ngày 28/2 hằng năm.',
      'vi',
      '--02-28',
      'yearly; for: Các đơn vị; what: gửi hồ sơ về Sở Nội vụ',
    ],
    [
      'Chậm nhất là ngày 15/11/2024, các cụm thi đua báo cáo kết quả.',
      'vi',
      '2024-11-15',
      'once; for: các cụm thi đua; what: báo cáo kết quả',
    ],
    [
      'Trong thời hạn 10 ngày làm việc kể từ ngày nhận đủ hồ sơ, Sở Nội vụ trình Chủ tịch.',
      'vi',
      '10 ngày làm việc',
      'from event; for: Sở Nội vụ; what: trình Chủ tịch',
    ],
    ['Hạn nộp hồ sơ: 30/6/2025', 'vi', '2025-06-30', 'once'],
    ['không quá 20 ngày kể từ ngày ký', 'vi', 'P20D', 'from event'],
    [
      'Dossiers must be submitted before February 28 every year.',
      'en',
      '--02-28',
      'yearly; for: Dossiers; what: must be submitted',
    ],
    [
      'Within 10 working days from the date of receipt, the office reports.',
      'en',
      '10 ngày làm việc',
      'from event',
    ],
    ['Die Unterlagen müssen spätestens bis zum 28. Februar 2025 vorliegen.', 'de', '2025-02-28', 'once'],
    ['Innerhalb von 2 Monaten nach Eingang berichtet das Amt.', 'de', 'P2M', 'from event'],
    ['Søknaden skal sendes senest 28. februar hvert år.', 'nb', '--02-28', 'yearly'],
  ]
  test.each(cases)('%s', (text, language, canonical, role) => {
    const [deadline, ...others] = find('deadline', text, { language })
    expect(others).toEqual([])
    expect(deadline?.canonical).toBe(canonical)
    expect(deadline?.role).toContain(role)
  })

  test('the provision is named', () => {
    const text = 'Điều 5. Hồ sơ\n2. Các đơn vị nộp hồ sơ chậm nhất ngày 15/11/2024.'
    const outline = [
      { path: { dieu: '5' }, heading: 'Hồ sơ', start: 0, end: text.length },
      { path: { dieu: '5', khoan: '2' }, heading: '', start: 14, end: text.length },
    ]
    expect(find('deadline', text, { outline })[0]?.role).toMatch(/; at: khoản 2 Điều 5$/u)
  })

  const none: string[] = [
    'Hồ sơ nộp trước ngày 01/7/2025 thì giải quyết theo quy định cũ.',
    'Quyết định ban hành trước ngày 01/7/2025 vẫn có hiệu lực.',
    'Dự án dự kiến hoàn thành trước năm 2026.',
    'Hội nghị diễn ra ngày 28/2/2024.',
    'công tác từ 10 ngày trở lên',
  ]
  test.each(none)('no deadline: %s', text => {
    expect(quotes('deadline', text)).toEqual([])
  })
})

describe('places', () => {
  const cases: [text: string, language: Language, found: string[]][] = [
    ['tại tỉnh Cao Bằng', 'vi', ['tỉnh Cao Bằng → vn-cao-bang']],
    ['Quảng Trị đang nỗ lực', 'vi', ['Quảng Trị → vn-quang-tri']],
    ['quận Ba Đình', 'vi', ['quận Ba Đình → vn-ha-noi.ba-dinh']],
    ['UBND TP. Hà Nội', 'vi', ['TP. Hà Nội → vn-ha-noi']],
    ['thành phố Hồ Chí Minh', 'vi', ['thành phố Hồ Chí Minh → vn-ho-chi-minh']],
    [
      'các huyện Gio Linh, Cam Lộ và Hải Lăng',
      'vi',
      [
        'huyện Gio Linh → vn-quang-tri.gio-linh',
        'Cam Lộ → vn-quang-tri.cam-lo',
        'Hải Lăng → vn-quang-tri.hai-lang',
      ],
    ],
    ['huyện Quảng Ninh', 'vi', ['huyện Quảng Ninh → vn-quang-binh.quang-ninh']],
    ['xã Gio Mai', 'vi', ['xã Gio Mai → null']],
    ['der Provinz Ninh Binh', 'de', ['Provinz Ninh Binh → vn-ninh-binh']],
    ['in der Stadt Ninh Binh', 'de', ['Stadt Ninh Binh → vn-ninh-binh.ninh-binh']],
    ['i Cao Bang-provinsen', 'nb', ['Cao Bang-provinsen → vn-cao-bang']],
    ['Cao Bang province', 'en', ['Cao Bang province → vn-cao-bang']],
    ['Ho Chi Minh City', 'en', ['Ho Chi Minh City → vn-ho-chi-minh']],
    ['der Region des Roten Flussdeltas', 'de', ['Region des Roten Flussdeltas → null']],
    // Not the place: words, streets, oceans, people, bodies.
    ['vì hòa bình', 'vi', []],
    ['Thái Bình Dương', 'vi', []],
    ['đường Điện Biên', 'vi', []],
    ['đồng chí Nguyễn Thái Bình', 'vi', []],
    ['xã hội học tập', 'vi', []],
    ['danh hiệu Tỉnh Anh hùng', 'vi', []],
  ]
  test.each(cases)('%s (%s)', (text, language, found) => {
    expect(named('place', text, { language, publishedOn: '2024-05-14' as Day })).toEqual(found)
  })

  test('a name that several provinces have is the one of the document, else open', () => {
    expect(named('place', 'huyện Châu Thành', { publishedOn: '2024-05-14' as Day })).toEqual([
      'huyện Châu Thành → null',
    ])
    const inTienGiang = [{ id: 'vn-tien-giang', from: 'issuer', inferred: false } as const]
    expect(
      named('place', 'huyện Châu Thành', { publishedOn: '2024-05-14' as Day, jurisdiction: inTienGiang }),
    ).toEqual(['huyện Châu Thành → vn-tien-giang.chau-thanh'])
  })

  test('the day decides between an old and a new province', () => {
    expect(named('place', 'tỉnh Ninh Bình', { publishedOn: '2025-08-01' as Day })).toEqual([
      'tỉnh Ninh Bình → vn-ninh-binh-2025',
    ])
    expect(named('place', 'tỉnh Ninh Bình')).toEqual(['tỉnh Ninh Bình → null'])
  })
})

describe('what all entities keep', () => {
  const piece = fc.constantFrom(
    'Sở Nội vụ tỉnh Cao Bằng',
    'đồng chí Nguyễn Văn Mẫu',
    'Phó Giám đốc Sở Tư pháp',
    'trước ngày 28/2 hằng năm',
    'phong trào thi đua “Dân vận khéo”',
    'Tặng Bằng khen cho',
    'DANH SÁCH',
    '1. Ông Trần Văn Ví, Giám đốc',
    '19 tỷ đồng',
    'năm học 2020-2021',
    'Mr. Nguyen Van Mau',
    'Department of Education and Training',
    'Verband zur Förderung der Bildung der',
    ', ',
    '\n',
    '\t',
    ' và ',
    '“',
  )
  const texts = fc.oneof(
    fc.string({ maxLength: 120 }),
    fc.array(piece, { maxLength: 14 }).map(pieces => pieces.join(' ')),
  )
  const languages = fc.constantFrom<Language>('vi', 'en', 'de', 'nb', 'fr', 'es', 'und')

  test('each quotes its place, they are in order, and those of one type do not overlap', () => {
    fc.assert(
      fc.property(texts, languages, (printed, language) => {
        const text = printed.normalize('NFC')
        const ends = new Map<string, number>()
        let start = 0
        for (const entity of entitiesIn(bareContext(text, { ...inCaoBang, language }))) {
          expect(text.slice(entity.start, entity.end)).toBe(entity.quote)
          expect(entity.start).toBeGreaterThanOrEqual(start)
          expect(entity.start).toBeGreaterThanOrEqual(ends.get(entity.type) ?? 0)
          start = entity.start
          ends.set(entity.type, entity.end)
        }
      }),
      { numRuns: 300 },
    )
  })

  const unitsOfHostileText = 300_000
  const hostile = [
    'A ',
    'Sở ',
    'Nguyễn ',
    '“',
    '1. ',
    'tỉnh A, ',
    'DANH SÁCH khen thưởng\n1. Nguyễn Văn Mẫu\n',
    'trước ngày 1/1/2024 ',
    'Tặng Bằng khen cho ',
    'Chủ tịch và ',
    'trong thời hạn 10 ngày kể từ ngày ',
  ]
  test.each(hostile)('a long text of %j takes time in proportion to its length', piece => {
    const long = piece.repeat(unitsOfHostileText / piece.length)
    const timed = (text: string) => {
      const started = processorMs()
      entitiesIn(bareContext(text))
      return processorMs() - started
    }
    timed(long.slice(0, 20_000))
    const half = timed(long.slice(0, long.length / 2))
    expect(timed(long)).toBeLessThan(half * 4 + 500)
  })
})
