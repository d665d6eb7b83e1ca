import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { storeRegistry } from '../pipelines/store-registry.ts'
import { lookupAnswer, lookupUnitsMax } from '../src/answer/lookup-answer.ts'
import type { RecitalCheck } from '../src/answer/recitals/recital.ts'
import { recitalSpans } from '../src/answer/recitals/recital-spans.ts'
import type { Day } from '../src/domain/day.ts'
import { loadRegistry } from '../src/registry/load.ts'
import { openTestStore } from './law-store.ts'
import { processorMs } from './processor-ms.ts'
import { d98, d152, recitalCases } from './recital-cases.ts'

const registry = loadRegistry()
const { store, remove } = openTestStore()
storeRegistry(store, registry)
afterAll(remove)

const check = (text: string, on: string): readonly RecitalCheck[] =>
  lookupAnswer(store, registry, { text, symbols: [], on: on as Day }).recitals

describe('recitals of drafts', () => {
  for (const [printed, on, action, corrected, kinds] of recitalCases) {
    test(`${on} ${printed}`, () => {
      const [only, ...others] = check(printed, on)
      expect(others).toEqual([])
      expect(only?.corrected).toBe(corrected)
      expect(only?.action).toBe(action)
      expect(only?.issues.map(({ kind }) => kind)).toEqual(kinds)
    })
  }

  test('a corrected recital has nothing left to correct', () => {
    for (const [, on, , corrected] of recitalCases) {
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
    const begun = processorMs()
    check('Căn cứ '.repeat(lookupUnitsMax / 7), '2024-03-01')
    check('\nCăn cứ ; được sửa đổi'.repeat(lookupUnitsMax / 22), '2024-03-01')
    expect(processorMs() - begun).toBeLessThan(5_000)
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
