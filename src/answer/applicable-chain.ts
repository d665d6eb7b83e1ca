import type { InstrumentId } from '../domain/instrument-id.ts'
import { citedForm, type Provision } from '../domain/provision.ts'
import { abolishedPowers, endedOrgans } from '../law/abolished-organs.ts'
import { delegationsOf } from '../law/delegations.ts'
import { maskPersonalNumbers } from '../normalise/personal-numbers.ts'
import { foldName } from '../registry/fold-name.ts'
import { detailedProvisionsOf } from '../store/detailed-provisions.ts'
import { type HeldText, heldTextsOf } from '../store/held-texts.ts'
import type { ApplicableInstrument } from './applicable.ts'
import type { ApplicableContext } from './applicable-context.ts'

/** Texts that are read for one answer: of the highest instruments, which come first. */
const textsMax = 12

/**
 * Adds to each instrument which provisions of the higher one it details, the headings of its articles on the topic, and
 * where these leave details to a lower one.
 */
export function withChain(
  listed: readonly ApplicableInstrument[],
  { store, registry, on }: Pick<ApplicableContext, 'store' | 'registry' | 'on'>,
): readonly ApplicableInstrument[] {
  const organs = endedOrgans(registry, on)
  const decentralising = listed.filter(decentralises).map(({ instrument }) => instrument)
  const rows = detailedProvisionsOf(
    store,
    listed.map(one => one.instrument.instrumentId),
  )
  const read = new Set(listed.filter(one => one.held && one.provisions.length > 0).slice(0, textsMax))
  return listed.map(one => {
    const id = one.instrument.instrumentId
    const details = one.details.map(base => ({ ...base, provisions: provisionsOf(base.instrumentId) }))
    const [text] = read.has(one) ? heldTextsOf(store, id) : []
    if (text === undefined) return { ...one, details }
    return { ...one, details, ...onTopic(one, text), abolished: abolishedIn(one, text) }

    function abolishedIn(
      { provisions, issuedOn, amendedBy }: ApplicableInstrument,
      held: HeldText,
    ): ApplicableInstrument['abolished'] {
      const articles = new Set(provisions.map(({ path }) => path.dieu))
      const amending = amendedBy.filter(({ inForce }) => inForce === true).map(({ instrument }) => instrument)
      const settledBy = [...amending, ...decentralising.filter(({ instrumentId }) => instrumentId !== id)]
      return abolishedPowers(held, articles, organs)
        .filter(({ endedOn }) => issuedOn !== null && issuedOn <= endedOn)
        .map(power => ({ ...power, path: citedForm(power.path), settledBy }))
    }

    function provisionsOf(base: InstrumentId): readonly Provision[] {
      const named = rows.filter(({ from, to }) => from === id && to === base)
      const all = named.flatMap(({ provisions }) => provisions)
      return [...new Map(all.map(provision => [JSON.stringify(provision), provision])).values()]
    }
  })
}

/** A title that says it gives powers to other levels. */
export function decentralises({ instrument }: ApplicableInstrument): boolean {
  return /phan cap|phan quyen|phan dinh tham quyen/.test(foldName(instrument.title ?? ''))
}

function onTopic(
  { provisions, level }: ApplicableInstrument,
  text: HeldText,
): Pick<ApplicableInstrument, 'provisions' | 'delegates'> {
  const articles = new Set(provisions.map(({ path }) => path.dieu))
  const delegates = level === 'law' || level === 'decree' ? delegationsOf(text) : []
  return {
    provisions: provisions.map(({ path, heading }) => ({ path, heading: heading ?? headingOf(path, text) })),
    delegates: delegates
      .filter(({ path }) => articles.has(path.dieu))
      .map(({ path, to, quote }) => ({ path: citedForm(path), to, quote: maskPersonalNumbers(quote) })),
  }
}

/** `Điều 23. Danh hiệu …` as the text prints it; null where its heading is not known. */
function headingOf({ annex, dieu }: Provision, { outline }: HeldText): string | null {
  const part = outline.find(
    ({ path }) => path.dieu === dieu && path.annex === annex && path.khoan === undefined,
  )
  return part === undefined || part.heading.trim() === ''
    ? null
    : `Điều ${dieu}. ${maskPersonalNumbers(part.heading.trim())}`
}
