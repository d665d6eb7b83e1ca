import type { Reference } from '../../domain/extraction.ts'
import type { InstrumentId } from '../../domain/instrument-id.ts'
import type { Span } from '../../domain/span.ts'
import { instrumentsActedOn } from '../../store/acting-on.ts'
import type { Store } from '../../store/store.ts'
import { type CheckedPhrase, checkPhrase } from './check-phrase.ts'
import { instrumentMeant } from './instrument-meant.ts'
import type { CheckContext, Phrase } from './phrase.ts'
import type { RecitalCheck, RecitalIssue } from './recital.ts'
import { recitalSpans } from './recital-spans.ts'

/** Soát căn cứ: every recital of a draft, with what is wrong with it and how it should stand. Nothing is kept. */
export function checkRecitals(
  context: Omit<CheckContext, 'cited'>,
  { text, references }: { text: string; references: readonly Reference[] },
): RecitalCheck[] {
  const recitals = recitalSpans(text).map(span => ({ span, mains: mainReferences(references, span) }))
  const cited = new Set<InstrumentId>(
    recitals.flatMap(({ mains }) =>
      mains.flatMap(({ reference }) => instrumentMeant(context, reference) ?? []),
    ),
  )
  return recitals.map(({ span, mains }) => checkRecital({ ...context, cited }, { span, mains, references }))
}

type Main = { readonly reference: Reference; readonly index: number }

/** References that a recital rests on by themselves; those inside a title or named as amendments are not. */
function mainReferences(references: readonly Reference[], span: Span): readonly Main[] {
  const inside = references
    .map((reference, index) => ({ reference, index }))
    .filter(({ reference }) => reference.start >= span.start && reference.end <= span.end)
  return inside.filter(({ reference }) => reference.relation === 'legal_basis' && reference.nested === null)
}

type Asked = {
  readonly span: Span
  readonly mains: readonly Main[]
  readonly references: readonly Reference[]
}

function checkRecital(context: CheckContext, { span, mains, references }: Asked): RecitalCheck {
  if (mains.length === 0) {
    const none: RecitalIssue = {
      kind: 'no-reference',
      printed: null,
      known: null,
      instrument: null,
      settled: false,
    }
    return { ...span, references: [], action: 'look', corrected: null, issues: [none] }
  }
  const places = mains.map((_, at) => placeOf(span, mains, at))
  const lists = mains.map((_, at) => lastAmendment(context, mains, at))
  const alone = mains.map((main, at) => {
    const phrase = phraseOf({ main, references, span, until: places[at]?.end ?? span.end })
    return checkPhrase(context, { ...phrase, isListed: lists[at] !== null })
  })
  const listed = alone.map((one, at) => {
    const more = alone.flatMap((other, of) => (lists[of] === at ? other.listed : []))
    if (more.length === 0) return one
    const place = places[at]
    const words = place ? span.quote.slice(place.start - span.start, place.end - span.start) : ''
    return { ...one, wording: [one.wording ?? words, ...more].join('; ') }
  })
  const checked = withoutOrphans(context.store, listed)
  const corrected = putTogether(span, places, checked)
  const issues = checked.flatMap(one => one.issues)
  const isSame = corrected !== null && plain(corrected) === plain(span.quote)
  const isChanged = corrected !== null && corrected !== '' && !isSame
  return {
    ...span,
    references: mains.map(({ index }) => index),
    action: corrected === '' ? 'drop' : isChanged ? 'correct' : issues.some(needsLook) ? 'look' : 'keep',
    corrected: isChanged ? corrected : null,
    issues,
  }
}

/** Where the recital goes on with amendments of a law by themselves, the place of the last of them; else null. */
function lastAmendment(context: CheckContext, mains: readonly Main[], at: number): number | null {
  const base = mains[at] && instrumentMeant(context, mains[at].reference)
  if (!base) return null
  const places = mains.flatMap(({ reference }, other) => {
    const id = other > at ? instrumentMeant(context, reference) : null
    return id !== null && instrumentsActedOn(context.store, id, ['amends']).includes(base) ? [other] : []
  })
  return places.at(-1) ?? null
}

type Place = { readonly start: number; readonly end: number }

/** From the reference to the next one, without the words that join the two. */
function placeOf(span: Span, mains: readonly Main[], at: number): Place {
  const start = mains[at]?.reference.start ?? span.start
  const until = mains[at + 1]?.reference.start ?? span.end
  const words = span.quote.slice(start - span.start, until - span.start)
  return { start, end: start + words.replace(/(?:[\s,;.]|(?:^|\s)và(?=\s*$))+$/u, '').length }
}

type PhraseParts = {
  readonly main: Main
  readonly references: readonly Reference[]
  readonly span: Span
  readonly until: number
}

/** Words that open the clause about amendments. */
const amendedCue = /[\s,;(]{0,3}(?:đã\s+)?(?:được|bị)?\s*(?:sửa\s+đổi|bổ\s+sung)/giu

function phraseOf({ main, references, span, until }: PhraseParts): Omit<Phrase, 'isListed'> {
  const { reference, index } = main
  const stated = references.filter(
    one =>
      one.start >= reference.end &&
      one.end <= until &&
      one.nested?.relation === 'amended_by' &&
      one.nested.of === index,
  )
  const words = span.quote.slice(reference.end - span.start, until - span.start)
  const before = (stated[0]?.start ?? until) - reference.end
  const cues = [...words.slice(0, before).matchAll(amendedCue)].filter(
    cue => stated.length > 0 || /(?:được|bị)\s*(?:sửa\s+đổi|bổ\s+sung)|\(\s*sửa/iu.test(cue[0]),
  )
  const cut = cues[0]?.index ?? words.length
  const isClause = cues.length > 0 && (stated.length > 0 || !/\sLuật|Nghị\s+định/u.test(words.slice(0, cut)))
  const rest = isClause ? words.slice(0, cut) : words
  const from = reference.end + cut
  const amenders = isClause ? references.filter(one => one.start >= from && one.end <= until) : []
  return { reference, rest, tail: isClause ? words.slice(cut) : '', amenders }
}

/** The recital with each phrase in its official wording; null when none has one, empty when all are to be left out. */
function putTogether(span: Span, places: readonly Place[], checked: readonly CheckedPhrase[]): string | null {
  if (checked.every(({ wording }) => wording === null)) return null
  const printed = (start: number, end: number) => span.quote.slice(start - span.start, end - span.start)
  let text = ''
  let last = -1
  for (const [at, place] of places.entries()) {
    const wording = checked[at]?.wording ?? printed(place.start, place.end)
    if (wording === '') continue
    const before = places[at - 1]
    // Where a phrase between two others is left out, the words that joined it go with it.
    text += last < 0 ? '' : last === at - 1 && before ? printed(before.end, place.start) : '; '
    text += wording
    last = at
  }
  if (text === '') return ''
  const before = printed(span.start, places[0]?.start ?? span.start)
  // Each stands with its own type word now, so that "các" before the first has nothing to say.
  const lead = checked[0]?.wording === null ? before : before.replace(/các\s+$/u, '')
  return `${lead}${text}${span.quote.endsWith('.') ? '.' : ';'}`.replace(/\s+/g, ' ')
}

/** An amendment of a law that has given way to another goes with it. */
function withoutOrphans(store: Store, checked: readonly CheckedPhrase[]): readonly CheckedPhrase[] {
  const gone = new Set(checked.flatMap(({ replaced }) => (replaced === null ? [] : [replaced])))
  if (gone.size === 0) return checked
  return checked.map(one => {
    const isOrphan =
      one.id !== null &&
      one.issues.some(({ kind }) => kind === 'expired-without-successor') &&
      instrumentsActedOn(store, one.id, ['amends']).some(base => gone.has(base))
    return isOrphan ? { ...one, wording: '', issues: [] } : one
  })
}

function plain(text: string): string {
  return text
    .replace(/[\s,;.()]+/g, ' ')
    .trim()
    .toLowerCase()
}

const harmless: ReadonlySet<RecitalIssue['kind']> = new Set(['partly-expired'])

function needsLook({ kind, settled }: RecitalIssue): boolean {
  return !settled && !harmless.has(kind)
}
