import {
  type InstrumentIdParts,
  instrumentId,
  isComplete,
  parseInstrumentId,
} from '../../../domain/instrument-id.ts'
import { type Draft, kept, type Pass, type Reading } from '../draft.ts'

type Part = keyof InstrumentIdParts
const parts: readonly Part[] = ['jurisdiction', 'organ', 'type', 'period', 'number']

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
  for (const [symbol, group] of groups) completeGroup(symbol, group, reading)
}

function completeGroup(symbol: string, group: readonly Draft[], { scan }: Reading): void {
  const own = scan.context.own
  const ownId = own?.symbol === symbol ? parseInstrumentId(own.id) : undefined
  const known = [...group.map(draft => draft.id), ...(ownId ? [ownId] : [])]
  for (const draft of group) {
    if (!Object.values(draft.id).includes('_')) continue
    const fitting = known.filter(id =>
      parts.every(part => id[part] === draft.id[part] || draft.id[part] === '_' || id[part] === '_'),
    )
    const complete = [...new Set(fitting.map(id => instrumentId(id)).filter(isComplete))]
    const only = complete.length === 1 ? complete[0] : undefined
    const filled = only ? parseInstrumentId(only) : merged(draft.id, fitting)
    if (complete.length > 1) {
      draft.candidates = complete
      draft.why = 'the text names several documents with this number'
    } else if (filled && parts.some(part => filled[part] !== draft.id[part])) {
      draft.id = filled
      draft.candidates = []
      draft.why = 'the same number stands elsewhere in the text with its date or issuer'
    }
  }
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
