import type { Day } from '../../domain/day.ts'
import { findJurisdictions } from '../../registry/jurisdictions.ts'
import type { Registry } from '../../registry/registry.ts'

/** When a number was given: its day, or only the year printed in it, or neither. */
export type Time = { readonly day: Day | null; readonly year: number | null }

/**
 * Ids of the territories that a name means at the time of a number; several when the name went over to a merged
 * territory (Lào Cai in 2025) and only the year is known. A territory that had ended by then issues nothing.
 */
export function territoriesNamed(name: string, { day, year }: Time, registry: Registry): readonly string[] {
  const days = day === null && year !== null ? [`${year}-01-01` as Day, `${year}-12-31` as Day] : [day]
  const matches = days.flatMap(one => findJurisdictions(name, registry, one))
  return [...new Set(matches.filter(({ formerly }) => formerly === null).map(({ id }) => id))]
}
