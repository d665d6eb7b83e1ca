import { describe, expect, test } from 'vitest'
import { meaningOf } from '../scripts/meaning-of.ts'
import { loadRegistry } from '../src/registry/load.ts'
import { articlesOnAwards } from '../src/search/articles-on-awards.ts'
import type { Candidate } from '../src/search/candidate.ts'
import { wordsOfFile } from '../src/search/file-name.ts'
import { rankWorks } from '../src/search/rank.ts'
import type { YearSpan } from '../src/search/search-index.ts'
import { respell } from '../src/search/spelling.ts'
import { unglue } from '../src/search/unglue.ts'
import type { PageContext } from '../src/web/layout.ts'
import { understoodLine } from '../src/web/pages/understood-line.ts'
import { candidateOf } from './candidate.ts'
import { processorMs } from './processor-ms.ts'

const registry = loadRegistry()

function asked(q: string) {
  const meaning = meaningOf({ q }, '2026-11-21')
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
    ['luat tdkt 2003 het hieu luc tu bao gio', ['status']],
    ['cstđ cấp tỉnh 2024 danh sách', ['recipients']],
    ['cờ thi đua 2025 tặng đơn vị nào', ['recipients']],
    // near misses: the words, but not asked so
    ['chính sách có hiệu lực từ tháng 8', []],
    ['thay đổi cụm trưởng', []],
    ['ký kết giao ước thi đua', []],
    ['bao giờ tổ chức hội nghị', []],
    ['các văn bản hướng dẫn luật tđkt 2022', ['applicable']],
    ['hướng dẫn xét tặng', []],
    ['huân chương hữu nghị tặng cho ai', []],
    ['những ai được xét cstđ cơ sở', []],
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

describe('what is said of how a question was read', () => {
  const context: PageContext = {
    language: 'vi',
    here: '/?q=x',
    sample: false,
    chosen: false,
    nameOf: (_, code) => code,
  }
  const said = (q: string, language: 'vi' | 'en' = 'vi'): string => {
    const { understood } = meaningOf({ q }, '2026-11-21')
    return String(understoodLine({ ...context, language }, understood)).replace(/<[^>]+>/g, '')
  }
  test('what abbreviations stand for, what is asked, and of when', () => {
    expect(said('cstđcs 2024 danh sách')).toBe(
      'Đã hiểu là: cstđcs = Chiến sĩ thi đua cơ sở · hỏi ai được tặng · năm 2024',
    )
    expect(said('ct thi đua')).toContain('ct = chỉ thị / chủ tịch / chương trình')
    expect(said('Schulung 2024-2025', 'en')).toBe('Understood as: Schulung = tập huấn · of 2024–2025')
    expect(said('thi đau khen thưởng')).toBe('Đã hiểu là: thi đau khen thưởng = thi đua, khen thưởng')
  })
  test('translations of a Vietnamese term go without saying, and a year of a rule is none', () => {
    expect(said('thi đua khen thưởng học sinh')).toBe('')
    expect(said('tiêu chuẩn thi đua 2024')).toBe('')
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
  const report = candidateOf({
    score: { text: 10, cover: 1, head: 1, translated: false },
    day: 20241218,
  })
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
  test('whoever names the year of a norm wants that one, whether it holds or not', () => {
    const norm = { ...report, isInstrument: true, rank: 5, day: 20190315, status: 'expired' as const }
    const inForce = other({ isInstrument: true, rank: 5, day: 20240520, status: 'in-force' })
    expect(order([norm, inForce], 'quy chế thi đua 2019')).toEqual([1, 2])
    expect(order([norm, inForce], 'quy chế thi đua')).toEqual([2, 1])
  })
  test('a rule holds for years: its year decides nothing', () => {
    const law = other({ isInstrument: true, rank: 2, day: 20220615 })
    expect(order([report, law], 'tiêu chuẩn chiến sĩ thi đua 2024')).toEqual([2, 1])
  })
  test('a number without a year gives way where the other words are about something else', () => {
    const named = other({ by: 'symbol', isInstrument: true, score: { ...report.score, text: 2, cover: 0.1 } })
    const onTopic = { ...named, score: { ...named.score, cover: 0.3 } }
    expect(order([report, named], 'nghị quyết 57 đột phá công nghệ')).toEqual([1, 2])
    expect(order([report, onTopic], 'nghị quyết 57 đột phá công nghệ')).toEqual([2, 1])
    expect(order([report, { ...named, isAbout: true }], 'nghị quyết 57 đột phá')).toEqual([2, 1])
    expect(order([report, named], 'nghị quyết 57/2024 đột phá công nghệ')).toEqual([2, 1])
    expect(order([report, named], 'nghị quyết 57')).toEqual([2, 1])
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
    expect(named('Law on Emulation and Commendation amendment 2026')).toEqual(['vn/qh16/luat/2026/6'])
    expect(named('luật tđkt sửa')).toEqual(['vn/qh15/luat/2022/6'])
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
  const slips: readonly [typed: string, term: string | null][] = [
    ['thi đau khen thưởng', 'thi đua, khen thưởng'],
    ['thi dau khen thuong', 'thi đua, khen thưởng'],
    ['chiến sĩ thi đưa cơ sở', 'Chiến sĩ thi đua cơ sở'],
    ['lao động tiến tiến', 'Lao động tiên tiến'],
    ['huân chương lao đông', 'Huân chương Lao động'],
    // near misses: two slips, a short word, a short term
    ['thi đau khem thưởng', null],
    ['số nội vụ', null],
    ['giấy khem', null],
  ]
  const terms = new Set(
    [...registry.terms, ...registry.awards, ...registry.issuers]
      .map(({ vi }) => vi.toLowerCase())
      .filter(vi => vi.split(' ').length > 2),
  )
  test.each(slips)('one slip in a term: %s', (typed, term) => {
    const also = asked(typed).terms.flatMap(each => each.also.map(one => one.toLowerCase()))
    if (term === null) expect(also.filter(each => terms.has(each))).toEqual([])
    else expect(also).toContain(term.toLowerCase())
    expect(
      asked(typed)
        .terms.map(({ text }) => text)
        .join(' '),
    ).toBe(typed)
  })
  const glued: readonly [typed: string, read: string][] = [
    ['thidua khenthuong', 'thi dua khen thuong'],
    ['thiduakhenthuong tinh mau', 'thi dua khen thuong tinh mau'],
    ['quy chế thiđua', 'quy chế thi đua'],
    ['khuyenhoc ninhbinh', 'khuyen hoc ninh binh'],
    // near misses: other languages, abbreviations, syllables that are no neighbours in a name
    ['emulation and commendation', 'emulation and commendation'],
    ['emulation law of vietnam', 'emulation law of vietnam'],
    ['hđtđkt tphcm', 'hđtđkt tphcm'],
    ['quychemau tinh', 'quychemau tinh'],
    ['khen thuonng', 'khen thuonng'],
  ]
  test.each(glued)('%s', (typed, read) => expect(unglue(typed, registry).text).toBe(read))
  test('what was typed without spaces is said, and long letters are read quickly', () => {
    expect(unglue('thidua', registry).corrections).toEqual([
      { typed: 'thidua', read: 'thi dua', why: 'glued' },
    ])
    const started = processorMs()
    unglue('thidua'.repeat(100_000), registry)
    unglue('thidua '.repeat(300), registry)
    expect(processorMs() - started).toBeLessThan(500)
  })
  test('a foreign name of an award is found turned round and without its level', () => {
    const also = (q: string) => asked(q).terms.flatMap(term => term.also)
    expect(also('Order of Labour')).toContain('Huân chương Lao động')
    expect(also('Ministerial emulation soldier')).toContain('Chiến sĩ thi đua bộ, ban, ngành, tỉnh')
    expect(also('order of the day')).not.toContain('Huân chương Lao động')
  })
  test('training is said in two ways, in any language', () => {
    for (const q of ['tập huấn', 'Schulung']) expect(asked(q).terms[0]?.also, q).toContain('bồi dưỡng')
    expect(asked('hội nghị').terms[0]?.also).not.toContain('bồi dưỡng')
  })
  test('a number that only the name of a scan has is found by it', () => {
    expect(wordsOfFile('/tai-lieu/scan-quyet-dinh-2871.pdf')).toEqual(['scan quyet dinh 2871'])
    expect(wordsOfFile('https://x.gov.vn/files/QD%20%C4%91i%E1%BB%83m_15.pdf?v=2')).toEqual(['QD điểm 15'])
    expect(wordsOfFile('https://x.gov.vn/tin/quyet-dinh-2871.html')).toEqual([])
    expect(wordsOfFile('mau-bao-cao.docx')).toEqual([])
    expect(wordsOfFile('4f2a99e01283746501.pdf')).toEqual([])
  })
  test('an order of three classes has an article for each', () => {
    const headings = articlesOnAwards('06/2022/QH15', registry).map(({ heading }) => heading)
    expect(headings).toContain('Điều 44. Tiêu chuẩn Huân chương Lao động hạng Ba')
    expect(headings.filter(heading => heading.includes('Tiêu chuẩn Huân chương Dũng cảm hạng'))).toEqual([])
  })
})
