import type { OutlinePart } from '../../domain/extraction.ts'
import type { Provision } from '../../domain/provision.ts'
import { isClosed, isOpenEnded, type Line, linesOf } from '../outline/lines.ts'
import { markerOf } from '../outline/markers.ts'
import { lastStarting } from './last-starting.ts'
import { findQuotes, type Quote } from './quotes.ts'

/** Where a place of the text lies: in which of its own parts, and whether another document speaks there. */
export type Structure = {
  /** Own parts around a place, innermost first. */
  readonly partsAt: (position: number) => readonly OutlinePart[]
  readonly quoteAt: (position: number) => Quote | undefined
  /** Path of the quoted article or clause around a place in a quote. */
  readonly quotedPathAt: (quote: Quote, position: number) => Provision
  /** True where a line begins a part: "Điều 5." there is a heading, no reference. */
  readonly isHeading: (position: number) => boolean
  readonly sentenceStart: (position: number) => number
  /** Where the first part inside a part begins. */
  readonly firstChildOf: (part: OutlinePart) => number | undefined
  /** Number of the line around a place. */
  readonly lineAt: (position: number) => number
  /** True when the text is divided into articles, as documents are and news is not. */
  readonly hasArticles: boolean
}

/** Lays parts, quotations, headings and sentences of a text open; `printed` is its outline. Linear. */
export function readStructure(text: string, printed: readonly OutlinePart[]): Structure {
  const lines = linesOf(text)
  const outline = printed.length > 0 ? printed : itemsOf(lines, text.length)
  const quotes = findQuotes(text, lines)
  const headings = headingsOf(lines, outline)
  const parents = parentsOf(outline)
  const indexes = new Map(outline.map((part, index) => [part, index]))
  return {
    partsAt: position => {
      const parts: OutlinePart[] = []
      let index = lastStarting(outline, position)
      while (index >= 0) {
        const part = outline[index]
        if (part && part.end >= position) parts.push(part)
        index = parents[index] ?? -1
      }
      return parts
    },
    quoteAt: position => {
      const quote = quotes[lastStarting(quotes, position)]
      return quote && quote.end > position ? quote : undefined
    },
    quotedPathAt: (quote, position) => quote.parts[lastStarting(quote.parts, position)]?.path ?? {},
    isHeading: position => headings.has(position),
    sentenceStart: position => {
      // A part that begins without a stop before it begins a sentence all the same.
      const part = outline[lastStarting(outline, position)]
      return sentenceStart(text, position, part && part.end >= position ? part.start : 0)
    },
    firstChildOf: part => {
      const next = outline[(indexes.get(part) ?? outline.length) + 1]
      return next && next.start < part.end ? next.start : undefined
    },
    lineAt: position => lastStarting(lines, position),
    hasArticles: printed.some(part => part.path.dieu !== undefined),
  }
}

/** For each part the index of the part it lies in, −1 for none; parts come in the order in which they begin. */
function parentsOf(outline: readonly OutlinePart[]): number[] {
  const open: number[] = []
  return outline.map((part, index) => {
    while (open.length > 0 && (outline[open.at(-1) ?? 0]?.end ?? 0) <= part.start) open.pop()
    const parent = open.at(-1) ?? -1
    open.push(index)
    return parent
  })
}

/** In a text without articles (one article of a translated statute) the numbered items stand for clauses. */
function itemsOf(lines: readonly Line[], end: number): OutlinePart[] {
  const items: { start: number; path: Provision; depth: number }[] = []
  let khoan: string | undefined
  for (const line of lines) {
    const marker = itemStart.test(line.text) ? markerOf(line.text) : undefined
    if (marker?.level === 'khoan') {
      khoan = marker.label
      items.push({ start: line.start, path: { khoan }, depth: 0 })
    } else if (marker?.level === 'diem' && khoan !== undefined) {
      items.push({ start: line.start, path: { khoan, diem: marker.label }, depth: 1 })
    }
  }
  const ends = new Array<number>(items.length).fill(end)
  const last: number[] = []
  for (const [index, { start, depth }] of items.entries()) {
    for (const open of last.splice(depth)) ends[open] = start
    last[depth] = index
  }
  return items.map(({ start, path }, index) => ({ path, heading: '', start, end: ends[index] ?? end }))
}

/** What lines that open an item or a part begin with: told before they are looked at closer. */
const itemStart = /^(?:\d|[a-zđ]\d?[).])/u
const headStart = /^["“„«‟]?\s{0,2}[ĐÐCMPTSKAEFD]/u
const opener = /^["“„«‟]\s{0,2}/u
const headed = new Set(['dieu', 'muc', 'chuong', 'phan', 'tieuMuc'])

/**
 * Places where the word for a part stands at the beginning of a line that opens the part: those of the outline, and
 * those of quoted and cited parts, which stand behind a finished line and are followed by a full stop.
 */
function headingsOf(lines: readonly Line[], outline: readonly OutlinePart[]): Set<number> {
  const headings = new Set(outline.map(part => part.start))
  for (const [index, line] of lines.entries()) {
    if (!headStart.test(line.text)) continue
    const opened = opener.exec(line.text)?.[0].length ?? 0
    const marker = markerOf(opened > 0 ? line.text.slice(opened) : line.text)
    if (!marker || !headed.has(marker.level)) continue
    const before = lines[index - 1]?.text ?? ''
    const isAlone = !marker.strict && line.text.length - opened <= marker.restAt + 1
    if (marker.level === 'dieu' && !marker.strict && !isAlone) continue
    if (opened > 0 || before === '' || isClosed(before) || (marker.strict && !isOpenEnded(before)))
      headings.add(line.start + opened)
  }
  return headings
}

const sentenceUnitsMax = 900

/** Where the sentence around a place begins: behind a stop, a semicolon or an empty line, and not before `floor`. */
function sentenceStart(text: string, position: number, floor: number): number {
  const from = Math.max(floor, position - sentenceUnitsMax)
  for (let at = position - 1; at > from; at--) {
    const unit = text.charCodeAt(at)
    if (unit === 10 && isEmptyLine(text, at)) return at + 1
    if (unit !== 46 && unit !== 59 && unit !== 33 && unit !== 63) continue
    const next = text.charCodeAt(at + 1)
    if (next !== 32 && next !== 10 && next !== 0xa0) continue
    if (unit === 46 && isNumbering(text, at)) continue
    return at + 1
  }
  return from
}

function isEmptyLine(text: string, at: number): boolean {
  let position = at - 1
  while (position >= 0 && (text.charCodeAt(position) === 32 || text.charCodeAt(position) === 13)) position--
  return text.charCodeAt(position) === 10
}

/** The stop of "1." and "Điều 5." opens a sentence and does not end one. */
function isNumbering(text: string, at: number): boolean {
  return /(?:^|\n)\s*["“]?(?:Điều\s{0,4}|Article\s+)?\d{1,3}[a-zđ]?$/u.test(
    text.slice(Math.max(0, at - 16), at),
  )
}
