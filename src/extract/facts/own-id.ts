import { type Day, yearOf } from '../../domain/day.ts'
import type { JurisdictionFact } from '../../domain/extraction.ts'
import { type InstrumentId, instrumentId } from '../../domain/instrument-id.ts'
import type { OfficialSymbol } from '../../domain/symbol.ts'
import { assemblyTermAt } from '../../registry/jurisdictions.ts'
import type { Issuer, Registry } from '../../registry/registry.ts'
import { asOldAct } from '../references/old-act.ts'
import { noSurroundings, symbolToId } from '../references/symbol-id.ts'

const unknown = '_'

/** What is known of an instrument besides its number. */
export type OwnSurroundings = {
  readonly issuedOn: Day | null
  /** The year of the place line, also where its day was left for the pen. */
  readonly year: number | null
  /** A number that is printed without its series. */
  readonly number: string | null
  readonly jurisdiction: readonly JurisdictionFact[]
  /** Type code by the type line or the portal's table. */
  readonly typeCode: string | null
  readonly issuers: readonly Issuer[]
  readonly registry: Registry
}

/** The id of the document itself; parts that neither its symbol nor its head gives are `_`. */
export function ownId(symbol: OfficialSymbol | null, known: OwnSurroundings): InstrumentId {
  const { issuedOn, jurisdiction, typeCode, registry } = known
  const territory = jurisdiction.length === 1 ? (jurisdiction[0]?.id ?? null) : null
  const year = issuedOn ? yearOf(issuedOn) : known.year
  if (symbol) {
    const given = { ...noSurroundings, issuedOn, year, jurisdiction: territory, leadType: typeCode }
    return symbolToId(asOldAct(typeCode, symbol), given, registry)
  }
  // Decisions and resolutions have two series, which only the symbol tells apart.
  const hasTwoSeries = typeCode === 'qd' || typeCode === 'nq'
  return instrumentId({
    jurisdiction: territory ?? unknown,
    organ: organOf(known),
    type: hasTwoSeries || typeCode === null ? unknown : typeCode,
    period: year === null ? unknown : String(year),
    number: known.number ?? unknown,
  })
}

/** Acts of the National Assembly carry its term, which the day tells. */
function organOf({ issuedOn, typeCode, issuers, registry }: OwnSurroundings): string {
  if (typeCode === 'hp' || typeCode === 'luat') {
    return (issuedOn && assemblyTermAt(issuedOn, registry)) ?? unknown
  }
  return issuers.map(row => row.code).join('+') || unknown
}
