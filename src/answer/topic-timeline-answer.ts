import { todayInVietnam } from '../domain/day.ts'
import { parseInstrumentId } from '../domain/instrument-id.ts'
import { territoriesFor } from '../law/territory-standing.ts'
import { topicOf } from '../law/topic.ts'
import { type Coverage, queryUnitsMax } from '../search/search-answer.ts'
import { knownInstruments } from '../store/known-instruments.ts'
import { type CandidateParts, candidatesFor } from './applicable-candidates.ts'
import { readPlace } from './applicable-place.ts'
import { coverageAnswer } from './coverage-answer.ts'
import { briefFrom, type InstrumentBrief } from './instrument-brief.ts'
import { nameOf } from './names.ts'
import { type TimelineEvent, timelineAnswer } from './timeline-answer.ts'

export type TopicTimelineRequest = {
  /** Words of a topic: an award, a title, a procedure. */
  readonly q: string
  /** A territory by id or name, to which what holds in the whole country belongs; null: every territory. */
  readonly in: string | null
}

/** Dòng thời gian của một chủ đề: who issued, amended and replaced what about it, in each territory, oldest first. */
export type TopicTimelineAnswer = {
  readonly topic: { readonly q: string; readonly awards: readonly string[] }
  readonly territories: readonly {
    readonly id: string
    readonly name: string
    readonly events: readonly TopicEvent[]
  }[]
  /** Instruments found; more than are told are cut. */
  readonly instruments: number
  readonly isCut: boolean
  readonly coverage: Coverage
}

export type TopicEvent = TimelineEvent & { readonly instrument: InstrumentBrief }

export type TopicTimelineRefusal = {
  readonly refused: 'no-topic' | 'query-too-long' | 'unknown-jurisdiction' | 'ambiguous-jurisdiction'
  readonly detail: string
  /** `detail` in English. */
  readonly english: string
  readonly candidates: readonly string[]
}

/** A reader follows no more; the most fitting come first. */
const instrumentsMax = 80

/** The histories of the instruments that rule on a topic, the most fitting first, at most 80; grouped by territory. */
export async function topicTimelineAnswer(
  parts: Omit<CandidateParts, 'known'>,
  { q, in: asked }: TopicTimelineRequest,
): Promise<TopicTimelineAnswer | TopicTimelineRefusal> {
  const { store, registry } = parts
  if (q.length > queryUnitsMax) return tooLong
  const topic = topicOf(q, registry)
  if (topic.words.length === 0) return noTopic
  const on = todayInVietnam()
  const read = readPlace({ in: asked, formerly: null, on }, registry)
  if ('refused' in read)
    return {
      refused: read.refused,
      detail: read.detail,
      english: read.english,
      candidates: read.candidates,
    }
  const known = knownInstruments(store)
  const wanted = {
    in: read.place?.id ?? null,
    on,
    territories: territoriesFor(read.place, registry),
    everywhere: read.place === null,
  }
  const found = await candidatesFor(topic, wanted, { ...parts, known })
  if ('refused' in found) return tooLong
  const ids = [...found].sort((a, b) => rank(a.fit) - rank(b.fit)).map(({ id }) => id)
  const events = ids.slice(0, instrumentsMax).flatMap(id =>
    timelineAnswer(store, registry, id).events.map(event => ({
      ...event,
      instrument: briefFrom(known, id),
    })),
  )
  return {
    topic: { q, awards: topic.awards.map(award => award.vi) },
    territories: byTerritory(events, id => nameOf(registry, 'jurisdiction', id)),
    instruments: ids.length,
    isCut: ids.length > instrumentsMax,
    coverage: coverageAnswer(store),
  }
}

function rank(fit: string): number {
  return ['general', 'specific', 'details'].indexOf(fit)
}

/** The country first, then the Party, then territories by name. */
function byTerritory(
  events: readonly TopicEvent[],
  nameOf: (id: string) => string,
): TopicTimelineAnswer['territories'] {
  const territories = new Map<string, TopicEvent[]>()
  for (const event of events) {
    const id = parseInstrumentId(event.instrument.instrumentId)?.jurisdiction ?? '_'
    territories.set(id, [...(territories.get(id) ?? []), event])
  }
  const first = ['vn', 'dcsvn']
  const place = (id: string): number => (first.includes(id) ? first.indexOf(id) : first.length)
  return [...territories]
    .map(([id, list]) => ({ id, name: nameOf(id), events: [...list].sort(byDay) }))
    .sort((a, b) => place(a.id) - place(b.id) || a.name.localeCompare(b.name, 'vi'))
}

/** What has no known day stands last. */
function byDay(a: TopicEvent, b: TopicEvent): number {
  if (a.on !== b.on) return (a.on ?? '9999') < (b.on ?? '9999') ? -1 : 1
  return a.instrument.instrumentId < b.instrument.instrumentId ? -1 : 1
}

const tooLong: TopicTimelineRefusal = {
  refused: 'query-too-long',
  detail: `chủ đề có nhiều nhất ${queryUnitsMax} ký tự`,
  english: `a topic has at most ${queryUnitsMax} characters`,
  candidates: [],
}

const noTopic: TopicTimelineRefusal = {
  refused: 'no-topic',
  detail: 'hãy nêu chủ đề, ví dụ "chiến sĩ thi đua cơ sở"',
  english: 'name a topic, e.g. an award: "chiến sĩ thi đua cơ sở"',
  candidates: [],
}
