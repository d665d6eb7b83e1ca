import type { Day } from '../domain/day.ts'
import type { Effect } from '../domain/effect.ts'
import { weakest, weakness } from './certainty.ts'
import type { DerivedStatus, Unsettled } from './derived-status.ts'

/** The status of an instrument at a day by what is stated of itself, whatever has become of what it rests on. */
export function statusByOwnRows(effects: readonly Effect[], on: Day): DerivedStatus {
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
