import type { Row } from '../layout/segment.ts'
import { withNumerals } from './numerals.ts'
import type { RecognisedLine } from './recognised.ts'
import type { Rules } from './rules.ts'
import { rowsOfScan } from './scanned-rows.ts'
import { scannedLines } from './segments.ts'

export type ScannedPage = {
  readonly rows: readonly Row[]
  /** In pixels, as the places in `rows`. */
  readonly height: number
  /** Mean confidence by letters, 0–100. */
  readonly confidence: number
  readonly letters: number
  /** The lines run up or down the page: the engine reads them, but their places are of no use. */
  readonly sideways: boolean
  /** What the engine itself did not believe: signatures, seals, dirt. */
  readonly unread: readonly string[]
}

/** From recognised lines to rows in reading order. */
export function scannedPage(
  recognised: readonly RecognisedLine[],
  { height, rules }: { height: number; rules: Rules },
): ScannedPage {
  const { lines, unread } = scannedLines(recognised, rules)
  const segments = lines.flatMap(line => line.segments)
  const letters = segments.reduce((sum, segment) => sum + segment.letters, 0)
  const weighted = segments.reduce((sum, segment) => sum + segment.confidence * segment.letters, 0)
  return {
    rows: rowsOfScan(withNumerals(lines), rules),
    height,
    confidence: letters > 0 ? weighted / letters : 0,
    letters,
    sideways: isSideways(recognised),
    unread,
  }
}

function isSideways(lines: readonly RecognisedLine[]): boolean {
  const long = lines.filter(line => line.words.length > 2)
  const upended = long.filter(({ bbox }) => bbox.y1 - bbox.y0 > bbox.x1 - bbox.x0)
  return upended.length * 2 > long.length
}
