import type { Day } from '../../domain/day.ts'
import type { ReferenceKind } from '../../domain/extraction.ts'
import type { InstrumentId, InstrumentIdParts } from '../../domain/instrument-id.ts'
import type { Provision } from '../../domain/provision.ts'
import type { Surroundings } from './after-number.ts'
import type { Find } from './find.ts'
import { lastStarting } from './last-starting.ts'
import type { Scan } from './scan.ts'
import type { Structure } from './structure.ts'

/** A reference on its way to an identity. Each pass fills what it can say for certain and leaves the rest. */
export type Draft = {
  /** Its place in the list of drafts. */
  readonly index: number
  readonly start: number
  readonly find: Find
  readonly around: Surroundings
  kind: ReferenceKind
  id: InstrumentIdParts
  symbol: string | null
  issuedOn: Day | null
  provisions: readonly Provision[]
  /** Complete ids that fit, when there are several; or the ones worth looking at. */
  candidates: readonly InstrumentId[]
  /** How the identity is known, in words. */
  why: string
  /** True when no such body issues such numbers. */
  isNoSeries: boolean
  /** True when the stretch points to nothing: a document's own number, a heading, an everyday word. */
  isDropped: boolean
}

export type Reading = {
  readonly scan: Scan
  readonly structure: Structure
  /** In the order of the text. */
  readonly drafts: readonly Draft[]
}

/** One step of resolution. Passes run in the order of the list in `resolve.ts`; a later one builds on the earlier. */
export type Pass = (reading: Reading) => void

export const nothingKnown: InstrumentIdParts = {
  jurisdiction: '_',
  organ: '_',
  type: '_',
  period: '_',
  number: '_',
}

/** The drafts that still point somewhere. */
export function kept(reading: Reading): Draft[] {
  return reading.drafts.filter(draft => !draft.isDropped)
}

/** The drafts that begin in a stretch, in order. */
export function* draftsBetween({ drafts }: Reading, from: number, to: number): Generator<Draft> {
  for (let index = lastStarting(drafts, from - 1) + 1; index < drafts.length; index++) {
    const draft = drafts[index]
    if (!draft || draft.start >= to) return
    yield draft
  }
}

const naming: ReadonlySet<string> = new Set(['symbol', 'number', 'title', 'plenum', 'congress'])

/** True when the draft names a document by itself: by a number or by a title. */
export function namesDocument(draft: Draft): boolean {
  return !draft.isDropped && naming.has(draft.find.head.by)
}

/** Takes over who another draft means. */
export function adopt(draft: Draft, other: Pick<Draft, 'id' | 'symbol'>, why: string): void {
  draft.id = other.id
  draft.symbol = other.symbol
  draft.why = why
}
