import type { Column } from './joins.ts'
import { linesByPage, type PageLine } from './printed-line.ts'

/**
 * Lines a page needs so that its own edges can be told; with fewer, those of the whole text are taken, then those of
 * its tables too; where all that is no more, no line counts as full.
 */
const columnLinesMin = 8

/** The edges of the running text, page by page: gazettes print odd and even pages with different margins. */
export function columnsOf(lines: readonly PageLine[], placed: boolean): (page: number) => Column {
  const text = lines.filter(line => line.block === 'text')
  if (!placed) {
    const column = { left: 0, right: longLineWidth(text) }
    return () => column
  }
  const whole = wholeEdges(text, lines)
  const edges = new Map<number, Column>()
  for (const [page, own] of linesByPage(text))
    edges.set(page, own.length < columnLinesMin ? whole : edgesOf(own))
  return page => edges.get(page) ?? whole
}

function wholeEdges(text: readonly PageLine[], lines: readonly PageLine[]): Column {
  if (text.length >= columnLinesMin) return edgesOf(text)
  return lines.length >= columnLinesMin ? edgesOf(lines) : { left: 0, right: Number.POSITIVE_INFINITY }
}

/** The left edge most lines keep to, and the right edge that full lines reach. */
function edgesOf(lines: readonly PageLine[]): Column {
  const lefts = lines.map(line => line.left).sort((a, b) => a - b)
  const rights = lines.map(line => line.right).sort((a, b) => a - b)
  return {
    left: lefts[Math.floor(lefts.length * 0.1)] ?? 0,
    right: rights[Math.floor(rights.length * 0.93)] ?? 0,
  }
}

/** The width of full lines where the lines of tables, which are short, may be the most. */
function longLineWidth(lines: readonly PageLine[]): number {
  const widths = lines.map(line => line.right).sort((a, b) => a - b)
  const widest = widths[Math.floor(widths.length * 0.99)] ?? 0
  const long = widths.filter(width => width > 0.8 * widest)
  return long[Math.floor(long.length * 0.7)] ?? 0
}
