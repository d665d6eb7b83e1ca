import { type Day, formatDayVi, parseIsoDay } from '../domain/day.ts'
import { type InstrumentId, parseInstrumentId } from '../domain/instrument-id.ts'
import { formatProvision } from '../domain/provision.ts'
import { provisionInEnglish } from '../domain/provision-in-english.ts'
import type { Said } from '../domain/said.ts'
import { normLevelOf } from '../law/norm-level.ts'
import { sectorOf } from '../law/sector.ts'
import { statusOf } from '../law/status.ts'
import { territoryStanding } from '../law/territory-standing.ts'
import type { LawRule, Registry } from '../registry/registry.ts'
import { factOf } from '../store/facts.ts'
import { situationOf } from '../store/situation.ts'
import type { AmendedBy, ApplicableInstrument } from './applicable.ts'
import type { Candidate } from './applicable-candidates.ts'
import type { ApplicableContext } from './applicable-context.ts'
import { briefFrom } from './instrument-brief.ts'
import { nameOf, placeInEnglish } from './names.ts'
import { type StatusAnswer, sayStatus } from './status-answer.ts'
import { certaintyWords } from './status-phrases.ts'

/** A candidate as the answer shows it; undefined when it does not bind in the place, or no longer, or not yet issued. */
export function applicableInstrument(
  { id, fit, provisions }: Candidate,
  context: ApplicableContext,
): ApplicableInstrument | undefined {
  const { store, registry, sectors, place, on, known } = context
  const jurisdiction = parseInstrumentId(id)?.jurisdiction ?? '_'
  const level = normLevelOf(id, registry)
  const sector = sectorOf(id, registry)
  const isOfOtherSector = sector !== null && sectors.length > 0 && !sectors.includes(sector)
  const reach = territoryStanding(jurisdiction, place, registry)
  if (level === null || reach === undefined || isOfOtherSector) return undefined
  const issuedOn = parseIsoDay(factOf(known.facts(id), 'issuedOn') ?? '') ?? null
  if (issuedOn !== null && issuedOn > on) return undefined
  const derived = statusOf(situationOf(store, registry, id, known), on)
  if (derived.status === 'expired' || derived.status === 'suspended') return undefined
  const status = sayStatus(known, id, derived)
  const within = reach.within
  const why: readonly Said[] = [
    fitWords[fit],
    ...(within === null ? [] : [sayWithin(nameOf(registry, 'jurisdiction', within), registry)]),
    ...(sector === null
      ? []
      : [{ vi: `quy định của ngành: ${sector}`, en: `rules of one sector: ${sector}` }]),
    ...sayReasons(status),
    ...sayAmendedBases(id, issuedOn, context),
  ]
  return {
    instrument: briefFrom(known, id),
    level,
    jurisdiction,
    coversWhole: reach.standing === 'whole',
    within: within === null ? null : { id: within, name: nameOf(registry, 'jurisdiction', within) },
    sector: sector !== null && sectors.includes(sector) ? null : sector,
    status,
    provisions,
    amendedBy: amendmentsOf(id, context),
    details: known.actedOn(id, 'implements').map(other => ({ ...briefFrom(known, other), provisions: [] })),
    delegates: [],
    abolished: [],
    replaced: known.actedOn(id, 'replaces').map(other => briefFrom(known, other)),
    held: known.isHeld(id),
    issuedOn,
    why: why.map(({ vi }) => vi),
    whyEnglish: why.map(({ en }) => en),
  }
}

const fitWords: Record<Candidate['fit'], Said> = {
  general: {
    vi: 'quy định chung về thi đua, khen thưởng',
    en: 'general rules of emulation and commendation',
  },
  specific: { vi: 'tên văn bản nói về chủ đề này', en: 'its title speaks of this topic' },
  details: {
    vi: 'quy định chi tiết văn bản chung về thi đua, khen thưởng',
    en: 'it details a general instrument of emulation and commendation',
  },
}

/** What its status rests on, each thing by itself. */
function sayReasons({ why, reasons, english }: StatusAnswer): readonly Said[] {
  if (reasons.length === 0) return [{ vi: why, en: english.why }]
  return reasons.map((vi, index) => ({ vi, en: english.reasons[index] ?? '' }))
}

function sayWithin(name: string, registry: Registry): Said {
  const rule = registry.lawRules.find(each => each.concerns === 'territory-merged')
  const said = { vi: `chỉ áp dụng trong địa bàn ${name}`, en: `applies in ${placeInEnglish(name)} alone` }
  if (!rule) return said
  const place = sayPlace(rule, registry)
  return { vi: `${said.vi}: ${rule.vi} (${place.vi})`, en: `${said.en} (${place.en})` }
}

/** Where the law says so, and how sure that is: `khoản 2 Điều 57 Luật 64/2025/QH15 – đã kiểm chứng`. */
function sayPlace(rule: LawRule, registry: Pick<Registry, 'instrumentById'>): Said {
  const symbol = registry.instrumentById(rule.instrument)?.symbol ?? rule.instrument
  const provision = formatProvision(rule.provision)
  const certainty = certaintyWords[rule.certainty]
  return {
    vi: `${provision} Luật ${symbol} – ${certainty.vi}`,
    en: `${provisionInEnglish(rule.provision)} of Law ${symbol} – ${certainty.en}`,
  }
}

/**
 * A base that was amended after the instrument was made: it goes on where it is not contrary, by the same clause as when
 * a base ends. Its status stays what it is; a reader must compare.
 */
function sayAmendedBases(
  id: InstrumentId,
  issuedOn: Day | null,
  context: Pick<ApplicableContext, 'known' | 'on' | 'registry'>,
): readonly Said[] {
  const { known, on, registry } = context
  const rule = registry.lawRules.find(
    each => each.outcome === 'where-not-contrary' && each.from <= on && (each.to === null || on <= each.to),
  )
  if (rule === undefined || issuedOn === null) return []
  const place = sayPlace(rule, registry)
  return known.actedOn(id, 'implements').flatMap(base =>
    amendmentsOf(base, context)
      .filter(
        ({ from, inForce }) => inForce === true && from !== null && from > issuedOn && from >= rule.from,
      )
      .map(({ instrument: by, from }) => {
        const name = briefFrom(known, base).symbol ?? base
        const actor = by.symbol ?? by.instrumentId
        const since = from === null ? '' : ` từ ${formatDayVi(from)}`
        return {
          vi: `${name} được ${actor} sửa đổi, bổ sung${since}, sau khi văn bản này ban hành: chỉ áp dụng phần không trái (${place.vi})`,
          en: `${name} was amended by ${actor}${from === null ? '' : ` from ${from}`}, after this was issued: it applies where it is not contrary (${place.en})`,
        }
      }),
  )
}

/** What amends an instrument and has been issued by the day of the context. */
export function amendmentsOf(
  id: InstrumentId,
  { known, on }: Pick<ApplicableContext, 'known' | 'on'>,
): readonly AmendedBy[] {
  return known.actingOn(id, 'amends').flatMap(actor => {
    const facts = known.facts(actor)
    const issuedOn = factOf(facts, 'issuedOn')
    if (issuedOn !== null && issuedOn > on) return []
    const from = parseIsoDay(factOf(facts, 'effectiveFrom') ?? '') ?? null
    return [{ instrument: briefFrom(known, actor), from, inForce: from === null ? null : from <= on }]
  })
}
