import { isLetterColumns } from '../layout/letter-columns.ts'
import type { Row } from '../layout/segment.ts'
import { ruledTableAt } from './ruled-table.ts'
import type { Rules } from './rules.ts'
import type { ScannedLine, ScannedSegment } from './scanned-line.ts'

/** The vertical strip that two columns leave free. */
type Gutter = { readonly from: number; readonly to: number }

/** A column gap narrower than this share of the type size is no gutter. */
const gutterSizesMin = 0.8

/**
 * Puts recognised lines, which run across the whole sheet, into reading order: where several lines leave the same
 * strip free, the head or foot of a letter is read column by column, and a table row by row.
 */
export function rowsOfScan(lines: readonly ScannedLine[], rules: Rules): Row[] {
  const rows: Row[] = []
  for (let at = 0; at < lines.length; ) {
    const table = ruledTableAt(lines, at, rules)
    const region = table ? undefined : regionAt(lines, at)
    if (table) for (const row of table.rows) rows.push(row)
    else if (region) for (const row of regionRows(lines.slice(at, region.end), region.gutter)) rows.push(row)
    else rows.push({ kind: 'text', cells: [lines[at]?.segments ?? []] })
    at = table?.end ?? region?.end ?? at + 1
  }
  return rows
}

/** The longest run of lines from here that leave a common strip free, the first and one more of them parted by it. */
function regionAt(lines: readonly ScannedLine[], from: number): { end: number; gutter: Gutter } | undefined {
  let gutter = firstGutter(lines[from])
  if (!gutter) return undefined
  for (let end = from + 1; end <= lines.length; end += 1) {
    const line = lines[end]
    const narrowed: Gutter | undefined = line ? narrow(gutter, line) : undefined
    if (!narrowed) return { end, gutter }
    gutter = narrowed
  }
  return undefined
}

function firstGutter(line: ScannedLine | undefined): Gutter | undefined {
  const [first, second] = line?.segments ?? []
  return first && second ? { from: first.right, to: second.left } : undefined
}

/** The strip that stays free when a line is added; undefined when the line crosses it. */
function narrow(gutter: Gutter, line: ScannedLine): Gutter | undefined {
  let { from, to } = gutter
  for (const segment of line.segments) {
    const middle = (from + to) / 2
    if (segment.right <= middle || segment.right - from < to - segment.left)
      from = Math.max(from, segment.right)
    else to = Math.min(to, segment.left)
  }
  const size = line.segments[0]?.size ?? 1
  return to - from >= gutterSizesMin * size ? { from, to } : undefined
}

function regionRows(lines: readonly ScannedLine[], gutter: Gutter): Row[] {
  const [left, right] = [false, true].map(side =>
    lines.flatMap(line => line.segments.filter(segment => segment.left >= gutter.to === side)),
  )
  const cells = [left ?? [], right ?? []]
  if (isLetterColumns(cells, true)) return [{ kind: 'columns', cells }]
  return tableRows(lines, gutter)
}

/** A line with nothing in the first column and close under the row above goes on with that row's cells. */
function tableRows(lines: readonly ScannedLine[], gutter: Gutter): Row[] {
  const rows: ScannedSegment[][][] = []
  for (const { segments } of lines) {
    const [first] = segments
    const above = rows.at(-1)
    const last = above?.at(-1)?.at(-1)
    const wrapped = first && last && first.left >= gutter.to && first.base - last.base < 1.5 * first.size
    if (wrapped) above?.at(-1)?.push(...segments)
    else rows.push(segments.map(segment => [segment]))
  }
  return rows.map(cells => ({ kind: cells.length > 1 ? 'table' : 'text', cells }))
}
