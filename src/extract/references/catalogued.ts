import { type Draft, namesDocument, type Reading } from './draft.ts'

/** `44.5.TT.5.8`: the number of an article in the codification; the last figure is its number in the document. */
export const codifiedArticle = /^\d{1,3}\.\d{1,3}\.\p{Lu}{2}\.(?:\d{1,3}\.)?(\d{1,4}[a-zđ]?)$/u

const draftsMax = 80
const unitsMax = 12_000
const headingBehind = /^(?:\.\s|\s{1,3}\p{Lu}{2,})/u
const catalogueEnd = /ban\s{1,3}hành\s{1,3}ngày\s{1,3}\d/u

/**
 * In lists such as the notes of the codification a provision stands with its heading, and the document once behind the
 * last of its provisions: "Điều 38. Điều kiện …; Điều 39. Cấp … của Luật 11/2012/QH13 Giá ban hành ngày 20/06/2012".
 * The document is told from those that headings name by "của" before its type, its number without "số", and its date.
 */
export function cataloguedDocument(draft: Draft, { scan, drafts }: Reading): Draft | undefined {
  const { text } = scan
  const { start, end } = draft.find
  if (!headingBehind.test(text.slice(end, end + 12))) return undefined
  const isCodified = hasCodified(draft)
  const first = drafts.indexOf(draft) + 1
  for (const other of drafts.slice(first, first + draftsMax)) {
    if (other.find.start - start > unitsMax || text.slice(end, other.find.start).includes('\n')) return undefined
    if (opensItem(other, text) && hasCodified(other) !== isCodified) return undefined
    if (isCatalogueEntry(other, text)) return other
  }
  return undefined
}

function hasCodified({ find }: Draft): boolean {
  return find.provisions.some(({ dieu }) => dieu !== undefined && codifiedArticle.test(dieu))
}

/** True for a provision that stands first in an item of the list. */
function opensItem({ find }: Draft, text: string): boolean {
  return find.head.by === 'context' && /[;(]\s*$/.test(text.slice(Math.max(0, find.start - 4), find.start))
}

function isCatalogueEntry(draft: Draft, text: string): boolean {
  const { find } = draft
  if (!namesDocument(draft) || find.head.by !== 'symbol') return false
  const isOwned = /của\s{1,3}$/u.test(text.slice(Math.max(0, find.headStart - 6), find.headStart))
  const hasMark = /số\s/u.test(text.slice(find.headStart, find.end))
  const item = text.slice(find.end, find.end + 1_200).split(';', 1)[0] ?? ''
  return isOwned && !hasMark && catalogueEnd.test(item)
}
