import type { InstrumentIdParts } from '../../../domain/instrument-id.ts'
import { adopt, type Draft, kept, namesDocument, type Pass, type Reading } from '../draft.ts'

/** "Nghị định 98", "Nghị định số 179/2024": what the text itself says of the document with this type and number. */
export const readShortNumbers: Pass = reading => {
  const drafts = kept(reading)
  for (const draft of drafts) if (draft.find.head.by === 'number') readOne(draft, drafts, reading)
  shareIssuers(drafts)
}

function readOne(draft: Draft, drafts: readonly Draft[], reading: Reading): void {
  const { head } = draft.find
  if (head.by !== 'number') return
  const full = drafts.filter(other => other.find.head.by === 'symbol' && isSame(other.id, head))
  const ids = new Set(full.map(other => JSON.stringify(other.id)))
  const [first] = full
  if (first && ids.size === 1) {
    adopt(draft, first, 'the full number stands elsewhere in the text')
    draft.issuedOn = first.issuedOn
    if (first.find.start < draft.find.start && head.year === null) draft.kind = 'short'
    return
  }
  const year = head.year ?? (draft.around.issuedOn ? Number(draft.around.issuedOn.slice(0, 4)) : null)
  const issuer = issuerOf(draft, reading)
  draft.issuedOn = draft.around.issuedOn
  draft.id = {
    ...issuer,
    type: head.type,
    period: issuer.jurisdiction === 'dcsvn' ? (draft.around.partyTerm ?? '_') : String(year ?? '_'),
    number: head.number.toLowerCase(),
  }
  if (head.type === 'nd' && year !== null) draft.symbol = `${head.number.padStart(2, '0')}/${year}/NĐ-CP`
  draft.why = first ? 'the text names several documents with this number' : 'a number without year and issuer'
}

function isSame(id: InstrumentIdParts, head: { type: string; number: string; year: number | null }): boolean {
  if (id.number !== head.number || id.type.replace(/-cb$/, '') !== head.type) return false
  return head.year === null || id.period === String(head.year) || id.period === '_'
}

type IssuerParts = Pick<InstrumentIdParts, 'jurisdiction' | 'organ'>

const issuers: readonly (readonly [RegExp, IssuerParts])[] = [
  [
    /^\s{0,3}(?:của\s{1,3})?(?:Bộ\s{1,3}Chính\s{1,3}trị|Ban\s{1,3}Bí\s{1,3}thư|Trung\s{1,3}ương|Ban\s{1,3}Chấp\s{1,3}hành\s{1,3}Trung\s{1,3}ương)/iu,
    { jurisdiction: 'dcsvn', organ: 'tw' },
  ],
  [/^\s{0,3}(?:của\s{1,3})?Chính\s{1,3}phủ/iu, { jurisdiction: 'vn', organ: 'cp' }],
  [/^\s{0,3}(?:của\s{1,3})?Thủ\s{1,3}tướng/iu, { jurisdiction: 'vn', organ: 'ttg' }],
  [/^\s{0,3}(?:của\s{1,3})?Quốc\s{1,3}hội/iu, { jurisdiction: 'vn', organ: '_' }],
]

/** Decrees are the Government's alone; for other types the words behind the number say whose it is. */
function issuerOf(draft: Draft, { scan }: Reading): IssuerParts {
  if (draft.find.head.by === 'number' && draft.find.head.type === 'nd')
    return { jurisdiction: 'vn', organ: 'cp' }
  const behind = scan.text.slice(draft.find.end, draft.find.end + 60)
  return issuers.find(([words]) => words.test(behind))?.[1] ?? { jurisdiction: '_', organ: '_' }
}

/** "Nghị quyết 57" is the one that the text calls "Nghị quyết 57 của Bộ Chính trị" once, when it says no other. */
function shareIssuers(drafts: readonly Draft[]): void {
  const named = drafts.filter(draft => namesDocument(draft) && draft.id.jurisdiction !== '_')
  for (const draft of drafts) {
    const { head } = draft.find
    if (head.by !== 'number' || draft.id.jurisdiction !== '_') continue
    const same = named.filter(other => isSame(other.id, head))
    const keys = new Set(same.map(other => `${other.id.jurisdiction}/${other.id.organ}`))
    const [first] = same
    if (first && keys.size === 1)
      draft.id = { ...draft.id, jurisdiction: first.id.jurisdiction, organ: first.id.organ }
  }
}
