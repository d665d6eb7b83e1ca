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
    unread,
  }
}
