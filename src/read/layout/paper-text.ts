import type { MappedText } from '../../domain/source-map.ts'
import { columnsOf } from './columns.ts'
import { findFurniture } from './furniture.ts'
import { deferNotes } from './notes.ts'
import { type PrintedPage, pageLinesOf } from './page-lines.ts'
import { linesByPage, type PageLine, type PrintedLine } from './printed-line.ts'
import { reflow } from './reflow.ts'

export type PaperText = {
  /** The text layer: every printed line on a line of its own; a page's furniture stands before its text. */
  readonly source: string
  readonly body: MappedText
  readonly dropped: readonly string[]
  /** Offset in `source` of each page, from page 1; that of the next where a page has no line. */
  readonly pageStarts: readonly number[]
}

/**
 * The text of printed pages: a layer of all lines in reading order, and the running text made from it
 * (page heads, page numbers and stamps gone, footnotes behind the paragraph they interrupt, wrapped lines joined).
 */
export function paperText(pages: readonly PrintedPage[]): PaperText {
  const printed = pageLinesOf(pages)
  const { furniture, dropped } = findFurniture(printed)
  const kept = printed.lines.filter((_, index) => !furniture.has(index))
  const text = deferNotes(kept, columnsOf(kept, true))
  const layer = new LayerWriter()
  const heads = linesByPage(printed.lines.filter((_, index) => furniture.has(index)))
  const lines = text.map(line => {
    for (const head of heads.get(line.page) ?? []) layer.write(head)
    heads.delete(line.page)
    return layer.write(line)
  })
  for (const head of [...heads.values()].flat()) layer.write(head)
  const source = layer.text()
  return { source, body: reflow({ source, lines, placed: true }), dropped, pageStarts: layer.pageStarts() }
}

/** Writes lines one after another and says where each came to stand. */
class LayerWriter {
  readonly #pieces: string[] = []
  readonly #pages = new Map<number, number>()
  #length = 0

  write(line: PageLine): PrintedLine {
    const start = this.#length
    if (!this.#pages.has(line.page)) this.#pages.set(line.page, start)
    this.#pieces.push(line.text, '\n')
    this.#length += line.text.length + 1
    return { ...line, start, end: start + line.text.length }
  }

  pageStarts(): readonly number[] {
    const last = Math.max(0, ...this.#pages.keys())
    const starts: number[] = []
    let next = this.#length
    for (let page = last; page > 0; page--) {
      next = Math.min(next, this.#pages.get(page) ?? next)
      starts.unshift(next)
    }
    return starts
  }

  text(): string {
    return this.#pieces.join('')
  }
}
