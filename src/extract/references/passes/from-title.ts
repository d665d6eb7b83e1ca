import { type Day, yearOf } from '../../../domain/day.ts'
import type { InstrumentIdParts } from '../../../domain/instrument-id.ts'
import { remembered } from '../../../domain/remembered.ts'
import { assemblyTermAt } from '../../../registry/jurisdictions.ts'
import { fromCatalogue, noteLaws } from '../catalogue.ts'
import { yearOfCiting } from '../citing.ts'
import { type Draft, kept, nothingKnown, type Pass, type Reading } from '../draft.ts'
import { termInYear } from '../symbol-id.ts'
import { fitsTitle, type TitleDraft } from '../title-draft.ts'
import { isSameTitle, titleKey } from '../title-words.ts'

/**
 * "Luật Thi đua, khen thưởng": the law that carries its number elsewhere in the text, or the one of the catalogue that
 * the date, the year, or the day of the text leaves. Other titles stay open, with what the list of laws knows.
 */
export const readTitles: Pass = reading => {
  const drafts = kept(reading)
  for (const draft of drafts) {
    const { head } = draft.find
    if (head.by === 'plenum')
      draft.id = { jurisdiction: 'dcsvn', organ: 'tw', type: 'nq', period: head.term, number: '_' }
    if (head.by === 'congress')
      draft.id = { ...nothingKnown, jurisdiction: 'dcsvn', type: 'nq', period: head.term }
    if (head.by === 'title') readTitle({ draft, head }, reading)
  }
  shareDates(drafts, reading)
}

function readTitle(title: TitleDraft, reading: Reading): void {
  const { draft } = title
  draft.issuedOn = draft.around.issuedOn
  draft.id = fromDate(title, reading)
  if (fromNumbered(title, reading) || fromCatalogue(title, reading)) return
  const isDated = draft.id.period !== '_'
  draft.why = isDated
    ? 'a title with its date; the number is not in the text'
    : 'a title without number or date'
  noteLaws(title, reading)
}

/** What the date or the year alone says: the assembly that passed it. */
function fromDate({ draft, head }: TitleDraft, { scan }: Reading): InstrumentIdParts {
  const day = draft.around.issuedOn ?? newlyPassedOn(draft, scan)
  const { registry } = scan
  const byYear = head.year === null ? null : (termInYear(registry.assemblyTerms, head.year)?.code ?? null)
  const term = day ? assemblyTermAt(day, registry) : byYear
  const organ = term === null ? '_' : head.type === 'pl' ? `ubtv${term}` : term
  const period = day ? yearOf(day) : (head.year ?? '_')
  return { ...nothingKnown, jurisdiction: 'vn', organ, type: head.type, period: String(period) }
}

const newlyPassed =
  /^\s{1,3}(?:vừa|mới)\s{1,3}(?:được\s{1,3}Quốc\s{1,3}hội\s{1,3}thông\s{1,3}qua|thông\s{1,3}qua)/iu

/** "Luật … (sửa đổi) vừa được Quốc hội thông qua": passed in the year of the news. */
function newlyPassedOn(draft: Draft, { text, context }: Reading['scan']): Day | null {
  return newlyPassed.test(text.slice(draft.find.end, draft.find.end + 48)) ? context.publishedOn : null
}

/** The number stands with the same title elsewhere in the text. */
function fromNumbered({ draft, head }: TitleDraft, reading: Reading): boolean {
  const titles = numberedTitles(reading)
  const mayAbbreviate = /\p{Lu}{3,}/u.test(
    draft.find.head.by === 'title' ? reading.scan.text.slice(draft.start, draft.find.end) : '',
  )
  const keys = mayAbbreviate ? [...titles.keys()].filter(key => isSameTitle(key, head.title)) : [head.title]
  const yearMax = yearOfCiting(draft, reading)
  const fitting = keys
    .flatMap(key => titles.get(key) ?? [])
    .filter(({ id }) => fitsTitle(draft.id, id) && Number(id.period) <= yearMax)
  const [first] = fitting
  if (!first || fitting.length > 1) return false
  draft.id = first.id
  draft.symbol = first.symbol
  draft.why = 'the same title stands elsewhere in the text with its number'
  return true
}

/** Titles that stand in the text with a number → the documents, each once. */
const numberedTitles = remembered((reading: Reading): ReadonlyMap<string, readonly Draft[]> => {
  const titles = new Map<string, Draft[]>()
  for (const draft of kept(reading)) {
    const { head } = draft.find
    if (head.by !== 'symbol' || head.title === null || head.title === '') continue
    const key = titleKey(head.title)
    const known = titles.get(key) ?? []
    if (!known.some(({ symbol, id }) => symbol === draft.symbol && id.type === draft.id.type))
      titles.set(key, [...known, draft])
  }
  return titles
})

/** A title met again without date is the one met with it, when the text dates it only once. */
function shareDates(drafts: readonly Draft[], reading: Reading): void {
  const dated = new Map<string, Map<string, Draft>>()
  for (const draft of drafts) {
    const key = sharingKey(draft)
    if (key === null || draft.id.period === '_') continue
    const known = dated.get(key) ?? new Map<string, Draft>()
    known.set(JSON.stringify(draft.id), draft)
    dated.set(key, known)
  }
  for (const draft of drafts) {
    const known = dated.get(sharingKey(draft) ?? '')
    const [only] = known?.values() ?? []
    if (!only || known?.size !== 1 || draft.id.period !== '_') continue
    if (Number(only.id.period) > yearOfCiting(draft, reading)) continue
    draft.id = only.id
    draft.symbol = only.symbol
    draft.candidates = only.candidates
    draft.why = 'the text dates this title elsewhere'
  }
}

/** "Luật X (sửa đổi)" is another law than "Luật X"; "Hiến pháp" without year is the one in force, not the one cited. */
function sharingKey({ find: { head } }: Draft): string | null {
  return head.by === 'title' && head.type !== 'hp' ? `${head.type} ${head.title} ${head.isRevised}` : null
}
