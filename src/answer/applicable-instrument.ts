import { parseIsoDay } from '../domain/day.ts'
import { type InstrumentId, parseInstrumentId } from '../domain/instrument-id.ts'
import { normLevelOf } from '../law/norm-level.ts'
import { namesSector, sectorOf } from '../law/sector.ts'
import { statusOf } from '../law/status.ts'
import { territoryStanding } from '../law/territory-standing.ts'
import type { LawRule } from '../registry/registry.ts'
import { instrumentsActedOn, instrumentsActingOn } from '../store/acting-on.ts'
import { factOf, factsOf } from '../store/facts.ts'
import { isHeld } from '../store/instruments.ts'
import { situationOf } from '../store/situation.ts'
import type { AmendedBy, ApplicableInstrument } from './applicable.ts'
import type { AnswerContext } from './applicable-answer.ts'
import type { Candidate } from './applicable-candidates.ts'
import { nameOf } from './names.ts'
import { briefOf, sayStatus } from './status-answer.ts'

/** A candidate as the answer shows it; undefined when it does not bind in the place, or no longer, or not yet issued. */
export function applicableInstrument(
  { id, fit, provisions }: Candidate,
  context: AnswerContext,
): ApplicableInstrument | undefined {
  const { store, registry, topic, place, on } = context
  const jurisdiction = parseInstrumentId(id)?.jurisdiction ?? '_'
  const level = normLevelOf(id, registry)
  const reach = territoryStanding(jurisdiction, place, registry)
  if (level === null || reach === undefined) return undefined
  const issuedOn = parseIsoDay(factOf(factsOf(store, id), 'issuedOn') ?? '') ?? null
  if (issuedOn !== null && issuedOn > on) return undefined
  const derived = statusOf(situationOf(store, registry, id, context.known), on)
  if (derived.status === 'expired' || derived.status === 'suspended') return undefined
  const status = sayStatus(store, id, derived)
  const sector = sectorOf(id, registry)
  const within = reach.within
  return {
    instrument: briefOf(store, id),
    level,
    jurisdiction,
    coversWhole: reach.standing === 'whole',
    within: within === null ? null : { id: within, name: nameOf(registry, 'jurisdiction', within) },
    sector: sector !== null && namesSector(topic, sector) ? null : sector,
    status,
    provisions,
    amendedBy: amendmentsOf(id, context),
    details: instrumentsActedOn(store, id, ['implements']).map(other => briefOf(store, other)),
    replaced: instrumentsActedOn(store, id, ['replaces']).map(other => briefOf(store, other)),
    held: isHeld(store, id),
    issuedOn,
    why: [
      fitWords[fit],
      ...(within === null ? [] : [sayWithin(nameOf(registry, 'jurisdiction', within), registry.lawRules)]),
      ...(sector === null ? [] : [`quy định của ngành: ${sector}`]),
      status.why,
    ],
  }
}

const fitWords: Record<Candidate['fit'], string> = {
  general: 'quy định chung về thi đua, khen thưởng',
  specific: 'tên văn bản nói về chủ đề này',
  details: 'quy định chi tiết văn bản chung về thi đua, khen thưởng',
}

function sayWithin(name: string, rules: readonly LawRule[]): string {
  const rule = rules.find(each => each.concerns === 'territory-merged')
  const place = `chỉ áp dụng trong địa bàn ${name}`
  if (!rule) return place
  const { dieu, khoan } = rule.provision
  return `${place}: ${rule.vi} (khoản ${khoan} Điều ${dieu} ${rule.instrument}, ${rule.certainty})`
}

function amendmentsOf(id: InstrumentId, { store, on }: AnswerContext): readonly AmendedBy[] {
  return instrumentsActingOn(store, id, ['amends']).flatMap(actor => {
    const facts = factsOf(store, actor)
    const issuedOn = factOf(facts, 'issuedOn')
    if (issuedOn !== null && issuedOn > on) return []
    const from = parseIsoDay(factOf(facts, 'effectiveFrom') ?? '') ?? null
    return [{ instrument: briefOf(store, actor), from, inForce: from === null ? null : from <= on }]
  })
}
