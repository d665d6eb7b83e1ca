import type { Day } from '../domain/day.ts'
import type { Province, Registry } from './registry.ts'

type Provinces = Pick<Registry, 'provinces' | 'provinceById'>

/** True when the territory existed on the day; without a day, always. */
export function existsOn(span: { from: Day | null; to: Day | null }, day: Day | null): boolean {
  if (day === null) return true
  return (span.from === null || span.from <= day) && (span.to === null || day <= span.to)
}

/**
 * The first-level territories a slug (`ninh-binh`) or id stands for on a day: one, or none when the slug is not known.
 * A province that has ended answers with the one that took it over; one not yet formed with its namesake of that day.
 * Without a day: every territory of the slug, or the one with the id.
 */
export function jurisdictionAt(slugOrId: string, registry: Provinces, day: Day | null): readonly Province[] {
  const byId = registry.provinceById(slugOrId)
  const named = byId ? [byId] : registry.provinces.filter(province => province.slug === slugOrId)
  if (day === null) return named
  const namesakes = registry.provinces.filter(province => province.slug === named[0]?.slug)
  const living = [...named, ...namesakes].find(province => existsOn(province, day))
  const ended = named.find(province => province.to !== null && province.to < day)
  if (byId && ended) return [livingSuccessor(ended, registry, day)]
  if (living) return [living]
  return ended ? [livingSuccessor(ended, registry, day)] : []
}

/** Every territory that was merged into this one, directly or through another. */
export function predecessorsOf(id: string, registry: Provinces): readonly Province[] {
  const direct = registry.provinceById(id)?.predecessors ?? []
  return direct.flatMap(predecessor => {
    const province = registry.provinceById(predecessor)
    return province ? [province, ...predecessorsOf(predecessor, registry)] : []
  })
}

/** The territory that holds this one today; itself when it has not ended, undefined when the id is not known. */
export function successorOf(id: string, registry: Provinces): Province | undefined {
  const province = registry.provinceById(id)
  return province?.successor ? successorOf(province.successor, registry) : province
}

/**
 * True when documents of one jurisdiction speak for the territory that was asked for, on a day:
 * those of the territory itself, of everything merged into it, of its districts and communes; when the territory
 * asked for has ended, those of its successor; for a district, those of its province.
 * Old Tuyên Quang is not reached from Hà Giang. National documents are reached from `vn` alone: a caller that wants
 * them beside the local ones asks for both. Party ids (`dcsvn-bac-kan`) are read as their territory.
 */
export function territoryCovers(asked: string, ofDocument: string, context: TerritoryContext): boolean {
  const wanted = partsOf(asked)
  const found = partsOf(ofDocument)
  if (wanted.province === 'vn') return true
  if (!provincesReached(wanted.province, context).includes(found.province)) return false
  if (wanted.locality === null || found.locality === null) return true
  return wanted.locality === found.locality && wanted.province === found.province
}

export type TerritoryContext = { readonly registry: Provinces; readonly day: Day | null }

function provincesReached(id: string, { registry, day }: TerritoryContext): readonly string[] {
  const reached = [id, ...predecessorsOf(id, registry).map(province => province.id)]
  let later = registry.provinceById(id)
  while (later?.successor && later.to !== null && (day === null || later.to < day)) {
    reached.push(later.successor)
    later = registry.provinceById(later.successor)
  }
  return reached
}

function partsOf(id: string): { province: string; locality: string | null } {
  const [province = id, locality = null] = id.replace(/^dcsvn/, 'vn').split('.')
  return { province, locality }
}

function livingSuccessor(province: Province, registry: Provinces, day: Day): Province {
  const next = province.successor === null ? undefined : registry.provinceById(province.successor)
  if (next === undefined || existsOn(province, day)) return province
  return livingSuccessor(next, registry, day)
}
