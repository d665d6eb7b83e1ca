import { describe, expect, test } from 'vitest'
import { parseIsoDay } from '../src/domain/day.ts'
import { loadRegistry } from '../src/registry/load.ts'
import type { Candidate } from '../src/search/candidate.ts'
import { rankWorks } from '../src/search/rank.ts'
import { plainRequest } from '../src/search/search-answer.ts'
import { type Meaning, understand } from '../src/search/understand.ts'
import { candidateOf } from './candidate.ts'

/** What kind of document a question asks for: a type by its name, a rule and not what tells of one, a fund of the field. */
const registry = loadRegistry()

function meaning(q: string): Meaning {
  const on = parseIsoDay('2026-11-21')
  const read = understand({ ...plainRequest, q, ...(on ? { on } : {}) }, registry)
  if ('refused' in read) throw new Error(read.detail)
  return read
}

describe('types that a question names', () => {
  const cases: readonly [q: string, types: readonly string[]][] = [
    ['thông tư tđkt ngành giáo dục', ['tt']],
    ['thong tu tdkt giao duc dang ap dung', ['tt']],
    ['nđ mới về thi đua', ['nd']],
    ['mẫu bằng khen theo nghị định nào', ['nd']],
    ['luật nào quy định về sáng kiến', ['luat']],
    ['Dekret zur Emulation 2025', ['nd', 'sl']],
    ['circular on emulation of 2024', ['tt']],
    ['công văn đôn đốc hồ sơ', ['cv']],
    ['danh hiệu tt lđ xuất sắc', []], // tập thể
    ['pháp luật về khen thưởng', []],
    ['kỷ luật có được khen thưởng', []],
    ['quỹ phúc lợi doanh nghiệp', []], // lợi is no French law
    ['ai quyết định tặng giấy khen', []], // a verb
    ['hướng dẫn xét tặng', []],
    ['luật thi đua khen thưởng 2022 điều 75', []], // a title
  ]
  for (const [q, types] of cases) test(q, () => expect(meaning(q).query.types).toEqual(types))
})

describe('words that only join', () => {
  const cases: readonly [q: string, words: readonly string[]][] = [
    ['Dekret zur Emulation 2025', ['Dekret', 'Emulation', '2025']],
    ['dekret om emulering', ['dekret', 'emulering']],
    ['what is the', ['what', 'is', 'the']], // nothing else was asked
    ['bằng khen của tỉnh', ['bằng khen của tỉnh']],
    ['văn bản của tỉnh', ['văn', 'bản', 'của', 'tỉnh']], // Vietnamese texts have them
  ]
  for (const [q, words] of cases) test(q, () => expect(meaning(q).understood.words).toEqual(words))
})

describe('the fund of the field, and that of an enterprise', () => {
  const cases: readonly [q: string, isOfField: boolean][] = [
    ['quỹ khen thưởng', true],
    ['trích lập quỹ khen thưởng cấp xã', true],
    ['quy khen thuong lay tu dau', true],
    ['quỹ khen thưởng, phúc lợi', false],
    ['quỹ khen thưởng của doanh nghiệp', false],
    ['cong ty trich quy khen thuong', false],
    ['quỹ khen thưởng dnnn', true], // no word of its own
  ]
  for (const [q, isOfField] of cases)
    test(q, () => {
      const also = meaning(q).query.terms.flatMap(term => term.also)
      expect(also.includes('quỹ thi đua, khen thưởng')).toBe(isOfField)
    })
})

test.each(['tiền thưởng tập thể lao động xuất sắc', 'tien thuong chien si thi dua co so'])(
  'a bonus is answered also where the award is a word of the glossary: %s',
  q => expect(meaning(q).query.answers).toEqual(['vn/cp/nd/2025/152']),
)

test.each([
  ['văn bản nào bãi bỏ quyết định 05/2019/QĐ-UBND', true],
  ['vb thay thế thông tư 01/2024/TT-BNV', true],
  ['nghị định thay thế nghị định 91/2017', true],
  ['nđ thay cho nghị định 91/2017/NĐ-CP', true],
  ['thông tư 12/2024/TT-BNV thay thế thông tư 8/2017/TT-BNV', false],
  ['tập huấn quyết định thay thế quyết định 12/2024/QĐ-UBND', false],
  ['nghị định thay thế cán bộ', false],
  ['nghị định thay thế cán bộ theo nghị định 98/2023/NĐ-CP', false],
  ['thông tư liên tịch thay thế thông tư 01/2024/TT-BNV', true],
  ['quyết định bãi bỏ 05/2019/QĐ-UBND', false],
  ['quyết định 27/2025/QĐ-UBND thay thế cụm từ nào', false],
])('%s asks what came after: %s', (q, isAsked) =>
  expect(meaning(q).understood.intents.includes('successor')).toBe(isAsked),
)

describe('what details a number', () => {
  const cases: readonly [q: string, types: readonly string[]][] = [
    ['thông tư nào hướng dẫn nghị định 152', ['tt']],
    ['thong tu huong dan nd 152/2025', ['tt']],
    ['hướng dẫn nghị định 152/2025', []], // the decree itself
    ['thông tư nào thay thế thông tư 01/2024/TT-BNV', []],
  ]
  for (const [q, types] of cases) test(q, () => expect(meaning(q).detailTypes).toEqual(types))
})

describe('what stands first', () => {
  const rule = { isInstrument: true, rank: 11, status: 'in-force' } as const
  const paper = { isInstrument: true, isPaperwork: true } as const
  const better = { text: 14, cover: 1, head: 0.4, translated: false }
  type Case = readonly [name: string, first: Partial<Candidate>, second: Partial<Candidate>, norms: boolean]
  const cases: readonly Case[] = [
    [
      'a regulation before a notice that fits better, where a rule is asked',
      rule,
      { ...paper, score: better },
      true,
    ],
    ['the notice before the regulation, where none is', { ...paper, score: better }, rule, false],
    ['the notice that was asked for', { ...paper, isOfType: true, score: better }, rule, true],
    ['a regulation before guidance that fits alike', rule, { isInstrument: true }, true],
    [
      'a circular where one is asked for, before a law',
      { ...rule, rank: 8, isOfType: true },
      { ...rule, rank: 2 },
      true,
    ],
    ['a law before a circular, where none is', { ...rule, rank: 2 }, { ...rule, rank: 8 }, true],
  ]
  for (const [name, first, second, prefersNorms] of cases)
    test(name, () => {
      const candidates = [
        candidateOf({ ...first, id: 2, work: 2 }),
        candidateOf({ ...second, id: 1, work: 1 }),
      ]
      const query = { sort: 'relevance', prefersNorms, prefersForce: false, years: null } as const
      expect(rankWorks(candidates, query)[0]?.best.id).toBe(2)
    })
})
