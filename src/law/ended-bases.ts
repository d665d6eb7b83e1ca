import type { Day } from '../domain/day.ts'
import type { Effect } from '../domain/effect.ts'
import type { AppliedRule } from './derived-status.ts'
import type { Base, Situation } from './situation.ts'
import { statusOf } from './status.ts'

export type EndedBase = {
  readonly base: Base
  readonly because: readonly Effect[]
  /** Null when no rule of the table governs the day on which the base ended, or it governs only what details. */
  readonly applied: AppliedRule | null
}

/**
 * The bases that have ended by a day, those that end the instrument too before all others, then by day and id.
 * A base that ended before the instrument was issued is no base of it. Being recited alone never ends an
 * instrument: such a base is handed back without a rule.
 */
export function endedBases({ bases, rules, issuedOn }: Situation, on: Day): readonly EndedBase[] {
  return bases
    .flatMap((base): EndedBase[] => {
      const status = statusOf(base.situation, on)
      if (status.status !== 'expired') return []
      const endedOn = status.rule?.baseEndedOn ?? status.because[0]?.from ?? null
      if (endedOn === null || (issuedOn !== null && endedOn <= issuedOn)) return []
      const rule = rules.find(
        each =>
          each.concerns === 'base-ended' && each.from <= endedOn && (each.to === null || endedOn <= each.to),
      )
      if (rule === undefined && base.bond === 'rests-on') return []
      const isGoverned = rule !== undefined && (base.bond === 'details' || rule.outcome !== 'ends-too')
      const applied = isGoverned ? { rule, base: base.id, baseEndedOn: endedOn } : null
      return [{ base, because: status.because, applied }]
    })
    .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
}

function sortKey({ applied, base }: EndedBase): string {
  const order = applied === null ? 2 : applied.rule.outcome === 'ends-too' ? 0 : 1
  return `${order} ${applied?.baseEndedOn ?? ''} ${base.id}`
}
