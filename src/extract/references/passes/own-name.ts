import type { Draft, Pass, Reading } from '../draft.ts'

/** Drops what is no citation: the number and title in the text's own head, and the headings of parts. */
export const dropOwnNames: Pass = reading => {
  for (const draft of reading.drafts) {
    if (isOwnNumber(draft, reading) || isHeading(draft, reading)) draft.isDropped = true
  }
}

const headLine =
  /(?:^|\n|-{3})[ \t|]*(?:Luật |Bộ luật |LUẬT |Pháp lệnh |Luat |Bo luat |Phap lenh )?(?:[Ss](?:ố|Ố|o|O)|No)[ \t]*[:.]{0,2}\s{0,3}$/u
const restOfHeadLine = /^[ \t|]*(?:\r?\n|$|[\p{Lu}][\p{L}. ]{1,40},\s{1,3}ng[àa]y|\t|\|)/u

/** "Số: 12/2024/QĐ-UBND", "Luật số: 06/2022/QH15" on a line of its own, or before place and date. */
function isOwnNumber(draft: Draft, { scan }: Reading): boolean {
  const { find } = draft
  if (find.head.by !== 'symbol' || find.provisions.length > 0) return false
  const { text } = scan
  const figures = find.start + text.slice(find.start, find.end).search(/\d/)
  const before = text.slice(Math.max(0, figures - 40), figures)
  const isOwn = scan.context.own?.symbol === find.head.symbol.symbol
  if (!(isOwn || /:\s*$/.test(before))) return false
  return headLine.test(before) && restOfHeadLine.test(text.slice(find.end, find.end + 60))
}

function isHeading(draft: Draft, { structure }: Reading): boolean {
  return draft.find.head.by === 'context' && structure.isHeading(draft.find.start)
}
