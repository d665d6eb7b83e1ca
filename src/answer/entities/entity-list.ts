import type { EntityType } from '../../domain/extraction.ts'
import type { Registry } from '../../registry/registry.ts'
import type { Coverage } from '../../search/search-answer.ts'
import { frequentNames } from '../../store/entity-names.ts'
import type { Store } from '../../store/store.ts'
import { nameOf } from '../names.ts'
import type { EntityBrief, EntityKind, EntityList } from './entity.ts'
import { namingsOf } from './entity-documents.ts'
import { mostNamed } from './most-named.ts'

/** Names that are looked at, those in most documents first. */
const namesMax = 400

/** Counted of one name; more says "at least". */
const worksPerNameMax = 200

type Parts = { readonly store: Store; readonly registry: Registry; readonly coverage: () => Coverage }

/** Every entity of a kind: the rows of the tables, and what texts name, most named first. */
export function entityList({ store, registry, coverage }: Parts, kind: EntityKind): EntityList {
  const type: EntityType = kind === 'cluster' ? 'organisation' : kind
  const names = frequentNames(store, {
    type,
    firstWords: kind === 'cluster' ? ['Cụm', 'Khối'] : [],
    limit: namesMax,
  })
  /** By their ids without capitals. */
  const found = new Map<string, { named: EntityBrief[]; works: Set<string> }>()
  for (const brief of rowsOf(registry, kind))
    found.set(brief.id.toLowerCase(), { named: [brief], works: new Set() })
  const { namings, capped } = namingsOf(store, registry, {
    type,
    names,
    perNameMax: worksPerNameMax,
  })
  for (const { entity, document } of namings) {
    if (entity?.kind !== kind) continue
    const key = entity.id.toLowerCase()
    const known = found.get(key) ?? { named: [], works: new Set<string>() }
    known.named.push(entity)
    known.works.add(document.workId)
    found.set(key, known)
  }
  const entities = [...found.values()]
    .flatMap(({ named, works }) => {
      const brief = mostNamed(named)
      return brief ? [{ ...brief, group: groupOf(registry, brief), works: works.size }] : []
    })
    .sort((a, b) => (kind === 'award' ? 0 : b.works - a.works || (a.id < b.id ? -1 : 1)))
  return { kind, entities, capped: capped || names.length === namesMax, coverage: coverage() }
}

function groupOf(registry: Registry, { kind, id, place }: EntityBrief): string | null {
  if (kind === 'award') return registry.awards.find(award => award.id === id)?.class ?? null
  return place === null || place === 'vn' ? null : nameOf(registry, 'jurisdiction', place)
}

function rowsOf(registry: Registry, kind: EntityKind): readonly EntityBrief[] {
  const rows =
    kind === 'award'
      ? registry.awards
      : kind === 'movement'
        ? registry.events.filter(event => event.kind === 'movement')
        : []
  return rows.map(({ id, vi }) => ({ kind, id, name: vi, place: null }))
}
