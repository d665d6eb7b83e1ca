import { type Day, yearOf } from '../../../domain/day.ts'
import {
  type InstrumentId,
  type InstrumentIdParts,
  parseInstrumentId,
} from '../../../domain/instrument-id.ts'
import { assemblyTermAt } from '../../../registry/jurisdictions.ts'
import type { RegistryInstrument } from '../../../registry/registry.ts'
import { type Draft, kept, nothingKnown, type Pass, type Reading } from '../draft.ts'
import { instrumentsTitled } from '../known-titles.ts'
import { termInYear } from '../symbol-id.ts'
import { titleKey } from '../title-words.ts'

/**
 * "Luật Thi đua, khen thưởng": the law that carries its number elsewhere in the text, or the one of the catalogue that
 * the date, the year, or the day of the text leaves. Other titles stay open, with what the list of laws knows.
 */
export const readTitles: Pass = reading => {
  const drafts = kept(reading)
  for (const draft of drafts) {
    if (draft.find.head.by === 'plenum')
      draft.id = { jurisdiction: 'dcsvn', organ: 'tw', type: 'nq', period: draft.find.head.term, number: '_' }
  }
  for (const draft of drafts) if (draft.find.head.by === 'title') readTitle(draft, drafts, reading)
  shareDates(drafts)
}

type TitleHead = { readonly type: string; readonly title: string; readonly year: number | null }

function readTitle(draft: Draft, drafts: readonly Draft[], reading: Reading): void {
  const { head } = draft.find
  if (head.by !== 'title') return
  draft.issuedOn = draft.around.issuedOn
  draft.id = fromDate(draft, head, reading)
  if (fromNumbered(draft, head, drafts) || fromCatalogue(draft, head, reading)) return
  draft.why =
    draft.id.period === '_'
      ? 'a title without number or date'
      : 'a title with its date; the number is not in the text'
  noteLaws(draft, head, reading)
}

/** What the date or the year alone says: the assembly that passed it. */
function fromDate(draft: Draft, head: TitleHead, { scan }: Reading): InstrumentIdParts {
  const day = draft.around.issuedOn
  const term = day
    ? assemblyTermAt(day, scan.registry)
    : head.year === null
      ? null
      : (termInYear(scan.registry.assemblyTerms, head.year)?.code ?? null)
  const organ = term === null ? '_' : head.type === 'pl' ? `ubtv${term}` : term
  return {
    ...nothingKnown,
    jurisdiction: 'vn',
    organ,
    type: head.type,
    period: String(day ? yearOf(day) : (head.year ?? '_')),
  }
}

/** The number stands with the same title elsewhere in the text. */
function fromNumbered(draft: Draft, head: TitleHead, drafts: readonly Draft[]): boolean {
  const numbered = drafts.filter(
    other =>
      other.find.head.by === 'symbol' &&
      other.find.head.title !== null &&
      titleKey(other.find.head.title) === head.title &&
      fits(draft.id, other.id),
  )
  const [first] = numbered
  if (!first || new Set(numbered.map(other => JSON.stringify(other.id))).size > 1) return false
  draft.id = first.id
  draft.symbol = first.symbol
  draft.why = 'the same title stands elsewhere in the text with its number'
  return true
}

function fits(open: InstrumentIdParts, full: InstrumentIdParts): boolean {
  return open.type === full.type && (open.period === '_' || open.period === full.period)
}

function fromCatalogue(draft: Draft, head: TitleHead, reading: Reading): boolean {
  const rows = instrumentsTitled(reading.scan.registry, head.title).filter(row => row.list !== 'law')
  if (rows.length === 0) return false
  const { why, left } = narrowed(rows, draft, head, reading)
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

/** By the printed date, else by the printed year, else by what was in force on the day of the text. */
function narrowed(
  rows: readonly RegistryInstrument[],
  draft: Draft,
  head: TitleHead,
  { scan }: Reading,
): Narrowed {
  const day = draft.around.issuedOn
  if (day)
    return {
      left: rows.filter(row => row.issuedOn === day),
      why: `the title and the date ${day} are in the catalogue`,
    }
  const { year } = head
  if (year !== null) {
    const left = rows.filter(row => row.issuedOn !== null && yearOf(row.issuedOn) === year)
    return { left, why: `the title and the year ${year} are in the catalogue` }
  }
  const { own, publishedOn, eventOn } = scan.context
  const told = own?.issuedOn ?? publishedOn ?? eventOn
  if (!told) return { left: [], why: '' }
  return {
    left: rows.filter(row => wasInForce(row, told)),
    why: `the law of this title in force on ${told}, the day of the text`,
  }
}

function wasInForce(row: RegistryInstrument, day: Day): boolean {
  const from = row.effectiveFrom ?? row.issuedOn
  return from !== null && from <= day && (row.expiresOn === null || day < row.expiresOn)
}

/** The general list of laws is from memory in part: it says what may be meant, never what is. */
function noteLaws(draft: Draft, head: TitleHead, reading: Reading): void {
  const fitting = instrumentsTitled(reading.scan.registry, head.title).filter(row => {
    const id = parseInstrumentId(row.id)
    if (!id || !fits(draft.id, id)) return false
    return draft.around.issuedOn === null || row.issuedOn === draft.around.issuedOn
  })
  draft.candidates = fitting.map(row => row.id)
  if (fitting.length > 0)
    draft.why += `; the list of laws has ${fitting.map(row => row.symbol).join(', ')} under it`
}

/** A title met again without date is the one met with it, when the text dates it only once. */
function shareDates(drafts: readonly Draft[]): void {
  const dated = new Map<string, Set<InstrumentIdParts>>()
  const keyOf = (draft: Draft) =>
    draft.find.head.by === 'title' ? `${draft.find.head.type} ${draft.find.head.title}` : ''
  for (const draft of drafts) {
    if (draft.find.head.by !== 'title' || draft.id.period === '_') continue
    const known = dated.get(keyOf(draft)) ?? new Set()
    if (![...known].some(id => JSON.stringify(id) === JSON.stringify(draft.id))) known.add(draft.id)
    dated.set(keyOf(draft), known)
  }
  for (const draft of drafts) {
    if (draft.find.head.by !== 'title' || draft.id.period !== '_') continue
    const ids = dated.get(keyOf(draft))
    const [only] = ids ?? []
    if (!only || ids?.size !== 1) continue
    const same = drafts.find(other => other.id === only)
    draft.id = only
    draft.symbol = same?.symbol ?? null
    draft.candidates = same?.candidates ?? []
    draft.why = 'the text dates this title elsewhere'
  }
}
