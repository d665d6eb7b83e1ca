import { seam } from './joins.ts'
import type { PageLine, PageLines } from './printed-line.ts'
import type { Row, Segment } from './segment.ts'
import { isLayoutRow } from './two-columns.ts'

export type PrintedPage = { readonly number: number; readonly height: number; readonly rows: readonly Row[] }

/** Rows of cells as lines in reading order: two-column heads column by column, a table row as one line with tabs. */
export function pageLinesOf(pages: readonly PrintedPage[]): PageLines {
  const lines: PageLine[] = []
  let block = 0
  for (const { number, rows } of pages) {
    for (const [index, row] of rows.entries()) {
      const [first = []] = row.cells
      if (row.cells.length === 1)
        lines.push(...first.map(line => ({ ...line, page: number, block: 'text' as const })))
      else if (isLayoutRow(row, rows[index - 1], rows[index + 1])) {
        for (const cell of row.cells) {
          block += 1
          for (const line of cell) lines.push({ ...line, page: number, block })
        }
      } else lines.push(tableLine(row, number))
    }
  }
  return { lines, pageHeights: new Map(pages.map(page => [page.number, page.height])), placed: true }
}

function tableLine(row: Row, page: number): PageLine {
  const lines = row.cells.flat()
  const [first] = lines
  return {
    text: row.cells.map(cellText).join('\t'),
    page,
    left: Math.min(...lines.map(line => line.left)),
    right: Math.max(...lines.map(line => line.right)),
    base: first?.base ?? 0,
    size: first?.size ?? 1,
    block: 'row',
  }
}

function cellText(cell: readonly Segment[]): string {
  let text = ''
  for (const line of cell) text += (text === '' || seam(text, line.text) === 'glue' ? '' : ' ') + line.text
  return text
}
