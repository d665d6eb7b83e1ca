import type { Day } from '../domain/day.ts'
import { foldName } from './fold-name.ts'
import { livingOrAll, localitiesNamed } from './localities-named.ts'
import { localityId, placeIndexOf } from './place-index.ts'
import { type PlaceLevel, splitLevel } from './place-levels.ts'
import type { Locality, Province, Registry } from './registry.ts'
import { existsOn, jurisdictionAt } from './territory.ts'

/** One territory that a name may mean. */
export type JurisdictionMatch = {
  /** `vn`, `vn-cao-bang`, `vn-ha-noi.ba-dinh`. */
  readonly id: string
  readonly vi: string
  /** The first-level territory it is or lies in on the day; null for the whole country. */
  readonly province: string | null
  /** The territory the name belongs to when that has ended and `id` is its successor: Hà Giang asked for in 2026. */
  readonly formerly: string | null
  readonly kind: 'country' | 'province' | 'locality'
}

/**
 * The territories a name or id means on a day; without a day, in any time. Empty: not known. Several: the name is
 * double, and the caller shows them. Names come with or without diacritics and level words, in Vietnamese or as
 * translations print them, alone or with their province (`Châu Thành, Tiền Giang`). A bare name that a province has
 * is the province; `huyện Quảng Ninh` never is. Anything over 200 UTF-16 units is no name.
 */
export function findJurisdictions(
  name: string,
  registry: Registry,
  day: Day | null,
): readonly JurisdictionMatch[] {
  if (name.length > nameUnitsMax) return []
  const asked = name.trim().toLowerCase()
  if (asked === 'vn' || asked === 'dcsvn') return [country(asked)]
  if (countryNames.has(foldName(name))) return [country('vn')]
  const byId = matchesOfId(asked, registry, day)
  const whole = byId.length > 0 ? byId : matchesOfName(name, registry, day)
  const comma = name.lastIndexOf(',')
  if (whole.length > 0 || comma < 0) return whole
  return matchesWithin(name.slice(0, comma), name.slice(comma + 1), { registry, day })
}

/** UTF-16 units; the longest name of the tables has 34, with its level and its province under 100. */
const nameUnitsMax = 200
const countryNames = new Set(['viet nam', 'vietnam', 'toan quoc', 'ca nuoc'])

function country(id: string): JurisdictionMatch {
  return { id, vi: 'Việt Nam', province: null, formerly: null, kind: 'country' }
}

function matchesOfId(id: string, registry: Registry, day: Day | null): readonly JurisdictionMatch[] {
  const province = registry.provinceById(id)
  if (province) return [provinceMatch(province, province)]
  const localities = placeIndexOf(registry).localitiesById.get(id) ?? []
  return livingOrAll(localities, day).map(locality => localityMatch(locality, registry, day))
}

function matchesOfName(name: string, registry: Registry, day: Day | null): readonly JurisdictionMatch[] {
  const provinces = provincesNamed(name, registry, day)
  if (provinces.length > 0) return provinceMatches(provinces, registry, day)
  return localitiesNamed(name, registry, day).map(locality => localityMatch(locality, registry, day))
}

/** The places of the first name that lie in a province of the second, under its old or its new name. */
function matchesWithin(
  name: string,
  provinceName: string,
  { registry, day }: { registry: Registry; day: Day | null },
): readonly JurisdictionMatch[] {
  const around = new Set(provincesNamed(provinceName, registry, day).map(province => province.id))
  return localitiesNamed(name, registry, day).flatMap(locality => {
    const match = localityMatch(locality, registry, day)
    return around.has(locality.province) || around.has(match.province ?? '') ? [match] : []
  })
}

/** Every row with the name that its level word allows, of any time: `TP.HCM` is a name as a whole. */
function provincesNamed(name: string, registry: Registry, day: Day | null): readonly Province[] {
  const { provinces } = placeIndexOf(registry)
  const whole = provinces.get(foldName(name))
  if (whole) return whole
  const { name: bare, levels } = splitLevel(foldName(name))
  return (provinces.get(bare) ?? []).filter(province => allows(levels, province, day))
}

function allows(levels: readonly PlaceLevel[] | null, province: Province, day: Day | null): boolean {
  if (levels === null || levels.includes('province')) return true
  if (!levels.includes('city')) return false
  if (province.level === 'thành phố') return true
  return province.cityFrom !== null && (day === null || province.cityFrom <= day)
}

/** The territories that exist on the day; when none does, those that took the ended ones over. */
function provinceMatches(
  rows: readonly Province[],
  registry: Registry,
  day: Day | null,
): readonly JurisdictionMatch[] {
  const living = rows.filter(row => existsOn(row, day))
  if (living.length > 0) return living.map(row => provinceMatch(row, row))
  return rows.flatMap(row => jurisdictionAt(row.id, registry, day).map(later => provinceMatch(later, row)))
}

function provinceMatch(province: Province, named: Province): JurisdictionMatch {
  const formerly = named.id === province.id ? null : named.id
  return { id: province.id, vi: province.vi, province: province.id, formerly, kind: 'province' }
}

function localityMatch(locality: Locality, registry: Registry, day: Day | null): JurisdictionMatch {
  const province = jurisdictionAt(locality.province, registry, day)[0]?.id ?? locality.province
  const vi = `${locality.level} ${locality.vi}`
  return { id: localityId(locality), vi, province, formerly: null, kind: 'locality' }
}
