import type { Day } from '../domain/day.ts'
import type { Language } from '../domain/extraction.ts'
import { parseInstrumentId } from '../domain/instrument-id.ts'
import type { Relation } from '../domain/relation.ts'
import type { Edge } from './edge.ts'

export type EdgeFilter = {
  readonly relation?: Relation
  /** Jurisdiction ids of the other end; what is no instrument belongs to none. */
  readonly in?: readonly string[]
  /** Year of the other end: of the instrument, or in which the news was published. */
  readonly year?: number
  /** Language of a document that states it. */
  readonly language?: Language
  /** Number of an article (`dieu`) that is cited. */
  readonly article?: string
  /** Only what was issued or published after this day. */
  readonly after?: Day
}

/** True when an edge passes every part of a filter; `other` is the end that was not asked for. */
export function fits(edge: Edge, other: string, filter: EdgeFilter): boolean {
  const { relation, year, language, article, after } = filter
  return (
    (relation === undefined || edge.relation === relation) &&
    (filter.in === undefined || filter.in.includes(jurisdictionOf(other) ?? '')) &&
    (year === undefined || yearOf(edge, other) === String(year)) &&
    (language === undefined || edge.statedIn.some(place => place.language === language)) &&
    (article === undefined || articlesOf(edge).includes(article)) &&
    (after === undefined || isAfter(edge, other, after))
  )
}

/** `vn`, `vn-cao-bang`, `dcsvn`; null for news and open ids. */
export function jurisdictionOf(end: string): string | null {
  const jurisdiction = parseInstrumentId(end)?.jurisdiction ?? '_'
  return jurisdiction === '_' ? null : jurisdiction
}

/** Of an instrument the year of its number, of news the year it was first published in; null where neither is known. */
export function yearOf(edge: Edge, other: string): string | null {
  const parts = parseInstrumentId(other)
  if (parts && /^\d{4}$/.test(parts.period)) return parts.period
  if (parts) return null
  const days = edge.statedIn.flatMap(place => place.publishedOn ?? []).sort()
  return days[0]?.slice(0, 4) ?? null
}

/** Articles of the cited instrument that an edge names, each once. */
export function articlesOf(edge: Edge): readonly string[] {
  return [
    ...new Set(edge.statedIn.flatMap(place => place.provisions.flatMap(provision => provision.dieu ?? []))),
  ]
}

/**
 * True when the citing end is certainly younger than the day: an instrument of a later year, or news published later.
 * Instruments of the same year are not counted: the day of their issue is not in their id.
 */
export function isAfter(edge: Edge, other: string, day: Day): boolean {
  if (parseInstrumentId(other)) return (yearOf(edge, other) ?? '') > day.slice(0, 4)
  return edge.statedIn.some(place => place.publishedOn !== null && place.publishedOn > day)
}
