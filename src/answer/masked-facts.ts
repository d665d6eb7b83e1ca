import type { Assertion, Certainty, EvidenceKind } from '../domain/certainty.ts'
import type { Effect } from '../domain/effect.ts'
import { maskPersonalNumbers } from '../normalise/personal-numbers.ts'

/** A fact about something, with what it rests on. */
export type AssertionAnswer = {
  readonly field: string
  readonly value: string
  readonly evidence: EvidenceKind
  readonly certainty: Certainty
  readonly quote: string | null
}

/** Words of a text as they may be shown; null where there are none. */
export function maskedWords(words: string | null): string | null {
  return words === null ? null : maskPersonalNumbers(words)
}

/** Facts as they may be shown: titles and the words they rest on without personal numbers. */
export function maskedFacts(facts: readonly Assertion[]): readonly AssertionAnswer[] {
  return facts.map(({ field, value, evidence, certainty, quote }) => ({
    field,
    value: field.startsWith('title') ? maskPersonalNumbers(value) : value,
    evidence,
    certainty,
    quote: maskedWords(quote),
  }))
}

/** Effects as they may be shown: the words of each without personal numbers. */
export function maskedEffects(effects: readonly Effect[]): readonly Effect[] {
  return effects.map(effect =>
    effect.quote == null ? effect : { ...effect, quote: maskPersonalNumbers(effect.quote) },
  )
}
