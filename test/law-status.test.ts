import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { storeRegistry } from '../pipelines/store-registry.ts'
import { statusAnswer } from '../src/answer/status-answer.ts'
import type { Status } from '../src/domain/effect.ts'
import type { InstrumentId } from '../src/domain/instrument-id.ts'
import { loadRegistry } from '../src/registry/load.ts'
import type { Store } from '../src/store/store.ts'
import { openTestStore, type TestStore } from './law-store.ts'
import { day, save } from './store-builders.ts'

/** Questions as an officer puts them: an instrument, a day, and the status with the cause that must be shown. */
const registry = loadRegistry()
let open: TestStore
let store: Store

beforeAll(() => {
  open = openTestStore()
  store = open.store
  storeRegistry(store, registry)
  save(store, {
    own: { id: 'vn-tinh-mau/ubnd/qd/2019/5', symbol: '05/2019/QĐ-UBND', effectiveFrom: day('2019-03-25') },
    text: 'Quy chế cũ',
  })
  save(store, {
    own: {
      id: 'vn-tinh-mau/ubnd/qd/2024/12',
      symbol: '12/2024/QĐ-UBND',
      issuedOn: day('2024-05-14'),
      effectiveFrom: day('2024-06-01'),
    },
    references: [
      { id: 'vn/qh15/luat/2022/6', quote: 'Luật số 06/2022/QH15', relation: 'legal_basis' },
      { id: 'vn/cp/nd/2023/98', quote: 'Nghị định số 98/2023/NĐ-CP', relation: 'legal_basis' },
      {
        id: 'vn-tinh-mau/ubnd/qd/2019/5',
        quote: 'thay thế Quyết định số 05/2019/QĐ-UBND',
        relation: 'replaces',
      },
    ],
  })
  save(store, {
    own: { id: 'vn-tinh-mau/ubnd/qd/2025/27', symbol: '27/2025/QĐ-UBND', effectiveFrom: day('2025-09-25') },
    references: [
      {
        id: 'vn-tinh-mau/ubnd/qd/2024/12',
        quote: 'bãi bỏ khoản 2 Điều 7 của Quyết định 12/2024',
        relation: 'repeals',
        provisions: [{ dieu: '7', khoan: '2' }],
      },
      { id: 'vn-tinh-mau/ubnd/qd/2020/1', quote: 'thay thế Quyết định 01/2020', relation: 'replaces' },
    ],
  })
  save(store, {
    own: { id: 'vn-tinh-mau/ubnd/qd/2023/9', symbol: '09/2023/QĐ-UBND', effectiveFrom: day('2023-02-01') },
    text: 'Quy định mẫu',
  })
  save(store, {
    own: { id: 'vn-tinh-mau/ubnd/qd/2023/41', symbol: '41/2023/QĐ-UBND', effectiveFrom: day('2023-12-10') },
    references: [
      {
        id: 'vn-tinh-mau/ubnd/qd/2023/9',
        quote: 'ngưng hiệu lực Quyết định 09/2023',
        relation: 'suspends',
      },
    ],
  })
})

afterAll(() => open.remove())

type Row = readonly [id: string, on: string, status: Status, ...why: string[]]

const law2003 = 'vn/qh11/luat/2003/15'
const law2022 = 'vn/qh15/luat/2022/6'
const law2026 = 'vn/qh16/luat/2026/6'
const decree91 = 'vn/cp/nd/2017/91'
const decree98 = 'vn/cp/nd/2023/98'
const decree152 = 'vn/cp/nd/2025/152'
const circular12 = 'vn/bnv/tt/2019/12'
const circular1 = 'vn/bnv/tt/2024/1'
const circular15 = 'vn/bnv/tt/2025/15'
const caoBang = 'vn-cao-bang/ubnd/qd/2024/12'
const sample = 'vn-tinh-mau/ubnd/qd/2024/12'

const questions: readonly Row[] = [
  [law2003, '2004-06-30', 'not-yet-in-force', '01/07/2004'],
  [law2003, '2004-07-01', 'in-force', '01/07/2004'],
  [law2003, '2013-11-16', 'in-force', '01/07/2004'],
  [law2003, '2023-12-31', 'in-force', '01/07/2004'],
  [law2003, '2024-01-01', 'expired', '01/01/2024', '06/2022/QH15'],
  ['vn/qh11/luat/2005/47', '2005-06-26', 'not-yet-in-force', '27/06/2005'],
  ['vn/qh11/luat/2005/47', '2023-12-31', 'in-force', '27/06/2005'],
  ['vn/qh11/luat/2005/47', '2024-01-26', 'expired', '01/01/2024'],
  ['vn/qh12/luat/2009/32', '2024-01-26', 'in-force', '01/01/2010'],
  ['vn/qh13/luat/2013/39', '2014-05-31', 'not-yet-in-force', '01/06/2014'],
  ['vn/qh13/luat/2013/39', '2014-06-01', 'in-force', '01/06/2014'],
  ['vn/qh13/luat/2013/39', '2024-01-01', 'expired', '01/01/2024'],
  [law2022, '2022-06-15', 'not-yet-in-force', '01/01/2024'],
  [law2022, '2023-12-31', 'not-yet-in-force', '01/01/2024'],
  [law2022, '2024-01-01', 'in-force', '01/01/2024'],
  [law2022, '2024-01-26', 'in-force', '01/01/2024'],
  [law2022, '2025-07-01', 'in-force', '01/01/2024'],
  [law2022, '2026-09-30', 'in-force', '01/01/2024'],
  [law2022, '2026-10-01', 'in-force', '01/01/2024'],
  [law2022, '2026-11-21', 'in-force', '01/01/2024'],
  [law2026, '2026-04-23', 'not-yet-in-force', '01/10/2026'],
  [law2026, '2026-09-30', 'not-yet-in-force', '01/10/2026'],
  [law2026, '2026-10-01', 'in-force', '01/10/2026'],
  ['vn/cp/nd/2010/42', '2017-09-30', 'in-force', '01/06/2010'],
  ['vn/cp/nd/2010/42', '2017-10-01', 'expired', '01/10/2017', '91/2017/NĐ-CP'],
  ['vn/cp/nd/2012/39', '2017-10-01', 'expired', '91/2017/NĐ-CP'],
  ['vn/cp/nd/2014/65', '2018-01-01', 'expired', '01/10/2017'],
  [decree91, '2017-09-30', 'not-yet-in-force', '01/10/2017'],
  [decree91, '2017-10-01', 'in-force', '01/10/2017'],
  [decree91, '2023-12-31', 'in-force', '01/10/2017'],
  [decree91, '2024-01-01', 'expired', '01/01/2024', '98/2023/NĐ-CP'],
  [decree98, '2023-12-31', 'not-yet-in-force', '01/01/2024'],
  [decree98, '2024-01-01', 'in-force', '01/01/2024'],
  [decree98, '2024-01-26', 'in-force', '01/01/2024'],
  [decree98, '2025-06-30', 'in-force', '01/01/2024'],
  [decree98, '2025-07-01', 'expired', '01/07/2025', '152/2025/NĐ-CP'],
  [decree98, '2026-11-21', 'expired', '152/2025/NĐ-CP'],
  [decree152, '2025-06-14', 'not-yet-in-force', '01/07/2025'],
  [decree152, '2025-06-30', 'not-yet-in-force', '01/07/2025'],
  [decree152, '2025-07-01', 'in-force', '01/07/2025'],
  [decree152, '2026-11-21', 'in-force', '01/07/2025'],
  [circular12, '2020-01-01', 'in-force', '20/12/2019'],
  [circular12, '2023-12-31', 'in-force', '20/12/2019'],
  [circular12, '2024-01-01', 'expired', '91/2017/NĐ-CP', 'khoản 4 Điều 154'],
  [circular12, '2024-04-15', 'expired', '01/2024/TT-BNV'],
  [circular1, '2024-04-14', 'not-yet-in-force', '15/04/2024'],
  [circular1, '2025-06-30', 'in-force', '15/04/2024'],
  [circular1, '2025-07-01', 'in-force-where-not-contrary', '98/2023/NĐ-CP', 'khoản 2 Điều 57'],
  [circular1, '2025-08-04', 'in-force-where-not-contrary', '64/2025/QH15'],
  [circular1, '2025-08-05', 'expired', '05/08/2025', '15/2025/TT-BNV'],
  [circular15, '2025-08-04', 'not-yet-in-force', '05/08/2025'],
  [circular15, '2025-08-05', 'in-force', '05/08/2025'],
  ['vn/bnv/tt/2024/12', '2025-02-14', 'not-yet-in-force', '15/02/2025'],
  ['vn/bnv/tt/2024/12', '2026-11-21', 'in-force', '15/02/2025'],
  ['vn/bgddt/tt/2023/29', '2026-04-01', 'in-force', '14/02/2024'],
  ['vn/bgddt/tt/2023/29', '2026-04-02', 'expired', '07/2026/TT-BGDĐT'],
  ['vn/bgddt/tt/2026/7', '2026-04-01', 'not-yet-in-force', '02/04/2026'],
  ['vn/bgddt/tt/2026/7', '2026-04-02', 'in-force', '02/04/2026'],
  ['vn/btc/tt/2011/71', '2016-01-01', 'unknown', 'chưa có thông tin'],
  ['vn/btc/tt/2011/71', '2018-01-01', 'expired', '42/2010/NĐ-CP', 'khoản 4 Điều 154'],
  ['vn/ubdt/tt/2024/1', '2024-06-01', 'unknown', 'chưa có thông tin'],
  ['vn/ttg/qd/2026/1', '2026-11-21', 'unknown', 'chưa có thông tin'],
  ['dcsvn/tw/ct/k13/41', '2026-11-21', 'unknown', 'chưa có thông tin'],
  ['vn/vpqh/vbhn/2013/16', '2020-01-01', 'unknown', 'chưa có thông tin'],
  ['vn/cp/nd/1999/9999', '2024-01-26', 'unknown', 'chưa có thông tin'],
  ['vn-cao-bang/ubnd/qd-cb/2018/348', '2018-04-05', 'not-yet-in-force', '06/04/2018'],
  ['vn-cao-bang/ubnd/qd-cb/2018/348', '2024-01-26', 'in-force', '06/04/2018'],
  ['vn-bac-giang/ubnd/qd/2015/172', '2019-01-31', 'in-force', '15/05/2015'],
  ['vn-bac-giang/ubnd/qd/2015/172', '2019-02-01', 'expired', '01/02/2019'],
  [caoBang, '2025-06-30', 'unknown', 'chưa có thông tin'],
  [caoBang, '2025-07-01', 'in-force-where-not-contrary', '98/2023/NĐ-CP', 'khoản 2 Điều 57'],
  [caoBang, '2026-11-21', 'in-force-where-not-contrary', '01/07/2025', '152/2025/NĐ-CP'],
  // A consolidated text ends with the law whose words it gives, and says nothing of its own before.
  ['vn/vpqh/vbhn/2013/16', '2023-12-31', 'unknown'],
  ['vn/vpqh/vbhn/2013/16', '2024-01-01', 'expired', '15/2003/QH11', '01/01/2024'],
  ['vn-tinh-mau/ubnd/qd/2019/5', '2024-05-31', 'in-force', '25/03/2019', 'theo văn bản đã ký'],
  [
    'vn-tinh-mau/ubnd/qd/2019/5',
    '2024-06-01',
    'expired',
    'vn-tinh-mau/ubnd/qd/2024/12',
    'theo văn bản khác dẫn',
  ],
  [sample, '2024-05-31', 'not-yet-in-force', '01/06/2024'],
  [sample, '2025-06-30', 'in-force', '01/06/2024', 'theo văn bản đã ký'],
  [sample, '2025-07-01', 'in-force-where-not-contrary', '98/2023/NĐ-CP'],
  ['vn-tinh-mau/ubnd/qd/2020/1', '2025-09-24', 'unknown', 'chưa có thông tin'],
  ['vn-tinh-mau/ubnd/qd/2020/1', '2025-09-25', 'expired', 'vn-tinh-mau/ubnd/qd/2025/27'],
  ['vn-tinh-mau/ubnd/qd/2023/9', '2023-12-09', 'in-force', '01/02/2023'],
  ['vn-tinh-mau/ubnd/qd/2023/9', '2023-12-10', 'suspended', 'vn-tinh-mau/ubnd/qd/2023/41'],
]

const ask = (id: string, on: string) => statusAnswer(store, registry, { id: id as InstrumentId, on: day(on) })

describe('status of an instrument on a day, and what it rests on', () => {
  test('there are at least sixty questions', () => expect(questions.length).toBeGreaterThanOrEqual(60))
  for (const [id, on, status, ...why] of questions)
    test(`${id} on ${on}: ${status}`, () => {
      const answer = ask(id, on)
      expect(answer.status).toBe(status)
      for (const words of why) expect(answer.why).toContain(words)
    })
})

describe('what a status rests on is said once', () => {
  const statements = (id: string, on: string): readonly string[] =>
    ask(id, on).reasons.map(one => one.split(' – ')[0] ?? '')
  test('a day that several sources give is one sentence with all of them', () => {
    const { reasons, why } = ask('vn/cp/nd/2023/98', '2026-11-21')
    expect(reasons.filter(one => one.includes('hết hiệu lực từ 01/07/2025'))).toHaveLength(1)
    expect(why).toBe(reasons.join('; '))
  })
  test('no instrument of the tables says anything twice, on any of its days', () => {
    for (const { id, issuedOn } of registry.instruments.filter(({ list }) => list === 'emulation'))
      for (const on of [issuedOn ?? '2020-01-01', '2024-06-15', '2026-11-21']) {
        const said = statements(id, on)
        expect(new Set(said).size, `${id} ${on}: ${said.join(' | ')}`).toBe(said.length)
        for (const one of said)
          expect(
            said.filter(other => other.startsWith(one)),
            one,
          ).toHaveLength(1)
      }
  })
  test('where nothing is known there is no reason, and the sentence says so', () => {
    const { reasons, why, english } = ask('vn/ttg/qd/2026/1', '2026-11-21')
    expect([reasons, english.reasons]).toEqual([[], []])
    expect(why).toContain('chưa có thông tin')
  })
})

describe('what is not known is said', () => {
  test('the regulation of Cao Bằng: when it began, and what its province has announced', () => {
    const { certainty, unsettled } = ask(caoBang, '2026-11-21')
    expect(certainty).toBe('weak')
    expect(unsettled.join('; ')).toContain('chưa rõ ngày bắt đầu có hiệu lực')
    expect(unsettled.join('; ')).toContain('danh mục văn bản hết hiệu lực')
  })
  test('a rule from memory makes no verified answer', () =>
    expect(ask(circular12, '2024-01-01').certainty).toBe('memory'))
  test('rows that are verified make a verified answer', () =>
    expect(ask(law2022, '2024-01-26')).toMatchObject({ certainty: 'verified', unsettled: [] }))
  test('an instrument replaced from a day that no row gives', () => {
    save(store, {
      own: { id: 'vn-tinh-mau/ubnd/qd/2026/3', symbol: '03/2026/QĐ-UBND' },
      references: [
        { id: 'vn-tinh-mau/ubnd/qd/2023/41', quote: 'thay thế Quyết định 41/2023', relation: 'replaces' },
      ],
    })
    const { status, unsettled } = ask('vn-tinh-mau/ubnd/qd/2023/41', '2026-11-21')
    expect(status).toBe('in-force')
    expect(unsettled.join()).toContain('vn-tinh-mau/ubnd/qd/2026/3')
  })
})
