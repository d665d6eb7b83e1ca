import fc from 'fast-check'
import { expect, test } from 'vitest'
import { statusOf } from '../src/law/status.ts'
import { loadRegistry } from '../src/registry/load.ts'
import { situationOf } from '../src/store/situation.ts'
import { day, type Sketch, save, withStore } from './store-builders.ts'

const registry = loadRegistry()
const on = day('2026-11-21')

const regulation: Sketch = {
  own: { id: 'vn-tinh-mau/ubnd/qd/2024/12', issuedOn: day('2024-05-14'), effectiveFrom: day('2024-06-01') },
  references: [
    { id: 'vn/qh15/luat/2022/6', quote: 'Luật 06/2022/QH15', relation: 'legal_basis' },
    { id: 'vn/cp/nd/2023/98', quote: 'Nghị định 98/2023/NĐ-CP', relation: 'legal_basis' },
  ],
}
const decree: Sketch = {
  own: { id: 'vn/cp/nd/2023/98', issuedOn: day('2023-12-31'), effectiveFrom: day('2024-01-01') },
  references: [{ id: 'vn/qh15/luat/2022/6', quote: 'Luật số 06/2022/QH15', relation: 'implements' }],
}
const successor: Sketch = {
  own: { id: 'vn/cp/nd/2025/152', issuedOn: day('2025-06-14'), effectiveFrom: day('2025-07-01') },
  references: [{ id: 'vn/cp/nd/2023/98', quote: 'thay thế Nghị định 98/2023/NĐ-CP', relation: 'replaces' }],
}
const unrelated: Sketch[] = [
  {
    own: { id: 'vn-cao-bang/ubnd/qd/2024/12', effectiveFrom: day('2024-06-01') },
    references: [{ id: 'vn-cao-bang/ubnd/qd/2019/7', quote: 'thay thế 07/2019', relation: 'replaces' }],
  },
  {
    own: { id: 'vn/btc/tt/2025/98', effectiveFrom: day('2025-01-01') },
    references: [{ id: 'vn/btc/tt/2023/98', quote: 'bãi bỏ 98/2023/TT-BTC', relation: 'repeals' }],
  },
  {
    text: 'Hội nghị triển khai Quyết định 12/2024',
    references: [{ id: 'vn-tinh-mau/ubnd/qd/2024/12', quote: 'Quyết định 12/2024', relation: 'mentions' }],
  },
]

const statusAfter = (sketches: readonly Sketch[]) =>
  withStore(store => {
    for (const [at, sketch] of sketches.entries()) save(store, { url: `https://mau.test/${at}`, ...sketch })
    return statusOf(situationOf(store, registry, 'vn-tinh-mau/ubnd/qd/2024/12'), on)
  })

const related = [regulation, decree, successor]

test('a regulation holds where not contrary once the decree it recites has been replaced', () =>
  expect(statusAfter(related)).toMatchObject({
    status: 'in-force-where-not-contrary',
    rule: { base: 'vn/cp/nd/2023/98', baseEndedOn: '2025-07-01' },
  }))

test('without the decree that replaces, it is in force', () =>
  expect(statusAfter([regulation, decree]).status).toBe('in-force'))

test('a decree that details nothing the regulation recites is no base of it', () =>
  expect(statusAfter([regulation, { ...decree, references: [] }, successor]).status).toBe('in-force'))

test('order of arrival does not matter', () =>
  fc.assert(
    fc.property(fc.shuffledSubarray(related, { minLength: related.length }), sketches => {
      expect(statusAfter(sketches)).toEqual(statusAfter(related))
    }),
    { numRuns: 6 },
  ))

test('adding unrelated documents changes nothing', () =>
  fc.assert(
    fc.property(fc.shuffledSubarray([...related, ...unrelated], { minLength: 6 }), sketches => {
      expect(statusAfter(sketches)).toEqual(statusAfter(related))
    }),
    { numRuns: 6 },
  ))
