import type { InstrumentIdParts } from '../../../domain/instrument-id.ts'
import { adopt, type Draft, kept, namesDocument, type Pass, type Reading } from '../draft.ts'
import type { Head } from '../find.ts'

/** "Nghị định 98", "Nghị định số 179/2024": what the text itself says of the document with this type and number. */
export const readShortNumbers: Pass = reading => {
  const drafts = kept(reading)
  const numbered = byNumber(drafts.filter(draft => draft.find.head.by === 'symbol'))
  for (const draft of drafts) {
    const { head } = draft.find
    if (head.by === 'number') readOne(draft, head, { full: numbered.get(keyOf(head)) ?? [], reading })
  }
  shareIssuers(drafts)
}

type ShortHead = Extract<Head, { by: 'number' }>

function byNumber(drafts: readonly Draft[]): ReadonlyMap<string, readonly Draft[]> {
  const groups = new Map<string, Draft[]>()
  for (const draft of drafts) {
    const group = groups.get(keyOf(draft.id))
    if (group) group.push(draft)
    else groups.set(keyOf(draft.id), [draft])
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
  const issuer = head.type === 'nd' ? government : issuerBehind(draft, reading)
  const isParty = issuer.jurisdiction === 'dcsvn'
  const period = isParty ? (draft.around.partyTerm ?? '_') : String(year ?? '_')
  draft.issuedOn = draft.around.issuedOn
  draft.id = { ...issuer, type: head.type, period, number: head.number.toLowerCase() }
  if (head.type === 'nd' && year !== null) draft.symbol = `${head.number.padStart(2, '0')}/${year}/NĐ-CP`
  draft.why = first ? 'the text names several documents with this number' : 'a number without year and issuer'
}

function isOfYear(id: InstrumentIdParts, year: number | null): boolean {
  return year === null || id.period === String(year) || id.period === '_'
}

/** One draft for each identity. */
function distinct(drafts: readonly Draft[]): Draft[] {
  return [...new Map(drafts.map(draft => [JSON.stringify(draft.id), draft])).values()]
}

type IssuerParts = Pick<InstrumentIdParts, 'jurisdiction' | 'organ'>

/** Decrees are the Government's alone; for other types the words behind the number say whose it is. */
const government: IssuerParts = { jurisdiction: 'vn', organ: 'cp' }

const issuers: readonly (readonly [RegExp, IssuerParts])[] = [
  [
    /^\s{0,3}(?:của\s{1,3})?(?:Bộ\s{1,3}Chính\s{1,3}trị|Ban\s{1,3}Bí\s{1,3}thư|(?:Ban\s{1,3}Chấp\s{1,3}hành\s{1,3})?Trung\s{1,3}ương)/iu,
    { jurisdiction: 'dcsvn', organ: 'tw' },
  ],
  [/^\s{0,3}(?:của\s{1,3})?Chính\s{1,3}phủ/iu, government],
  [/^\s{0,3}(?:của\s{1,3})?Thủ\s{1,3}tướng/iu, { jurisdiction: 'vn', organ: 'ttg' }],
  [/^\s{0,3}(?:của\s{1,3})?Quốc\s{1,3}hội/iu, { jurisdiction: 'vn', organ: '_' }],
]

function issuerBehind({ find }: Draft, { scan }: Reading): IssuerParts {
  const behind = scan.text.slice(find.end, find.end + 60)
  return issuers.find(([words]) => words.test(behind))?.[1] ?? { jurisdiction: '_', organ: '_' }
}

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
