import { describe, expect, test } from 'vitest'
import { meaningOf } from '../scripts/meaning-of.ts'
import { loadRegistry } from '../src/registry/load.ts'
import type { Candidate } from '../src/search/candidate.ts'
import { cleanQuery } from '../src/search/clean-query.ts'
import { findSectors } from '../src/search/find-sectors.ts'
import { withDigits } from '../src/search/misread-digits.ts'
import { rankWorks } from '../src/search/rank.ts'
import { scorer } from '../src/search/score.ts'
import { setAside } from '../src/search/set-aside.ts'
import { tokenise } from '../src/search/tokens.ts'
import type { Meaning } from '../src/search/understand.ts'
import { fitsWordForWord } from '../src/search/word-for-word.ts'
import { candidateOf } from './candidate.ts'

const registry = loadRegistry()

function meaning(q: string, on = '2026-11-21'): Meaning {
  return meaningOf({ q }, on)
}

describe('letters for digits in a number', () => {
  test.each([
    ['l2/2024/QĐ-UBND', '12/2024/QĐ-UBND'],
    ['Luật số O6/2022/QH15', 'Luật số 06/2022/QH15'],
    ['1O21/QĐ-UBND', '1021/QĐ-UBND'],
    ['188/2O26/NĐ-CP', '188/2026/NĐ-CP'],
    ['4I-CT/TW', '41-CT/TW'],
    // near misses: a quarter, a word, years, a range, a day
    ['I/2024', 'I/2024'],
    ['lo/2024', 'lo/2024'],
    ['2024-2025', '2024-2025'],
    ['5o-60', '5o-60'],
    ['28/2', '28/2'],
    ['Ol', 'Ol'],
  ])('%s', (typed, read) => expect(withDigits(typed).text).toBe(read))
  test('is said', () =>
    expect(meaning('l2/2024/QĐ-UBND').understood.corrections).toEqual([
      { typed: 'l2/2024/QĐ-UBND', read: '12/2024/QĐ-UBND', why: 'misread-digit' },
    ]))
})

describe('what was copied with a page', () => {
  test.each([
    ['<b>quy chế</b> tỉnh <i class="x">mẫu</i>', 'quy chế tỉnh mẫu'],
    ['12/2024/QĐ-UBND&nbsp;t&#7881;nh', '12/2024/QĐ-UBND tỉnh'],
    ['Sở KH&CN, R&D', 'Sở KH&CN, R&D'],
    ['dưới < 5 và > 3', 'dưới < 5 và > 3'],
  ])('%s', (typed, text) => expect(cleanQuery(typed).text).toBe(text))
})

describe('a quoted phrase behind a minus sign is not wanted', () => {
  test.each([
    ['quy chế -"tỉnh mẫu"', [], ['tỉnh mẫu']],
    ['-“tỉnh mẫu” "quy chế"', ['quy chế'], ['tỉnh mẫu']],
    // near misses: a title with a hyphen, a period
    ['thi đua - khen thưởng -mẫu', [], []],
    ['giai đoạn 2025-"2027"', ['2027'], []],
  ])('%s', (typed, phrases, excluded) => expect(cleanQuery(typed)).toMatchObject({ phrases, excluded }))
  test('word for word, in any field', () => {
    const record = { title: 'Quy chế', heading: null, names: ['Tỉnh Mẫu'], text: 'Thi đua, khen thưởng' }
    expect(fitsWordForWord(record, { phrases: ['thi đua khen'] })).toBe(true)
    expect(fitsWordForWord(record, { phrases: [], excluded: ['tỉnh mẫu'] })).toBe(false)
    expect(fitsWordForWord(record, { phrases: ['quy chế'], excluded: ['mẫu thi'] })).toBe(true)
  })
})

test('quotes of a copied paragraph ask for no phrase', () => {
  const paragraph = 'Đạt tiêu chuẩn danh hiệu "Lao động tiên tiến" '
  expect(cleanQuery(paragraph.repeat(6))).toMatchObject({ phrases: [], excluded: [] })
  expect(cleanQuery(paragraph).phrases).toEqual(['Lao động tiên tiến'])
})

describe('what is not looked for', () => {
  test.each([
    ['ad ơi cho em hỏi quy chế', 'quy chế'],
    ['bac nao co file quy che cho em xin', 'quy che'],
    ['cụm thi đua không phải Cao Bằng', 'cụm thi đua'],
    ['quy chế ngoài tỉnh Phú Yên năm 2024', 'quy chế năm 2024'],
    // near misses: no place behind it, a word that ends alike, nothing else
    ['không phải nộp hồ sơ', 'không phải nộp hồ sơ'],
    ['người nước ngoài', 'người nước ngoài'],
    ['hoi nghi doi ngoai ninh binh', 'hoi nghi doi ngoai ninh binh'],
    ['hồ sơ file', 'hồ sơ'],
    ['cho em hỏi', 'cho em hỏi'],
  ])('%s', (typed, left) => expect(setAside(typed, registry).text).toBe(left))
})

test('a place that is not meant is said', () =>
  expect(meaning('cụm thi đua không phải Cao Bằng').understood.corrections).toEqual([
    { typed: 'không phải Cao Bằng', read: '', why: 'set-aside' },
  ]))

describe('a sector', () => {
  test.each([
    ['chiến sĩ thi đua ngành ngoại giao', ['bng']],
    ['danh hieu nganh ngoai giao', ['bng']],
    ['thi đua ngành giáo dục', ['bgddt']],
    ['lĩnh vực công tác dân tộc', ['ubdt', 'bdttg']],
    // near misses: no sector before it, one that no ministry has
    ['thành tích đối ngoại, ngoại giao', []],
    ['ngành nghề nông thôn', []],
  ])('%s', (typed, codes) =>
    expect([...findSectors(tokenise(typed), registry)].sort()).toEqual([...codes].sort()),
  )

  test('its own norm in force stands before the general one that matches nearly alike', () => {
    const norm = (given: Partial<Candidate>): Candidate =>
      candidateOf({ isInstrument: true, status: 'in-force', rank: 7, ...given })
    const law = norm({ id: 1, work: 1, rank: 2 })
    const first = (own: Partial<Candidate>): number | undefined =>
      rankWorks([law, norm({ id: 2, work: 2, isOfSector: true, ...own })], {
        sort: 'relevance',
        prefersNorms: true,
        prefersForce: false,
        prefersDecisions: false,
        years: null,
      })[0]?.best.work
    expect(first({})).toBe(2)
    expect(first({ isOfSector: false })).toBe(1)
    expect(first({ status: 'expired' })).toBe(1)
    expect(first({ score: { ...law.score, text: law.score.text * 0.7 } })).toBe(1)
  })
})

describe('a law named with a year in which none of the name was issued', () => {
  test.each([
    ['luật thi đua khen thưởng 2022', ['vn/qh15/luat/2022/6']],
    ['luật thi đua khen thưởng 2024', ['vn/qh15/luat/2022/6']],
    ['luật thi đua khen thưởng 2010', ['vn/qh11/luat/2003/15']],
    ['luật thi đua khen thưởng 1999', []],
  ])('%s', (q, ids) => expect(meaning(q).query.instruments).toEqual(ids))
})

test('a year that a number has not is forgiven beside words of the matter alone', () => {
  expect(meaning('nghị định 98/2024 thi đua khen thưởng').query.about).toContain('vn/cp/nd/2023/98')
  expect(meaning('nghị định 98/2024').query.about).toEqual([])
  expect(meaning('nghị định 98/2023 thi đua').query.about).not.toContain('vn/cp/nd/2023/98')
})

test('a year in the title stands for the day of the document', () => {
  const decision = candidateOf({ isInstrument: true, day: 20250318 })
  const titled = { ...decision, score: { ...decision.score, namesYear: true } }
  const asked = {
    sort: 'relevance',
    prefersNorms: false,
    prefersForce: false,
    prefersDecisions: false,
    years: { from: 2022, to: 2022 },
  } as const
  const [plain] = rankWorks([decision], asked)
  const [named] = rankWorks([titled], asked)
  expect(plain?.factors.asked).toBe(0.8)
  expect(named?.factors.asked).toBe(1.25)
})

test('without a year and a form asked for, scores say nothing of them', () =>
  expect(Object.keys(scorer([], 10)({ words: new Uint32Array(0), from: 0, to: 0, headCount: 0 }))).toEqual([
    'text',
    'cover',
    'head',
    'translated',
  ]))
