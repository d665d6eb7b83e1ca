import { type Certainty, certainties, evidenceOrder } from '../domain/certainty.ts'
import type { Effect } from '../domain/effect.ts'

/** An answer is as certain as the weakest thing it rests on; on nothing, it is weak. */
export function weakest(found: readonly Certainty[]): Certainty {
  return [...certainties].reverse().find(certainty => found.includes(certainty)) ?? 'weak'
}

/** Smaller is stronger: by where the row was read, then by how sure it is. */
export function weakness({ evidence, certainty }: Effect): number {
  const place = (evidenceOrder as readonly string[]).indexOf(evidence)
  const evidenceRank = place < 0 ? evidenceOrder.length : place
  const fromMemory = evidence === 'registry' && (certainty === 'memory' || certainty === 'weak')
  const rank = fromMemory ? evidenceOrder.indexOf('registry-memory') : evidenceRank
  return rank * certainties.length + certainties.indexOf(certainty)
}
