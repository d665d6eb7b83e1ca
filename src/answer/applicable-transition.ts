import { type Day, formatDayVi } from '../domain/day.ts'
import type { Status } from '../domain/effect.ts'
import type { InstrumentId } from '../domain/instrument-id.ts'
import { citedForm } from '../domain/provision.ts'
import { statusOf } from '../law/status.ts'
import { timelineOf } from '../law/status-timeline.ts'
import { territoryStanding } from '../law/territory-standing.ts'
import { type TransitionalClause, transitionalClauses } from '../law/transitional.ts'
import { maskPersonalNumbers } from '../normalise/personal-numbers.ts'
import { predecessorsOf } from '../registry/jurisdictions.ts'
import { heldTextsOf } from '../store/held-texts.ts'
import { situationOf } from '../store/situation.ts'
import type { Change, QuotedClause, Transition } from './applicable.ts'
import type { ApplicableContext } from './applicable-context.ts'
import { amendmentsOf } from './applicable-instrument.ts'
import { isIssuedBy, type Lists } from './applicable-lists.ts'
import { briefFrom } from './instrument-brief.ts'
import { type StatusAnswer, sayStatus } from './status-answer.ts'

export type Period = { readonly from: Day; readonly to: Day; readonly received: Day | null }

const textsMax = 30

/**
 * What changes within a period: which of the instruments that bind at either end begin, end or are amended in it, and
 * what the texts held say of matters from before. `main` are the lists of the answer, `other` those of the other end.
 */
export function transitionOf(
  context: ApplicableContext,
  period: Period,
  { main, other, otherDay }: { readonly main: Lists; readonly other: Lists; readonly otherDay: Day },
): Transition {
  const ids = bindingAt([main, other], context, period)
  const changes = [...mergersIn(context, period), ...ids.flatMap(id => changesOf(id, context, period))].sort(
    (a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0),
  )
  const begun = new Set(
    changes.flatMap(({ what, instrument, by }) =>
      what === 'begins' ? (instrument?.instrumentId ?? []) : (by ?? []),
    ),
  )
  const clauses = clausesIn([...new Set([...begun, ...ids])], begun, { context, period })
  return {
    ...period,
    changes: changes.map(({ by: _by, ...change }) => change),
    other: changes.length === 0 ? null : { on: otherDay, inForce: other.inForce, mayApply: other.mayApply },
    clauses,
    unread: [...begun].filter(id => !context.known.isHeld(id)).map(id => briefFrom(context.known, id)),
  }
}

/** Candidates that speak for the place and bind, or may bind, at one of the ends or in between. */
function bindingAt(
  lists: readonly Lists[],
  { known, registry, place, store }: ApplicableContext,
  { from, to }: Period,
): readonly InstrumentId[] {
  const ids = new Set(lists.flatMap(({ candidates }) => candidates.map(({ id }) => id)))
  return [...ids].filter(id => {
    const reach = territoryStanding(id.split('/')[0] ?? '_', place, registry)
    if (reach === undefined || !isIssuedBy(id, to)) return false
    const situation = situationOf(store, registry, id, known)
    return [from, to].some(day => bindsAs(statusOf(situation, day).status)) || beginsIn(situation, from, to)
  })
}

function bindsAs(status: Status): boolean {
  return status.startsWith('in-force') || status === 'unknown'
}

function beginsIn(situation: Parameters<typeof timelineOf>[0], from: Day, to: Day): boolean {
  return timelineOf(situation).some(
    step => step.from !== null && step.from > from && step.from <= to && bindsAs(step.status),
  )
}

type CausedChange = Change & { readonly by: InstrumentId | null }

function changesOf(
  id: InstrumentId,
  context: ApplicableContext,
  { from, to }: Period,
): readonly CausedChange[] {
  const { known, store, registry } = context
  const instrument = briefFrom(known, id)
  const situation = situationOf(store, registry, id, known)
  const within = (day: Day | null): day is Day => day !== null && day > from && day <= to
  const steps = timelineOf(situation).flatMap(({ from: on, status }): CausedChange[] => {
    const what = stepWords[status]
    if (!within(on) || what === null) return []
    const derived = statusOf(situation, on)
    const by = derived.because.find(row => row.kind === 'ended')?.cause ?? null
    return [{ on, what, instrument, ...sayWhy(sayStatus(known, id, derived)), by }]
  })
  const amended = amendmentsOf(id, { ...context, on: to }).flatMap(({ instrument: by, from: on }) =>
    within(on)
      ? [
          {
            on,
            what: 'amended' as const,
            instrument,
            why: `được ${by.symbol ?? by.instrumentId} sửa đổi, bổ sung`,
            english: `amended by ${by.symbol ?? by.instrumentId}`,
            by: by.instrumentId,
          },
        ]
      : [],
  )
  return [...steps, ...amended]
}

function sayWhy({ why, english }: StatusAnswer): Pick<Change, 'why' | 'english'> {
  return { why, english: english.why }
}

const stepWords: Record<Status, Change['what'] | null> = {
  'in-force': 'begins',
  expired: 'ends',
  'in-force-in-part': 'part-ends',
  'in-force-where-not-contrary': 'where-not-contrary',
  suspended: 'suspended',
  'not-yet-in-force': null,
  unknown: null,
}

/** The day on which the place became part of a larger one. */
function mergersIn({ registry, place }: ApplicableContext, { from, to }: Period): readonly CausedChange[] {
  const now = place?.provinceNow ? registry.provinceById(place.provinceNow) : undefined
  if (!now?.from || now.from <= from || now.from > to) return []
  const merged = predecessorsOf(now.id, registry).map(({ vi }) => vi)
  const why = `${now.vi} được thành lập trên cơ sở ${merged.join(', ')}, từ ngày ${formatDayVi(now.from)}`
  const english = `${now.vi} was formed from ${merged.join(', ')}, from ${now.from}`
  return [{ on: now.from, what: 'merger', instrument: null, why, english, by: null }]
}

/**
 * On one day: clauses of what binds then that name a day not yet past ("vẫn áp dụng … cho đến hết ngày …"); null where
 * there are none.
 */
export function runningClauses(context: ApplicableContext, lists: Lists): Transition | null {
  const { on } = context
  const ids = [...lists.inForce, ...lists.mayApply].map(({ instrument }) => instrument.instrumentId)
  const clauses = quotedFrom(ids, context, ({ days }) => days.some(day => day >= on))
  if (clauses.length === 0) return null
  return { from: on, to: on, received: null, changes: [], other: null, clauses, unread: [] }
}

/** Clauses of what begins in the period, and of others where they name a day of it. */
function clausesIn(
  ids: readonly InstrumentId[],
  begun: ReadonlySet<InstrumentId>,
  { context, period }: { readonly context: ApplicableContext; readonly period: Period },
): readonly QuotedClause[] {
  const inPeriod = (day: Day): boolean => day > period.from && day <= period.to
  return quotedFrom(ids, context, (clause, id) => begun.has(id) || clause.days.some(inPeriod))
}

function quotedFrom(
  ids: readonly InstrumentId[],
  { store, known }: ApplicableContext,
  speaks: (clause: TransitionalClause, id: InstrumentId) => boolean,
): readonly QuotedClause[] {
  return ids
    .filter(id => known.isHeld(id))
    .slice(0, textsMax)
    .flatMap(id => {
      const [text] = heldTextsOf(store, id)
      if (text === undefined) return []
      return transitionalClauses(text)
        .filter(clause => speaks(clause, id))
        .map(({ path, heading, quote }) => ({
          instrument: briefFrom(known, id),
          documentId: text.documentId,
          path: citedForm(path),
          heading: maskPersonalNumbers(heading),
          quote: maskPersonalNumbers(quote),
        }))
    })
}
