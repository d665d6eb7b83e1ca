/** A drawn line of a table: `at` is its row or column of pixels, `from`–`to` its stretch along it. */
export type Rule = { readonly at: number; readonly from: number; readonly to: number }
export type Rules = { readonly horizontal: readonly Rule[]; readonly vertical: readonly Rule[] }
export const noRules: Rules = { horizontal: [], vertical: [] }

/** Grey pixels: red, green, blue (all the same) and opacity, row by row. */
export type Picture = { readonly data: Uint8ClampedArray; readonly width: number; readonly height: number }

/** Strokes of letters are shorter than this at 300 dots an inch, at any size of running text. */
const ruleLengthMin = 120
const darkBelow = 140
/** A page with more runs than this is a photograph and has no table. */
const rulesMax = 4_000

/**
 * Finds the straight rules of a page. A rule some pixels thick, or a slanting one, is found as several runs.
 * They are left in the picture: wiping them leaves crumbs that are read as letters. Time is linear in pixels.
 */
export function findRules({ data, width, height }: Picture): Rules {
  const horizontal = findRuns(data, { lines: height, length: width, lineStep: width * 4, step: 4 })
  const vertical = findRuns(data, { lines: width, length: height, lineStep: 4, step: width * 4 })
  return horizontal.length + vertical.length > rulesMax ? noRules : { horizontal, vertical }
}

type Scan = { lines: number; length: number; lineStep: number; step: number }

function findRuns(data: Uint8ClampedArray, { lines, length, lineStep, step }: Scan): Rule[] {
  const runs: Rule[] = []
  for (let line = 0; line < lines && runs.length <= rulesMax; line += 1) {
    let from = 0
    let offset = line * lineStep
    for (let at = 0; at <= length; at += 1, offset += step) {
      const dark = at < length && (data[offset] ?? 255) < darkBelow
      if (dark) continue
      if (at - from >= ruleLengthMin) runs.push({ at: line, from, to: at })
      from = at + 1
    }
  }
  return runs
}
