import { type Day, dayOfInstant, formatDayVi, todayInVietnam } from '../domain/day.ts'
import type { Said } from '../domain/said.ts'
import { sectorsNamed } from '../law/sector.ts'
import type { TimeSpan } from '../law/time-span.ts'
import { endedAuthority, type Topic, topicOf } from '../law/topic.ts'
import type { Registry } from '../registry/registry.ts'
import { queryUnitsMax } from '../search/search-answer.ts'
import { knownInstruments } from '../store/known-instruments.ts'
import type { Store } from '../store/store.ts'
import type { ApplicableAnswer, ApplicableRefusal, ApplicableRequest } from './applicable.ts'
import type { Norms } from './applicable-candidates.ts'
import { decentralises } from './applicable-chain.ts'
import type { ApplicableContext } from './applicable-context.ts'
import { type Lists, listsOf, listsOn } from './applicable-lists.ts'
import { missingFor } from './applicable-missing.ts'
import { readPlace } from './applicable-place.ts'
import { type Period, runningClauses, transitionOf } from './applicable-transition.ts'
import { awardPhraseInEnglish } from './award-phrases.ts'
import { coverageAnswer } from './coverage-answer.ts'
import { nameOf } from './names.ts'

export type ApplicableParts = { readonly store: Store; readonly registry: Registry; readonly norms: Norms }

/**
 * Văn bản đang áp dụng: which instruments govern a topic, in a place, on a day. What is certain stands in `inForce`;
 * what is not known to bind, or not the whole place, in `mayApply`; what the answer lacks in `missing`. Of a period, or
 * with the day a file was received, also what changes in between, and the lists of the other end.
 */
export async function applicableAnswer(
  parts: ApplicableParts,
  request: ApplicableRequest,
): Promise<ApplicableAnswer | ApplicableRefusal> {
  const { store, registry } = parts
  const { on, otherDay, period } = daysOf(request)
  const topic = topicOf(request.q, registry)
  if (request.q.length > queryUnitsMax) return tooLong(request.q)
  if (topic.words.length === 0) return noTopic
  const read = readPlace({ in: request.in, formerly: request.formerly, on }, registry)
  if ('refused' in read) return read
  const { place } = read
  const sectors = sectorsNamed(topic, registry)
  const context: ApplicableContext = { ...parts, topic, sectors, place, on, known: knownInstruments(store) }
  const lists = await listsOn(context)
  if ('refused' in lists)
    return { ...lists, english: lists.detail, refused: 'query-too-long', question: null }
  const { candidates: _candidates, ...shown } = lists
  const transition =
    period === null
      ? runningClauses(context, lists)
      : await transitionAt(context, lists, { otherDay, period, request })
  const coverage = coverageAnswer(store)
  const warnings = [
    ...read.warnings,
    ...afterAsOf(period?.to ?? on, coverage.asOf),
    ...warningsOf(topic, on, lists),
  ]
  return {
    topic: {
      q: request.q,
      isField: topic.isField,
      awards: topic.awards.map(({ id, vi, decidedBy }) => ({ id, vi, decidedBy })),
    },
    in: place === null ? null : { id: place.id, name: nameOf(registry, 'jurisdiction', place.id) },
    question: read.question,
    on,
    ...shown,
    transition,
    missing: missingFor({ ...shown, topic, place }, context),
    warnings: warnings.map(({ vi }) => vi),
    warningsEnglish: warnings.map(({ en }) => en),
    coverage,
    asOf: coverage.asOf,
  }
}

type Days = {
  /** The day of the lists. */
  readonly on: Day
  readonly otherDay: Day
  readonly period: Period | null
}

/** The lists are those of the day asked for, or of the last day of a period; the other end is the day of receipt, or the first. */
function daysOf({ on: span, received }: Pick<ApplicableRequest, 'on' | 'received'>): Days {
  const day = todayInVietnam()
  const { from, to }: TimeSpan = span ?? { from: day, to: day }
  const ends = [from, to, ...(received === null ? [] : [received])].sort()
  const [first = from] = ends
  const last = ends.at(-1) ?? to
  const period = first === last && received === null ? null : { from: first, to: last, received }
  return { on: to, otherDay: received ?? from, period }
}

async function transitionAt(
  context: ApplicableContext,
  main: Lists,
  asked: { readonly otherDay: Day; readonly period: Period; readonly request: ApplicableRequest },
): Promise<ApplicableAnswer['transition']> {
  const { otherDay, period, request } = asked
  const read = readPlace({ in: request.in, formerly: request.formerly, on: otherDay }, context.registry)
  const place = 'refused' in read ? context.place : read.place
  const there = { ...context, place, on: otherDay }
  const isSamePlace = place?.id === context.place?.id && place?.provinceNow === context.place?.provinceNow
  const other = isSamePlace ? listsOf(main.candidates, there) : await listsOn(there)
  const later = period.to === otherDay ? { ...context, place } : context
  return 'refused' in other ? null : transitionOf(later, period, { main, other, otherDay })
}

function tooLong(q: string): ApplicableRefusal {
  const detail = `a topic has at most ${queryUnitsMax} characters, this one has ${q.length}: ask with fewer words`
  return { refused: 'query-too-long', detail, english: detail, candidates: [], question: null }
}

const noTopic: ApplicableRefusal = {
  refused: 'no-topic',
  detail: 'hãy nêu chủ đề, ví dụ "chiến sĩ thi đua cơ sở"',
  english: 'name a topic, e.g. an award: "chiến sĩ thi đua cơ sở"',
  candidates: [],
  question: null,
}

/** Of a day after the newest document held, nothing that was issued in between can be known. */
function afterAsOf(day: Day, asOf: string | null): readonly Said[] {
  const newest = asOf === null ? undefined : dayOfInstant(asOf)
  if (newest === undefined || day <= newest) return []
  return [
    {
      vi: `ngày ${formatDayVi(day)} ở sau ngày cập nhật dữ liệu (${formatDayVi(newest)}): văn bản ban hành sau ngày cập nhật thì chưa được biết`,
      en: `${day} is after the day of the newest document held (${newest}): what was issued since is not known`,
    },
  ]
}

/** Powers that the awards table gives to bodies which have ended, with what may have given them anew. */
function warningsOf(topic: Topic, on: Day, { inForce }: Pick<Lists, 'inForce'>): readonly Said[] {
  const settling = inForce
    .filter(decentralises)
    .map(({ instrument }) => instrument.symbol ?? instrument.instrumentId)
  const named = settling.join(', ')
  const next: Said =
    settling.length > 0
      ? { vi: `đối chiếu ${named} (phân cấp, phân quyền)`, en: `compare ${named} (decentralisation)` }
      : { vi: 'đối chiếu quy định về phân cấp, phân quyền', en: 'compare the rules on decentralisation' }
  return topic.awards.flatMap(award => {
    const ended = endedAuthority(award, on)
    if (ended === null) return []
    return [
      {
        vi: `${award.vi}: ${ended} – cơ quan này không còn vào ngày ${formatDayVi(on)}; ai nhận thẩm quyền thì chưa xác định trong bảng, hãy ${next.vi}`,
        en: `${award.vi}: ${awardPhraseInEnglish(ended)} – this body no longer exists on ${on}; who has its power is not in our tables: ${next.en}`,
      },
    ]
  })
}
