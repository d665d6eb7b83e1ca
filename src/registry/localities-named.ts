import type { Day } from '../domain/day.ts'
import { foldName } from './fold-name.ts'
import { placeIndexOf } from './place-index.ts'
import { type PlaceLevel, splitLevel } from './place-levels.ts'
import type { Locality, Registry } from './registry.ts'
import { existsOn } from './territory.ts'

/**
 * The places below the province with a name, which may have a level word (`huyện Gio Linh`, `Q. 1`).
 * Those of the day; all when none is, because a district that has ended still says where it lay.
 */
export function localitiesNamed(name: string, registry: Registry, day: Day | null): readonly Locality[] {
  const { name: bare, levels } = splitLevel(foldName(name))
  const rows = placeIndexOf(registry).localities.get(bare) ?? []
  return livingOrAll(spelledAs(ofLevel(rows, levels), name), day)
}

/** Those that exist on the day; all when none does. */
export function livingOrAll(rows: readonly Locality[], day: Day | null): readonly Locality[] {
  const living = rows.filter(row => existsOn(row, day))
  return living.length > 0 ? living : rows
}

/**
 * Rows of the level; when none has it, those that have risen above it, because a unit is remembered by its last level
 * only: `huyện Thuận An` became a thị xã and then a thành phố. Never downwards: `thành phố Quảng Ninh` is no huyện.
 */
function ofLevel(rows: readonly Locality[], levels: readonly PlaceLevel[] | null): readonly Locality[] {
  if (levels === null) return rows
  const wanted: readonly string[] = levels.map(level => (level === 'city' ? 'thành phố' : level))
  const exact = rows.filter(row => wanted.includes(row.level))
  return exact.length > 0 ? exact : rows.filter(row => wanted.some(level => hasRisen(level, row.level)))
}

const districtRungs = ['huyện', 'thị xã', 'quận', 'thành phố']

function hasRisen(from: string, to: string): boolean {
  return districtRungs.includes(from) && districtRungs.indexOf(from) < districtRungs.indexOf(to)
}

/** When the name was typed with its diacritics, rows spelled otherwise are out. */
function spelledAs(rows: readonly Locality[], name: string): readonly Locality[] {
  const typed = name.normalize('NFC').toLowerCase()
  const same = rows.filter(row => typed.endsWith(row.vi.toLowerCase()))
  return same.length > 0 ? same : rows
}
