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
  const endLine = (): void => {
    for (const segment of splitLine(line)) segments.push(segment)
    line = []
  }
  for (const run of runs) {
    if (run.text === '') continue
    if (!staysOnLine(run, line)) endLine()
    line.push(run)
  }
  endLine()
  return segments
}

function staysOnLine(run: Run, line: readonly Run[]): boolean {
  const last = line.at(-1)
  if (!last) return true
  const size = Math.max(last.size, run.size)
  const level = Math.abs(run.base - last.base) < (run.size === last.size ? 0.3 : 0.6) * size
  return level && run.left > last.left + last.width - 0.6 * size
}

/** A piece of text with the gap before it; `drawn`: the file itself has white space there. */
type Word = { readonly run: Run; readonly gap: number; readonly drawn: boolean }

function splitLine(line: readonly Run[]): Segment[] {
  const words = wordsOf(line)
  const size = words.reduce((largest, { run }) => Math.max(largest, run.size), 0)
  const columnGap = columnGapOf(
    words
      .slice(1)
      .map(word => word.gap)
      .filter(gap => gap > 0.12 * size),
    size,
  )
  const parts: Run[][] = []
  for (const { run, gap, drawn } of words) {
    const part = parts.at(-1)
    if (!part || gap > columnGap) parts.push([run])
    else {
      const before = part.at(-1) ?? run
      if (wantsSpace(before, { run, gap, drawn }))
        part.push({ ...before, text: ' ', left: endOf(before), width: gap })
      part.push(run)
    }
  }
  return parts.map(toSegment).filter(segment => segment.text !== '')
}

function wordsOf(line: readonly Run[]): Word[] {
  const words: Word[] = []
  let drawn = false
  for (const run of line) {
    const before = words.at(-1)?.run
    if (run.text.trim() === '') drawn = true
    else {
      words.push({ run, gap: before ? run.left - endOf(before) : 0, drawn })
      drawn = false
    }
  }
  return words
}

function columnGapOf(wordGaps: readonly number[], size: number): number {
  const narrowest = wordGaps.reduce((least, gap) => Math.min(least, gap), Number.POSITIVE_INFINITY) / size
  const stretched =
    wordGaps.length >= stretchedGap.wordsMin - 1 &&
    narrowest > stretchedGap.sizesMin &&
    narrowest < stretchedGap.sizesMax
  return size * (stretched ? Math.max(columnGapSizes, 2 * narrowest) : columnGapSizes)
}

/** White space that the file draws counts unless the pieces touch; without it the gap must be that of a word. */
function wantsSpace(before: Run, { run, gap, drawn }: Word): boolean {
  if (/\s$/.test(before.text) || /^\s/.test(run.text)) return false
  return gap > (drawn ? 0.05 : 0.2) * run.size
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
