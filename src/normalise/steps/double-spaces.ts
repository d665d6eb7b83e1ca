import type { MappedText } from '../../domain/source-map.ts'
import { type Range, removeRanges } from '../mapped-text.ts'

/**
 * Takes out the second ones of the spaces that justified lines have between some of their words. Lines with wider gaps
 * or tabs are rows of columns and stay as they are. Before lines are compared with one another.
 */
export function takeOutSecondSpaces(body: MappedText): MappedText {
  const surplus = doubledSpaces(body.text)
  return surplus.length === 0 ? body : removeRanges(body, surplus)
}

function doubledSpaces(text: string): Range[] {
  const surplus: Range[] = []
  let line = { end: 0, isRow: false }
  for (let at = text.indexOf('  '); at >= 0; at = text.indexOf('  ', at)) {
    const start = at
    at += 2
    const behind = text.charCodeAt(at)
    if (behind === lineBreak) continue
    while (text.charCodeAt(at) === space) at++
    if (at - start !== 2 || isEdge(text.charCodeAt(start - 1)) || isEdge(behind)) continue
    if (at >= line.end) line = lineAround(text, start)
    if (!line.isRow) surplus.push({ start, end: start + 1 })
  }
  return surplus
}

const space = 32
const lineBreak = 10
const columns = /\t|\S {3,}\S/

/** A line break, a tab, or an end of the text. */
function isEdge(unit: number): boolean {
  return unit === lineBreak || unit === 9 || Number.isNaN(unit)
}

function lineAround(text: string, at: number): { end: number; isRow: boolean } {
  const found = text.indexOf('\n', at)
  const end = found < 0 ? text.length : found
  // What stands at its end goes, and makes no column.
  return { end, isRow: columns.test(text.slice(text.lastIndexOf('\n', at) + 1, end).trimEnd()) }
}
