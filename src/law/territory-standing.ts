import type { Day } from '../domain/day.ts'
import type { JurisdictionMatch } from '../registry/find-jurisdictions.ts'
import { existsOn, predecessorsOf } from '../registry/jurisdictions.ts'
import type { Registry } from '../registry/registry.ts'

/** How far the territory of an instrument reaches into the one that is asked for. */
type TerritoryStanding = {
  readonly standing: 'whole' | 'part'
  /** The territory it was issued for, when that has ended or is only a part of the one asked for. */
  readonly within: string | null
}

type Provinces = Pick<Registry, 'provinces' | 'provinceById'>

/** The place of a question: the territory as asked for, and the one that it lies in on the day. */
export type AskedPlace = { readonly id: string; readonly provinceNow: string | null }

/**
 * A name as the question means it: where another territory has taken over the name, the one of the day (Ninh Bình in
 * 2026 has Hà Nam in it); an ended one that left no namesake stays itself, within its successor.
 */
export function askedPlace(match: JurisdictionMatch, registry: Provinces, on: Day): AskedPlace {
  if (match.kind !== 'province' || match.formerly === null)
    return { id: match.id, provinceNow: livingOver(match.province ?? match.id, registry, on) }
  const slug = registry.provinceById(match.formerly)?.slug
  const namesake = registry.provinces.find(province => province.slug === slug && existsOn(province, on))
  return { id: namesake?.id ?? match.formerly, provinceNow: match.id }
}

/** Undefined: it does not speak for the place asked for. `place` null: only what holds in the whole country. */
export function territoryStanding(
  jurisdiction: string,
  place: AskedPlace | null,
  registry: Provinces,
): TerritoryStanding | undefined {
  if (jurisdiction === 'vn' || jurisdiction === 'dcsvn') return { standing: 'whole', within: null }
  if (place === null) return undefined
  const own = jurisdiction.replace(/^dcsvn/, 'vn')
  const [province = own] = own.split('.')
  const [asked = place.id] = place.id.split('.')
  if (own === place.id)
    return { standing: 'whole', within: own === place.provinceNow ? null : endedId(own, place) }
  if (own !== province) return province === place.id ? { standing: 'part', within: own } : undefined
  if (province === asked || province === place.provinceNow)
    return { standing: 'whole', within: endedId(own, place) }
  const merged = predecessorsOf(place.id, registry).some(each => each.id === province)
  return merged ? { standing: 'part', within: province } : undefined
}

/** Every jurisdiction whose instruments may speak for a place, the smaller first; `place` null: the country's and the Party's alone. */
export function territoriesFor(place: AskedPlace | null, registry: Provinces): readonly string[] {
  if (place === null) return ['vn', 'dcsvn']
  const [province = place.id] = place.id.split('.')
  const own = [province, ...(place.provinceNow === null ? [] : [place.provinceNow])]
  const all = [...own, ...predecessorsOf(place.id, registry).map(each => each.id)]
  return [...new Set(all.flatMap(id => [id, id.replace(/^vn/, 'dcsvn')])), 'vn', 'dcsvn']
}

function endedId(own: string, place: AskedPlace): string | null {
  return place.provinceNow === null || own === place.provinceNow || own.includes('.') ? null : own
}

function livingOver(id: string, registry: Provinces, on: Day): string | null {
  const province = registry.provinceById(id)
  if (!province) return null
  return province.to !== null && province.to < on && province.successor !== null
    ? livingOver(province.successor, registry, on)
    : id
}
