import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { storeRegistry } from '../pipelines/store-registry.ts'
import { lookupUnitsMax } from '../src/answer/answers.ts'
import { lookupAnswer } from '../src/answer/lookup-answer.ts'
import type { RecitalCheck } from '../src/answer/recitals/recital.ts'
import { recitalSpans } from '../src/answer/recitals/recital-spans.ts'
import type { Day } from '../src/domain/day.ts'
import { loadRegistry } from '../src/registry/load.ts'
import { openTestStore } from './law-store.ts'

const registry = loadRegistry()
const { store, remove } = openTestStore()
storeRegistry(store, registry)
afterAll(remove)

const check = (text: string, on: string): readonly RecitalCheck[] =>
  lookupAnswer(store, registry, { text, symbols: [], on: on as Day }).recitals

const d98 =
  'Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng'
const d152 =
  'Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng; quy định chi tiết và hướng dẫn thi hành một số điều của Luật Thi đua, khen thưởng'
const law = 'Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022'
const amended = `${law}, được sửa đổi, bổ sung bởi Luật số 06/2026/QH16 ngày 23 tháng 4 năm 2026`

/** Recitals as drafts have them: what is printed, the day of the draft, what the check does, how it should stand. */
const cases: readonly [
  printed: string,
  on: string,
  action: RecitalCheck['action'],
  corrected: string | null,
  kinds: readonly string[],
][] = [
  // right as they are
  [`Căn cứ ${law};`, '2024-03-01', 'keep', null, []],
  [`Căn cứ ${d98};`, '2024-03-01', 'keep', null, []],
  [`căn cứ luật thi đua, khen thưởng ngày 15 tháng 6 năm 2022;`, '2024-03-01', 'keep', null, []],
  [
    `Căn cứ ${law}; Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng ngày 23 tháng 4 năm 2026;`,
    '2026-11-21',
    'keep',
    null,
    [],
  ],
  [`Căn cứ ${law}, được sửa đổi, bổ sung bởi Luật số 06/2026/QH16;`, '2026-11-21', 'keep', null, []],
  // a law by its name: day wrong, left out, or with the number that only texts of law print
  [
    'Căn cứ Luật Thi đua, khen thưởng ngày 16 tháng 6 năm 2022;',
    '2024-03-01',
    'correct',
    `Căn cứ ${law};`,
    ['wrong-date'],
  ],
  ['Căn cứ Luật Thi đua, khen thưởng ngày 15/6/2022;', '2024-03-01', 'correct', `Căn cứ ${law};`, []],
  ['Căn cứ Luật Thi đua, khen thưởng;', '2024-03-01', 'correct', `Căn cứ ${law};`, ['missing-date']],
  [
    'Căn cứ Luật Thi đua, khen thưởng;',
    '2020-03-01',
    'correct',
    'Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003, được sửa đổi, bổ sung bởi Luật số 47/2005/QH11 ngày 14 tháng 6 năm 2005, Luật số 32/2009/QH12, Luật số 39/2013/QH13 ngày 16 tháng 11 năm 2013;',
    ['missing-date', 'missing-amendment', 'missing-amendment', 'missing-amendment'],
  ],
  ['Căn cứ Luật TĐKT năm 2022;', '2024-03-01', 'correct', `Căn cứ ${law};`, ['missing-date']],
  [
    'Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15/6/2022;',
    '2024-03-01',
    'correct',
    'Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15 tháng 6 năm 2022;',
    [],
  ],
  [
    'Căn cứ Luật Đất đai số 06/2022/QH15 ngày 15 tháng 6 năm 2022;',
    '2024-03-01',
    'correct',
    'Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15 tháng 6 năm 2022;',
    ['wrong-title'],
  ],
  // … of another year it may be another law: nothing is put in its place
  [
    'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2021;',
    '2024-03-01',
    'look',
    null,
    ['not-resolved'],
  ],
  // texts of law name a law with its number and no day, the constitution by its name alone
  ['Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15;', '2024-03-01', 'keep', null, []],
  [
    'Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15;',
    '2026-11-21',
    'correct',
    'Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15, được sửa đổi, bổ sung bởi Luật số 06/2026/QH16 ngày 23 tháng 4 năm 2026;',
    ['missing-amendment'],
  ],
  [
    'Căn cứ Luật Thi đua, khen thưởng số 15/2003/QH11 được sửa đổi, bổ sung một số điều theo Luật số 47/2005/QH11, Luật số 32/2009/QH12 và theo Luật số 39/2013/QH13;',
    '2020-03-01',
    'keep',
    null,
    [],
  ],
  ['Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;', '2024-03-01', 'keep', null, []],
  // amendments
  [`Căn cứ ${law};`, '2026-09-30', 'keep', null, []],
  [`Căn cứ ${law};`, '2026-10-01', 'correct', `Căn cứ ${amended};`, ['missing-amendment']],
  [`Căn cứ ${law} được sửa đổi, bổ sung năm 2026;`, '2026-11-21', 'look', null, ['missing-amendment']],
  [
    `Căn cứ ${law}, được sửa đổi, bổ sung bởi Luật số 99/2026/QH16;`,
    '2026-11-21',
    'correct',
    `Căn cứ ${law}, được sửa đổi, bổ sung bởi Luật số 99/2026/QH16, Luật số 06/2026/QH16 ngày 23 tháng 4 năm 2026;`,
    ['unknown-instrument', 'missing-amendment'],
  ],
  // … stand behind those that the recital lists
  [
    'Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003; Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng ngày 14 tháng 6 năm 2005 và Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng ngày 16 tháng 11 năm 2013;',
    '2018-11-01',
    'correct',
    'Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003; Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng ngày 14 tháng 6 năm 2005 và Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng ngày 16 tháng 11 năm 2013; Luật số 32/2009/QH12;',
    ['missing-amendment'],
  ],
  // what has expired gives way to what replaced it, and its amendments go with it
  [
    'Căn cứ Luật Thi đua, khen thưởng ngày 26/11/2003; Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng ngày 14/6/2005 và ngày 16/11/2013;',
    '2024-03-01',
    'correct',
    `Căn cứ ${law};`,
    ['expired'],
  ],
  [`Căn cứ ${d98};`, '2025-06-30', 'keep', null, []],
  [`Căn cứ ${d98};`, '2025-07-01', 'correct', `Căn cứ ${d152};`, ['expired']],
  // … but not with provisions, which are others in the successor
  [
    'Căn cứ khoản 2 Điều 5 Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ;',
    '2025-11-21',
    'look',
    null,
    ['expired'],
  ],
  [
    'Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ;',
    '2023-12-31',
    'correct',
    `Căn cứ ${d98};`,
    ['missing-title', 'not-yet-in-force'],
  ],
  // … and not where only memory says what replaced it
  [
    'Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ;',
    '2024-03-01',
    'look',
    null,
    ['expired'],
  ],
  // provisions, a law that is named behind its number, several in one recital, abbreviated issuers
  [
    'Căn cứ Điều 24 Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15 tháng 6 năm 2022 của Quốc hội;',
    '2024-03-01',
    'correct',
    'Căn cứ Điều 24 Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15 tháng 6 năm 2022;',
    [],
  ],
  [
    'Căn cứ Luật số 06/2022/QH15 ngày 15 tháng 6 năm 2022 về thi đua, khen thưởng;',
    '2024-03-01',
    'correct',
    'Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15 tháng 6 năm 2022;',
    [],
  ],
  [
    'Căn cứ các Nghị định số 98/2023/NĐ-CP và số 152/2025/NĐ-CP của Chính phủ;',
    '2025-11-21',
    'correct',
    `Căn cứ ${d152};`,
    ['already-cited', 'missing-date', 'missing-title'],
  ],
  [
    'Căn cứ Quyết định số 31/2020/QĐ-UBND ngày 26/10/2020 của UBND tỉnh Phú Yên sửa đổi, bổ sung Quy chế công tác thi đua, khen thưởng ban hành kèm theo Quyết định số 13/2018/QĐ-UBND;',
    '2021-03-01',
    'correct',
    'Căn cứ Quyết định số 31/2020/QĐ-UBND ngày 26 tháng 10 năm 2020 của Ủy ban nhân dân tỉnh Phú Yên sửa đổi, bổ sung Quy chế công tác thi đua, khen thưởng ban hành kèm theo Quyết định số 13/2018/QĐ-UBND;',
    ['status-unknown'],
  ],
  [
    'Căn cứ Thông tư số 15/2025/TT-BNV ngày 04 tháng 8 năm 2025 của Bộ trưởng Bộ Nội vụ hướng dẫn thi hành Luật Thi đua, khen thưởng và Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ;',
    '2025-11-21',
    'keep',
    null,
    [],
  ],
  // decrees: date against number and title
  [
    'Căn cứ Nghị định số 98/2023/NĐ-CP ngày 30/12/2023 của Chính phủ;',
    '2024-03-01',
    'correct',
    `Căn cứ ${d98};`,
    ['wrong-date', 'missing-title'],
  ],
  [
    'Căn cứ Nghị định số 98/2023/NĐ-CP, ngày 31 tháng 11 năm 2023 của Chính phủ;',
    '2024-03-01',
    'correct',
    `Căn cứ ${d98};`,
    ['wrong-date', 'missing-title'],
  ],
  [
    `Căn cứ ${d98.replace('năm 2023', 'năm 2024')};`,
    '2024-03-01',
    'correct',
    `Căn cứ ${d98};`,
    ['wrong-date'],
  ],
  [
    'Căn cứ Nghị định số 98/2023/NĐ-CP của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng;',
    '2024-03-01',
    'correct',
    `Căn cứ ${d98};`,
    ['missing-date'],
  ],
  [
    'Căn cứ Nghị định số 98/2023/ND-CP ngày 31-12-2023 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng;',
    '2024-03-01',
    'correct',
    `Căn cứ ${d98};`,
    [],
  ],
  [
    'Căn cứ Nghị định 98/NĐ-CP ngày 31/12/2023 của Chính phủ;',
    '2024-03-01',
    'correct',
    `Căn cứ ${d98};`,
    ['missing-title'],
  ],
  [
    `Căn cứ ${d98.replace(' một số điều của', ' một số điều')};`,
    '2024-03-01',
    'correct',
    `Căn cứ ${d98};`,
    ['wrong-title'],
  ],
  [
    'Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ về công tác văn thư;',
    '2025-11-21',
    'correct',
    `Căn cứ ${d152};`,
    ['wrong-title'],
  ],
  [
    'Căn cứ khoản 1, khoản 3 Điều 5 Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ;',
    '2025-11-21',
    'correct',
    `Căn cứ khoản 1, khoản 3 Điều 5 ${d152};`,
    ['missing-title'],
  ],
  // number, date and title of two instruments: a person must look
  [
    'Căn cứ Nghị định số 98/2023/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ;',
    '2024-03-01',
    'look',
    null,
    ['number-against-rest'],
  ],
  [
    'Căn cứ Nghị định số 98/2023/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;',
    '2024-03-01',
    'look',
    null,
    ['number-against-rest'],
  ],
  [
    'Căn cứ Nghị định số 98/2023/NĐ-CP của Chính phủ về công tác văn thư;',
    '2024-03-01',
    'look',
    null,
    ['number-against-rest'],
  ],
  // unknown numbers stay what they are
  [
    'Căn cứ Nghị định số 777/2025/NĐ-CP ngày 15 tháng 6 năm 2025 của Chính phủ về một việc;',
    '2025-11-21',
    'look',
    null,
    ['unknown-instrument'],
  ],
  [`Căn cứ ${d152.replace('152', '125')};`, '2025-11-21', 'look', null, ['unknown-instrument']],
  [
    'Căn cứ Nghị quyết kỳ họp thứ năm của Hội đồng nhân dân tỉnh;',
    '2025-11-21',
    'look',
    null,
    ['no-reference'],
  ],
  // what is known from memory only corrects nothing
  [
    'Căn cứ Thông tư số 07/2014/TT-BNV ngày 30 tháng 8 năm 2014 của Bộ trưởng Bộ Nội vụ;',
    '2015-03-01',
    'look',
    null,
    ['not-certain'],
  ],
]

describe('recitals of drafts', () => {
  for (const [printed, on, action, corrected, kinds] of cases) {
    test(`${on} ${printed}`, () => {
      const [only, ...others] = check(printed, on)
      expect(others).toEqual([])
      expect(only?.corrected).toBe(corrected)
      expect(only?.action).toBe(action)
      expect(only?.issues.map(({ kind }) => kind)).toEqual(kinds)
    })
  }

  test('a corrected recital has nothing left to correct', () => {
    for (const [, on, , corrected] of cases) {
      if (corrected === null) continue
      const [again] = check(corrected, on)
      expect(again?.corrected, corrected).toBeNull()
    }
  })

  test('a title that is not that of the number is a mismatch of the reference', () => {
    const text = 'Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ về công tác văn thư;'
    const { references } = lookupAnswer(store, registry, { text, symbols: [], on: '2025-11-21' as Day })
    expect(references[0]?.mismatch).toContain('về công tác văn thư')
  })

  test('a title with the date of no such law is not given other laws of its year', () => {
    const text = 'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2019;'
    const { references } = lookupAnswer(store, registry, { text, symbols: [], on: '2025-11-21' as Day })
    expect(references.map(({ verdict, candidates }) => [verdict, candidates])).toEqual([['open', []]])
  })

  test('the wrong number is shown the instrument that its day and title are of', () => {
    const [only] = check(`Căn cứ ${d152.replace('152', '125')};`, '2025-11-21')
    expect(only?.issues[0]?.instrument?.symbol).toBe('152/2025/NĐ-CP')
  })

  test('what is cited beside its successor is to be left out', () => {
    const [old, present] = check(`Căn cứ ${d98};\nCăn cứ ${d152};`, '2025-11-21')
    expect(old?.action).toBe('drop')
    expect(present?.action).toBe('keep')
  })

  test('the day is that of the draft, else today', () => {
    const draft = `Cao Bằng, ngày 26 tháng 01 năm 2024\nQUYẾT ĐỊNH\nCăn cứ ${d98};\n`
    expect(lookupAnswer(store, registry, { text: draft, symbols: [], on: null }).on).toBe('2024-01-26')
  })
})

describe('where recitals begin and end', () => {
  const spans: readonly [text: string, recitals: readonly string[]][] = [
    ['Căn cứ Luật A;\nCăn cứ Luật B;\nTheo đề nghị của Sở', ['Căn cứ Luật A;', 'Căn cứ Luật B;']],
    ['- Căn cứ Luật A; Căn cứ Luật B;', ['Căn cứ Luật A;', 'Căn cứ Luật B;']],
    ['Căn cứ Luật A\ncủa Quốc hội;\nXét đề nghị', ['Căn cứ Luật A\ncủa Quốc hội;']],
    ['Căn cứ kết quả chấm điểm, các đơn vị đề nghị tặng Cờ thi đua.', []],
    ['Căn cứ kết quả họp Hội đồng;', ['Căn cứ kết quả họp Hội đồng;']],
    ['Căn cứ Luật A\nQUYẾT ĐỊNH:\nĐiều 1', ['Căn cứ Luật A']],
    ['CĂN CỨ Luật A ngày 1; Luật B ngày 2;', ['CĂN CỨ Luật A ngày 1; Luật B ngày 2;']],
    ['Việc khen thưởng căn cứ Luật A;', []],
    ['Làm căn cứ để xét', []],
    ['mức lương làm\ncăn cứ đóng bảo hiểm;', []],
    ['căn cứ luật A;', ['căn cứ luật A;']],
    ['Căn cứ Luật A;\nĐiều 1. Việc\nCăn cứ quy mô của gói thầu;', ['Căn cứ Luật A;']],
  ]
  for (const [text, recitals] of spans) {
    test(JSON.stringify(text), () => expect(recitalSpans(text).map(({ quote }) => quote)).toEqual(recitals))
  }

  test('every recital quotes its own place, whatever the text', () => {
    const piece = fc.constantFrom('Căn cứ ', '; ', '\n', 'Luật A', ' ngày 1/1/2020', 'QUYẾT ĐỊNH', '- ', '.')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        const text = pieces.join('')
        let last = 0
        for (const { start, end, quote } of recitalSpans(text)) {
          expect(text.slice(start, end)).toBe(quote)
          expect(start).toBeGreaterThanOrEqual(last)
          last = end
        }
      }),
    )
  })

  test('the longest text of recitals that never end is read in time', () => {
    const begun = performance.now()
    check('Căn cứ '.repeat(lookupUnitsMax / 7), '2024-03-01')
    check('\nCăn cứ ; được sửa đổi'.repeat(lookupUnitsMax / 22), '2024-03-01')
    expect(performance.now() - begun).toBeLessThan(5_000)
  })
})

const gazette = new URL('../../shared/data/congbao/', import.meta.url)
const isLong = process.env.THIDUA_LONG === '1' && existsSync(gazette)
if (!isLong)
  console.log('recitals.test.ts: the sweep over gazette texts runs with THIDUA_LONG=1 and ../shared')
test.skipIf(!isLong)(
  'recitals of promulgated texts are never said to be wrong',
  () => {
    const alarms: ReadonlySet<string> = new Set([
      'wrong-date',
      'wrong-title',
      'number-against-rest',
      'missing-date',
    ])
    let recitals = 0
    for (const name of readdirSync(gazette).filter(one => one.endsWith('.txt'))) {
      const text = readFileSync(new URL(name, gazette), 'utf8').slice(0, 12_000)
      for (const { quote, issues } of lookupAnswer(store, registry, { text, symbols: [], on: null })
        .recitals) {
        recitals += 1
        expect(
          issues.filter(({ kind }) => alarms.has(kind)),
          `${name}: ${quote}`,
        ).toEqual([])
      }
    }
    expect(recitals).toBeGreaterThan(100)
  },
  60_000,
)
