import type { Day } from '../../domain/day.ts'
import type { Issuer, Registry } from '../../registry/registry.ts'
import type { EntityBrief, Succession } from './entity.ts'

/** Kế thừa: what a body of the tables was formed from and what it became, with the day where the tables have it. */
export function successionsOf(registry: Pick<Registry, 'issuers'>, id: string): readonly Succession[] {
  const row = registry.issuers.find(issuer => issuer.id === id)
  if (!row) return []
  const before = registry.issuers.filter(issuer => issuer.successors.includes(id))
  const after = registry.issuers.filter(issuer => row.successors.includes(issuer.id))
  return [
    ...before.map(issuer =>
      succession('formed-from', issuer, {
        on: issuer.to && dayAfter(issuer.to),
        certainty: issuer.certainty,
      }),
    ),
    ...after.map(issuer =>
      succession('became', issuer, { on: row.to && dayAfter(row.to), certainty: row.certainty }),
    ),
  ]
}

function succession(
  direction: Succession['direction'],
  { id, vi }: Issuer,
  said: Pick<Succession, 'on' | 'certainty'>,
): Succession {
  const entity: EntityBrief = { kind: 'organisation', id, name: vi, place: null }
  return { direction, entity, ...said }
}

/** The day on which a successor begins. */
export function dayAfter(day: Day): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10) as Day
}
