import { type Day, formatDayVi } from '../domain/day.ts'
import type { Effect } from '../domain/effect.ts'
import type { InstrumentId } from '../domain/instrument-id.ts'
import { formatProvision, type Provision } from '../domain/provision.ts'
import { provisionInEnglish } from '../domain/provision-in-english.ts'
import type { AppliedRule, DerivedStatus, Unsettled } from '../law/derived-status.ts'
import { certaintyWords, outcomeWords, type Said, statusPhrases } from './status-phrases.ts'

/** A derived status in sentences: what it rests on, what would settle it, and what says otherwise. */
export type StatusWords = {
  readonly why: string
  readonly unsettled: readonly string[]
  readonly contradictions: readonly string[]
}

type Saying = {
  readonly id: InstrumentId
  /** Symbol of an instrument, or its id. */
  readonly name: (id: InstrumentId) => string
  readonly language: keyof Said
}

export function statusWords(derived: DerivedStatus, saying: Saying): StatusWords {
  return {
    why: sayWhy(derived, saying),
    unsettled: derived.unsettled.map(one => sayUnsettled(one, saying)),
    contradictions: distinct(derived.contradictions.map(effect => sayEffect(effect, saying))),
  }
}

function sayWhy({ because, rule }: DerivedStatus, saying: Saying): string {
  const { id, name, language } = saying
  const rows = distinct(
    because.map(effect => {
      const whose = effect.instrument === id ? '' : `${name(effect.instrument)} `
      return whose + sayEffect(effect, saying)
    }),
  )
  const said = rule === null ? rows : [...rows, sayRule(rule, saying)]
  return said.length === 0 ? statusPhrases.nothing[language] : said.join('; ')
}

/** Copies of one text say the same. */
function distinct(said: readonly string[]): readonly string[] {
  return [...new Set(said)]
}

function sayDay(day: Day, { language }: Saying): string {
  return language === 'vi' ? formatDayVi(day) : day
}

function sayProvision(provision: Provision, { language }: Saying): string {
  return language === 'vi' ? formatProvision(provision) : provisionInEnglish(provision)
}

function sayRule({ rule, base, baseEndedOn }: AppliedRule, saying: Saying): string {
  const { name, language } = saying
  const place = `${sayProvision(rule.provision, saying)} ${statusPhrases.law[language]} ${name(rule.instrument)}`
  const ended = `${name(base)} ${statusPhrases.effects.ended[language]} ${sayDay(baseEndedOn, saying)}`
  const clause = language === 'vi' ? rule.vi : (outcomeWords[rule.outcome] ?? rule.vi)
  return `${ended}; ${clause} (${place}) – ${certaintyWords[rule.certainty][language]}`
}

function sayEffect(effect: Effect, saying: Saying): string {
  const { name, language } = saying
  const from = effect.from === null ? statusPhrases.dayUnknown[language] : sayDay(effect.from, saying)
  const by = effect.cause === null || effect.cause === effect.instrument ? '' : ` (${name(effect.cause)})`
  const kind = statusPhrases.effects[effect.kind][language]
  const said = `${sayPart(effect, saying)}${kind} ${from}${by}${sayUntil(effect, saying)}`
  return `${said}${sayList(effect, saying)} – ${sayEvidence(effect, language)}`
}

/** What a row rests on, and how sure it is. */
export function sayEvidence(
  { evidence, certainty }: Pick<Effect, 'evidence' | 'certainty'>,
  language: keyof Said,
): string {
  const source = statusPhrases.evidence[evidence]?.[language] ?? evidence
  return `${source}, ${certaintyWords[certainty][language]}`
}

function sayPart({ provisions }: Effect, saying: Saying): string {
  if (provisions === null) return ''
  return provisions.length === 0
    ? `${statusPhrases.inPart[saying.language]} `
    : `${provisions.map(one => sayProvision(one, saying)).join(', ')} `
}

/** `to` is the first day after; a list speaks up to a day of its own, which is said with the list. */
function sayUntil({ kind, to }: Effect, saying: Saying): string {
  if (kind !== 'suspended' || to === null) return ''
  return ` ${statusPhrases.until[saying.language]} ${sayDay(to, saying)}`
}

function sayList({ kind, from, asOf, statedBy }: Effect, saying: Saying): string {
  if (asOf == null) return ''
  const { list, ofList, upTo, holding } = statusPhrases
  const { language, name } = saying
  const stated = statedBy == null ? '' : ` ${ofList[language]} ${name(statedBy)}`
  const said = `${list[language]}${stated}, ${upTo[language]} ${sayDay(asOf, saying)}`
  const isHolding = kind === 'in-force' && from !== null && from <= asOf
  return isHolding ? `, ${holding[language]} ${said}` : `, ${said}`
}

function sayUnsettled({ what, by }: Unsettled, { name, language }: Saying): string {
  const other = by === null ? statusPhrases.another[language] : name(by)
  return statusPhrases.unsettled[what][language].replace('{other}', () => other)
}
