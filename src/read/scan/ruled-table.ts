import type { Row } from '../layout/segment.ts'
import type { Box, RecognisedLine } from './recognised.ts'
import type { Rule, Rules } from './rules.ts'
import type { ScannedLine, ScannedSegment } from './scanned-line.ts'

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

/** A ruled row with nothing read in its first cell, which ends at `cellEnd`; `line` is its first recognised line. */
export type UnnumberedRow = { readonly line: number; readonly box: Box; readonly cellEnd: number }

/** So far inside its rules nothing of them is seen. */
const rowMarginPixels = 8

/** The rows of ruled tables whose first cell is empty although the row is not. */
export function unnumberedRows(lines: readonly RecognisedLine[], rules: Rules): UnnumberedRow[] {
  const rows = new Map<string, UnnumberedRow & { empty: boolean }>()
  for (const [line, { bbox, words }] of lines.entries()) {
    const middle = (bbox.y0 + bbox.y1) / 2
    const verticals = verticalsAt(rules, middle)
    const [left, cellEnd] = verticals
    const right = verticals.at(-1)
    if (left === undefined || cellEnd === undefined || right === undefined || verticals.length < 3) continue
    const across = places(rules.horizontal.filter(rule => rule.from < right && rule.to > left))
    const top = across.findLast(at => at < middle)
    const bottom = across.find(at => at > middle)
    if (top === undefined || bottom === undefined || bbox.x0 < left) continue
    const row = rows.get(`${top} ${left}`) ?? {
      line,
      box: inside({ left, right, top, bottom }),
      cellEnd,
      empty: true,
    }
    row.empty &&= words.every(word => (word.bbox.x0 + word.bbox.x1) / 2 > cellEnd)
    rows.set(`${top} ${left}`, row)
  }
  return [...rows.values()].filter(row => row.empty && row.box.x1 > row.box.x0 && row.box.y1 > row.box.y0)
}

function inside(edges: { left: number; right: number; top: number; bottom: number }): Box {
  return {
    x0: Math.ceil(edges.left) + rowMarginPixels,
    y0: Math.ceil(edges.top) + rowMarginPixels,
    x1: Math.floor(edges.right) - rowMarginPixels,
    y1: Math.floor(edges.bottom) - rowMarginPixels,
  }
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
