import { linesByPage, type PageLine, type PageLines } from './printed-line.ts'
import { stampBlocks } from './stamp-lines.ts'

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
export function findFurniture(layer: PageLines): {
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
    if (isGazetteHead(line.text)) {
      drop(index)
      for (const near of [index - 1, index + 1]) if (isLoneNumber(lines[near], layer)) drop(near)
    } else if (rule.test(line.text)) furniture.add(index)
  }
  for (const index of [...runningHeads(layer), ...pageNumbers(layer, furniture)]) drop(index)
  return { furniture, dropped: [...dropped] }
}

/** The page head of an official gazette. */
export function isGazetteHead(text: string): boolean {
  return gazetteHead.test(text)
}

/** In a text without places the page number is the line before or behind the gazette's head. */
function isLoneNumber(line: PageLine | undefined, layer: PageLines): boolean {
  return line !== undefined && !layer.placed && /^\d{1,5}$/.test(line.text)
}

/** Lines that stand at the same height on many pages, outermost on the sheet and apart from the text. */
function runningHeads(layer: PageLines): number[] {
  const pages = layer.pageHeights.size
  if (!layer.placed || pages < repeatedPagesMin) return []
  const places = new Map<string, { indexes: number[]; pages: Set<number> }>()
  for (const index of outermost(layer)) {
    const line = layer.lines[index]
    if (!line || !atEdge(line, layer)) continue
    const key = `${Math.round(line.base / line.size)} ${line.text.replace(/\d+/g, '#')}`
    const place = places.get(key) ?? { indexes: [], pages: new Set() }
    place.indexes.push(index)
    place.pages.add(line.page)
    places.set(key, place)
  }
  const enough = Math.max(repeatedPagesMin, repeatedPagesShare * pages)
  return [...places.values()].filter(place => place.pages.size >= enough).flatMap(place => place.indexes)
}

/** The lines above the first gap of each page and below its last one; empty where the text reaches to the edge. */
function outermost({ lines }: PageLines): number[] {
  const found: number[] = []
  const indexed = lines.map((line, index) => ({ ...line, index }))
  for (const page of linesByPage(indexed).values()) {
    const sorted = page.sort((a, b) => a.base - b.base)
    for (const side of [sorted, sorted.toReversed()]) {
      const gap = side.findIndex(
        (line, at) => at > 0 && Math.abs(line.base - (side[at - 1]?.base ?? 0)) > 1.6 * line.size,
      )
      if (gap > 0 && gap <= headLinesMax) found.push(...side.slice(0, gap).map(line => line.index))
    }
  }
  return found
}

/** A running head or foot has at most so many lines. */
const headLinesMax = 4

/** A bare number at the edge of the sheet that counts with the pages. */
function pageNumbers(layer: PageLines, furniture: ReadonlySet<number>): number[] {
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

function atEdge(line: PageLine, layer: PageLines): boolean {
  const height = layer.pageHeights.get(line.page)
  return height !== undefined && (line.base < edgeShare * height || line.base > (1 - edgeShare) * height)
}
