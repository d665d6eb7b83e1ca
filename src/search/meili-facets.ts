import { statusOfTimeline } from './meili-timeline.ts'
import type { FacetCount, FacetName, Facets, IndexQuery } from './search-index.ts'

/** What facets are counted from. */
export const countedFields = [
  'work',
  'type',
  'issuer',
  'jurisdiction',
  'year',
  'lang',
  'kind',
  'source',
  'timeline',
] as const

export type CountedHit = {
  readonly id: string
  readonly work: string
  readonly type?: string
  readonly issuer?: string
  readonly jurisdiction: readonly string[]
  readonly year?: string
  readonly lang: string
  readonly kind?: string
  readonly source?: string
  readonly timeline?: string
}

export type MeiliCounts = { readonly total: number; readonly facets: Facets; readonly capped: boolean }

/** Works per value. A work counts once, by its first record; with several places, for each of them. */
export function facetsOfHits(hits: readonly CountedHit[], { facets: names, on }: IndexQuery): MeiliCounts {
  const firsts = [...new Map([...hits].reverse().map(hit => [hit.work, hit])).values()]
  const facets: Partial<Record<FacetName, readonly FacetCount[]>> = {}
  for (const name of names)
    facets[name] = counted(firsts.flatMap(hit => valuesOf(hit, name, on)).map(value => [value, 1]))
  return { total: firsts.length, facets, capped: false }
}

function valuesOf(hit: CountedHit, name: FacetName, on: IndexQuery['on']): readonly string[] {
  if (name === 'jurisdiction') return hit.jurisdiction
  if (name === 'status') return hit.timeline === undefined ? [] : [statusOfTimeline(hit.timeline, on)]
  const value = hit[name]
  return value === undefined ? [] : [value]
}

type Distribution = Readonly<Record<string, Readonly<Record<string, number>>>>

/**
 * The server's own counts, of works in all that matches. Where several questions were united, a work that has two
 * languages may be counted twice: `several` then says that the counts are not exact.
 */
export function facetsOfServer(
  { total, facets: distribution }: { readonly total: number; readonly facets: Distribution },
  { facets: names, on }: IndexQuery,
  several = false,
): MeiliCounts {
  const facets: Partial<Record<FacetName, readonly FacetCount[]>> = {}
  for (const name of names) {
    const values = Object.entries(distribution[name === 'status' ? 'timeline' : name] ?? {})
    facets[name] = counted(
      name === 'status' ? values.map(([timeline, count]) => [statusOfTimeline(timeline, on), count]) : values,
    )
  }
  return { total, facets, capped: several }
}

function counted(values: readonly (readonly [string, number])[]): readonly FacetCount[] {
  const counts = new Map<string, number>()
  for (const [value, count] of values) counts.set(value, (counts.get(value) ?? 0) + count)
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}
