import { type Day, parseIsoDay } from '../domain/day.ts'
import type { Effect, Status } from '../domain/effect.ts'
import type { InstrumentId } from '../domain/instrument-id.ts'
import type { Provision } from '../domain/provision.ts'
import { statusOf } from '../law/status.ts'
import { timelineOf } from '../law/status-timeline.ts'
import type { Registry } from '../registry/registry.ts'
import { factOf } from '../store/facts.ts'
import { currentId } from '../store/instruments.ts'
import { knownInstruments } from '../store/known-instruments.ts'
import { situationOf } from '../store/situation.ts'
import type { Store } from '../store/store.ts'
import type { InstrumentBrief, StatusAnswer } from './answers.ts'
import { briefFrom, sayStatus } from './status-answer.ts'
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

export function timelineAnswer(store: Store, registry: Registry, asked: string): TimelineAnswer {
  const id = currentId(store, asked) as InstrumentId
  const known = knownInstruments(store)
  const situation = situationOf(store, registry, id, known)
  const issuedOn = parseIsoDay(factOf(known.facts(id), 'issuedOn') ?? '') ?? null
  const at = (on: Day) => sayStatus(known, id, statusOf(situation, on))
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

/** Copies of one text, and a row beside the relation that says the same, are one event; the better known stays. */
function distinctRows(effects: readonly Effect[]): readonly Effect[] {
  const kept = new Map<string, Effect>()
  const named = effects.filter(effect => effect.cause !== null)
  for (const effect of [...named, ...effects]) {
    const isRepeated = named.some(other => other.kind === effect.kind && other.from === effect.from)
    if (effect.cause === null && effect.provisions === null && isRepeated) continue
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
