import {
  type InstrumentId,
  type InstrumentIdParts,
  instrumentId,
  isComplete,
} from '../../../domain/instrument-id.ts'
import { partyTermAt } from '../../../registry/jurisdictions.ts'
import { readDateAfter } from '../date-after.ts'
import { adopt, type Draft, kept, namesDocument, type Pass, type Reading } from '../draft.ts'
import type { Head } from '../find.ts'
import { type IssuerParts, issuerBehind } from '../issuer-behind.ts'

/** "Nghị định 98", "Nghị định số 179/2024": what the text itself says of the document with this type and number. */
export const readShortNumbers: Pass = reading => {
  const drafts = kept(reading)
  const short = drafts.flatMap(draft =>
    draft.find.head.by === 'number' ? [{ draft, head: draft.find.head }] : [],
  )
  const withYear = short.filter(({ head }) => head.year !== null)
  const numbered = byNumber(drafts.filter(draft => draft.find.head.by === 'symbol'))
  for (const { draft, head } of withYear)
    readOne(draft, head, { full: numbered.get(keyOf(head)) ?? [], reading })
  const dated = byNumber([...numbered.values(), withYear.map(({ draft }) => draft)].flat())
  for (const { draft, head } of short)
    if (head.year === null) readOne(draft, head, { full: dated.get(keyOf(head)) ?? [], reading })
  shareIssuers(drafts)
}

type ShortHead = Extract<Head, { by: 'number' }>

function byNumber(drafts: readonly Draft[]): ReadonlyMap<string, readonly Draft[]> {
  const groups = new Map<string, Draft[]>()
  for (const draft of drafts) {
    const { head } = draft.find
    const key = keyOf(head.by === 'number' ? head : draft.id)
    const group = groups.get(key)
    if (group) group.push(draft)
    else groups.set(key, [draft])
  }
  return groups
}

function keyOf({ type, number }: { type: string; number: string }): string {
  return `${type.replace(/-cb$/, '')} ${number}`
}

function readOne(
  draft: Draft,
  head: ShortHead,
  { full, reading }: { full: readonly Draft[]; reading: Reading },
): void {
  const fitting = distinct(full.filter(({ id }) => isOfYear(id, head.year)))
  const [first] = fitting
  if (first && fitting.length === 1) {
    adopt(draft, first, 'the full number stands elsewhere in the text')
    draft.issuedOn = first.issuedOn
    if (first.start < draft.start && head.year === null) draft.kind = 'short'
    return
  }
  const year = head.year ?? (draft.around.issuedOn ? Number(draft.around.issuedOn.slice(0, 4)) : null)
  const { text, registry } = reading.scan
  const end = readDateAfter(text, draft.find.end)?.end ?? draft.find.end
  const issuer = head.type === 'nd' ? government : issuerBehind(reading.scan, end)
  const isParty = issuer.jurisdiction === 'dcsvn'
  draft.issuedOn = draft.around.issuedOn
  const byDay = draft.issuedOn && partyTermAt(draft.issuedOn, registry)
  const period = isParty ? (byDay ?? draft.around.partyTerm ?? '_') : String(year ?? '_')
  // The Party's "Quy định" has the letters of a decision.
  const printed = isParty && head.type === 'qyd' ? 'qd' : head.type
  const type = period !== '_' && hasTwoSeries(head, issuer) ? '_' : printed
  draft.id = { ...issuer, type, period, number: head.number.toLowerCase() }
  if (issuer.jurisdiction === '_' && ofTheCountry.has(head.type))
    draft.id = { ...draft.id, jurisdiction: 'vn' }
  if (type === '_') draft.candidates = seriesOf(draft.id, head.type)
  if (head.type === 'nd' && year !== null) draft.symbol = `${head.number.padStart(2, '0')}/${year}/NĐ-CP`
  draft.why = first ? 'the text names several documents with this number' : 'a number without year and issuer'
}

/** Only normative decisions and resolutions print the year in the number; without it both series are possible. */
function hasTwoSeries({ type, slashed }: ShortHead, { organ }: IssuerParts): boolean {
  return !slashed && (type === 'qd' || type === 'nq') && organ !== '_' && organ !== 'tw'
}

function seriesOf(id: InstrumentIdParts, type: string): InstrumentId[] {
  return [type, `${type}-cb`].map(one => instrumentId({ ...id, type: one })).filter(isComplete)
}

function isOfYear(id: InstrumentIdParts, year: number | null): boolean {
  return year === null || id.period === String(year) || id.period === '_'
}

/** One draft for each identity. */
function distinct(drafts: readonly Draft[]): Draft[] {
  return [...new Map(drafts.map(draft => [JSON.stringify(draft.id), draft])).values()]
}

/** Decrees are the Government's alone; for other types the words behind the number say whose it is. */
const government: IssuerParts = { jurisdiction: 'vn', organ: 'cp' }

/** Circulars are of ministers and courts, whichever it is. */
const ofTheCountry: ReadonlySet<string> = new Set(['tt', 'ttlt'])

/** "Nghị quyết 57" is the one that the text calls "Nghị quyết 57 của Bộ Chính trị" once, when it says no other. */
function shareIssuers(drafts: readonly Draft[]): void {
  const named = byNumber(drafts.filter(draft => namesDocument(draft) && draft.id.jurisdiction !== '_'))
  for (const draft of drafts) {
    const { head } = draft.find
    if (head.by !== 'number' || draft.id.jurisdiction !== '_') continue
    const issuing = new Map(
      (named.get(keyOf(head)) ?? []).map(({ id }) => [`${id.jurisdiction}/${id.organ}`, id]),
    )
    const [only] = issuing.values()
    if (only && issuing.size === 1)
      draft.id = { ...draft.id, jurisdiction: only.jurisdiction, organ: only.organ }
  }
}
