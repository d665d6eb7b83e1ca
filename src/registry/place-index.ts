import { remembered } from '../domain/remembered.ts'
import { foldName } from './fold-name.ts'
import type { Locality, Province, Registry } from './registry.ts'

/** The places of a registry by folded name and by id. */
type PlaceIndex = {
  readonly provinces: ReadonlyMap<string, readonly Province[]>
  readonly localities: ReadonlyMap<string, readonly Locality[]>
  readonly localitiesById: ReadonlyMap<string, readonly Locality[]>
}

/** The index of a registry, made once. */
export const placeIndexOf = remembered((registry: Registry): PlaceIndex => {
  return {
    provinces: groupBy(registry.provinces, row => new Set([row.vi, ...row.names].map(foldName))),
    localities: groupBy(registry.localities, row => [foldName(row.vi)]),
    localitiesById: groupBy(registry.localities, row => [localityId(row)]),
  }
})

/** Jurisdiction id of a place below the province: `vn-quang-tri.gio-linh`. */
export function localityId(locality: Locality): string {
  return `${locality.province}.${locality.slug}`
}

function groupBy<Row>(rows: readonly Row[], keysOf: (row: Row) => Iterable<string>): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    for (const key of keysOf(row)) {
      const group = groups.get(key)
      if (group) group.push(row)
      else groups.set(key, [row])
    }
  }
  return groups
}
