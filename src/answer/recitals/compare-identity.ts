import { type Day, formatDayVi, yearOf } from '../../domain/day.ts'
import type { Reference } from '../../domain/extraction.ts'
import type { InstrumentId } from '../../domain/instrument-id.ts'
import { instrumentsIssuedOn } from '../../store/instruments.ts'
import { briefOf, type InstrumentBrief } from '../instrument-brief.ts'
import { compareTitles } from './compare-titles.ts'
import { issue } from './issue.ts'
import { isCapitals } from './official-wording.ts'
import type { CheckContext } from './phrase.ts'
import type { PrintedParts } from './printed-parts.ts'
import type { KnownInstrument, RecitalIssue } from './recital.ts'

type Identity = {
  readonly known: KnownInstrument
  readonly printed: PrintedParts
  readonly reference: Reference
}

/** Date and title against the number. Which of them is wrong is said only where the third agrees with one of the two. */
export function compareIdentity(
  context: CheckContext,
  { known, printed, reference }: Identity,
): RecitalIssue[] {
  const date = dateFit(known, printed, reference)
  const title = titleFit(known, printed, reference)
  const day = known.issuedOn && formatDayVi(known.issuedOn.value)
  const contradiction = (): RecitalIssue[] => [
    issue('number-against-rest', {
      printed: [printed.date, printed.title].filter(part => part !== null).join(' '),
      known: [day && `ngày ${day}`, known.title?.value].filter(Boolean).join(' '),
      instrument: rivalOf(context, known.id, reference),
    }),
  ]
  if (title === 'other' && date !== 'right') return contradiction()
  if (date === 'wrong' && title === 'absent' && !known.isNamed) {
    if (isFar(reference.issuedOn, known.issuedOn?.value ?? null)) return contradiction()
    if (rivalOf(context, known.id, reference) !== null) return contradiction()
  }
  const firmDay = known.issuedOn?.isFirm === true
  return [
    ...(date === 'wrong'
      ? [
          issue(firmDay ? 'wrong-date' : 'not-certain', {
            printed: printed.date,
            known: day,
            settled: firmDay,
          }),
        ]
      : []),
    ...(date === 'absent' && firmDay ? [issue('missing-date', { known: day, settled: true })] : []),
    ...titleIssues({ known, printed, reference }, title),
  ]
}

/** Another year, and not only the year is another: number and date then belong to two instruments. */
function isFar(printed: Day | null, known: Day | null): boolean {
  if (printed === null || known === null) return false
  return yearOf(printed) !== yearOf(known) && printed.slice(4) !== known.slice(4)
}

function titleIssues({ known, printed, reference }: Identity, title: TitleFit): RecitalIssue[] {
  const settled = known.title?.isFirm === true && !isCapitals(known.title.value)
  const value = known.title?.value ?? null
  if (title === 'other' || title === 'inexact') {
    return [
      issue(settled ? 'wrong-title' : 'not-certain', {
        printed: printed.title ?? nameIn(reference),
        known: value,
        settled,
      }),
    ]
  }
  if (title === 'absent' && !known.isNamed && settled)
    return [issue('missing-title', { known: value, settled })]
  return []
}

type DateFit = 'absent' | 'right' | 'wrong' | 'unknown'

function dateFit(
  { issuedOn, isNamed }: KnownInstrument,
  { date }: PrintedParts,
  reference: Reference,
): DateFit {
  if (issuedOn === null) return 'unknown'
  if (reference.issuedOn !== null) return reference.issuedOn === issuedOn.value ? 'right' : 'wrong'
  if (date !== null) return 'wrong'
  // A law that is named with its number needs no day.
  return isNamed && reference.kind === 'number' ? 'unknown' : 'absent'
}

type TitleFit = 'absent' | 'unknown' | ReturnType<typeof compareTitles>

function titleFit(
  { title, isNamed }: KnownInstrument,
  printed: PrintedParts,
  reference: Reference,
): TitleFit {
  if (title === null) return 'unknown'
  if (!isNamed) return printed.title === null ? 'absent' : compareTitles(printed.title, title.value)
  if (reference.kind === 'title') return 'same'
  const name = nameIn(reference)
  return /\s/.test(name.trim()) ? compareTitles(name, title.value) : 'absent'
}

/** "Luật Đất đai" of "Luật Đất đai số 06/2022/QH15". */
export function nameIn({ quote }: Reference): string {
  return /(?:Bộ\s+luật|Luật|Pháp\s+lệnh|Hiến\s+pháp)(?:(?!\s+số\s+\d).)*/iu.exec(quote)?.[0] ?? ''
}

function rivalOf({ store }: CheckContext, id: InstrumentId, { issuedOn }: Reference): InstrumentBrief | null {
  if (issuedOn === null) return null
  const [rival, ...others] = instrumentsIssuedOn(store, { on: issuedOn, like: id })
  return rival && others.length === 0 ? briefOf(store, rival) : null
}
