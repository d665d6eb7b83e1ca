import {
  type InstrumentIdParts,
  instrumentId,
  isComplete,
  parseInstrumentId,
} from '../../../domain/instrument-id.ts'
import type { OfficialSymbol } from '../../../domain/symbol.ts'
import { type Draft, kept, type Pass, type Reading } from '../draft.ts'

type Part = keyof InstrumentIdParts
const parts: readonly Part[] = ['jurisdiction', 'organ', 'type', 'period', 'number']
const knownMax = 50

/**
 * A number met again without its date or issuer is the one that stands with them elsewhere in the text,
 * when only one such stands there.
 */
export const completeFromText: Pass = reading => {
  const groups = new Map<string, Draft[]>()
  for (const draft of kept(reading)) {
    if (draft.find.head.by !== 'symbol' || draft.symbol === null) continue
    const group = groups.get(draft.symbol)
    if (group) group.push(draft)
    else groups.set(draft.symbol, [draft])
  }
  for (const [symbol, group] of groups)
    for (const same of byDay(group)) completeGroup(same, identitiesOf(symbol, same, reading))
  for (const [symbol, group] of groups) if (isCutOff(group)) completeGroup(group, continuing(symbol, groups))
}

/** Ministries numbered joint circulars each in a series of its own: of two days, they are two. */
function byDay(group: readonly Draft[]): (readonly Draft[])[] {
  const isJoint = group.some(({ find: { head } }) => head.by === 'symbol' && isOfSeveral(head.symbol))
  const days = [...new Set(group.flatMap(({ issuedOn }) => (issuedOn === null ? [] : [issuedOn])))]
  if (!isJoint || days.length < 2) return [group]
  return days.map(day => group.filter(({ issuedOn }) => issuedOn === day))
}

function isOfSeveral({ style, organs, type }: OfficialSymbol): boolean {
  return style === 'order' && organs.length === 0 && type !== null
}

/** "08/2022/TT …": a number whose end is lost. */
function isCutOff([first]: readonly Draft[]): boolean {
  return (
    first?.find.head.by === 'symbol' &&
    first.find.head.symbol.organs.length === 0 &&
    first.find.head.symbol.style === 'normative'
  )
}

/** The documents whose numbers begin so. */
function continuing(symbol: string, groups: ReadonlyMap<string, readonly Draft[]>): InstrumentIdParts[] {
  const longer = [...groups].filter(([other]) => other.startsWith(`${symbol}-`)).slice(0, knownMax)
  return longer.flatMap(([, [first]]) => (first ? [first.id] : []))
}

/** What the text, and the head of the text itself, say of the documents with one number. */
function identitiesOf(symbol: string, group: readonly Draft[], { scan }: Reading): InstrumentIdParts[] {
  const { own } = scan.context
  const ownId = own?.symbol === symbol ? parseInstrumentId(own.id) : undefined
  const all = [...group.map(({ id }) => id), ...(ownId ? [ownId] : [])]
  return [...new Map(all.map(id => [instrumentId(id), id])).values()].slice(0, knownMax)
}

function completeGroup(group: readonly Draft[], known: readonly InstrumentIdParts[]): void {
  for (const draft of group) {
    if (isComplete(instrumentId(draft.id))) continue
    const fitting = known.filter(id => parts.every(part => agrees(id[part], draft.id[part])))
    const complete = [...new Set(fitting.map(id => instrumentId(id)).filter(isComplete))]
    const [only] = complete
    const filled = (complete.length === 1 && only && parseInstrumentId(only)) || merged(draft.id, fitting)
    if (complete.length > 1) {
      draft.candidates = complete
      draft.why = 'the text names several documents with this number'
    } else if (parts.some(part => filled[part] !== draft.id[part])) {
      draft.id = filled
      draft.candidates = []
      draft.why = 'the same number stands elsewhere in the text with its date or issuer'
    }
  }
}

function agrees(a: string, b: string): boolean {
  return a === b || a === '_' || b === '_'
}

/** Fills each open part on which all who know it agree. */
function merged(id: InstrumentIdParts, fitting: readonly InstrumentIdParts[]): InstrumentIdParts {
  const filled = { ...id }
  for (const part of parts) {
    const values = new Set(fitting.map(other => other[part]).filter(value => value !== '_'))
    const [only] = values
    if (filled[part] === '_' && only !== undefined && values.size === 1)
      Object.assign(filled, { [part]: only })
  }
  return filled
}
