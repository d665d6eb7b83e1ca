import { type Day, parseIsoDay } from '../domain/day.ts'
import type { Effect, Status } from '../domain/effect.ts'
import type { InstrumentId } from '../domain/instrument-id.ts'
import type { Provision } from '../domain/provision.ts'
import type { DerivedStatus } from '../law/derived-status.ts'
import { statusOf } from '../law/status.ts'
import { timelineOf } from '../law/status-timeline.ts'
import type { Registry } from '../registry/registry.ts'
import { factOf } from '../store/facts.ts'
import { currentId } from '../store/instruments.ts'
import { knownInstruments } from '../store/known-instruments.ts'
import { situationOf } from '../store/situation.ts'
import type { Store } from '../store/store.ts'
import { briefFrom, type InstrumentBrief } from './instrument-brief.ts'
import { type StatusAnswer, sayStatus } from './status-answer.ts'
import { sayEvidence } from './status-words.ts'

/** Lịch sử hiệu lực: what happened to an instrument, oldest first; what has no known day stands last. */
export type TimelineAnswer = {
  readonly instrumentId: InstrumentId
  readonly events: readonly TimelineEvent[]
}

export type TimelineEvent = {
  readonly on: Day | null
  /** `rule`: the law itself changed its status, e.g. when what it details ended. */
  readonly what: 'issued' | Effect['kind'] | 'rule'
  /** What did it; null: it itself, or not known. */
  readonly by: InstrumentBrief | null
  /** Empty: the whole instrument. */
  readonly provisions: readonly Provision[]
  /** The status from that day on. */
  readonly status: Status
  readonly why: string
  readonly whyEnglish: string
}

/** The history of an instrument (id or former id), from what is known of it and of what it rests on. */
export function timelineAnswer(store: Store, registry: Registry, asked: string): TimelineAnswer {
  const id = currentId(store, asked) as InstrumentId
  const known = knownInstruments(store)
  const situation = situationOf(store, registry, id, known)
  const issuedOn = parseIsoDay(factOf(known.facts(id), 'issuedOn') ?? '') ?? null
  const at = (on: Day) => sayStatus(known, id, ofOthers(statusOf(situation, on), id))
  const event = (on: Day | null, what: TimelineEvent['what'], effect: Effect | null): TimelineEvent => {
    const said = on === null ? null : at(on)
    const cause = effect?.cause ?? null
    return {
      on,
      what,
      by: cause === null || cause === id ? null : briefFrom(known, cause),
      provisions: effect?.provisions ?? [],
      status: said?.status ?? 'unknown',
      ...whyOf(what, effect, said),
    }
  }
  const ofRows = distinctRows(situation.effects).map(effect => event(effect.from, effect.kind, effect))
  const told = new Set(ofRows.map(one => one.on))
  const ofRules = timelineOf(situation).flatMap(({ from }) =>
    from === null || told.has(from) ? [] : [event(from, 'rule', null)],
  )
  const issued = issuedOn === null ? [] : [event(issuedOn, 'issued', null)]
  return { instrumentId: id, events: [...issued, ...ofRows, ...ofRules].sort(byDay) }
}

/** What happened to it has lines of its own: a rule is told by what happened to others. */
function ofOthers(derived: DerivedStatus, id: InstrumentId): DerivedStatus {
  return { ...derived, because: derived.because.filter(({ instrument }) => instrument !== id) }
}

/** A rule of law is said with what it applies to; a row by what it rests on. */
function whyOf(
  what: TimelineEvent['what'],
  effect: Effect | null,
  said: StatusAnswer | null,
): Pick<TimelineEvent, 'why' | 'whyEnglish'> {
  if (what === 'rule') return { why: said?.why ?? '', whyEnglish: said?.english.why ?? '' }
  if (effect === null) return { why: '', whyEnglish: '' }
  return { why: sayEvidence(effect, 'vi'), whyEnglish: sayEvidence(effect, 'en') }
}

/**
 * Copies of one text, and a row beside the relation that says the same, are one event; the better known stays. So are the
 * provisions that one instrument amends or ends on one day.
 */
function distinctRows(effects: readonly Effect[]): readonly Effect[] {
  const kept = new Map<string, Effect>()
  const named = effects.filter(effect => effect.cause !== null)
  for (const effect of [...named, ...effects]) {
    const { kind, from, cause, provisions } = effect
    const isRepeated = named.some(other => other.kind === kind && other.from === from)
    if (cause === null && provisions === null && isRepeated) continue
    if (kind === 'amended' && provisions === null && named.some(other => isPartOf(other, effect))) continue
    const key = JSON.stringify([kind, from, cause, provisions === null, effect.evidence, effect.certainty])
    const same = kept.get(key)
    kept.set(key, same ? { ...same, provisions: together(same.provisions, provisions) } : effect)
  }
  return withoutCopies([...kept.values()])
}

function isPartOf(part: Effect, whole: Effect): boolean {
  const isSame = part.kind === whole.kind && part.from === whole.from && part.cause === whole.cause
  return isSame && part.provisions !== null && part.provisions.length > 0
}

function together(some: Effect['provisions'], more: Effect['provisions']): Effect['provisions'] {
  if (some === null || more === null) return some
  return [...new Map([...some, ...more].map(one => [JSON.stringify(one), one])).values()].sort(byPlace)
}

/** As they stand in the text, as far as their numbers tell. */
function byPlace(a: Provision, b: Provision): number {
  return formatOrder(a).localeCompare(formatOrder(b), 'vi', { numeric: true })
}

function formatOrder({ annex, dieu, khoan, diem }: Provision): string {
  return [annex, dieu, khoan, diem].map(part => part ?? '').join(' ')
}

/** Of rows that say one thing by different evidence, the first. */
function withoutCopies(effects: readonly Effect[]): readonly Effect[] {
  const kept = new Map<string, Effect>()
  for (const effect of effects) {
    const key = JSON.stringify([effect.kind, effect.from, effect.cause, effect.provisions])
    if (!kept.has(key)) kept.set(key, effect)
  }
  return [...kept.values()]
}

const order: readonly TimelineEvent['what'][] = [
  'issued',
  'in-force',
  'amended',
  'suspended',
  'rule',
  'ended',
]

function byDay(a: TimelineEvent, b: TimelineEvent): number {
  if (a.on !== b.on) return (a.on ?? '9999') < (b.on ?? '9999') ? -1 : 1
  return order.indexOf(a.what) - order.indexOf(b.what)
}
