import type { Provision } from '../../domain/provision.ts'
import type { Amendment } from './amendments.ts'

/**
 * An amendment of "Điều 7 của Quy chế" names no annex, though the regulation is one of the decision that promulgates it.
 * Where the body has no such article and one annex alone has it, that one is meant; else the place stays as it was read.
 */
export function inAnnex(amendment: Amendment, held: readonly Provision[]): Amendment {
  const placed = (target: Provision): Provision => {
    if (target.annex !== undefined || target.dieu === undefined) return target
    const places = new Set(held.filter(({ dieu }) => dieu === target.dieu).map(({ annex }) => annex))
    const [annex, ...others] = places
    return annex === undefined || others.length > 0 ? target : { annex, ...target }
  }
  return {
    ...amendment,
    targets: amendment.targets.map(placed),
    wordings: amendment.wordings.map(one => ({ ...one, provisions: one.provisions.map(placed) })),
  }
}
