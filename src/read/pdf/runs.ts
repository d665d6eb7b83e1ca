import type { Segment } from '../layout/segment.ts'
import { textWidth } from '../layout/text-width.ts'

/** One piece of text as the file draws it, after turning the page upright; `base` grows downwards. */
export type Run = {
  readonly text: string
  readonly left: number
  readonly width: number
  readonly base: number
  readonly size: number
}

/** A gap of this many type sizes may be a column gap; justified text stays under it. */
const columnGapSizes = 1
/** … unless every gap of the line is wide, as when few words were stretched to fill it. */
const stretchedGap = { sizesMin: 0.5, sizesMax: 1.5, wordsMin: 4 }

/**
 * Joins runs that stand on one line, in drawing order, and parts them where a column gap is.
 * Raised small digits are note marks and are set in brackets, since glued to a number they would change it.
 */
export function segmentsOf(runs: readonly Run[]): Segment[] {
  const segments: Segment[] = []
  let line: Run[] = []
  for (const run of runs) {
    if (run.text === '') continue
    if (!staysOnLine(run, line)) {
      segments.push(...splitLine(line))
      line = []
    }
    line.push(run)
  }
  segments.push(...splitLine(line))
  return segments
}

function staysOnLine(run: Run, line: readonly Run[]): boolean {
  const last = line.at(-1)
  if (!last) return true
  const size = Math.max(last.size, run.size)
  const level = Math.abs(run.base - last.base) < (run.size === last.size ? 0.3 : 0.6) * size
  return level && run.left > last.left + last.width - 0.6 * size
}

function splitLine(line: readonly Run[]): Segment[] {
  const words = line.filter(run => run.text.trim() !== '')
  if (words.length === 0) return []
  const size = Math.max(...words.map(word => word.size))
  const gaps = words.slice(1).map((word, index) => word.left - endOf(words[index] ?? word))
  const columnGap = columnGapOf(
    gaps.filter(gap => gap > 0.12 * size),
    size,
  )
  const parts: Run[][] = []
  for (const [index, word] of words.entries()) {
    const gap = index === 0 ? Number.POSITIVE_INFINITY : (gaps[index - 1] ?? 0)
    if (gap > columnGap) parts.push([word])
    else parts.at(-1)?.push(...spaceBetween(line, words[index - 1], word), word)
  }
  return parts.map(toSegment).filter(segment => segment.text !== '')
}

function columnGapOf(wordGaps: readonly number[], size: number): number {
  const narrowest = Math.min(...wordGaps) / size
  const stretched =
    wordGaps.length >= stretchedGap.wordsMin - 1 &&
    narrowest > stretchedGap.sizesMin &&
    narrowest < stretchedGap.sizesMax
  return size * (stretched ? Math.max(columnGapSizes, 2 * narrowest) : columnGapSizes)
}

/** The file's own white space between two pieces; none where the pieces touch. */
function spaceBetween(line: readonly Run[], before: Run | undefined, word: Run): Run[] {
  if (!before || /\s$/.test(before.text) || /^\s/.test(word.text)) return []
  const gap = word.left - endOf(before)
  const drawn = line.indexOf(word) - line.indexOf(before) > 1
  const wanted = drawn ? gap > 0.05 * word.size : gap > 0.2 * word.size
  return wanted ? [{ ...before, text: ' ', left: endOf(before), width: gap }] : []
}

function toSegment(words: readonly Run[]): Segment {
  const size = mainSize(words)
  const base = words.find(word => word.size === size)?.base ?? 0
  const text = words.map((word, index) => noteMark(word, words[index - 1], { size, base })).join('')
  const first = words[0]
  const last = words.at(-1)
  return {
    text: text.replace(/\s+/g, ' ').trim(),
    left: first?.left ?? 0,
    right: last ? endOf(last) : 0,
    base,
    size,
  }
}

/** The size most letters have. */
function mainSize(words: readonly Run[]): number {
  const letters = new Map<number, number>()
  for (const word of words) letters.set(word.size, (letters.get(word.size) ?? 0) + word.text.trim().length)
  let best = 0
  let most = -1
  for (const [size, count] of letters) {
    if (count > most || (count === most && size > best)) {
      best = size
      most = count
    }
  }
  return best
}

function noteMark(word: Run, before: Run | undefined, main: { size: number; base: number }): string {
  const raised = word.size < 0.8 * main.size && word.base < main.base - 0.1 * main.size
  if (!raised || !/^\d{1,3}$/.test(word.text.trim())) return word.text
  if (before && /(?:^|[\d\s(])(?:[kdcm]?m)$/.test(before.text)) return word.text // m², km³
  return `[${word.text.trim()}]`
}

/** Some fonts state no width for letters they were given later; those are estimated. */
function endOf(run: Run): number {
  return run.left + (run.width > 0 ? run.width : textWidth(run.text) * run.size)
}
