import type { Day } from '../domain/day.ts'
import { formatDayVi } from '../domain/day.ts'
import type { Said } from '../domain/said.ts'
import { type AskedPlace, askedPlace } from '../law/territory-standing.ts'
import { findJurisdictions, type JurisdictionMatch } from '../registry/find-jurisdictions.ts'
import { existsOn, predecessorsOf } from '../registry/jurisdictions.ts'
import type { Province, Registry } from '../registry/registry.ts'
import type { ApplicableRefusal, PlaceQuestion } from './applicable.ts'
import { nameOf } from './names.ts'

/** The place of a request as it is understood on a day; `place` null: the whole country. */
type ReadPlace = {
  readonly place: AskedPlace | null
  /** What would make the answer certain: which of the merged provinces the place belonged to. */
  readonly question: PlaceQuestion | null
  /** What was not understood of the name, in words. */
  readonly warnings: readonly Said[]
}

type Asked = { readonly in: string | null; readonly formerly: string | null; readonly on: Day }

/**
 * Reads the name of a place, with the province it belonged to before the mergers where that is given. A commune that no
 * table has is never guessed: its province is taken when it is named beside it, and where that was formed from several,
 * the answer asks from which.
 */
export function readPlace(asked: Asked, registry: Registry): ReadPlace | ApplicableRefusal {
  const { on } = asked
  const former = asked.formerly === null ? null : readFormer(asked.formerly, registry)
  if (former && 'refused' in former) return former
  if (asked.in === null)
    return former ? placeIn(former, registry, on) : { place: null, question: null, warnings: [] }
  const found = nearestKnown(asked.in, registry, on)
  const [only, ...others] = found.matches
  if (only === undefined) return former ? placeIn(former, registry, on) : unknownPlace(asked.in, registry)
  if (others.length > 0) return doublePlace(asked.in, found.matches, registry)
  if (only.kind === 'country') return { place: null, question: null, warnings: [] }
  const place = askedPlace(only, registry, on)
  const warnings = found.unread === '' ? [] : [notInTables(found.unread, registry.provinceById(place.id)?.vi)]
  const merged = mergedInto(place, { registry, isPart: found.unread !== '', on })
  if (former === null || merged.length === 0)
    return { place, question: whichFormer(found.unread || asked.in, merged, registry), warnings }
  if (merged.some(({ id }) => id === former.id)) return { ...placeIn(former, registry, on), warnings }
  return {
    refused: 'unknown-jurisdiction',
    detail: `${former.vi} không phải là một trong các tỉnh đã hợp thành địa bàn này; hãy chọn: ${merged.map(({ vi }) => vi).join(', ')}`,
    english: `${former.vi} is none of the provinces that became this territory; choose: ${merged.map(({ vi }) => vi).join(', ')}`,
    candidates: merged.map(({ id, vi }) => `${id} (${vi})`),
    question: whichFormer(asked.in, merged, registry),
  }
}

type Nearest = { readonly matches: readonly JurisdictionMatch[]; readonly unread: string }

/** `Xã Tân Thành, huyện Kim Sơn, tỉnh Ninh Bình`: the smallest place of the name that the tables know, and what stands before it. */
function nearestKnown(name: string, registry: Registry, on: Day): Nearest {
  const parts = name
    .replace(/\s(?=(?:tỉnh|huyện|quận|thị xã)\s)/giu, ', ')
    .split(/\s*,[\s,]*/u)
    .slice(0, partsMax)
  for (let at = 0; at < parts.length; at++) {
    const matches = findJurisdictions(parts.slice(at).join(', '), registry, on)
    if (matches.length > 0) return { matches, unread: parts.slice(0, at).join(', ') }
  }
  return { matches: [], unread: name }
}

const partsMax = 4

/** One of the 63 provinces of the day before the mergers, by name or id. */
function readFormer(name: string, registry: Registry): Province | ApplicableRefusal {
  const former = formerProvinces(registry)
  const ids = findJurisdictions(name, registry, dayBeforeMergers).map(({ id }) => id)
  const only = former.find(({ id }) => id === name.trim()) ?? former.find(({ id }) => ids.includes(id))
  return (
    only ?? {
      refused: 'unknown-jurisdiction',
      detail: `không có tỉnh nào tên "${name}" trước ngày 01/7/2025`,
      english: `no province was called "${name}" before 1 July 2025`,
      candidates: former.map(({ id, vi }) => `${id} (${vi})`),
      question: null,
    }
  )
}

/** Nghị quyết 202/2025/QH15: the 34 provinces are of 1 July 2025. */
const dayBeforeMergers = '2025-06-30' as Day

function formerProvinces(registry: Registry): readonly Province[] {
  return registry.provinces
    .filter(row => !row.sample && existsOn(row, dayBeforeMergers))
    .sort((a, b) => a.vi.localeCompare(b.vi, 'vi'))
}

function placeIn(former: Province, registry: Registry, on: Day): ReadPlace {
  let now = former
  while (now.to !== null && now.to < on && now.successor !== null) {
    const next = registry.provinceById(now.successor)
    if (next === undefined) break
    now = next
  }
  return { place: { id: former.id, provinceNow: now.id }, question: null, warnings: [] }
}

type Naming = { readonly registry: Registry; readonly isPart: boolean; readonly on: Day }

/**
 * The territories that became the one asked for, when that was formed by a merger; otherwise none. Of a part that no
 * table has, asked for on a day before, the province may be named as it is called since.
 */
function mergedInto(place: AskedPlace, { registry, isPart, on }: Naming): readonly Province[] {
  const named = registry.provinceById(place.id)
  const later = registry.provinces.find(
    row => isPart && row.slug === named?.slug && row.from !== null && row.from > on,
  )
  const province = later ?? (place.id === place.provinceNow ? named : undefined)
  if (!province || province.from === null) return []
  const merged = predecessorsOf(province.id, registry)
  return merged.filter(({ successor }) => successor === province.id)
}

function whichFormer(name: string, merged: readonly Province[], registry: Registry): PlaceQuestion | null {
  if (merged.length < 2) return null
  const ended = merged[0]?.to
  const until = ended ? ` (đến hết ngày ${formatDayVi(ended)})` : ''
  return {
    parameter: 'formerly',
    text: `Trước khi sáp nhập${until}, ${name.trim()} thuộc tỉnh, thành phố nào?`,
    english: `Before the merger${ended ? ` (up to ${ended})` : ''}, of which province or city was ${name.trim()}?`,
    options: merged.map(({ id }) => ({ value: id, label: nameOf(registry, 'jurisdiction', id) })),
  }
}

function notInTables(unread: string, province: string | undefined): Said {
  return {
    vi: `chưa có "${unread}" trong bảng địa danh: câu trả lời là của ${province ?? 'địa bàn đã biết'}`,
    en: `"${unread}" is in no table of places: the answer is that of ${province ?? 'the territory that is known'}`,
  }
}

/** A name that no table has: the provinces of the day before the mergers are what it may have belonged to. */
function unknownPlace(name: string, registry: Registry): ApplicableRefusal {
  return {
    refused: 'unknown-jurisdiction',
    detail: `chưa biết địa bàn "${name}": nếu là xã, phường, hãy cho biết trước ngày 01/7/2025 nơi đó thuộc tỉnh nào`,
    english: `no territory is known as "${name}": of a commune or ward, say of which province it was before 1 July 2025`,
    candidates: [],
    question: {
      parameter: 'formerly',
      text: `Trước ngày 01/7/2025, ${name.trim()} thuộc tỉnh, thành phố nào?`,
      english: `Before 1 July 2025, of which province or city was ${name.trim()}?`,
      options: formerProvinces(registry).map(({ id, vi }) => ({ value: id, label: vi })),
    },
  }
}

function doublePlace(
  name: string,
  matches: readonly JurisdictionMatch[],
  registry: Registry,
): ApplicableRefusal {
  const options = matches.map(({ id, vi }) => {
    const province = registry.provinceById(id.split('.')[0] ?? id)?.vi
    return { value: id, label: province === undefined || province === vi ? vi : `${vi}, ${province}` }
  })
  return {
    refused: 'ambiguous-jurisdiction',
    detail: `"${name}" có thể là một trong ${matches.length} địa bàn`,
    english: `"${name}" may be any of ${matches.length} territories`,
    candidates: options.map(({ value, label }) => `${value} (${label})`),
    question: {
      parameter: 'in',
      text: `"${name}" là nơi nào?`,
      english: `Which place is "${name}"?`,
      options,
    },
  }
}
