import type { Day } from '../src/domain/day.ts'
import type { Effect } from '../src/domain/effect.ts'
import type { InstrumentId } from '../src/domain/instrument-id.ts'

/** A row of what is known of the force of a decree, from the registry and certain, but for what is given. */
export function effectRow(kind: Effect['kind'], from: string | null, extra: Partial<Effect> = {}): Effect {
  return {
    instrument: 'vn/cp/nd/2023/98' as InstrumentId,
    kind,
    from: from as Day | null,
    to: null,
    provisions: null,
    cause: null,
    certainty: 'verified',
    evidence: 'registry',
    ...extra,
  }
}
