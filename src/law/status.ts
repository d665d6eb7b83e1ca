import type { Day } from '../domain/day.ts'
import type { Effect } from '../domain/effect.ts'
import { weakest } from './certainty.ts'
import type { AppliedRule, DerivedStatus, Unsettled } from './derived-status.ts'
import { statusByOwnRows } from './own-rows.ts'
import type { Base, Situation } from './situation.ts'

/**
 * Tình trạng hiệu lực at a day: a function of what is known and the day, whatever the order of the rows.
 * An end counts from the day it names. A row without a day proves nothing about any day. Where rows disagree about a
 * day, the one with the strongest evidence counts and the others are handed back. Amendment leaves an instrument in
 * force; an end of some provisions, or a beginning of them on another day, leaves it in force in part. What only a list
 * calls in force is so up to the day of the list, and unknown after it. Then the rules about ended bases (`data/law-rules.json`).
 */
export function statusOf(situation: Situation, on: Day): DerivedStatus {
  return afterBases(statusByOwnRows(situation.effects, on), situation, on)
}

/** What becomes of it when what it details has ended: the rule of the day on which that happened decides. */
function afterBases(own: DerivedStatus, situation: Situation, on: Day): DerivedStatus {
  if (own.status === 'expired' || own.status === 'not-yet-in-force') return own
  const ended = endedBases(situation, on)
  const [first] = ended
  if (first === undefined) return own
  const { applied } = first
  if (applied === null) return inDoubt(own, first.base)
  const certainty = weakest([
    first.base.certainty,
    applied.rule.certainty,
    ...[...own.because, ...first.because].map(row => row.certainty),
    ...(own.status === 'unknown' ? (['weak'] as const) : []),
  ])
  const because = [...own.because, ...first.because]
  if (applied.rule.outcome === 'where-not-contrary') {
    if (own.status === 'suspended') return own
    const unsettled: Unsettled[] = [...own.unsettled, { what: 'announcement', by: null }]
    return { ...own, status: 'in-force-where-not-contrary', because, rule: applied, certainty, unsettled }
  }
  const details = situation.bases.filter(base => base.bond === 'details')
  if (ended.filter(each => each.base.bond === 'details').length === details.length)
    return { ...own, status: 'expired', because, rule: applied, certainty, unsettled: [] }
  if (own.status === 'unknown' || own.status === 'suspended') return own
  const unsettled: Unsettled[] = [...own.unsettled, { what: 'part', by: first.base.id }]
  return { ...own, status: 'in-force-in-part', because, rule: applied, certainty, unsettled }
}

/** An end that no rule carries over leaves a doubt; one under the rule of its day makes the answer weak. */
function inDoubt(own: DerivedStatus, base: Base): DerivedStatus {
  const what = base.bond === 'rests-on' ? 'recital' : 'rule'
  return {
    ...own,
    certainty: what === 'recital' ? 'weak' : own.certainty,
    unsettled: [...own.unsettled, { what, by: base.id }],
  }
}

type EndedBase = {
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
function endedBases({ bases, rules, issuedOn }: Situation, on: Day): readonly EndedBase[] {
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
