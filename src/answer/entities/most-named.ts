import type { EntityBrief } from './entity.ts'

/** A form of a name, and how often it stands. */
export type CountedForm = { readonly brief: EntityBrief; readonly count: number }

/** Of one entity as texts write it, with capitals here and there, the form that most of them have. */
export function mostNamed(namings: readonly EntityBrief[]): EntityBrief | undefined {
  const counts = new Map<string, number>()
  for (const { id } of namings) counts.set(id, (counts.get(id) ?? 0) + 1)
  return mostCounted(namings.map(brief => ({ brief, count: counts.get(brief.id) ?? 0 })))
}

/** The form that stands most often, of equal ones the first by id. */
export function mostCounted(forms: readonly CountedForm[]): EntityBrief | undefined {
  const isBefore = (a: CountedForm, b: CountedForm): boolean =>
    a.count === b.count ? a.brief.id < b.brief.id : a.count > b.count
  let best: CountedForm | undefined
  for (const form of forms) if (best === undefined || isBefore(form, best)) best = form
  return best?.brief
}
