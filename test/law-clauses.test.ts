import { describe, expect, test } from 'vitest'
import type { Day } from '../src/domain/day.ts'
import type { OutlinePart } from '../src/domain/extraction.ts'
import { abolishedPowers, endedOrgans } from '../src/law/abolished-organs.ts'
import { delegationsOf } from '../src/law/delegations.ts'
import { sectorsNamed } from '../src/law/sector.ts'
import { parseTimeSpan } from '../src/law/time-span.ts'
import { titleFit, topicOf } from '../src/law/topic.ts'
import { transitionalClauses } from '../src/law/transitional.ts'
import { loadRegistry } from '../src/registry/load.ts'
import { processorMs } from './processor-ms.ts'

const registry = loadRegistry()
const day = (text: string) => text as Day

/** A text of articles, each a heading and its clauses. */
function textOf(articles: readonly (readonly [heading: string, ...clauses: string[]])[]) {
  let text = ''
  const outline: OutlinePart[] = []
  for (const [number, [heading, ...clauses]] of articles.entries()) {
    const dieu = String(number + 1)
    const start = text.length
    text += `Điều ${dieu}. ${heading}\n`
    const inside: OutlinePart[] = []
    for (const [at, clause] of clauses.entries()) {
      const numbered = /^\d+\./.test(clause)
      const from = text.length
      text += `${clause}\n`
      if (numbered)
        inside.push({ path: { dieu, khoan: String(at + 1) }, heading: '', start: from, end: text.length })
    }
    outline.push({ path: { dieu }, heading, start, end: text.length }, ...inside)
  }
  return { text, outline }
}

describe('days and periods as officers write them', () => {
  test.each([
    ['2026-11-21', '2026-11-21', '2026-11-21'],
    [' 21/11/2026 ', '2026-11-21', '2026-11-21'],
    ['1/7/2025', '2025-07-01', '2025-07-01'],
    ['ngày 5 tháng 7 năm 2025', '2025-07-05', '2025-07-05'],
    ['năm 2025', '2025-01-01', '2025-12-31'],
    ['Năm 2024', '2024-01-01', '2024-12-31'],
    ['2025', '2025-01-01', '2025-12-31'],
    ['năm học 2024-2025', '2024-09-01', '2025-08-31'],
    ['Năm học 2024 – 2025', '2024-09-01', '2025-08-31'],
    ['2024-2025', '2024-09-01', '2025-08-31'],
    ['quý III/2025', '2025-07-01', '2025-09-30'],
    ['quý 4 năm 2024', '2024-10-01', '2024-12-31'],
    ['Q1/2026', '2026-01-01', '2026-03-31'],
    ['tháng 2/2024', '2024-02-01', '2024-02-29'],
    ['tháng 7 năm 2025', '2025-07-01', '2025-07-31'],
    ['2025-07', '2025-07-01', '2025-07-31'],
    ['6 tháng đầu năm 2025', '2025-01-01', '2025-06-30'],
    ['6 tháng cuối năm 2025', '2025-07-01', '2025-12-31'],
    ['2024-01-01/2025-07-01', '2024-01-01', '2025-07-01'],
  ])('%s', (text, from, to) => expect(parseTimeSpan(text)).toEqual({ from, to }))
  test.each([
    [''],
    ['hôm nay'],
    ['31/2/2025'],
    ['năm học 2024-2026'],
    ['năm học 2025-2024'],
    ['tháng 13/2025'],
    ['quý V/2025'],
    ['2025-07-01/2024-01-01'],
    ['98/2023/NĐ-CP'],
    ['năm 1800'],
    [`năm ${' '.repeat(100_000)}2025`],
  ])('%.30s is none', text => expect(parseTimeSpan(text)).toBeUndefined())
})

describe('transitional clauses', () => {
  const cases: [clause: string, found: boolean][] = [
    [
      '1. Hồ sơ đề nghị khen thưởng nộp trước ngày Nghị định này có hiệu lực thì thực hiện theo quy định cũ.',
      true,
    ],
    [
      '1. Đối với hồ sơ trình trước ngày 01/7/2025 tiếp tục giải quyết theo Nghị định số 98/2023/NĐ-CP.',
      true,
    ],
    [
      '1. Các trường hợp đã có quyết định trước thời điểm Thông tư này có hiệu lực được áp dụng theo Thông tư cũ.',
      true,
    ],
    ['1. Hồ sơ trình khen thưởng gửi trước ngày 25 hằng tháng, thực hiện theo mẫu số 01.', false],
    ['1. Trước khi trình, hồ sơ được xét theo quy định tại Điều 5.', false],
    ['1. Nghị định này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2025.', false],
  ]
  test.each(cases)('%s', (clause, found) => {
    const clauses = transitionalClauses(
      textOf([
        ['Phạm vi', '1. Không có gì.'],
        ['Điều khoản thi hành', clause],
      ]),
    )
    expect(clauses.map(({ path }) => path)).toEqual(found ? [{ dieu: '2', khoan: '1' }] : [])
    for (const { quote } of clauses) expect(quote).toBe(clause)
  })
  test('every clause of an article headed so, with the days it names', () => {
    const text = textOf([
      [
        'Quy định chuyển tiếp',
        '1. Danh hiệu đã tặng được công nhận.',
        '2. Hồ sơ nộp trước ngày 05 tháng 7 năm 2025 được xét.',
      ],
      ['Trách nhiệm thi hành', '1. Hồ sơ do Sở Nội vụ nhận.'],
    ])
    expect(transitionalClauses(text).map(({ path, days }) => [path.khoan, days])).toEqual([
      ['1', []],
      ['2', ['2025-07-05']],
    ])
  })
  test('a million characters of one clause are no work', () => {
    const long = `1. ${'hồ sơ trước ngày '.repeat(60_000)}`
    const started = processorMs()
    expect(transitionalClauses(textOf([['Điều khoản thi hành', long]]))).toEqual([])
    expect(processorMs() - started).toBeLessThan(2_000)
  })
})

describe('what an article leaves to a lower instrument', () => {
  const cases: [clause: string, to: string | null][] = [
    ['1. Chính phủ quy định chi tiết Điều này.', 'Chính phủ'],
    ['1. Ủy ban nhân dân cấp tỉnh quy định chi tiết tiêu chuẩn.', 'Ủy ban nhân dân cấp tỉnh'],
    [
      '1. Bộ, ban, ngành, tỉnh, trong phạm vi nhiệm vụ, quyền hạn của mình, quy định chi tiết tiêu chuẩn.',
      'Bộ, ban, ngành, tỉnh, trong phạm vi nhiệm vụ, quyền hạn của mình',
    ],
    ['1. Bộ trưởng Bộ Nội vụ hướng dẫn việc lập hồ sơ.', 'Bộ trưởng Bộ Nội vụ'],
    ['1. Giấy khen do Chủ tịch Ủy ban nhân dân cấp xã quyết định.', null],
    ['1. Theo quy định của Chính phủ về tiêu chuẩn.', null],
    ['1. Bộ hồ sơ gồm tờ trình và báo cáo theo quy định.', null],
    ['1. Bộ hồ sơ gồm tờ trình theo quy định về văn thư.', null],
  ]
  test.each(cases)('%s', (clause, to) => {
    const found = delegationsOf(textOf([['Giấy khen', clause]]))
    expect(found.map(each => each.to)).toEqual(to === null ? [] : [to])
  })
})

describe('powers of bodies that have ended', () => {
  const text = textOf([
    [
      'Thẩm quyền',
      '1. Chủ tịch Ủy ban nhân dân cấp tỉnh.',
      '2. Chủ tịch Ủy ban nhân dân cấp huyện quyết định tặng giấy khen.',
    ],
    ['Khác', '1. Bộ Lao động – Thương binh và Xã hội trình.', '2. UBND huyện nhận hồ sơ.'],
  ])
  const on = (date: string, ...articles: string[]) =>
    abolishedPowers(text, new Set(articles), endedOrgans(registry, day(date))).map(
      ({ path, organ, endedOn, successors }) => [path.dieu, path.khoan, organ, endedOn, successors],
    )
  test('the district level, from 1 July 2025', () => {
    expect(on('2025-06-30', '1')).toEqual([])
    expect(on('2025-07-01', '1')).toEqual([
      ['1', '2', 'Chủ tịch Ủy ban nhân dân cấp huyện', '2025-06-30', []],
    ])
  })
  test('a ministry, with what took it over; only the articles asked for', () => {
    expect(on('2025-02-28', '2')).toEqual([])
    expect(on('2025-03-01', '2')).toEqual([
      ['2', '1', 'Bộ Lao động – Thương binh và Xã hội', '2025-02-28', expect.arrayContaining(['Bộ Nội vụ'])],
    ])
    expect(on('2026-01-01', '2').map(([, khoan]) => khoan)).toEqual(['1', '2'])
  })
})

describe('sectors that a topic names', () => {
  const cases: [q: string, sector: string | null][] = [
    ['thi đua khen thưởng ngành giáo dục', 'Bộ Giáo dục và Đào tạo'],
    ['bằng khen ngành y tế', 'Bộ Y tế'],
    ['khen thưởng trong quân đội', 'Bộ Quốc phòng'],
    ['khen thưởng công an nhân dân', 'Bộ Công an'],
    ['khen thưởng giáo dục', 'Bộ Giáo dục và Đào tạo'],
    ['gia đình văn hóa', null],
    ['huân chương đại đoàn kết dân tộc', null],
    ['phong trào thi đua xây dựng nông thôn mới', null],
    ['giấy khen', null],
  ]
  test.each(cases)('%s', (q, sector) => {
    const named = sectorsNamed(topicOf(q, registry), registry)
    if (sector === null) expect(named).toEqual([])
    else expect(named).toContain(sector)
  })
})

describe('what a title regulates', () => {
  const cases: [title: string, q: string, fit: ReturnType<typeof titleFit>][] = [
    ['Quy chế thi đua, khen thưởng tỉnh Mẫu', 'giấy khen', 'general'],
    ['Quy chế thi đua, khen thưởng và xét tặng Kỷ niệm chương', 'giấy khen', 'general'],
    ['Quy chế quản lý Quỹ thi đua, khen thưởng', 'giấy khen', null],
    ['Quy chế quản lý Quỹ thi đua, khen thưởng', 'quỹ khen thưởng', 'specific'],
    ['Quy chế hoạt động của khối, cụm thi đua', 'cụm khối thi đua', 'specific'],
    ['Quy chế hoạt động của khối, cụm thi đua', 'giấy khen', null],
    ['Quy chế tổ chức và hoạt động của Hội đồng Thi đua - Khen thưởng', 'hội đồng thi đua', 'specific'],
    ['Quy chế tổ chức và hoạt động của Hội đồng Thi đua - Khen thưởng', 'bằng khen', null],
    ['Nghị định quy định mẫu huân chương, huy chương, bằng khen', 'mẫu giấy khen', 'specific'],
    ['Quy chế thi đua, khen thưởng tỉnh Mẫu', 'mẫu giấy khen', 'general'],
    ['Kế hoạch tổ chức phong trào thi đua, khen thưởng', 'giấy khen', null],
    ['Quyết định tặng Bằng khen', 'bằng khen', null],
    ['Quy chế xét, công nhận sáng kiến', 'xét sáng kiến cấp tỉnh', 'specific'],
    ['Quy chế xét, công nhận sáng kiến', 'giấy khen', null],
    ['Quy chế thi đua, khen thưởng', 'hồ sơ trình khen thưởng', 'general'],
    ['Quyết định ban hành bảng giá đất', 'bảng giá đất', 'specific'],
    ['Quyết định ban hành bảng giá đất', 'giấy khen', null],
  ]
  test.each(cases)('%s, asked for %s: %s', (title, q, fit) =>
    expect(titleFit(title, topicOf(q, registry))).toBe(fit),
  )
})
