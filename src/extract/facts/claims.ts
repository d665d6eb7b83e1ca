import { type Certainty, type EvidenceKind, evidenceOrder } from '../../domain/certainty.ts'
import type { UnboundAssertion } from '../../domain/document.ts'

/** A value somebody states, with where it was read. The value keeps its type; `text` is how it is stored. */
export type Claim<Value> = {
  readonly value: Value
  readonly text: string
  readonly evidence: EvidenceKind
  readonly certainty: Certainty
  /** The words it rests on. */
  readonly quote: string | null
}

/** Where and how surely a value was read. */
export type Reading = Pick<Claim<unknown>, 'evidence' | 'certainty' | 'quote'>

/** Says a value with its evidence; `text` is the value as it is stored. */
export function claim<Value>(
  value: Value,
  text: string,
  { evidence, certainty, quote }: Reading,
): Claim<Value> {
  return { value, text, evidence, certainty, quote: quote === null ? null : oneLine(quote) }
}

/** Words of the document itself, read without doubt. */
export function signed(quote: string): Reading {
  return { evidence: 'signed-text', certainty: 'verified', quote }
}

/** A row of the table of properties that a portal shows. */
export function tabled(quote: string | null): Reading {
  return { evidence: 'portal-table', certainty: 'verified', quote }
}

/** What follows from something that is not said for this purpose: an address, a file name. */
export function inferred(quote: string): Reading {
  return { evidence: 'inference', certainty: 'derived', quote }
}

/** The claim that is shown: the strongest evidence, the first one among equals. */
export function strongest<Value>(claims: readonly Claim<Value>[]): Claim<Value> | undefined {
  return [...claims].sort((a, b) => evidenceOrder.indexOf(a.evidence) - evidenceOrder.indexOf(b.evidence))[0]
}

/** The claims as assertions about one field. */
export function assertionsOf(field: string, claims: readonly Claim<unknown>[]): UnboundAssertion[] {
  return claims.map(({ text, evidence, certainty, quote }) => ({
    field,
    value: text,
    evidence,
    certainty,
    quote,
  }))
}

/** One sentence for each claim that contradicts the one shown, for people to look at. */
export function disagreements(field: string, claims: readonly Claim<unknown>[]): string[] {
  const shown = strongest(claims)
  if (!shown) return []
  const others = new Map(claims.filter(one => one.text !== shown.text).map(one => [one.text, one]))
  return [...others.values()].map(
    other => `${field}: ${shown.evidence} says ${shown.text}, ${other.evidence} says ${other.text}`,
  )
}

const quoteCharsMax = 300

function oneLine(quote: string): string {
  return quote.replace(/\s+/g, ' ').trim().slice(0, quoteCharsMax)
}
