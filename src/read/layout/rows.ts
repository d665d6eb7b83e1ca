import { isLetterColumns } from './letter-columns.ts'
import type { Row, Segment } from './segment.ts'

/** Lines of a cell; longer ones are running text. */
const cellLinesMax = 120

type OpenRow = { readonly cells: Segment[][] }

/**
 * Groups segments, in the order in which the file draws them, into rows of cells. Word processors draw a table
 * cell by cell: the pen goes down a cell and then jumps up and to the right. That jump is what tells a cell from
 * the next line of running text.
 */
export function rowsOf(segments: readonly Segment[]): Row[] {
  const rows: OpenRow[] = []
  for (const segment of segments) {
    const row = rows.at(-1)
    const cell = row?.cells.at(-1)
    if (!row || !cell) rows.push({ cells: [[segment]] })
    else if (standsBeside(segment, cell)) {
      if (row.cells.length === 1) gatherLeftCell(rows, segment)
      rows.at(-1)?.cells.push([segment])
    } else if (row.cells.length > 1 && continuesCell(segment, row)) cell.push(segment)
    else rows.push({ cells: [[segment]] })
  }
  return rows.map(({ cells }, index) => ({ kind: kindOf(cells, rows[index - 1], rows[index + 1]), cells }))
}

function kindOf(cells: Segment[][], before: OpenRow | undefined, after: OpenRow | undefined): Row['kind'] {
  if (cells.length === 1) return 'text'
  const alone = (before?.cells.length ?? 1) === 1 && (after?.cells.length ?? 1) === 1
  return isLetterColumns(cells, alone) ? 'columns' : 'table'
}

function standsBeside(segment: Segment, cell: readonly Segment[]): boolean {
  const last = cell.at(-1)
  if (!last) return false
  const notBelow = segment.base < last.base + 0.9 * Math.min(segment.size, last.size)
  return notBelow && segment.left > rightOf(cell) - 0.3 * segment.size
}

/** The lines drawn just before that lie left of the segment and not above it are one cell. */
function gatherLeftCell(rows: OpenRow[], segment: Segment): void {
  const gathered: Segment[] = []
  while (rows.length > 0 && gathered.length < cellLinesMax) {
    const row = rows.at(-1)
    const line = row?.cells.length === 1 ? row.cells[0] : undefined
    const beside = line?.every(
      one => one.base > segment.base - 0.7 * segment.size && one.right < segment.left + 0.3 * segment.size,
    )
    if (!line || !beside) break
    gathered.unshift(...line)
    rows.pop()
  }
  rows.push({ cells: [gathered] })
}

function continuesCell(segment: Segment, row: OpenRow): boolean {
  const cell = row.cells.at(-1) ?? []
  const last = cell.at(-1)
  const before = row.cells.at(-2) ?? []
  if (!last || cell.length >= cellLinesMax) return false
  const down = segment.base - last.base
  const near = down > 0 && down < 1.6 * Math.max(last.size, segment.size)
  return near && segment.left > rightOf(before) - 0.3 * segment.size && segment.left < rightOf(cell)
}

function rightOf(cell: readonly Segment[]): number {
  return cell.reduce((right, line) => Math.max(right, line.right), Number.NEGATIVE_INFINITY)
}
