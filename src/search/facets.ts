import type { FacetCount, FacetName, Facets, FoundWork, IndexQuery, IndexRecord } from './search-index.ts'
import { statusOn } from './status-on.ts'

/** Works per value, most first; a work with several values (jurisdictions) counts for each. */
export function facetsOf(works: readonly FoundWork[], query: IndexQuery): Facets {
  const facets: Partial<Record<FacetName, readonly FacetCount[]>> = {}
  for (const name of query.facets) {
    const counts = new Map<string, number>()
    for (const { record } of works)
      for (const value of valuesOf(record, name, query)) counts.set(value, (counts.get(value) ?? 0) + 1)
    facets[name] = [...counts]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  }
  return facets
}

function valuesOf(record: IndexRecord, name: FacetName, query: IndexQuery): readonly string[] {
  switch (name) {
    case 'type':
      return record.type === null ? [] : [record.type]
    case 'issuer':
      return record.issuer === null ? [] : [record.issuer]
    case 'jurisdiction':
      return record.jurisdiction
    case 'year':
      return [(record.issuedOn ?? record.publishedOn)?.slice(0, 4)].filter(year => year !== undefined)
    case 'lang':
      return [record.language]
    case 'kind':
      return record.kind === null ? [] : [record.kind]
    case 'status':
      return record.instrumentId === null ? [] : [statusOn(record.statusFrom, query.on)]
  }
}
