import { type Column, joinOf } from './joins.ts'
import { linesByPage, type PageLine } from './printed-line.ts'

/** Notes are set in type at most this share of the text's. */
const noteSizeShare = 0.93
const noteStart = /^\[\d{1,3}\]/

/**
 * Footnotes (chú thích, frequent in consolidated texts) interrupt the paragraph that runs over the end of a page.
 * They are moved behind it. `lines` are those of the text, furniture already gone.
 */
export function deferNotes(lines: readonly PageLine[], columns: (page: number) => Column): PageLine[] {
  const notes = findNotes(lines)
  if (notes.size === 0) return [...lines]
  const ordered: PageLine[] = []
  let waiting: PageLine[] = []
  let before: PageLine | undefined
  for (const line of lines) {
    if (notes.has(line)) {
      waiting.push(line)
      continue
    }
    const flows = before && joinOf(before, line, { ...columns(before.page), placed: true }) !== 'break'
    if (!flows) {
      for (const note of waiting) ordered.push(note)
      waiting = []
    }
    ordered.push(line)
    before = line
  }
  return [...ordered, ...waiting]
}

/** The small type at the foot of a page, where it holds a numbered note or goes on with one. */
function findNotes(lines: readonly PageLine[]): Set<PageLine> {
  const textSize = mainSize(lines)
  const notes = new Set<PageLine>()
  let open = false
  for (const page of linesByPage(lines).values()) {
    const foot = footOf(page, noteSizeShare * textSize)
    open = foot.length > 0 && (open || foot.some(line => noteStart.test(line.text)))
    if (open) for (const line of foot) notes.add(line)
  }
  return notes
}

function footOf(page: readonly PageLine[], sizeMax: number): readonly PageLine[] {
  let from = page.length
  while (from > 0 && (page[from - 1]?.size ?? Number.POSITIVE_INFINITY) <= sizeMax) from -= 1
  return page.slice(from)
}

/** The size most letters are set in. */
function mainSize(lines: readonly PageLine[]): number {
  const letters = new Map<number, number>()
  for (const line of lines) letters.set(line.size, (letters.get(line.size) ?? 0) + line.text.length)
  return [...letters].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0]
}
