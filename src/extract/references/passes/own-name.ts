import type { Draft, Pass, Reading } from '../draft.ts'

/** Drops what is no citation: the number and title in the text's own head, and the headings of parts. */
export const dropOwnNames: Pass = reading => {
  for (const draft of reading.drafts) {
    if (isOwnNumber(draft, reading) || isHeading(draft, reading)) draft.isDropped = true
  }
}

const headLine =
  /(?:^|\n|-{3})[ \t|]*(?:Luật |Bộ luật |LUẬT |Pháp lệnh |Luat |Bo luat |Phap lenh |CỦA \p{Lu}[\p{Lu}\s,-]{2,80} )?(?:[Ss](?:ố|Ố|o|O)|No)[ \t]*[:.]{0,2}\s{0,3}$/u
const headUnitsMax = 110
const restOfHeadLine = /^[ \t|]*(?:\r?\n|$|[\p{Lu}][\p{L}. ]{1,40},\s{1,3}ng[àa]y|\t|\|)/u
/** Behind the number of another document a day would make it a citation. */
const dayOfOwn = /^,?\s{1,3}ng(?:à|a|À|A)y\s/iu

/** "Số: 12/2024/QĐ-UBND", "Luật số: 06/2022/QH15" on a line of its own, or before place and date. */
function isOwnNumber(draft: Draft, { scan }: Reading): boolean {
  const { find } = draft
  if (find.head.by !== 'symbol' || find.provisions.length > 0) return false
  const { text } = scan
  const figures = find.start + text.slice(find.start, find.end).search(/\d/)
  const before = text.slice(Math.max(0, figures - headUnitsMax), figures)
  const isOwn = scan.context.own?.symbol === find.head.symbol.symbol
  if (!(isOwn || /:\s*$/.test(before))) return false
  const behind = text.slice(find.end, find.end + 60)
  return headLine.test(before) && (restOfHeadLine.test(behind) || (isOwn && dayOfOwn.test(behind)))
}

function isHeading(draft: Draft, { structure }: Reading): boolean {
  return draft.find.head.by === 'context' && structure.isHeading(draft.find.start)
}
