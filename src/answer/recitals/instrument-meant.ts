import { type Day, yearOf } from '../../domain/day.ts'
import type { Reference } from '../../domain/extraction.ts'
import { type InstrumentId, isComplete } from '../../domain/instrument-id.ts'
import { statusOf } from '../../law/status.ts'
import { fold } from '../../normalise/fold.ts'
import type { Registry } from '../../registry/registry.ts'
import { situationOf } from '../../store/situation.ts'
import type { Store } from '../../store/store.ts'

/**
 * Which instrument a recital means. Beyond what the reference itself settles, a law cited by its name means: the only one
 * of its name in the tables and of its year, where the day is wrong; the only one in force on the day, where no day is
 * printed, because a draft rests on what is in force. Null when more than one is left, or none.
 */
export function instrumentMeant(
  { store, registry, on }: { store: Store; registry: Registry; on: Day },
  reference: Reference,
): InstrumentId | null {
  if (reference.verdict === 'resolved' || reference.verdict === 'known-missing') return reference.id
  if (reference.kind !== 'title') return null
  const { candidates, issuedOn } = reference
  const [only] = candidates
  if (only && candidates.length === 1) return only
  const named = candidates.length > 1 ? candidates : instrumentsNamed(registry, reference.quote)
  const fitting = named.filter(id => {
    const known = registry.instrumentById(id)?.issuedOn ?? null
    if (issuedOn !== null) return known !== null && yearOf(known) === yearOf(issuedOn)
    const { status } = statusOf(situationOf(store, registry, id), on)
    return status === 'in-force' || status === 'in-force-in-part'
  })
  return fitting.length === 1 && fitting[0] && isComplete(fitting[0]) ? fitting[0] : null
}

function instrumentsNamed(registry: Registry, name: string): readonly InstrumentId[] {
  const key = nameKey(name)
  return registry.titleAliases.find(({ alias }) => nameKey(alias) === key)?.instruments ?? []
}

function nameKey(name: string): string {
  return (fold(name).match(/[a-z0-9]+/g) ?? []).join(' ').replace(/ nam \d{4}$/, '')
}
