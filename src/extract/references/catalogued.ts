import { remembered } from '../../domain/remembered.ts'
import { type Draft, namesDocument, type Reading } from './draft.ts'

/** `44.5.TT.5.8`: the number of an article in the codification; the last figure is its number in the document. */
export const codifiedArticle = /^\d{1,3}\.\d{1,3}\.\p{Lu}{2}\.(?:\d{1,3}\.)?(\d{1,4}[a-zđ]?)$/u

const headingBehind = /^(?:\.\s|\s{1,3}\p{Lu}{2,})/u
const catalogueEnd = /ban\s{1,3}hành\s{1,3}ngày\s{1,3}\d/u
const entryUnitsMax = 1_200

/**
 * In lists such as the notes of the codification a provision stands with its heading, and the document once behind the
 * last of its provisions: "Điều 38. Điều kiện …; Điều 39. Cấp … của Luật 11/2012/QH13 Giá ban hành ngày 20/06/2012".
 * The document is told from those that headings name by "của" before its type, its number without "số", and its date.
 */
export function cataloguedDocument(draft: Draft, reading: Reading): Draft | undefined {
  const { end } = draft.find
  if (!headingBehind.test(reading.scan.text.slice(end, end + 12))) return undefined
  return catalogue(reading)[draft.index]
}

/** For each draft the entry behind it, as long as the line and the manner of numbering last; read from the end. */
const catalogue = remembered((reading: Reading): readonly (Draft | undefined)[] => {
  const { drafts, scan, structure } = reading
  const entries = new Array<Draft | undefined>(drafts.length)
  let entry: Draft | undefined
  let isCodified: boolean | undefined
  for (const draft of [...drafts].reverse()) {
    if (entry && structure.lineAt(entry.start) !== structure.lineAt(draft.start)) entry = undefined
    if (isEntry(draft, scan.text)) {
      entry = draft
      isCodified = undefined
    } else if (opensItem(draft, scan.text)) {
      if (isCodified !== undefined && isCodified !== hasCodified(draft)) entry = undefined
      isCodified = hasCodified(draft)
    }
    entries[draft.index] = entry
  }
  return entries
})

function hasCodified({ find }: Draft): boolean {
  return find.provisions.some(({ dieu }) => dieu !== undefined && codifiedArticle.test(dieu))
}

/** True for a provision that stands first in an item of the list. */
function opensItem({ find }: Draft, text: string): boolean {
  return (
    find.head.by === 'context' &&
    /(?:^|[;(]|liên quan đến)\s*$/.test(text.slice(Math.max(0, find.start - 16), find.start))
  )
}

function isEntry(draft: Draft, text: string): boolean {
  const { find } = draft
  if (!namesDocument(draft) || find.head.by !== 'symbol') return false
  if (!/của\s{1,3}$/u.test(text.slice(Math.max(0, find.headStart - 6), find.headStart))) return false
  if (/số\s/u.test(text.slice(find.headStart, find.end))) return false
  return catalogueEnd.test(text.slice(find.end, find.end + entryUnitsMax).split(';', 1)[0] ?? '')
}
