import type { Day } from '../domain/day.ts'
import { foldName } from './fold-name.ts'
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
 * translations print them. A bare name that a province has is the province; `huyện Quảng Ninh` never is.
 */
export function findJurisdictions(
  name: string,
  registry: Registry,
  day: Day | null,
): readonly JurisdictionMatch[] {
  const country = countryIds.get(name.trim().toLowerCase()) ?? countryNames.get(foldName(name))
  if (country) return [{ id: country, vi: 'Việt Nam', province: null, formerly: null, kind: 'country' }]
  const byId = matchesOfId(name.trim().toLowerCase(), registry, day)
  return byId.length > 0 ? byId : matchesOfName(name, registry, day)
}

const countryIds = new Map([
  ['vn', 'vn'],
  ['dcsvn', 'dcsvn'],
])
const countryNames = new Map(
  ['viet nam', 'vietnam', 'toan quoc', 'ca nuoc', 'trung uong'].map(name => [name, 'vn']),
)

function matchesOfId(id: string, registry: Registry, day: Day | null): readonly JurisdictionMatch[] {
  const province = registry.provinceById(id)
  if (province) return [provinceMatch(province, province)]
  const localities = indexOf(registry).localitiesById.get(id) ?? []
  return existing(localities, day).map(locality => localityMatch(locality, registry, day))
}

function matchesOfName(name: string, registry: Registry, day: Day | null): readonly JurisdictionMatch[] {
  const index = indexOf(registry)
  const folded = foldName(name)
  const whole = index.provinces.get(folded) ?? []
  const { name: bare, levels } = whole.length > 0 ? { name: folded, levels: null } : splitLevel(folded)
  const provinces = provincesNamed(index.provinces.get(bare) ?? [], levels, day)
  if (provinces.length > 0) return provinceMatches(provinces, registry, day)
  const localities = (index.localities.get(bare) ?? []).filter(
    row => levels === null || hasLevel(row, levels),
  )
  return existing(preferTyped(localities, name), day).map(locality => localityMatch(locality, registry, day))
}

function provincesNamed(
  rows: readonly Province[],
  levels: readonly PlaceLevel[] | null,
  day: Day | null,
): readonly Province[] {
  if (levels === null || levels.includes('province')) return rows
  return levels.includes('city') ? rows.filter(row => isCity(row, day)) : []
}

function isCity(province: Province, day: Day | null): boolean {
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

function localityId(locality: Locality): string {
  return `${locality.province}.${locality.slug}`
}

function hasLevel(locality: Locality, levels: readonly PlaceLevel[]): boolean {
  const level = locality.level === 'thành phố' ? 'city' : locality.level
  return levels.some(wanted => wanted === level)
}

/** Rows of the day, or all when none is: a district that has ended still says where it lay. */
function existing(rows: readonly Locality[], day: Day | null): readonly Locality[] {
  const living = rows.filter(row => existsOn(row, day))
  return living.length > 0 ? living : rows
}

/** When the name was typed with its diacritics, rows spelled otherwise (`Bắc Hà`, `Bạc Hà`) are out. */
function preferTyped(rows: readonly Locality[], name: string): readonly Locality[] {
  const typed = name.normalize('NFC').toLowerCase()
  const same = rows.filter(row => typed.endsWith(row.vi.toLowerCase()))
  return same.length > 0 ? same : rows
}

type PlaceIndex = {
  readonly provinces: ReadonlyMap<string, readonly Province[]>
  readonly localities: ReadonlyMap<string, readonly Locality[]>
  readonly localitiesById: ReadonlyMap<string, readonly Locality[]>
}

const indexes = new WeakMap<Registry, PlaceIndex>()

function indexOf(registry: Registry): PlaceIndex {
  const known = indexes.get(registry)
  if (known) return known
  const index = {
    provinces: groupBy(registry.provinces, row => new Set([row.vi, ...row.names].map(foldName))),
    localities: groupBy(registry.localities, row => [foldName(row.vi)]),
    localitiesById: groupBy(registry.localities, row => [localityId(row)]),
  }
  indexes.set(registry, index)
  return index
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
