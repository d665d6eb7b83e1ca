import { type Day, yearOf } from '../../domain/day.ts'
import { type InstrumentId, instrumentId } from '../../domain/instrument-id.ts'
import type { OfficialSymbol } from '../../domain/symbol.ts'
import type { OfficeTerm, Registry } from '../../registry/registry.ts'

/** What stands beside a symbol and completes it. */
export type SymbolSurroundings = {
  readonly issuedOn: Day | null
  /** `vn-cao-bang`, where the text or the provenance gives it without doubt. */
  readonly jurisdiction: string | null
  /** Type part of an id that the word before the number stands for: `luat` for "Luật số …". */
  readonly leadType: string | null
  /** Year stated beside a number that has none; a date is stronger. */
  readonly year: number | null
  /** Party term stated beside the number, `k10`; the date is stronger. */
  readonly partyTerm: string | null
}

export const noSurroundings: SymbolSurroundings = {
  issuedOn: null,
  jurisdiction: null,
  leadType: null,
  year: null,
  partyTerm: null,
}

const unknown = '_'

/**
 * The id a symbol stands for, with `_` for what neither the symbol nor its surroundings give.
 * The type comes from the symbol; the word before it counts only where the symbol has none, since translations
 * change that word (Kết luận → Beschluss).
 */
export function symbolToId(
  symbol: OfficialSymbol,
  given: SymbolSurroundings,
  registry: Registry,
): InstrumentId {
  const period = periodOf(symbol, given, registry)
  return instrumentId({
    jurisdiction: jurisdictionOf(symbol, given),
    organ:
      symbol.style === 'historic' && symbol.organs.length === 0 ? 'ctn' : symbol.organs.join('+') || unknown,
    type: inSeries(typeOf(symbol, given.leadType, registry), symbol, period),
    period,
    number: symbol.number,
  })
}

/** Types that the words before an assembly's, a council's or an old number may name. */
const leadTypes: Readonly<Record<OfficialSymbol['style'], readonly string[]>> = {
  assembly: ['luat', 'nq', 'pl', 'hp'],
  historic: ['nd', 'nq', 'qd', 'ct', 'tt', 'luat'],
  normative: [],
  administrative: [],
  party: [],
  order: ['luat', 'pl'],
  dispatch: ['hd', 'tb', 'kh', 'bc', 'ttr'],
}

function typeOf(symbol: OfficialSymbol, leadType: string | null, registry: Registry): string {
  const isSaidBefore = leadType !== null && leadTypes[symbol.style].includes(leadType)
  if (isSaidBefore && (symbol.type === null || symbol.style === 'dispatch')) return leadType
  if (symbol.type === null) return unknown
  const hasTwoSeries = symbol.type === 'qd' || symbol.type === 'nq'
  return hasTwoSeries && symbol.style === 'administrative' && isStateBody(symbol, registry)
    ? `${symbol.type}-cb`
    : symbol.type
}

/** Since 1997 normative decisions print their year; until then all of a body were one series. */
function inSeries(type: string, { style, organs }: OfficialSymbol, period: string): string {
  const isLate = style === 'historic' && organs.length > 0 && Number(period) > lastYearOfOneSeries
  return isLate && (type === 'qd' || type === 'nq') ? `${type}-cb` : type
}

const lastYearOfOneSeries = 1997

/** Unions, associations and bodies of the Party issue no normative acts, so they have one series only. */
function isStateBody(symbol: OfficialSymbol, registry: Registry): boolean {
  if (symbol.scope === 'party' || symbol.scope === 'party-local') return false
  const issuer = registry.issuerByCode(symbol.organs[0] ?? '')
  return issuer?.kind !== 'mass-org' && issuer?.kind !== 'party'
}

function periodOf(symbol: OfficialSymbol, given: SymbolSurroundings, registry: Registry): string {
  if (symbol.year !== null) return String(symbol.year)
  if (symbol.damaged) return unknown
  if (symbol.scope !== 'party') {
    return String((given.issuedOn && yearOf(given.issuedOn)) ?? given.year ?? unknown)
  }
  const byDate = given.issuedOn && termOn(registry.partyTerms, given.issuedOn)?.code
  const byYear = given.year === null ? undefined : termInYear(registry.partyTerms, given.year)?.code
  return byDate ?? given.partyTerm ?? byYear ?? unknown
}

function jurisdictionOf(symbol: OfficialSymbol, given: SymbolSurroundings): string {
  switch (symbol.scope) {
    case 'central':
      return 'vn'
    case 'party':
      return 'dcsvn'
    case 'party-local':
      return given.jurisdiction === null || isTooWide(symbol.organs[0] ?? '', given.jurisdiction)
        ? unknown
        : given.jurisdiction.replace(/^vn-/, 'dcsvn-')
    case 'local':
      return given.jurisdiction ?? unknown
    case 'several':
      return unknown
    case 'unknown':
      return (symbol.style === 'party' ? null : given.jurisdiction) ?? unknown
  }
}

/** Committees of which a province has many: its name alone does not say which Huyện ủy, Đảng ủy or Đảng ủy Khối numbered a document. */
export function isTooWide(organ: string, jurisdiction: string): boolean {
  return organ === 'duk' || ((organ === 'hu' || organ === 'du') && !jurisdiction.includes('.'))
}

/** The term that runs on a day; undefined before the first one of the table. */
export function termOn(terms: readonly OfficeTerm[], day: Day): OfficeTerm | undefined {
  return terms.find(term => term.from <= day && (term.to === null || day <= term.to))
}

/** The term in which a whole year lies; undefined for a year that lies in two. */
export function termInYear(terms: readonly OfficeTerm[], year: number): OfficeTerm | undefined {
  const first = termOn(terms, `${year}-01-01` as Day)
  return first !== undefined && first === termOn(terms, `${year}-12-31` as Day) ? first : undefined
}
