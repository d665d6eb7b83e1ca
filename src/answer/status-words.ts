import { type Day, formatDayVi } from '../domain/day.ts'
import type { Effect } from '../domain/effect.ts'
import type { InstrumentId } from '../domain/instrument-id.ts'
import { formatProvision, type Provision } from '../domain/provision.ts'
import { provisionInEnglish } from '../domain/provision-in-english.ts'
import type { Said } from '../domain/said.ts'
import type { AppliedRule, DerivedStatus, Unsettled } from '../law/derived-status.ts'
import { certaintyWords, outcomeWords, statusPhrases } from './status-phrases.ts'

/** A derived status in sentences: what it rests on, what would settle it, and what says otherwise. */
export type StatusWords = {
  /** `reasons` in one line. */
  readonly why: string
  /** What it rests on, each thing said once with everything that says so. */
  readonly reasons: readonly string[]
  readonly unsettled: readonly string[]
  readonly contradictions: readonly string[]
}

type Saying = {
  readonly id: InstrumentId
  /** Symbol of an instrument, or its id. */
  readonly name: (id: InstrumentId) => string
  readonly language: keyof Said
}

/** A derived status in sentences of one language. */
export function statusWords(derived: DerivedStatus, saying: Saying): StatusWords {
  const reasons = reasonsOf(derived, saying)
  return {
    why: reasons.length === 0 ? statusPhrases.nothing[saying.language] : reasons.join('; '),
    reasons,
    unsettled: derived.unsettled.map(one => sayUnsettled(one, saying)),
    contradictions: saidOnce(derived.contradictions, saying),
  }
}

function reasonsOf({ because, rule }: DerivedStatus, saying: Saying): readonly string[] {
  const rows = saidOnce(because, saying)
  if (rule === null) return rows
  const ended = sayBaseEnd(rule, saying)
  const isSaid = rows.some(row => row.startsWith(ended))
  return [...rows, ...(isSaid ? [] : [ended]), sayRule(rule, saying)]
}

/**
 * Rows that state one thing are one sentence, with each thing that it rests on. What is stated without its cause is the
 * same as what is stated with it.
 */
function saidOnce(effects: readonly Effect[], saying: Saying): readonly string[] {
  const { language } = saying
  const sentences = new Map<string, Set<string>>()
  for (const effect of effects) {
    const same = effect.cause === null ? effects.find(other => isSameWithCause(effect, other)) : undefined
    const sentence = sayEffect(same ?? effect, saying)
    const evidence = sentences.get(sentence) ?? new Set<string>()
    sentences.set(sentence, evidence.add(sayEvidence(effect, language)))
  }
  const also = statusPhrases.also[language]
  return [...sentences].map(([sentence, evidence]) => `${sentence} – ${[...evidence].join(` ${also} `)}`)
}

function isSameWithCause(effect: Effect, other: Effect): boolean {
  return (
    other.cause !== null &&
    other.instrument === effect.instrument &&
    other.kind === effect.kind &&
    other.from === effect.from &&
    other.to === effect.to &&
    (other.asOf ?? null) === (effect.asOf ?? null) &&
    JSON.stringify(other.provisions) === JSON.stringify(effect.provisions)
  )
}

function sayDay(day: Day, { language }: Saying): string {
  return language === 'vi' ? formatDayVi(day) : day
}

function sayProvision(provision: Provision, { language }: Saying): string {
  return language === 'vi' ? formatProvision(provision) : provisionInEnglish(provision)
}

function sayBaseEnd({ base, baseEndedOn }: AppliedRule, saying: Saying): string {
  return `${saying.name(base)} ${statusPhrases.effects.ended[saying.language]} ${sayDay(baseEndedOn, saying)}`
}

function sayRule({ rule }: AppliedRule, saying: Saying): string {
  const { name, language } = saying
  const place = `${sayProvision(rule.provision, saying)} ${statusPhrases.law[language]} ${name(rule.instrument)}`
  const clause = language === 'vi' ? rule.vi : (outcomeWords[rule.outcome] ?? rule.vi)
  return `${clause} (${place}) – ${certaintyWords[rule.certainty][language]}`
}

function sayEffect(effect: Effect, saying: Saying): string {
  const { id, name, language } = saying
  const whose = effect.instrument === id ? '' : `${name(effect.instrument)} `
  const from = effect.from === null ? statusPhrases.dayUnknown[language] : sayDay(effect.from, saying)
  const by = effect.cause === null || effect.cause === effect.instrument ? '' : ` (${name(effect.cause)})`
  const kind = statusPhrases.effects[effect.kind][language]
  const said = `${whose}${sayPart(effect, saying)}${kind} ${from}${by}${sayUntil(effect, saying)}`
  return `${said}${sayList(effect, saying)}`
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
