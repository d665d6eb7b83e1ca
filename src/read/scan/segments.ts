import { repairForms } from './handwriting.ts'
import type { RecognisedLine, RecognisedWord } from './recognised.ts'
import { verticalsAt } from './ruled-table.ts'
import type { Rules } from './rules.ts'
import type { ScannedLine, ScannedSegment } from './scanned-line.ts'
import { restoreSpaces } from './spaces.ts'
import { believedText, isRule, startsWithRule } from './words.ts'

/** A wider gap between words, in type sizes, parts two columns. */
const columnGapSizes = 1.2
/** A stretch in which the engine believes nothing is a signature, a seal or dirt. */
const segmentConfidenceMin = 45
/** … a few letters by themselves must be clearer. */
const shortSegmentLettersMax = 4
const shortSegmentConfidenceMin = 65
const wordConfidenceBelieved = 80

/**
 * Lines as recognised, parted at column gaps and rules; numbers written by hand are left open.
 * What is not believed at all goes to `unread`.
 */
export function scannedLines(
  lines: readonly RecognisedLine[],
  rules: Rules,
): { lines: ScannedLine[]; unread: string[] } {
  const size = typeSize(lines)
  const unread: string[] = []
  const kept = lines.map(line => {
    const segments = splitWords(line, columnGapSizes * size, rules).flatMap(words => {
      const segment = toSegment(words, line, size)
      if (segment.text === '') return []
      const believed = words.some(word => word.confidence >= wordConfidenceBelieved)
      const form = repairForms(segment.text)
      if (believed || form !== segment.text || segment.confidence >= confidenceMin(segment))
        return [{ ...segment, text: restoreSpaces(form) }]
      unread.push(segment.text)
      return []
    })
    return { segments }
  })
  return { lines: kept.filter(line => line.segments.length > 0), unread }
}

function confidenceMin({ letters, text }: ScannedSegment): number {
  if (/^(?:\d{1,3}|[IVX]{1,4})[.)]?$/.test(text)) return 0 // numbers the items of a list
  return letters <= shortSegmentLettersMax ? shortSegmentConfidenceMin : segmentConfidenceMin
}

function splitWords(line: RecognisedLine, columnGap: number, rules: Rules): RecognisedWord[][] {
  const verticals = verticalsAt(rules, (line.bbox.y0 + line.bbox.y1) / 2)
  const parts: RecognisedWord[][] = []
  let edge = Number.NEGATIVE_INFINITY
  let parted = true
  for (const word of line.words) {
    if (isRule(word)) {
      parted = true
      continue
    }
    const { x0, x1 } = word.bbox
    const ruled = verticals.some(x => x >= edge - 5 && x <= x0 + 5)
    if (parted || ruled || startsWithRule(word) || x0 - edge > columnGap) parts.push([word])
    else parts.at(-1)?.push(word)
    parted = false
    edge = x1
  }
  return parts
}

function toSegment(words: readonly RecognisedWord[], line: RecognisedLine, size: number): ScannedSegment {
  const texts = words.map(believedText).filter(text => text !== '')
  const [first] = words
  const left = first?.bbox.x0 ?? 0
  const { x0, y0, x1, y1 } = line.baseline
  const slope = x1 > x0 ? (y1 - y0) / (x1 - x0) : 0
  return {
    text: texts.join(' '),
    left,
    right: words.at(-1)?.bbox.x1 ?? left,
    base: y0 + slope * (left - x0),
    size,
    confidence: words.reduce((sum, word) => sum + word.confidence, 0) / Math.max(1, words.length),
    letters: texts.join('').length,
  }
}

/** One size for the whole page: boxes of single lines vary with the letters they happen to hold. */
function typeSize(lines: readonly RecognisedLine[]): number {
  const heights = lines.map(line => line.bbox.y1 - line.bbox.y0).sort((a, b) => a - b)
  return Math.max(1, heights[Math.floor(heights.length / 2)] ?? 1)
}
