import type { PrintedLine, TextLayer } from './printed-line.ts'
import { isStampLine, stampBlocks } from './stamp-lines.ts'

/** `CÔNG BÁO/Số 779 + 780/Ngày 25-6-2023`, with a page number before or behind; provinces put their name in. */
const gazetteHead =
  /^(?:\d{1,5}\s+)?CÔNG BÁO(?:\s+[\p{L}. -]{1,40})?\s*\/\s*Số\s*[\d\s+&,-]{1,40}(?:\/\s*Ngày\s*[\d\s/.-]{4,30})?(?:\s+\d{1,5})?$/u
const pageNumber = /^[-–—\s]{0,4}(?:Trang\s*|Page\s*)?(\d{1,4})(?:\s*(?:\/|of)\s*\d{1,4})?[-–—\s]{0,4}$/i
const rule = /^[\s_=–—*-]{3,}$/

/** Heads and feet stand in this share of the sheet, above and below. */
const edgeShare = 0.12
/** A line is a running head when it stands on at least so many pages, and on so large a share of them. */
const repeatedPagesMin = 3
const repeatedPagesShare = 0.35

/** Lines of a text layer that belong to the paper and not to the text; `dropped` has each of them once. */
export function findFurniture(layer: TextLayer): {
  furniture: ReadonlySet<number>
  dropped: readonly string[]
} {
  const furniture = new Set<number>()
  const dropped = new Set<string>()
  const { lines } = layer
  for (const { from, to } of stampBlocks(lines)) {
    for (let index = from; index < to; index += 1) furniture.add(index)
    dropped.add(
      lines
        .slice(from, to)
        .map(line => line.text)
        .join(' '),
    )
  }
  const drop = (index: number): void => {
    furniture.add(index)
    dropped.add(lines[index]?.text ?? '')
  }
  for (const [index, line] of lines.entries()) {
    if (gazetteHead.test(line.text)) {
      drop(index)
      for (const near of [index - 1, index + 1]) if (isLoneNumber(lines[near], layer)) drop(near)
    } else if (rule.test(line.text)) furniture.add(index)
  }
  for (const index of [...runningHeads(layer), ...pageNumbers(layer, furniture)]) drop(index)
  return { furniture, dropped: [...dropped] }
}

/** In a text without places the page number is the line before or behind the gazette's head. */
function isLoneNumber(line: PrintedLine | undefined, layer: TextLayer): boolean {
  return line !== undefined && !layer.placed && /^\d{1,5}$/.test(line.text)
}

function runningHeads(layer: TextLayer): number[] {
  const pages = layer.pageHeights.size
  if (!layer.placed || pages < repeatedPagesMin) return []
  const places = new Map<string, { indexes: number[]; pages: Set<number> }>()
  for (const [index, line] of layer.lines.entries()) {
    if (!atEdge(line, layer) || isStampLine(line.text)) continue
    const key = `${Math.round(line.base / line.size)} ${line.text.replace(/\d+/g, '#')}`
    const place = places.get(key) ?? { indexes: [], pages: new Set() }
    place.indexes.push(index)
    place.pages.add(line.page)
    places.set(key, place)
  }
  const enough = Math.max(repeatedPagesMin, repeatedPagesShare * pages)
  return [...places.values()].filter(place => place.pages.size >= enough).flatMap(place => place.indexes)
}

/** A bare number at the edge of the sheet that counts with the pages. */
function pageNumbers(layer: TextLayer, furniture: ReadonlySet<number>): number[] {
  if (!layer.placed) return []
  const found: { index: number; offset: number }[] = []
  for (const [index, line] of layer.lines.entries()) {
    const match = furniture.has(index) ? null : pageNumber.exec(line.text)
    if (match && atEdge(line, layer)) found.push({ index, offset: Number(match[1]) - line.page })
  }
  const count = new Map<number, number>()
  for (const { offset } of found) count.set(offset, (count.get(offset) ?? 0) + 1)
  return found.filter(({ offset }) => offset === 0 || (count.get(offset) ?? 0) >= 2).map(({ index }) => index)
}

function atEdge(line: PrintedLine, layer: TextLayer): boolean {
  const height = layer.pageHeights.get(line.page)
  return height !== undefined && (line.base < edgeShare * height || line.base > (1 - edgeShare) * height)
}
