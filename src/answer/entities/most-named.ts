import type { EntityBrief } from './entity.ts'

/** Of one entity as texts write it, with capitals here and there, the form that most of them have. */
export function mostNamed(namings: readonly EntityBrief[]): EntityBrief | undefined {
  const counts = new Map<string, number>()
  for (const { id } of namings) counts.set(id, (counts.get(id) ?? 0) + 1)
  const count = ({ id }: EntityBrief): number => counts.get(id) ?? 0
  return [...namings].sort((a, b) => count(b) - count(a) || (a.id < b.id ? -1 : Number(a.id > b.id)))[0]
}
