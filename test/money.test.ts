import { describe, expect, test } from 'vitest'
import { awardMoney } from '../src/answer/entities/award-money.ts'
import type { Day } from '../src/domain/day.ts'
import { loadRegistry } from '../src/registry/load.ts'

const registry = loadRegistry()
const money = (award: string, on: string) => awardMoney(registry, { award, on: on as Day })

describe('what an award pays, by the day of its decision', () => {
  /** The day before and the day of each change; null: a factor is not known. */
  const cases: readonly [
    award: string,
    on: string,
    times: number | null,
    salary: number | null,
    product: number | null,
  ][] = [
    ['cstdtq', '2016-04-30', null, null, null],
    ['cstdtq', '2016-05-01', null, 1_210_000, null],
    ['cstdtq', '2017-06-30', null, 1_210_000, null],
    ['cstdtq', '2017-07-01', null, 1_300_000, null],
    ['cstdtq', '2017-09-30', null, 1_300_000, null],
    ['cstdtq', '2017-10-01', 4.5, 1_300_000, 5_850_000],
    ['cstdcs', '2018-06-30', 1, 1_300_000, 1_300_000],
    ['cstdcs', '2018-07-01', 1, 1_390_000, 1_390_000],
    ['ldtt', '2019-06-30', 0.3, 1_390_000, 417_000],
    ['ldtt', '2019-07-01', 0.3, 1_490_000, 447_000],
    ['cstdb', '2023-06-30', 3, 1_490_000, 4_470_000],
    ['cstdb', '2023-07-01', 3, 1_800_000, 5_400_000],
    ['ttldxs', '2023-12-31', 1.5, 1_800_000, 2_700_000],
    ['ttldxs', '2024-01-01', 1.5, 1_800_000, 2_700_000],
    ['cstdtq', '2024-06-30', 4.5, 1_800_000, 8_100_000],
    ['cstdtq', '2024-07-01', 4.5, 2_340_000, 10_530_000],
    ['ldtt', '2025-06-30', 0.3, 2_340_000, 702_000],
    ['ldtt', '2025-07-01', 0.3, 2_340_000, 702_000],
    ['ldtt', '2026-06-30', 0.3, 2_340_000, 702_000],
    ['ldtt', '2026-07-01', 0.3, null, null],
    ['gk', '2024-07-01', null, 2_340_000, null],
  ]
  for (const [award, on, times, salary, product] of cases) {
    test(`${award} on ${on}: ${product ?? 'no product'}`, () => {
      const found = money(award, on)
      expect(found.multiple?.times ?? null).toBe(times)
      expect(found.baseSalary?.amountVnd ?? null).toBe(salary)
      expect(found.productVnd).toBe(product)
      expect(found.missing).toEqual([
        ...(times === null ? ['multiple'] : []),
        ...(salary === null ? ['base-salary'] : []),
      ])
      expect(found.certainty === null).toBe(product === null)
    })
  }

  test('the decree of the day gives the multiple, with its article where that was seen', () => {
    expect(money('cstdcs', '2025-06-30').multiple).toMatchObject({
      instrument: 'vn/cp/nd/2023/98',
      provision: { dieu: '54' },
    })
    expect(money('cstdcs', '2025-07-01').multiple).toMatchObject({
      instrument: 'vn/cp/nd/2025/152',
      provision: null,
    })
  })

  test('a product is as certain as its weaker factor', () => {
    expect(money('cstdcs', '2024-03-01').certainty).toBe('memory')
    expect(money('cstdcs', '2024-07-01').certainty).toBe('verified-in-part')
  })

  test('spans of one table do not overlap, so that a day has one row', () => {
    const spans = (rows: readonly { from: string; to: string | null }[]) =>
      [...rows].sort((a, b) => (a.from < b.from ? -1 : 1))
    const awards = new Set(registry.awards.map(row => row.id))
    const bonuses = [...awards].map(id => registry.awardBonuses.filter(row => row.award === id))
    for (const rows of [registry.baseSalaries, ...bonuses]) {
      const sorted = spans(rows)
      for (const [at, row] of sorted.entries()) {
        const next = sorted[at + 1]
        if (next) expect(row.to !== null && row.to < next.from, row.from).toBe(true)
      }
    }
    expect(registry.awardBonuses.filter(row => !awards.has(row.award))).toEqual([])
  })
})
