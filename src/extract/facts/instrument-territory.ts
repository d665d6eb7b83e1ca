import type { Day } from '../../domain/day.ts'
import type { JurisdictionFact } from '../../domain/extraction.ts'
import type { InstrumentText } from './instrument-text.ts'
import { decidingLine, organText } from './issuer.ts'
import { dayOfTerritories, jurisdictionOfInstrument } from './jurisdiction.ts'
import { type Territory, territoryIn, translatedTerritory } from './territory.ts'

/** The territory that the issuer's name ends with, by the letterhead, the deciding line or the portal's table. */
export function territoryOf(found: InstrumentText, issuedOn: Day | null): Territory | undefined {
  const { head, registry, document } = found
  const day = territoryDay(found, issuedOn)
  const source = document.provenance.sourceJurisdiction
  const province = source?.startsWith('vn-') ? source : null
  const given = { registry, day, province }
  const names = [organText(head), decidingLine(head), document.stated.issuer ?? '']
  const named = names.map(name => territoryIn(name, given)).find(found => found !== undefined)
  return named ?? (document.language === 'vi' ? undefined : translatedTerritory(organText(head), given))
}

function territoryDay(
  { document, placeLine, publishedOn }: InstrumentText,
  issuedOn: Day | null,
): Day | null {
  const { seenOn } = document.provenance
  return dayOfTerritories([issuedOn, publishedOn], { year: placeLine?.year ?? null, seenOn })
}

/** Phạm vi of an instrument whose issuer's territory and day have been looked for. */
export function jurisdictionOf(
  found: InstrumentText,
  issuer: Territory | undefined,
  issuedOn: Day | null,
): JurisdictionFact[] {
  const { symbol, document, registry, placeLine } = found
  const central =
    symbol?.scope === 'central' || saysCentre(found)
      ? 'vn'
      : symbol?.scope === 'party'
        ? 'dcsvn'
        : centralType(found)
  const day = territoryDay(found, issuedOn)
  const local =
    issuer && symbol?.scope === 'party-local' ? { ...issuer, id: issuer.id.replace(/^vn/, 'dcsvn') } : issuer
  return jurisdictionOfInstrument({ document, registry, day, title: null, issuer: local, central, placeLine })
}

/** `BAN THI ĐUA - KHEN THƯỞNG TRUNG ƯƠNG`: of bodies of which every province has one, that of the centre says so. */
function saysCentre({ symbol, head }: InstrumentText): boolean {
  return symbol?.scope === 'local' && /(?<!TRỰC THUỘC )TRUNG ƯƠNG$/u.test(organText(head))
}

/** Place of decrees in the hierarchy: what stands above is issued for the whole country only. */
const decreeRank = 4

/** A constitution has no number; laws and decrees are of the whole country whatever was read of their symbol. */
function centralType({ symbol, type }: InstrumentText): string | null {
  const rank = type?.rank ?? null
  return symbol === null && rank !== null && rank <= decreeRank ? 'vn' : null
}
