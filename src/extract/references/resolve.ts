import type { Reference, Verdict } from '../../domain/extraction.ts'
import { type InstrumentId, instrumentId, isComplete } from '../../domain/instrument-id.ts'
import { spanOf } from '../../domain/span.ts'
import { noSurroundings, readSurroundings } from './after-number.ts'
import { type Draft, nothingKnown, type Pass } from './draft.ts'
import type { Find } from './find.ts'
import { readContext } from './passes/from-context.ts'
import { readShortNumbers } from './passes/from-number.ts'
import { placeLocalNumbers } from './passes/from-place.ts'
import { readSymbols } from './passes/from-symbol.ts'
import { completeFromText } from './passes/from-text.ts'
import { readTitles } from './passes/from-title.ts'
import { dropOwnNames } from './passes/own-name.ts'
import type { Scan } from './scan.ts'
import { readStructure, type Structure } from './structure.ts'
import { tellLetters } from './whose-letters.ts'

/**
 * The order of resolution: each pass says what it can say for certain and leaves the rest to the next.
 * Numbers come before titles, since a title may be told by a number beside it; what points to other references
 * ("Luật này", provisions alone) comes last.
 */
const passes: readonly Pass[] = [
  dropOwnNames,
  readSymbols,
  placeLocalNumbers,
  completeFromText,
  readTitles,
  readShortNumbers,
  readContext,
]

/** Says of every find which instrument is meant, and leaves out those that point to none. */
export function resolveAll(finds: readonly Find[], scan: Scan): Reference[] {
  const structure = readStructure(scan.text, scan.context.outline)
  const drafts = finds.map((find, index) => ({ index, ...draftOf(find, scan, structure) }))
  const reading = { scan, structure, drafts }
  for (const pass of passes) pass(reading)
  return drafts.filter(draft => !draft.isDropped).map(draft => referenceOf(draft, scan))
}

function draftOf(find: Find, scan: Scan, structure: Structure): Omit<Draft, 'index'> {
  const { by } = find.head
  const isNamed = by === 'symbol' || by === 'number' || by === 'title'
  const around = isNamed ? readSurroundings(scan, find.end, yearOf(find)) : noSurroundings
  return {
    start: find.start,
    ...tellLetters({ find, around }, scan, structure),
    kind: find.kind,
    id: nothingKnown,
    symbol: null,
    issuedOn: null,
    provisions: find.provisions,
    candidates: [],
    why: 'nothing in the text says which document is meant',
    isNoSeries: false,
    isDropped: false,
  }
}

function yearOf({ head }: Find): number | null {
  return head.by === 'symbol' ? head.symbol.year : null
}

function referenceOf(draft: Draft, scan: Scan): Reference {
  const id = instrumentId(draft.id)
  const verdict = verdictOf(draft, id)
  const { start, end, quote } = spanOf(scan.text, draft.find.start, draft.find.end)
  return {
    start,
    end,
    quote,
    kind: draft.kind,
    symbol: draft.symbol,
    id,
    issuedOn: draft.issuedOn,
    provisions: draft.provisions,
    relation: 'mentions',
    nested: null,
    verdict,
    held: false,
    candidates: verdict === 'resolved' ? [] : draft.candidates,
    why: draft.why,
  }
}

function verdictOf(draft: Draft, id: InstrumentId): Verdict {
  if (draft.isNoSeries) return 'not-a-series'
  if (isComplete(id)) return 'resolved'
  return draft.candidates.length > 1 ? 'ambiguous' : 'open'
}
