import type { Day } from '../domain/day.ts'
import type { Edge } from './edge.ts'
import { articlesOf, isAfter, jurisdictionOf, yearOf } from './edge-filter.ts'

/** How many works stand at the other end of edges, by what they have in common; each work once in each group. */
export type CitingCounts = {
  readonly works: number
  readonly byRelation: Readonly<Record<string, number>>
  readonly byYear: Readonly<Record<string, number>>
  readonly byJurisdiction: Readonly<Record<string, number>>
  readonly byLanguage: Readonly<Record<string, number>>
  /** By number of the cited article (`dieu`). */
  readonly byArticle: Readonly<Record<string, number>>
}

/** Groups edges by what their other end is. An edge ends at a work, so copies and translations never add. */
export function citingCounts(edges: readonly Edge[], otherEnd: (edge: Edge) => string): CitingCounts {
  const count = (namesOf: (edge: Edge, other: string) => readonly (string | null)[]) =>
    countWorks(edges, otherEnd, namesOf)
  return {
    works: new Set(edges.map(otherEnd)).size,
    byRelation: count(edge => [edge.relation]),
    byYear: count((edge, other) => [yearOf(edge, other)]),
    byJurisdiction: count((_, other) => [jurisdictionOf(other)]),
    byLanguage: count(edge => edge.statedIn.map(place => place.language)),
    byArticle: count(articlesOf),
  }
}

/** Works that still cite an instrument after its end; edges are those that end at it. */
export function worksCitingAfter(edges: readonly Edge[], end: Day): number {
  return new Set(edges.filter(edge => isAfter(edge, edge.from, end)).map(edge => edge.from)).size
}

function countWorks(
  edges: readonly Edge[],
  otherEnd: (edge: Edge) => string,
  namesOf: (edge: Edge, other: string) => readonly (string | null)[],
): Record<string, number> {
  const groups = new Map<string, Set<string>>()
  for (const edge of edges) {
    const other = otherEnd(edge)
    for (const name of namesOf(edge, other)) {
      if (name === null) continue
      const works = groups.get(name) ?? new Set()
      groups.set(name, works.add(other))
    }
  }
  const sorted = [...groups].sort(([a, { size: x }], [b, { size: y }]) => y - x || (a < b ? -1 : 1))
  return Object.fromEntries(sorted.map(([name, works]) => [name, works.size]))
}
