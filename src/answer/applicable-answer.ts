import { type Day, formatDayVi, todayInVietnam, yearOf } from '../domain/day.ts'
import { parseInstrumentId } from '../domain/instrument-id.ts'
import { normLevels } from '../law/norm-level.ts'
import { type AskedPlace, askedPlace, territoriesFor } from '../law/territory-standing.ts'
import { endedAuthority, type Topic, topicOf } from '../law/topic.ts'
import { findJurisdictions } from '../registry/find-jurisdictions.ts'
import type { Registry } from '../registry/registry.ts'
import { queryUnitsMax } from '../search/search-answer.ts'
import { coverageOf } from '../store/coverage.ts'
import { type KnownInstruments, knownInstruments } from '../store/known-instruments.ts'
import { prepareSituations } from '../store/situation.ts'
import type { Store } from '../store/store.ts'
import type {
  ApplicableAnswer,
  ApplicableInstrument,
  ApplicableRefusal,
  ApplicableRequest,
} from './applicable.ts'
import { candidatesFor, type Norms } from './applicable-candidates.ts'
import { applicableInstrument } from './applicable-instrument.ts'
import { missingFor } from './applicable-missing.ts'
import { nameOf } from './names.ts'

/**
 * Văn bản đang áp dụng: which instruments govern a topic, in a place, on a day. What is certain stands in `inForce`;
 * what is not known to bind, or not the whole place, in `mayApply`; what the answer lacks in `missing`.
 */
export async function applicableAnswer(
  { store, registry, norms }: ApplicableParts,
  request: ApplicableRequest,
): Promise<ApplicableAnswer | ApplicableRefusal> {
  const on = request.on ?? todayInVietnam()
  const topic = topicOf(request.q, registry)
  if (request.q.length > queryUnitsMax) return tooLong(request.q)
  if (topic.words.length === 0) return noTopic
  const place = request.in === null ? null : readPlace(request.in, registry, on)
  if (place && 'refused' in place) return place
  const known = knownInstruments(store)
  const candidates = await candidatesFor(
    topic,
    { in: place?.id ?? null, on, territories: territoriesFor(place, registry) },
    { store, known, registry, norms },
  )
  if ('refused' in candidates) return { ...candidates, refused: 'query-too-long' }
  const issued = candidates.filter(({ id }) => isIssuedBy(id, on))
  prepareSituations(
    known,
    issued.map(({ id }) => id),
  )
  const context: AnswerContext = { store, registry, topic, place, on, known }
  const listed = issued.flatMap(candidate => applicableInstrument(candidate, context) ?? []).sort(inOrder)
  const sorted = sortOut(withoutNested(listed), place)
  return {
    topic: {
      q: request.q,
      isField: topic.isField,
      awards: topic.awards.map(({ id, vi, decidedBy }) => ({ id, vi, decidedBy })),
    },
    in: place === null ? null : { id: place.id, name: nameOf(registry, 'jurisdiction', place.id) },
    on,
    ...sorted,
    missing: missingFor({ ...sorted, topic, place }, { known, registry }),
    warnings: warningsOf(topic, on),
    coverage: { ...coverageOf(store), sample: store.kind === 'sample', countsCapped: false },
    asOf: coverageOf(store).asOf,
  }
}

export type ApplicableParts = { readonly store: Store; readonly registry: Registry; readonly norms: Norms }

function readPlace(name: string, registry: Registry, on: Day): AskedPlace | null | ApplicableRefusal {
  const matches = findJurisdictions(name, registry, on)
  const [only, ...others] = matches
  if (only === undefined)
    return {
      refused: 'unknown-jurisdiction',
      detail: `chưa biết địa bàn "${name}": nếu là xã, phường, hãy cho biết trước ngày 01/7/2025 nơi đó thuộc tỉnh nào (no territory is known as "${name}")`,
      candidates: [],
    }
  if (others.length > 0)
    return {
      refused: 'ambiguous-jurisdiction',
      detail: `"${name}" có thể là một trong ${matches.length} địa bàn (may be any of them)`,
      candidates: matches.map(({ id, vi }) => `${id} (${vi})`),
    }
  return only.kind === 'country' ? null : askedPlace(only, registry, on)
}

function tooLong(q: string): ApplicableRefusal {
  const detail = `a topic has at most ${queryUnitsMax} characters, this one has ${q.length}: ask with fewer words`
  return { refused: 'query-too-long', detail, candidates: [] }
}

const noTopic: ApplicableRefusal = {
  refused: 'no-topic',
  detail: 'hãy nêu chủ đề, ví dụ "chiến sĩ thi đua cơ sở" (name a topic, e.g. an award)',
  candidates: [],
}

/** An id tells the year at least; the day itself is looked at where it is known. */
function isIssuedBy(id: string, on: Day): boolean {
  const year = Number(parseInstrumentId(id)?.period)
  return !Number.isInteger(year) || year <= yearOf(on)
}

function inOrder(a: ApplicableInstrument, b: ApplicableInstrument): number {
  return (
    normLevels.indexOf(a.level) - normLevels.indexOf(b.level) ||
    Number(a.within !== null) - Number(b.within !== null) ||
    Number(a.sector !== null) - Number(b.sector !== null) ||
    (b.issuedOn ?? '').localeCompare(a.issuedOn ?? '') ||
    (a.instrument.instrumentId < b.instrument.instrumentId ? -1 : 1)
  )
}

/** An amending act is read in the instrument that it amends, where that is listed. */
function withoutNested(listed: readonly ApplicableInstrument[]): readonly ApplicableInstrument[] {
  const nested = new Set(listed.flatMap(one => one.amendedBy.map(each => each.instrument.instrumentId)))
  return listed.filter(
    one => one.status.status === 'not-yet-in-force' || !nested.has(one.instrument.instrumentId),
  )
}

type Sorted = Pick<ApplicableAnswer, 'inForce' | 'mayApply' | 'upcoming'>

function sortOut(listed: readonly ApplicableInstrument[], place: AskedPlace | null): Sorted {
  const upcoming = listed.filter(one => one.status.status === 'not-yet-in-force')
  const binding = listed.filter(one => one.status.status.startsWith('in-force') && isSettled(one))
  const ownRules = binding.some(
    one => one.level.startsWith('provincial') && one.jurisdiction === place?.provinceNow,
  )
  /** The rules of a merged territory give way when the new one has decided: whether it has, is for a reader to see. */
  const mayHaveGivenWay = (one: ApplicableInstrument): boolean =>
    ownRules && one.within !== null && one.level.startsWith('provincial')
  const isSure = (one: ApplicableInstrument): boolean =>
    binding.includes(one) && one.sector === null && one.coversWhole && !mayHaveGivenWay(one)
  return {
    inForce: listed.filter(isSure),
    mayApply: listed.filter(one => !isSure(one) && !upcoming.includes(one)),
    upcoming,
  }
}

/** Known to have begun: "where not contrary" is said also of what may never have begun. */
function isSettled({ status }: ApplicableInstrument): boolean {
  return status.certainty !== 'weak'
}

function warningsOf(topic: Topic, on: Day): readonly string[] {
  return topic.awards.flatMap(award => {
    const ended = endedAuthority(award, on)
    return ended === null
      ? []
      : [
          `${award.vi}: ${ended} – cơ quan này không còn vào ngày ${formatDayVi(on)}; ai nhận thẩm quyền thì chưa xác định trong bảng, hãy đối chiếu quy định về phân cấp, phân quyền`,
        ]
  })
}

export type AnswerContext = {
  readonly store: Store
  readonly registry: Registry
  readonly topic: Topic
  readonly place: AskedPlace | null
  readonly on: Day
  readonly known: KnownInstruments
}
