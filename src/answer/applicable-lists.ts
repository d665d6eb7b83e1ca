import { type Day, yearOf } from '../domain/day.ts'
import { parseInstrumentId } from '../domain/instrument-id.ts'
import { normLevels } from '../law/norm-level.ts'
import { type AskedPlace, territoriesFor } from '../law/territory-standing.ts'
import type { SearchRefusal } from '../search/search-answer.ts'
import { prepareSituations } from '../store/situation.ts'
import type { ApplicableAnswer, ApplicableInstrument } from './applicable.ts'
import { type Candidate, candidatesFor } from './applicable-candidates.ts'
import { withChain } from './applicable-chain.ts'
import type { ApplicableContext } from './applicable-context.ts'
import { applicableInstrument } from './applicable-instrument.ts'

export type Lists = Pick<ApplicableAnswer, 'inForce' | 'mayApply' | 'upcoming'> & {
  /** What was looked at, expired ones and later ones as well. */
  readonly candidates: readonly Candidate[]
}

/** What governs a topic in a place on one day, sorted by how sure it is and by rank. */
export async function listsOn(context: ApplicableContext): Promise<Lists | SearchRefusal> {
  const { topic, place, on, registry } = context
  const asked = { in: place?.id ?? null, on, territories: territoriesFor(place, registry) }
  const found = await candidatesFor(topic, asked, context)
  return 'refused' in found ? found : listsOf(found, context)
}

/** The same from candidates that were found already: for another day in the same place. */
export function listsOf(found: readonly Candidate[], context: ApplicableContext): Lists {
  const { place, on, known } = context
  const candidates = found.filter(({ id }) => isIssuedBy(id, on))
  prepareSituations(
    known,
    candidates.map(({ id }) => id),
  )
  const listed = candidates.flatMap(candidate => applicableInstrument(candidate, context) ?? []).sort(inOrder)
  return { ...sortOut(withChain(withoutNested(listed), context), place), candidates: found }
}

/** An id tells the year at least; the day itself is looked at where it is known. */
export function isIssuedBy(id: string, on: Day): boolean {
  const year = Number(parseInstrumentId(id)?.period)
  return !Number.isInteger(year) || year <= yearOf(on)
}

function inOrder(a: ApplicableInstrument, b: ApplicableInstrument): number {
  return (
    normLevels.indexOf(a.level) - normLevels.indexOf(b.level) ||
    Number(a.within !== null) - Number(b.within !== null) ||
    Number(a.sector !== null) - Number(b.sector !== null) ||
    (b.issuedOn ?? '').localeCompare(a.issuedOn ?? '') ||
    (a.instrument.instrumentId < b.instrument.instrumentId ? -1 : 1)
  )
}

/** An amending act is read in the instrument that it amends, where that is listed. */
function withoutNested(listed: readonly ApplicableInstrument[]): readonly ApplicableInstrument[] {
  const nested = new Set(listed.flatMap(one => one.amendedBy.map(each => each.instrument.instrumentId)))
  return listed.filter(
    one => one.status.status === 'not-yet-in-force' || !nested.has(one.instrument.instrumentId),
  )
}

type Sorted = Pick<ApplicableAnswer, 'inForce' | 'mayApply' | 'upcoming'>

function sortOut(listed: readonly ApplicableInstrument[], place: AskedPlace | null): Sorted {
  const upcoming = listed.filter(one => one.status.status === 'not-yet-in-force')
  const binding = listed.filter(one => one.status.status.startsWith('in-force') && isSettled(one))
  const ownRules = binding.some(
    one => one.level.startsWith('provincial') && one.jurisdiction === place?.provinceNow,
  )
  /** The rules of a merged territory give way when the new one has decided: whether it has, is for a reader to see. */
  const mayHaveGivenWay = (one: ApplicableInstrument): boolean =>
    ownRules && one.within !== null && one.level.startsWith('provincial')
  const isSure = (one: ApplicableInstrument): boolean =>
    binding.includes(one) && one.sector === null && one.coversWhole && !mayHaveGivenWay(one)
  return {
    inForce: listed.filter(isSure),
    mayApply: listed.filter(one => !isSure(one) && !upcoming.includes(one)),
    upcoming,
  }
}

/** Known to have begun: "where not contrary" is said also of what may never have begun. */
function isSettled({ status }: ApplicableInstrument): boolean {
  return status.certainty !== 'weak'
}
