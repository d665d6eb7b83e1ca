import type { MappedText } from '../../domain/source-map.ts'
import { removeRanges } from '../mapped-text.ts'

/**
 * Justified lines come with two spaces between some of their words; one of them goes. Lines with wider gaps or tabs
 * are rows of columns and stay as they are.
 */
export function singleSpaces(body: MappedText): MappedText {
  const { text } = body
  const surplus: { start: number; end: number }[] = []
  let at = text.indexOf('  ')
  while (at >= 0) {
    const lineStart = text.lastIndexOf('\n', at) + 1
    const found = text.indexOf('\n', at)
    const lineEnd = found < 0 ? text.length : found
    const line = text.slice(lineStart, lineEnd)
    if (!columns.test(line))
      for (const gap of line.matchAll(between))
        surplus.push({ start: lineStart + gap.index, end: lineStart + gap.index + 1 })
    at = text.indexOf('  ', lineEnd)
  }
  return surplus.length === 0 ? body : removeRanges(body, surplus)
}

const columns = /\t|\S {3,}\S/
const between = /(?<=\S) {2}(?=\S)/g
