import { type Day, yearOf } from '../../domain/day.ts'
import { parseInstrumentId } from '../../domain/instrument-id.ts'
import type { RegistryInstrument } from '../../registry/registry.ts'
import { yearOfDetailing } from './citing.ts'
import type { Draft, Reading } from './draft.ts'
import { instrumentsTitled } from './known-titles.ts'
import { fitsTitle, type TitleDraft } from './title-draft.ts'

/**
 * Looks a title up in the field's own catalogue: by the printed date, else by the printed year, else by what was in
 * force on the day of the text. True when the catalogue has an answer, be it several.
 */
export function fromCatalogue(title: TitleDraft, reading: Reading): boolean {
  const { draft, head } = title
  const rows = instrumentsTitled(reading.scan.registry, head.title).filter(row => row.list !== 'law')
  if (rows.length === 0) return false
  const { left, why } = narrowed(rows, title, reading)
  const [only] = left
  if (only && left.length === 1) {
    draft.id = parseInstrumentId(only.id) ?? draft.id
    draft.symbol = only.symbol
    draft.why = why
    return true
  }
  draft.candidates = (left.length > 0 ? left : rows).map(row => row.id)
  draft.why = 'several laws have had this title, and nothing says which one is meant'
  return left.length > 0 || (draft.around.issuedOn === null && head.year === null)
}

type Narrowed = { readonly left: readonly RegistryInstrument[]; readonly why: string }

function narrowed(
  rows: readonly RegistryInstrument[],
  { draft, head }: TitleDraft,
  reading: Reading,
): Narrowed {
  const day = draft.around.issuedOn
  if (day) {
    const left = rows.filter(row => row.issuedOn === day)
    return { left, why: `the title and the date ${day} are in the catalogue` }
  }
  const { year } = head
  if (year !== null) {
    const left = rows.filter(row => row.issuedOn !== null && yearOf(row.issuedOn) === year)
    return { left, why: `the title and the year ${year} are in the catalogue` }
  }
  const yearMax = yearOfDetailing(draft, reading)
  const older = rows.filter(row => row.issuedOn !== null && yearOf(row.issuedOn) <= yearMax)
  if (older.length === 1 && older.length < rows.length && !head.isRevised)
    return {
      left: older,
      why: `the only law of this title until ${yearMax}, the year of the document that details it`,
    }
  // A law that is being revised is not the one in force.
  const told = head.isRevised ? null : dayOfText(reading)
  const isBasis = basisBefore.test(
    reading.scan.text.slice(Math.max(0, draft.find.start - 16), draft.find.start),
  )
  const left = told ? older.filter(row => wasInForce(row, told) || (!isBasis && isComing(row, told))) : []
  return { left, why: `the law of this title in force on ${told}, the day of the text` }
}

/** What an act rests on was in force. */
const basisBefore = /căn\s{1,3}cứ\s{1,3}$/iu

/** "triển khai thi hành Luật …": a law that has been passed is spoken of before it begins. */
function isComing({ issuedOn, effectiveFrom }: RegistryInstrument, day: Day): boolean {
  return issuedOn !== null && effectiveFrom !== null && issuedOn <= day && day < effectiveFrom
}

function dayOfText({ scan: { context } }: Reading): Day | null {
  return context.own?.issuedOn ?? context.publishedOn ?? context.eventOn
}

function wasInForce(row: RegistryInstrument, day: Day): boolean {
  const from = row.effectiveFrom ?? row.issuedOn
  return from !== null && from <= day && (row.expiresOn === null || day < row.expiresOn)
}

/** The general list of laws is from memory in part: it says what may be meant, never what is. */
export function noteLaws({ draft, head }: TitleDraft, { scan }: Reading): void {
  const fitting = instrumentsTitled(scan.registry, head.title).filter(row => mayBe(row, draft))
  draft.candidates = fitting.map(row => row.id)
  if (fitting.length > 0)
    draft.why += `; the list of laws has ${fitting.map(row => row.symbol).join(', ')} under it`
}

function mayBe(row: RegistryInstrument, draft: Draft): boolean {
  const id = parseInstrumentId(row.id)
  if (!id || !fitsTitle(draft.id, id)) return false
  return draft.around.issuedOn === null || row.issuedOn === draft.around.issuedOn
}
