import { describe, expect, test } from 'vitest'
import type { Day } from '../src/domain/day.ts'
import { loadRegistry } from '../src/registry/load.ts'
import { articlesOnAwards } from '../src/search/articles-on-awards.ts'
import { type Candidate, rankWorks } from '../src/search/rank.ts'
import { plainRequest } from '../src/search/search-answer.ts'
import type { YearSpan } from '../src/search/search-index.ts'
import { respell } from '../src/search/spelling.ts'
import { understand } from '../src/search/understand.ts'

const registry = loadRegistry()

function asked(q: string) {
  const meaning = understand({ ...plainRequest, q, on: '2026-11-21' as Day }, registry)
  if ('refused' in meaning) throw new Error(meaning.detail)
  return { ...meaning.query, intents: meaning.understood.intents }
}

/** Words of a query that count less than a plain one. */
function lowered(q: string): readonly string[] {
  return asked(q).terms.flatMap(({ text, weight }) => (weight < 0.5 ? [text] : []))
}

describe('what is asked, in the words people use', () => {
  const cases: readonly [typed: string, intents: readonly string[]][] = [
    ['nđ 98 thay bằng nđ nào rồi', ['successor']],
    ['nghị định 91/2017 được thay bởi nghị định nào', ['successor']],
    ['thông tư nào thay tt 12/2019', ['successor']],
    ['tt 12/2019 còn xài đc ko', ['status']],
    ['bao giờ luật tđkt 2022 có hiệu lực', ['status']],
    ['khi nào nghị định 98/2023 hết hiệu lực', ['status']],
    ['bằng khen do ai ký', ['who-decides']],
    ['hồ sơ cần j', ['contents']],
    ['cstđ cấp tỉnh 2024 danh sách', ['recipients']],
    // near misses: the words, but not asked so
    ['chính sách có hiệu lực từ tháng 8', []],
    ['thay đổi cụm trưởng', []],
    ['ký kết giao ước thi đua', []],
    ['bao giờ tổ chức hội nghị', []],
  ]
  test.each(cases)('%s', (typed, intents) => expect(asked(typed).intents).toEqual(intents))

  test('who decides is looked for as an authority', () => {
    expect(asked('giấy khen do ai ký').hints.map(({ text }) => text)).toEqual(['thẩm quyền tặng'])
    expect(asked('giay khen do ai ky').hints.map(({ text }) => text)).toEqual(['tham quyen tang'])
    expect(asked('ký tặng giấy khen').hints).toEqual([])
  })
  test('who got it asks for decisions; a form of a list does not', () => {
    expect(asked('danh sách bằng khen 2024').prefersDecisions).toBe(true)
    expect(asked('mẫu danh sách đề nghị khen thưởng').prefersDecisions).toBe(false)
    expect(asked('tiêu chuẩn xét danh sách đề nghị').prefersDecisions).toBe(false)
  })
})

describe('the time a question is about', () => {
  const cases: readonly [typed: string, years: YearSpan | null][] = [
    ['tổng kết tđkt 2024', { from: 2024, to: 2024 }],
    ['phong trào giai đoạn 2025-2027', { from: 2025, to: 2027 }],
    ['năm học 2024 - 2025', { from: 2024, to: 2025 }],
    ['luật tđkt 2022', null],
    ['bộ luật lao động năm 2019', null],
    ['12/2024/QĐ-UBND', null],
    ['hội nghị tổng kết', null],
  ]
  test.each(cases)('%s', (typed, years) => expect(asked(typed).years).toEqual(years))

  test('deadlines of one year are in no norm; deadlines at all are', () => {
    expect(asked('hạn nộp hồ sơ khen thưởng năm 2025').prefersNorms).toBe(false)
    expect(asked('hạn nộp hồ sơ khen thưởng').prefersNorms).toBe(true)
    expect(asked('tiêu chuẩn cstđ năm 2025').prefersNorms).toBe(true)
  })
})

describe('where what was found stands', () => {
  const report: Candidate = {
    id: 1,
    work: 1,
    by: 'words',
    isAbout: false,
    isInLanguage: false,
    isTranslation: false,
    isOfPlace: false,
    isArticle: false,
    isForm: false,
    isHeld: true,
    score: { text: 10, cover: 1, head: 1, translated: false },
    status: 'unknown',
    isInstrument: false,
    day: 20241218,
    rank: 0,
    citedBy: 0,
  }
  const better = { ...report.score, text: 11 }
  const other = (changes: Partial<Candidate>): Candidate => ({ ...report, id: 2, work: 2, ...changes })
  const order = (found: readonly Candidate[], q: string): readonly number[] =>
    rankWorks(found, { ...asked(q), sort: 'relevance' }).map(({ best }) => best.id)

  test('of two that match nearly alike, that of the year asked for', () => {
    const ofAnotherYear = other({ day: 20251020, score: better })
    expect(order([report, ofAnotherYear], 'tổng kết 2024')).toEqual([1, 2])
    expect(order([report, ofAnotherYear], 'tổng kết')).toEqual([2, 1])
    expect(order([report, ofAnotherYear], 'tổng kết 2025')).toEqual([2, 1])
  })
  test('a rule holds for years: its year decides nothing', () => {
    const law = other({ isInstrument: true, rank: 2, day: 20220615 })
    expect(order([report, law], 'tiêu chuẩn chiến sĩ thi đua 2024')).toEqual([2, 1])
  })
  test('who got an award stands in a decision', () => {
    const law = other({ isInstrument: true, rank: 2, day: 20220615, score: better })
    const decision = { ...report, isInstrument: true }
    expect(order([decision, law], 'danh sách chiến sĩ thi đua cấp tỉnh')).toEqual([1, 2])
    expect(order([decision, law], 'chiến sĩ thi đua cấp tỉnh')).toEqual([2, 1])
  })
})

describe('names and abbreviations', () => {
  test('what amended a law is named by the law and "sửa đổi"', () => {
    const named = (q: string) => [...asked(q).instruments, ...asked(q).about]
    expect(named('luật tđkt sửa đổi 2026')).toEqual(['vn/qh16/luat/2026/6'])
    expect(named('luật thi đua, khen thưởng sửa đổi, bổ sung 2013')).toEqual(['vn/qh13/luat/2013/39'])
    expect(named('luật tđkt sửa đổi')).toHaveLength(3)
    expect(named('luật tđkt 2022')).toEqual(['vn/qh15/luat/2022/6'])
    expect(named('luật tđkt sửa đổi 1999')).toEqual([])
  })
  test('a name of an award alone asks for its rule', () => {
    for (const q of ['HCLĐ hạng ba', 'hcld hang 3', 'huân chương lao động', 'BKTTg'])
      expect(asked(q).prefersNorms, q).toBe(true)
    for (const q of ['đón nhận huân chương lao động', 'chiến sĩ thi đua cơ sở 2024', 'hạng ba'])
      expect(asked(q).prefersNorms, q).toBe(false)
  })
  test('how a title of any rule begins says little', () => {
    expect(lowered('thông tư hướng dẫn tđkt ngành giáo dục')).toEqual(['hướng', 'dẫn'])
    expect(lowered('hướng dẫn xét tặng danh hiệu')).toEqual([])
    expect(lowered('công văn hướng dẫn tổng kết')).toEqual([])
  })
  test('a type and its number are two words, whatever follows the number', () => {
    expect(respell('kl49-kl/tw').text).toBe('kl 49-kl/tw')
    expect(respell('tt12/2019/tt-bnv').text).toBe('tt 12/2019/tt-bnv')
    expect(respell('qh15/2022').text).toBe('qh15/2022')
    expect(respell('tinh-hoa/2024').text).toBe('tinh-hoa/2024')
  })
  test('an order of three classes has an article for each', () => {
    const headings = articlesOnAwards('06/2022/QH15', registry).map(({ heading }) => heading)
    expect(headings).toContain('Điều 44. Tiêu chuẩn Huân chương Lao động hạng Ba')
    expect(headings.filter(heading => heading.includes('Tiêu chuẩn Huân chương Dũng cảm hạng'))).toEqual([])
  })
})
