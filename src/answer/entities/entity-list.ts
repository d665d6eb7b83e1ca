import type { Registry } from '../../registry/registry.ts'
import type { Coverage } from '../../search/search-answer.ts'
import { nameOf } from '../names.ts'
import type { EntityBrief, EntityKind, EntityList } from './entity.ts'
import type { EntityWorks } from './entity-tally.ts'

/** Of more, those that most works name are listed. */
const entitiesMax = 2_000

type Parts = {
  readonly registry: Registry
  readonly coverage: () => Coverage
  /** What works name, of every kind. */
  readonly named: readonly EntityWorks[]
}

/** Every entity of a kind: the rows of the tables, and what texts name, most named first. */
export function entityList({ registry, coverage, named }: Parts, kind: EntityKind): EntityList {
  const rows = new Map(rowsOf(registry, kind).map(brief => [brief.id, { brief, works: 0 }]))
  for (const one of named) if (one.brief.kind === kind) rows.set(one.brief.id, one)
  const all = [...rows.values()].sort((a, b) =>
    kind === 'award' ? 0 : b.works - a.works || (a.brief.id < b.brief.id ? -1 : 1),
  )
  const entities = all
    .slice(0, entitiesMax)
    .map(({ brief, works }) => ({ ...brief, group: groupOf(registry, brief), works }))
  return { kind, entities, capped: all.length > entitiesMax, coverage: coverage() }
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
