import type { PrintedLine, TextLayer } from './printed-line.ts'
import type { Row, Segment } from './segment.ts'
import { isLayoutRow } from './two-columns.ts'

export type PrintedPage = { readonly number: number; readonly height: number; readonly rows: readonly Row[] }

/** Writes pages into one text layer, a line for each printed line; table rows become one line with tabs. */
export function printPages(pages: readonly PrintedPage[]): TextLayer {
  const layer = new LayerWriter()
  for (const page of pages) {
    for (const [index, row] of page.rows.entries()) {
      if (row.cells.length === 1)
        for (const line of row.cells[0] ?? []) layer.write(line, page.number, 'text')
      else if (isLayoutRow(row, page.rows[index - 1], page.rows[index + 1]))
        layer.writeColumns(row, page.number)
      else layer.writeRow(row, page.number)
    }
  }
  return {
    source: layer.source(),
    lines: layer.lines,
    pageHeights: new Map(pages.map(page => [page.number, page.height])),
    placed: true,
  }
}

/** Collects the layer's text and lines; it holds the growing text. */
class LayerWriter {
  readonly lines: PrintedLine[] = []
  readonly #pieces: string[] = []
  #length = 0
  #blocks = 0

  write(line: Segment, page: number, block: PrintedLine['block']): void {
    const { text, left, right, base, size } = line
    this.lines.push({
      text,
      left,
      right,
      base,
      size,
      page,
      block,
      start: this.#length,
      end: this.#length + text.length,
    })
    this.#pieces.push(text, '\n')
    this.#length += text.length + 1
  }

  /** The cells below each other: a two-column head is read column by column. */
  writeColumns(row: Row, page: number): void {
    for (const cell of row.cells) {
      this.#blocks += 1
      for (const line of cell) this.write(line, page, this.#blocks)
    }
  }

  writeRow(row: Row, page: number): void {
    const lines = row.cells.flat()
    const text = row.cells.map(cell => cell.map(line => line.text).join(' ')).join('\t')
    const left = Math.min(...lines.map(line => line.left))
    const right = Math.max(...lines.map(line => line.right))
    const [first] = lines
    this.write({ text, left, right, base: first?.base ?? 0, size: first?.size ?? 1 }, page, 'row')
  }

  source(): string {
    return this.#pieces.join('')
  }
}
