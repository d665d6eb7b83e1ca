import { isGazetteHead } from './furniture.ts'
import type { PrintedLine } from './printed-line.ts'
import { textWidth } from './text-width.ts'

/** Lines a text needs before its shape says anything. */
const wrappedLinesMin = 12
/** Printed lines of office papers have 70–100 characters; web paragraphs have more. */
const wrappedUnitsMax = 140
/** In a wrapped text at least this share of the lines is nearly full. */
const fullLinesShare = 0.25

/** The non-empty lines of a plain text; white space at their ends is left out. Widths are estimates. */
export function linesOfText(source: string): PrintedLine[] {
  const lines: PrintedLine[] = []
  let base = 0
  for (let at = 0; at <= source.length; ) {
    const found = source.indexOf('\n', at)
    const end = found === -1 ? source.length : found
    const raw = source.slice(at, end)
    const text = raw.trim()
    base += 1
    if (text !== '') {
      const start = at + raw.indexOf(text)
      const width = raw.length > wrappedUnitsMax ? raw.length / 2 : textWidth(text)
      lines.push({
        text,
        start,
        end: start + text.length,
        page: 1,
        left: 0,
        right: width,
        base,
        size: 1,
        block: 'text',
      })
    }
    at = end + 1
  }
  return lines
}

/**
 * Whether line breaks are those of a printed page: hardly a line is long, and many are nearly as long as can be;
 * or the page heads of a gazette stand between them.
 */
export function isHardWrapped(lines: readonly PrintedLine[]): boolean {
  if (lines.length < wrappedLinesMin) return false
  const long = lines.filter(line => line.text.length > wrappedUnitsMax).length
  if (long > 0.02 * lines.length) return false
  if (lines.some(line => isGazetteHead(line.text))) return true
  const widths = lines.map(line => line.right).sort((a, b) => a - b)
  const widest = widths[Math.floor(widths.length * 0.95)] ?? 0
  const full = widths.filter(width => width > 0.88 * widest).length
  return widest > textWidth('n'.repeat(50)) && full >= fullLinesShare * lines.length
}
