import type { Row } from '../layout/segment.ts'
import type { Rule, Rules } from './rules.ts'
import type { ScannedLine, ScannedSegment } from './segments.ts'

/** Runs closer together than this many pixels are one rule. */
const sameRulePixels = 15

/** Where vertical rules cross a height of the page, from left to right, each once. */
export function verticalsAt(rules: Rules, y: number): number[] {
  return places(rules.vertical.filter(rule => rule.from <= y && y <= rule.to))
}

/**
 * A table drawn with rules, beginning with the line at `from`: lines between the same two horizontal rules are one
 * row, words between the same two vertical ones one cell. Undefined when no rules stand beside the line.
 */
export function ruledTableAt(
  lines: readonly ScannedLine[],
  from: number,
  rules: Rules,
): { end: number; rows: Row[] } | undefined {
  const rows: { key: number; cells: ScannedSegment[][] }[] = []
  let end = from
  for (; end < lines.length; end += 1) {
    const segments = lines[end]?.segments ?? []
    const middle = middleOf(segments)
    const verticals = verticalsAt(rules, middle)
    if (!isInside(segments, verticals)) break
    const key = rowKey(rules, middle, verticals)
    const row = rows.at(-1)
    const cells = row?.key === key ? row.cells : Array.from({ length: verticals.length - 1 }, () => [])
    if (row?.key !== key) rows.push({ key, cells })
    for (const segment of segments) cells[columnOf(segment, verticals)]?.push(segment)
  }
  if (rows.length === 0) return undefined
  return { end, rows: rows.map(({ cells }) => ({ kind: cells.length > 1 ? 'table' : 'text', cells })) }
}

function columnOf(segment: ScannedSegment, verticals: readonly number[]): number {
  const left = verticals.filter(x => x < (segment.left + segment.right) / 2).length
  return Math.min(Math.max(0, left - 1), verticals.length - 2)
}

/** The line stands in a table when rules are on both sides of it. */
function isInside(segments: readonly ScannedSegment[], verticals: readonly number[]): boolean {
  const left = segments[0]?.left ?? 0
  const right = segments.at(-1)?.right ?? 0
  return (
    verticals.length > 1 &&
    verticals.some(x => x <= left + sameRulePixels) &&
    verticals.some(x => x >= right - sameRulePixels)
  )
}

/** How many horizontal rules of the table lie above. */
function rowKey(rules: Rules, y: number, verticals: readonly number[]): number {
  const left = verticals[0] ?? 0
  const right = verticals.at(-1) ?? left
  const ofTable = rules.horizontal.filter(rule => rule.from < right && rule.to > left)
  return places(ofTable).filter(at => at < y).length
}

function middleOf(segments: readonly ScannedSegment[]): number {
  const [first] = segments
  return first ? first.base - 0.3 * first.size : 0
}

/** The middles of rules; runs side by side, and those of a slanting rule, are one. */
function places(rules: readonly Rule[]): number[] {
  const found: { first: number; last: number }[] = []
  for (const at of rules.map(rule => rule.at).sort((a, b) => a - b)) {
    const open = found.at(-1)
    if (open && at - open.last <= sameRulePixels) open.last = at
    else found.push({ first: at, last: at })
  }
  return found.map(({ first, last }) => (first + last) / 2)
}
