import { seam } from './joins.ts'
import type { PageLine, PageLines } from './printed-line.ts'
import type { Row, Segment } from './segment.ts'

export type PrintedPage = { readonly number: number; readonly height: number; readonly rows: readonly Row[] }

/** Rows of cells as lines in reading order: two-column heads column by column, a table row as one line with tabs. */
export function pageLinesOf(pages: readonly PrintedPage[]): PageLines {
  const lines: PageLine[] = []
  let columns = 0
  for (const { number, rows } of pages) {
    for (const row of rows) {
      if (row.kind === 'table') lines.push(tableLine(row, number))
      for (const cell of row.kind === 'table' ? [] : row.cells) {
        if (row.kind === 'columns') columns += 1
        const block = row.kind === 'columns' ? columns : 'text'
        for (const line of cell) lines.push({ ...line, page: number, block })
      }
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
    left: lines.reduce((left, line) => Math.min(left, line.left), Number.POSITIVE_INFINITY),
    right: lines.reduce((right, line) => Math.max(right, line.right), 0),
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
