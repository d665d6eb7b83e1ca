import type { Day } from '../domain/day.ts'
import type { Effect } from '../domain/effect.ts'
import { weakest, weakness } from './certainty.ts'
import type { DerivedStatus, Unsettled } from './derived-status.ts'
import { endedBases } from './ended-bases.ts'
import type { Base, Situation } from './situation.ts'

/**
 * Tình trạng hiệu lực at a day: a function of what is known and the day, whatever the order of the rows.
 * An end counts from the day it names. A row without a day proves nothing about any day. Where rows disagree about a
 * day, the one with the strongest evidence counts and the others are handed back. Amendment leaves an instrument in
 * force; an end of some provisions, or a beginning of them on another day, leaves it in force in part. What only a list
 * calls in force is so up to the day of the list, and unknown after it. Then the rules about ended bases (`data/law-rules.json`).
 */
export function statusOf(situation: Situation, on: Day): DerivedStatus {
  return afterBases(byOwnRows(situation.effects, on), situation, on)
}

function byOwnRows(effects: readonly Effect[], on: Day): DerivedStatus {
  const beginning = settle(effects.filter(effect => effect.kind === 'in-force' && isWhole(effect)))
  const end = settle(effects.filter(effect => effect.kind === 'ended' && isWhole(effect)))
  const contradictions = [...beginning.others, ...end.others]
  const unsettled: Unsettled[] = [
    ...(beginning.day === null ? [{ what: 'beginning' as const, by: null }] : []),
    ...end.dayless.map(({ cause }) => ({ what: 'day-of-end' as const, by: cause })),
  ]
  const answer = (status: DerivedStatus['status'], because: readonly Effect[]): DerivedStatus => ({
    status,
    because,
    rule: null,
    endedProvisions: [],
    certainty: weakest(because.map(effect => effect.certainty)),
    unsettled,
    contradictions,
  })
  if (end.day !== null && end.day <= on) return { ...answer('expired', end.rows), unsettled: [] }
  const begunParts = effects.filter(effect => effect.kind === 'in-force' && !isWhole(effect))
  if (beginning.day !== null && beginning.day > on) {
    const early = sorted(begunParts.filter(effect => runs(effect, on)))
    return early.length > 0
      ? answer('in-force-in-part', [...early, ...beginning.rows])
      : answer('not-yet-in-force', beginning.rows)
  }
  const running = effects.filter(effect => runs(effect, on))
  const suspended = running.filter(effect => effect.kind === 'suspended' && isWhole(effect))
  if (suspended.length > 0) return answer('suspended', sorted(suspended))
  const partly = sorted(running.filter(effect => effect.kind === 'ended' && !isWhole(effect)))
  const endedProvisions = partly.flatMap(effect => effect.provisions ?? [])
  if (beginning.day === null || isVouchedOnly(effects, on)) {
    // That a part has ended stays true; whether the rest still holds is what is not known.
    const since: Unsettled[] =
      beginning.day === null && !partly.some(effect => effect.asOf != null)
        ? unsettled
        : [...unsettled, { what: 'since', by: null }]
    const status = partly.length > 0 ? 'in-force-in-part' : 'unknown'
    const known = answer(status, [...beginning.rows, ...partly])
    return { ...known, endedProvisions, certainty: 'weak', unsettled: since }
  }
  if (partly.length > 0)
    return { ...answer('in-force-in-part', [...beginning.rows, ...partly]), endedProvisions }
  const late = sorted(begunParts.filter(effect => effect.from !== null && effect.from > on))
  return answer(late.length > 0 ? 'in-force-in-part' : 'in-force', [...beginning.rows, ...late])
}

/** True when nothing but lists of earlier days calls it in force. */
function isVouchedOnly(effects: readonly Effect[], on: Day): boolean {
  return effects
    .filter(effect => effect.kind === 'in-force' && isWhole(effect) && effect.from !== null)
    .every(effect => effect.to !== null && effect.to <= on)
}

type Settled = {
  /** The day that counts; null when no row has one. */
  readonly day: Day | null
  readonly rows: readonly Effect[]
  /** Rows with another day. */
  readonly others: readonly Effect[]
  readonly dayless: readonly Effect[]
}

/** The day of the strongest evidence; of equally strong rows the earliest. */
function settle(rows: readonly Effect[]): Settled {
  const dated = sorted(rows.filter(row => row.from !== null))
  const best = Math.min(...dated.map(weakness))
  const day = dated.find(row => weakness(row) === best)?.from ?? null
  return {
    day,
    rows: dated.filter(row => row.from === day),
    others: dated.filter(row => row.from !== day),
    dayless: sorted(rows.filter(row => row.from === null)),
  }
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

function isWhole(effect: Effect): boolean {
  return effect.provisions === null
}

/** `to` is the first day on which a row no longer holds. */
function runs(effect: Effect, on: Day): boolean {
  return effect.from !== null && effect.from <= on && (effect.to === null || effect.to > on)
}

/** In an order that does not depend on the order in which rows arrived; strongest first. */
function sorted(rows: readonly Effect[]): readonly Effect[] {
  if (rows.length < 2) return rows
  const key = (row: Effect): string => JSON.stringify([row.from, row.cause, row.evidence, row.provisions])
  return [...rows].sort((a, b) => weakness(a) - weakness(b) || (key(a) < key(b) ? -1 : 1))
}
