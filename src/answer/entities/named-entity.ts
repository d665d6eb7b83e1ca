import type { Registry } from '../../registry/registry.ts'
import type { Coverage } from '../../search/search-answer.ts'
import type { Store } from '../../store/store.ts'
import { nameOf } from '../names.ts'
import type { EntityBrief, EntityKind, NamedEntityAnswer } from './entity.ts'
import { type Named, namingsOf, worksNaming } from './entity-documents.ts'
import { mostNamed } from './most-named.ts'
import { areOneName, spellingsOf } from './spellings.ts'
import { dayAfter, successionsOf } from './successions.ts'

export type EntityPage = { readonly from: number; readonly limit: number }

/** A movement, an organisation or a cluster with the works that name it; null when no table and no text has it. */
export function namedEntityAnswer(
  { store, registry, coverage }: { store: Store; registry: Registry; coverage: () => Coverage },
  asked: { readonly kind: Exclude<EntityKind, 'award'>; readonly id: string; readonly page: EntityPage },
): NamedEntityAnswer | null {
  const { kind, id, page } = asked
  const row = rowOf(registry, kind, id)
  const brief = row?.brief ?? briefOfId(kind, id)
  if (brief === null) return null
  const type = kind === 'movement' ? 'movement' : 'organisation'
  const { names, bare } = namesOf(registry, brief)
  const found = namingsOf(store, registry, {
    type,
    names: spellingsOf(store, type, names),
    ...(bare ? { bare: { ...bare, names: spellingsOf(store, type, bare.names) } } : {}),
  })
  const mentions = worksNaming(found, id, page)
  const named = mostNamed(found.namings.flatMap(({ entity }) => entity ?? []).filter(isAsked(kind, id)))
  if (!row && (mentions.total === 0 || named === undefined)) return null
  return {
    ...(row?.brief ?? named ?? brief),
    placeName: brief.place === null ? null : nameOf(registry, 'jurisdiction', brief.place),
    placeBecame: brief.place === null ? null : placeBecame(registry, brief.place),
    from: row?.from ?? null,
    to: row?.to ?? null,
    certainty: row?.certainty ?? null,
    successions: kind === 'organisation' && row ? successionsOf(registry, id) : [],
    mentions,
    coverage: coverage(),
  }
}

function isAsked(kind: EntityKind, id: string): (entity: EntityBrief) => boolean {
  return entity => entity.kind === kind && areOneName(entity.id, id)
}

/** What became of the body itself is another question: that of its territory is known. */
function placeBecame(registry: Registry, place: string): NamedEntityAnswer['placeBecame'] {
  const province = registry.provinceById(place.split('.')[0] ?? '')
  if (!province?.successor) return null
  const { successor, to } = province
  return {
    id: successor,
    name: nameOf(registry, 'jurisdiction', successor),
    on: to === null ? null : dayAfter(to),
  }
}

type Row = Pick<NamedEntityAnswer, 'from' | 'to'> & {
  readonly brief: EntityBrief
  readonly certainty: NonNullable<NamedEntityAnswer['certainty']>
}

function rowOf(registry: Registry, kind: EntityKind, id: string): Row | null {
  const rows =
    kind === 'movement'
      ? registry.events.filter(event => event.kind === 'movement')
      : kind === 'organisation'
        ? registry.issuers.filter(issuer => !issuer.local)
        : []
  const row = rows.find(one => one.id === id)
  if (!row) return null
  const { vi: name, from, to, certainty } = row
  return { brief: { kind, id, name, place: null }, from, to, certainty }
}

/** `vn-cao-bang:Sở Nội vụ` */
function briefOfId(kind: EntityKind, id: string): EntityBrief | null {
  const at = id.indexOf(':')
  if (at < 1 || at === id.length - 1 || id.length > idUnitsMax) return null
  return { kind, id, place: id.slice(0, at), name: id.slice(at + 1) }
}

const idUnitsMax = 300

/** How texts write the name: with its territory behind it, or alone where they speak for that territory. */
function namesOf(registry: Registry, { name, place }: EntityBrief): Pick<Named, 'names' | 'bare'> {
  if (place === null || place === 'vn') return { names: [name] }
  const province = registry.provinceById(place)
  const locality = registry.localities.find(row => `${row.province}.${row.slug}` === place)
  const forms = province
    ? [`${province.level} ${province.vi}`, province.vi, `thành phố ${province.vi}`]
    : locality
      ? [`${locality.level} ${locality.vi}`]
      : []
  const names = forms.flatMap(form => [
    `${name} ${form}`,
    `${name} ${form.slice(0, 1).toUpperCase()}${form.slice(1)}`,
  ])
  return { names: [...new Set(names)], bare: { names: [name], place } }
}
