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
  return { source, body: reflow({ source, lines, placed: true }), dropped }
}

/** Writes lines one after another and says where each came to stand. */
class LayerWriter {
  readonly #pieces: string[] = []
  #length = 0

  write(line: PageLine): PrintedLine {
    const start = this.#length
    this.#pieces.push(line.text, '\n')
    this.#length += line.text.length + 1
    return { ...line, start, end: start + line.text.length }
  }

  text(): string {
    return this.#pieces.join('')
  }
}
