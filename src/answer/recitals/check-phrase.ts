import type { Status } from '../../domain/effect.ts'
import type { Reference } from '../../domain/extraction.ts'
import { type InstrumentId, parseInstrumentId } from '../../domain/instrument-id.ts'
import { statusOf } from '../../law/status.ts'
import { fold } from '../../normalise/fold.ts'
import { instrumentsIssuedOn } from '../../store/instruments.ts'
import { situationOf } from '../../store/situation.ts'
import { briefOf } from '../instrument-brief.ts'
import { successorOn } from './actors.ts'
import { compareIdentity, nameIn } from './compare-identity.ts'
import { compareTitles } from './compare-titles.ts'
import { instrumentMeant } from './instrument-meant.ts'
import { issue } from './issue.ts'
import { knownInstrument } from './known-instrument.ts'
import { missingAmendments } from './missing-amendments.ts'
import { officialWording } from './official-wording.ts'
import type { CheckContext, Phrase } from './phrase.ts'
import { printedParts } from './printed-parts.ts'
import type { KnownInstrument, RecitalIssue } from './recital.ts'

export type CheckedPhrase = {
  readonly id: InstrumentId | null
  /** Official wording; null: the words stay. Empty: the phrase is to be left out. */
  readonly wording: string | null
  readonly issues: readonly RecitalIssue[]
  /** The expired instrument that gave way to another here. */
  readonly replaced: InstrumentId | null
  /** Missing amendments that are to stand behind those the recital lists. */
  readonly listed: readonly string[]
}

/** Compares what is printed with what is known, and says how it should stand where that is certain. */
export function checkPhrase(context: CheckContext, phrase: Phrase): CheckedPhrase {
  const { store, registry, on } = context
  const { reference } = phrase
  // The constitution is recited by its name alone: the one in force is meant.
  if (parseInstrumentId(reference.id)?.type === 'hp' && !/\d{4}/.test(reference.quote)) return left(null, [])
  const id = instrumentMeant(context, reference)
  if (id === null) return left(null, [issue('not-resolved', { printed: reference.quote })])
  const known = knownInstrument(store, registry, id)
  if (known === null) return left(id, [unknownInstrument(context, { id, phrase })])
  const printed = {
    ...printedParts(phrase.rest),
    hasNumber: reference.kind === 'number',
    name: known.isNamed ? nameIn(reference) : null,
  }
  const identity = compareIdentity(context, { known, printed, reference })
  if (identity.some(one => one.kind === 'number-against-rest')) return left(id, identity)
  const { status, certainty } = statusOf(situationOf(store, registry, id), on)
  if (status === 'expired')
    return replaced(context, { id, phrase, identity, isFirm: certainty !== 'memory' && certainty !== 'weak' })
  const state = stateIssues[status]
  const unread = unknownAmenders(context, phrase)
  const provisions = provisionsBefore(reference, known)
  const wording = provisions === null ? null : officialWording(known, printed)
  const amendments = missingAmendments(context, { id, phrase })
  if (wording === null)
    return left(id, [...identity, ...state, ...unread, ...amendments.issues].map(unsettled))
  const isLeftover = known.isNamed && printed.title !== null && !saysName(printed.title, known)
  const rest = isLeftover ? ` ${printed.title}` : ''
  return {
    id,
    wording: `${provisions}${wording}${rest}${amendments.tail}`,
    issues: [...identity, ...state, ...unread, ...amendments.issues],
    replaced: null,
    listed: amendments.listed,
  }
}

/** "Luật số 06/2022/QH15 … về thi đua, khen thưởng": the name once more, behind number and day. */
function saysName(title: string, known: KnownInstrument): boolean {
  const words = (text: string) => ` ${(fold(text).match(/[a-z0-9]+/g) ?? []).join(' ')} `
  return words(known.title?.value ?? '').includes(words(title).replace(/^ ve /, ' '))
}

/** What is to be said of an instrument that has not expired. */
const stateIssues: Record<Status, readonly RecitalIssue[]> = {
  'in-force': [],
  'in-force-in-part': [issue('partly-expired', {})],
  'in-force-where-not-contrary': [issue('partly-expired', {})],
  'not-yet-in-force': [issue('not-yet-in-force', {})],
  suspended: [issue('expired-without-successor', {})],
  expired: [],
  unknown: [issue('status-unknown', {})],
}

/** A number of which nothing is known; where day and title are those of one other instrument, that is said. */
function unknownInstrument(
  { store, registry }: CheckContext,
  { id, phrase }: { id: InstrumentId; phrase: Phrase },
): RecitalIssue {
  const { reference } = phrase
  const { title } = printedParts(phrase.rest)
  const rivals =
    reference.issuedOn === null || title === null
      ? []
      : instrumentsIssuedOn(store, { on: reference.issuedOn, like: id })
  const fitting = rivals.filter(rival => {
    const known = knownInstrument(store, registry, rival)?.title?.value
    return known !== undefined && title !== null && compareTitles(title, known) !== 'other'
  })
  const [only, ...others] = fitting
  const instrument = only && others.length === 0 ? briefOf(store, only) : null
  return issue('unknown-instrument', { printed: reference.quote, instrument })
}

function unknownAmenders({ store, registry }: CheckContext, { amenders }: Phrase): readonly RecitalIssue[] {
  return amenders
    .filter(({ id, verdict }) => verdict === 'resolved' && knownInstrument(store, registry, id) === null)
    .map(({ quote }) => issue('unknown-instrument', { printed: quote }))
}

function unsettled(one: RecitalIssue): RecitalIssue {
  return { ...one, settled: false }
}

function left(id: InstrumentId | null, issues: readonly RecitalIssue[]): CheckedPhrase {
  return { id, wording: null, issues, replaced: null, listed: [] }
}

/** "khoản 2 Điều 5 " before the type; null when the type is not printed, so that nothing can be put in its place. */
function provisionsBefore({ quote, provisions }: Reference, { type }: KnownInstrument): string | null {
  if (provisions.length === 0) return ''
  if (type === null) return null
  const at = quote
    .toLowerCase()
    .search(new RegExp(`(?:bộ\\s+)?${type.toLowerCase().replace(' ', '\\s+')}`, 'u'))
  return at < 0 ? null : quote.slice(0, at)
}

type Expired = {
  readonly id: InstrumentId
  readonly phrase: Phrase
  readonly identity: readonly RecitalIssue[]
  readonly isFirm: boolean
}

/** An expired instrument gives way to its successor; provisions of the old one say nothing of the new one's. */
function replaced(context: CheckContext, { id, phrase, identity, isFirm }: Expired): CheckedPhrase {
  const { store, registry, on, cited } = context
  const successor = successorOn(store, registry, { id, on })
  if (successor === null)
    return left(id, [...identity.map(unsettled), issue('expired-without-successor', {})])
  const instrument = briefOf(store, successor.id)
  if (cited.has(successor.id)) {
    const issues = [issue('already-cited', { instrument, settled: true })]
    return { id, wording: '', issues, replaced: id, listed: [] }
  }
  const known = knownInstrument(store, registry, successor.id)
  const canStand = isFirm && successor.isFirm && phrase.reference.provisions.length === 0
  const hasNumber = phrase.reference.kind === 'number'
  const wording =
    canStand && known
      ? officialWording(known, {
          date: null,
          issuer: null,
          title: null,
          hasNumber,
          name: null,
        })
      : null
  if (wording === null) return left(id, [issue('expired', { instrument })])
  const amendments = missingAmendments(context, {
    id: successor.id,
    phrase: { ...phrase, tail: '', amenders: [], isListed: false },
  })
  return {
    id: successor.id,
    wording: wording + amendments.tail,
    issues: [issue('expired', { instrument, settled: true }), ...amendments.issues],
    replaced: id,
    listed: [],
  }
}
