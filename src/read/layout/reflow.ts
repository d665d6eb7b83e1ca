import { identityMap, type MappedText } from '../../domain/source-map.ts'
import { type Edit, editMapped } from '../../normalise/mapped-text.ts'
import { columnsOf } from './columns.ts'
import type { Column } from './joins.ts'
import { joinOf } from './joins.ts'
import type { PrintedLine } from './printed-line.ts'

export type PrintedText = {
  readonly source: string
  /** In the order of the source. */
  readonly lines: readonly PrintedLine[]
  readonly placed: boolean
}

/**
 * Turns printed lines into running text: wrapped lines joined to paragraphs; headings, list items and table rows
 * on lines of their own. What stands between the lines, furniture too, goes. Offsets point into `source`.
 */
export function reflow({ source, lines, placed }: PrintedText): MappedText {
  const columns = columnsOf(lines, placed)
  const edits: Edit[] = []
  let at = 0
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    const replacement = before ? seamBetween(before, line, { ...columns(before.page), placed }) : ''
    edits.push({ start: at, end: line.start, replacement })
    at = line.end
  }
  edits.push({ start: at, end: source.length, replacement: '' })
  return editMapped(identityMap(source), edits)
}

function seamBetween(a: PrintedLine, b: PrintedLine, column: Column & { placed: boolean }): string {
  const join = joinOf(a, b, column)
  return join === 'break' ? '\n' : join === 'space' ? ' ' : ''
}
