import type { InstrumentId } from '../domain/instrument-id.ts'
import type { Provision } from '../domain/provision.ts'
import { type Delegation, delegationsOf } from '../law/delegations.ts'
import { detailedProvisionsOf } from '../store/detailed-provisions.ts'
import { heldTextsOf } from '../store/held-texts.ts'
import type { Store } from '../store/store.ts'
import type { ApplicableInstrument } from './applicable.ts'

/** Texts in which delegating sentences are looked for: of the highest instruments, which come first. */
const textsMax = 4

/**
 * Adds to each instrument which provisions of the higher one it details, and where its own articles on the topic leave
 * details to a lower one.
 */
export function withChain(
  listed: readonly ApplicableInstrument[],
  store: Store,
): readonly ApplicableInstrument[] {
  const rows = detailedProvisionsOf(
    store,
    listed.map(one => one.instrument.instrumentId),
  )
  const read = listed.filter(delegating).slice(0, textsMax)
  return listed.map(one => {
    const id = one.instrument.instrumentId
    const details = one.details.map(base => ({ ...base, provisions: provisionsOf(base.instrumentId) }))
    return { ...one, details, delegates: read.includes(one) ? delegatesOf(one, store) : [] }

    function provisionsOf(base: InstrumentId): readonly Provision[] {
      const named = rows.filter(({ from, to }) => from === id && to === base)
      const all = named.flatMap(({ provisions }) => provisions)
      return [...new Map(all.map(provision => [JSON.stringify(provision), provision])).values()]
    }
  })
}

function delegating({ held, level, provisions }: ApplicableInstrument): boolean {
  return held && (level === 'law' || level === 'decree') && provisions.length > 0
}

function delegatesOf({ instrument, provisions }: ApplicableInstrument, store: Store): readonly Delegation[] {
  const articles = new Set(provisions.map(({ path }) => path.dieu))
  const [text] = heldTextsOf(store, instrument.instrumentId)
  if (text === undefined) return []
  return delegationsOf(text).filter(({ path }) => articles.has(path.dieu))
}
