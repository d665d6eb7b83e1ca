import type { Day } from '../../domain/day.ts'
import type { Entity, JurisdictionFact } from '../../domain/extraction.ts'
import { remembered } from '../../domain/remembered.ts'
import { findJurisdictions } from '../../registry/find-jurisdictions.ts'
import { foldName } from '../../registry/fold-name.ts'
import type { Issuer, Registry } from '../../registry/registry.ts'
import type { EntityBrief } from './entity.ts'

/** What a document says of itself that tells namesakes apart. */
export type NamedIn = {
  /** Territories it speaks for; a name takes one only when there is exactly one. */
  readonly jurisdictions: readonly string[]
  readonly on: Day | null
}

/**
 * The territories whose office issued or published a text. One that a newspaper's report only tells of is not among them:
 * bodies of anywhere are named in it.
 */
export function speaksFor(facts: readonly JurisdictionFact[]): readonly string[] {
  const own: readonly JurisdictionFact['from'][] = ['issuer', 'symbol', 'source', 'url']
  return facts.filter(({ from }) => own.includes(from)).map(({ id }) => id)
}

/**
 * The identity of an annotation: the row of a table, else its name and territory. Null where the words are general
 * ("Ủy ban nhân dân các huyện"), or the territory is not known: a namesake is never taken for another.
 */
export function entityIdentity(
  { type, canonical, role }: Pick<Entity, 'type' | 'canonical' | 'role'>,
  where: NamedIn,
  registry: Registry,
): EntityBrief | null {
  if (canonical === null) return null
  if (type === 'award') {
    const award = registry.awards.find(row => row.id === canonical)
    return award ? { kind: 'award', id: award.id, name: award.vi, place: null } : null
  }
  if (type === 'movement') return movementIdentity(canonical, role, { where, registry })
  return type === 'organisation' ? bodyIdentity(canonical, { where, registry }) : null
}

type Place = { readonly where: NamedIn; readonly registry: Registry }

function movementIdentity(name: string, role: string | null, { where, registry }: Place): EntityBrief | null {
  const key = foldName(name)
  const row = movementRows(registry).get(key)
  if (row) return { kind: 'movement', id: row.id, name: row.vi, place: null }
  const [place, ...others] = where.jurisdictions
  if (!place || others.length > 0 || role === null || !isMovementWord(role, registry)) return null
  if (awardNames(registry).has(key)) return null
  return named('movement', place, name)
}

/** Movements of the table by their folded names; of several with one name the first. */
const movementRows = remembered((registry: Registry) => {
  const rows = registry.events.filter(event => event.kind === 'movement')
  return new Map([...rows].reverse().map(row => [foldName(row.vi), row]))
})

const awardNames = remembered(
  (registry: Registry): ReadonlySet<string> => new Set(registry.awards.map(({ vi }) => foldName(vi))),
)

/** Models, programmes and themes are named like movements and are none; a theme of emulation is one. */
function isMovementWord(role: string, registry: Registry): boolean {
  const word = ` ${foldName(role)} `
  return movementWords(registry).some(form => word.includes(form))
}

const movementWords = remembered((registry: Registry): readonly string[] => {
  const rows = registry.nameWords.filter(
    ({ use, vi }) =>
      use === 'movement' ||
      (use === 'named-movement' && (vi[0] === 'phong trào' || vi[0] === 'cuộc vận động')),
  )
  return rows.flatMap(({ vi, names }) =>
    [...vi, ...Object.values(names).flat()].map(form => ` ${foldName(form)} `),
  )
})

function bodyIdentity(name: string, { where, registry }: Place): EntityBrief | null {
  const central = centralBodies(registry).get(name.toLowerCase())
  if (central) return { kind: 'organisation', id: central.id, name: central.vi, place: null }
  if (general.test(name)) return null
  const kind = cluster.test(name) ? 'cluster' : 'organisation'
  const inside = territoryInName(name, where, registry)
  if (inside === 'unclear') return null
  if (inside) return named(kind, inside.place, inside.bare)
  if (national.test(name)) return named(kind, 'vn', name)
  if (ofState.test(name)) return null
  const [place, ...others] = where.jurisdictions
  if (!place || others.length > 0 || (kind === 'organisation' && isGeneralBody(name, place, registry)))
    return null
  return named(kind, place, name)
}

/** Bodies of the centre by their names in small letters; of several with one name the first of the table. */
const centralBodies = remembered((registry: Registry): ReadonlyMap<string, Issuer> => {
  const central = registry.issuers.filter(issuer => !issuer.local)
  return new Map([...central].reverse().map(issuer => [issuer.vi.toLowerCase(), issuer]))
})

function named(kind: EntityBrief['kind'], place: string, name: string): EntityBrief {
  return { kind, id: `${place}:${name}`, name, place }
}

/** `Ủy ban nhân dân các xã, phường`, `UBND cấp huyện`: a kind of body, not a body. */
const general = /(?:^|\s)(?:các|cấp|mỗi|những|từng)(?:\s|$)/iu
/** A body of the whole country, wherever it is named. */
const national = /\s(?:Việt Nam|Trung ương|Quốc gia)$/u
/** Bodies of the State and not of a territory, whose table row was not found: of which ministry is not said. */
const ofState = /^(?:Bộ|Tổng cục|Cục|Vụ|Quân khu|Quân đoàn|Đại học|Học viện)\s/u
const cluster = /^(?:Cụm|Khối)\s+(?:thi\s+đua|\d)/u

const level = /(?:^|\s)(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)\s+\p{L}/giu

/** "Sở Nội vụ tỉnh Cao Bằng": the territory at the end of a name and the name without it. */
function territoryInName(
  name: string,
  { on, jurisdictions }: NamedIn,
  registry: Registry,
): { readonly place: string; readonly bare: string } | 'unclear' | null {
  const committee = /^(Tỉnh ủy|Thành ủy|Tỉnh đoàn|Thành đoàn)\s+(\p{Lu}.*)$/u.exec(name)
  if (committee?.[1] && committee[2]) {
    const [only, ...others] = findJurisdictions(committee[2], registry, on)
    return only && others.length === 0 ? { place: only.formerly ?? only.id, bare: committee[1] } : 'unclear'
  }
  for (const match of name.matchAll(level)) {
    const at = match.index + (match[0].startsWith(' ') ? 1 : 0)
    const territory = name.slice(at)
    const found = findJurisdictions(territory, registry, on)
    if (found.length === 0) continue
    const spoken = found.filter(({ id }) => jurisdictions.includes(id))
    const [only, ...others] = found.length === 1 ? found : spoken
    // A territory that has ended by the day answers with its successor: the body is then that of the old one.
    const place = only && others.length === 0 ? (only.formerly ?? only.id) : null
    const bare = name.slice(0, at).trim()
    return place === null || bare === '' ? 'unclear' : { place, bare }
  }
  return null
}

/** Bodies of which a territory has one each: their bare name says which only beside the territory they are of. */
const ofProvince = /^(?:Sở|Tỉnh ủy|Thành ủy|Ban Thi đua - Khen thưởng$)/u

function isGeneralBody(name: string, place: string, registry: Registry): boolean {
  if (ofProvince.test(name) && registry.provinceById(place)) return name.split(' ').length < 2
  return name.split(' ').length < syllablesMin || generalNames(registry).has(foldName(name))
}

/** "Ban Chỉ huy", "Cục Kiểm tra": many of a territory are called so. */
const syllablesMin = 4

const generalNames = remembered((registry: Registry): ReadonlySet<string> => {
  const words = registry.nameWords.filter(({ use }) =>
    ['field-organ', 'place-organ', 'named-organ', 'organ-kind'].includes(use),
  )
  return new Set([
    ...words.flatMap(({ vi }) => vi.map(foldName)),
    ...registry.issuers.filter(issuer => issuer.local).map(issuer => foldName(issuer.vi)),
  ])
})
