import { identityMap, type MappedText } from '../../domain/source-map.ts'
import { type Edit, editMapped } from '../../normalise/mapped-text.ts'
import { findFurniture } from './furniture.ts'
import { type Column, joinOf } from './joins.ts'
import type { PrintedLine, TextLayer } from './printed-line.ts'

export type Reflowed = { readonly body: MappedText; readonly dropped: readonly string[] }

/**
 * Turns a text layer as printed into running text: furniture of the pages gone, wrapped lines joined to paragraphs,
 * headings, list items and table rows on lines of their own. Offsets of the body point into the layer.
 */
export function reflow(layer: TextLayer): Reflowed {
  const { furniture, dropped } = findFurniture(layer)
  const lines = layer.lines.filter((_, index) => !furniture.has(index))
  const columns = columnsOf(lines, layer.placed)
  const edits: Edit[] = []
  let at = 0
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    edits.push({ start: at, end: line.start, replacement: before ? between(before, line, columns) : '' })
    at = line.end
  }
  edits.push({ start: at, end: layer.source.length, replacement: '' })
  return { body: editMapped(identityMap(layer.source), edits), dropped }

  function between(a: PrintedLine, b: PrintedLine, of: (page: number) => Column): string {
    const join = joinOf(a, b, { ...of(a.page), placed: layer.placed })
    return join === 'break' ? '\n' : join === 'space' ? ' ' : ''
  }
}

/** Lines a page needs so that its own edges can be told; with fewer, those of the whole text are taken. */
const columnLinesMin = 8

/** The edges of the running text, page by page: gazettes print odd and even pages with different margins. */
function columnsOf(lines: readonly PrintedLine[], placed: boolean): (page: number) => Column {
  const text = lines.filter(line => line.block === 'text')
  const whole = edgesOf(text)
  if (!placed) return () => ({ left: 0, right: whole.right })
  const byPage = new Map<number, PrintedLine[]>()
  for (const line of text) {
    const ofPage = byPage.get(line.page)
    if (ofPage) ofPage.push(line)
    else byPage.set(line.page, [line])
  }
  const edges = new Map(
    [...byPage].map(([page, own]) => [page, own.length < columnLinesMin ? whole : edgesOf(own)]),
  )
  return page => edges.get(page) ?? whole
}

/** The left edge most lines keep to, and the right edge that full lines reach. */
function edgesOf(lines: readonly PrintedLine[]): Column {
  const lefts = lines.map(line => line.left).sort((a, b) => a - b)
  const rights = lines.map(line => line.right).sort((a, b) => a - b)
  return {
    left: lefts[Math.floor(lefts.length * 0.1)] ?? 0,
    right: rights[Math.floor(rights.length * 0.93)] ?? 0,
  }
}
