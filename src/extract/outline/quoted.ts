import type { Line } from './lines.ts'
import { markerOf } from './markers.ts'

/** A stretch of lines that quotes another document's articles: `“Điều 7a. … ”.`; line indices, `to` inclusive. */
export type QuotedBlock = { readonly from: number; readonly to: number; readonly closed: boolean }

const opener = /^["“„«‟]\s{0,2}(?=\S)/u
const instruction =
  /^(?:\d{1,3}\.|[a-zđ]\))\s+(?:Sửa đổi|Bổ sung|Bãi bỏ|Thay|Bỏ|Hủy|Đính chính|Amend|Supplement|Replace|Annul)/iu

/**
 * Finds the articles, clauses and points that stand between quotation marks: wording put into another
 * document by an amending one, and wording cited in the notes of a consolidated one. A block begins at a
 * line that opens a quotation and would begin a part, and ends where its marks balance. Where they never do,
 * it ends before the next instruction of the amending document (`5. Sửa đổi, …`). Takes time linear in the text.
 */
export function findQuotedBlocks(lines: readonly Line[]): QuotedBlock[] {
  const blocks: QuotedBlock[] = []
  for (let index = 0; index < lines.length; index++) {
    if (!opensPart(lines[index])) continue
    const block = blockFrom(lines, index)
    blocks.push(block)
    index = block.to
  }
  return blocks
}

function opensPart(line: Line | undefined): boolean {
  if (!line) return false
  const quote = opener.exec(line.text)
  return quote !== null && markerOf(line.text.slice(quote[0].length)) !== undefined
}

function blockFrom(lines: readonly Line[], from: number): QuotedBlock {
  const change = depthChangeOf(lines[from]?.text.charAt(0) ?? '')
  let depth = 0
  let firstInstruction: number | undefined
  let index = from
  for (; index < lines.length; index++) {
    // A new quotation that begins a part cannot stand inside one: the mark that closes was forgotten.
    if (index > from && opensPart(lines[index])) break
    const text = lines[index]?.text ?? ''
    if (index > from && instruction.test(text)) firstInstruction ??= index
    depth += change(text)
    if (depth <= 0) return { from, to: index, closed: true }
  }
  return { from, to: Math.max(from, (firstInstruction ?? index) - 1), closed: false }
}

/** How much deeper a line leads, for the kind of marks that a quotation opens with. */
function depthChangeOf(mark: string): (text: string) => number {
  if (mark === '"') {
    // Straight marks open and close alike, so a quotation ends where a line ends with an odd one out.
    let count = 0
    return text => {
      const before = count > 0 ? 1 : 0
      count += countOf(text, /["”]/gu)
      const closed = count % 2 === 0 && /["”][\s.;,]{0,4}$/u.test(text)
      return closed ? -before : 1 - before
    }
  }
  if (mark === '„') return text => countOf(text, /„/gu) - countOf(text, /[“”]/gu)
  return text => {
    const straight = countOf(text, /"/gu) % 2 === 1 && /"[\s.;,]{0,4}$/u.test(text) ? 1 : 0
    return countOf(text, /[“«‟]/gu) - countOf(text, /[”»]/gu) - straight
  }
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
