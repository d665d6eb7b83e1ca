import type { Certainty } from '../../domain/certainty.ts'
import type { Day } from '../../domain/day.ts'
import type { Said } from '../../domain/said.ts'
import { weakest } from '../../law/certainty.ts'
import type { AwardBonus, BaseSalary } from '../../registry/money.ts'
import type { Registry } from '../../registry/registry.ts'

/** Mức tiền thưởng of an award by the day of its decision: both factors, and their product only where both are known. */
export type AwardMoney = {
  readonly on: Day
  readonly multiple: AwardBonus | null
  readonly baseSalary: (BaseSalary & { readonly amountVnd: number }) | null
  /** Đồng; null when a factor is not known. */
  readonly productVnd: number | null
  /** That of the weaker factor; null without a product. */
  readonly certainty: Certainty | null
  readonly missing: readonly ('multiple' | 'base-salary')[]
  /** Why a factor that has a row is not known all the same. */
  readonly why: Said | null
}

/** What an award pays when it is decided on a day. Factors are taken from the tables of data/ and never carried on. */
export function awardMoney(
  registry: Pick<Registry, 'awardBonuses' | 'baseSalaries'>,
  { award, on }: { award: string; on: Day },
): AwardMoney {
  const multiple = registry.awardBonuses.find(row => row.award === award && holdsOn(row, on)) ?? null
  const row = registry.baseSalaries.find(one => holdsOn(one, on))
  const baseSalary = row && row.amountVnd !== null ? { ...row, amountVnd: row.amountVnd } : null
  const isKnown = multiple !== null && baseSalary !== null
  return {
    on,
    multiple,
    baseSalary,
    productVnd: isKnown ? Math.round(multiple.times * baseSalary.amountVnd) : null,
    certainty: isKnown ? weakest([multiple.certainty, baseSalary.certainty]) : null,
    missing: [
      ...(multiple === null ? (['multiple'] as const) : []),
      ...(baseSalary === null ? (['base-salary'] as const) : []),
    ],
    why: row && row.amountVnd === null ? { vi: row.vi, en: row.verification } : null,
  }
}

function holdsOn({ from, to }: { readonly from: Day; readonly to: Day | null }, on: Day): boolean {
  return from <= on && (to === null || on <= to)
}
