import { fold } from './fold.ts'
import { type FurnitureKind, furnitureKind, mayBePageLine } from './furniture.ts'
import { type MetadataLine, metadataLine } from './metadata-line.ts'

/** One line that may belong to the page, and where on it it stands. */
export type PageLine = {
  /** Its number among the lines that are not blank. */
  readonly index: number
  readonly start: number
  /** Behind the line break. */
  readonly end: number
  readonly text: string
  readonly key: string
  readonly furniture: FurnitureKind | null
  readonly metadata: MetadataLine | null
  /** One of the first lines, printed again. */
  readonly repeated: boolean
  /** Before the running text: where portals print section, title, date and counters. */
  readonly head: boolean
  /** Behind the running text: where portals print author, source, share bars and links. */
  readonly tail: boolean
}

/**
 * The lines of a text that may be the page's, in order, each judged by itself: all of the first lines, and of the
 * others those that begin like a page's or (`repeats`) are printed like one of the first. `count` is that of all lines that are not blank.
 */
export function pageLines(text: string, repeats: boolean): { lines: PageLine[]; count: number } {
  const heads = headLines(text)
  const first = firstLines(text, repeats ? heads : [])
  const tailStart = behindProse(text, first)
  const lines: PageLine[] = []
  const count = eachLine(text, (place, index) => {
    const last = lines[lines.length - 1]
    const above = last?.index === index - 1 ? last.text : undefined
    const head = index < heads.length
    if (!head && !above?.endsWith(':') && !deservesLook(text, place, first)) return true
    const line = text.slice(place.start, place.stop)
    lines.push({
      index,
      start: place.from,
      end: place.to,
      text: line,
      key: fold(line),
      furniture: furnitureKind(line),
      metadata: metadataLine(line) ?? addressBelowLabel(line, above),
      repeated: first.repeats(text, place.start, place.stop),
      head,
      tail: place.from >= tailStart,
    })
    return true
  })
  return { lines, count }
}

/** `from`–`to` is the line with its break, `start`–`stop` what is printed on it. */
type Place = { readonly from: number; readonly start: number; readonly stop: number; readonly to: number }

/** Visits the lines that are not blank until the visitor has seen enough; answers how many it visited. */
function eachLine(text: string, visit: (place: Place, index: number) => boolean): number {
  const place = { from: 0, start: 0, stop: 0, to: 0 }
  let index = 0
  while (place.to < text.length) {
    const lineBreak = text.indexOf('\n', place.to)
    place.from = place.to
    place.to = lineBreak < 0 ? text.length : lineBreak + 1
    trim(text, place)
    if (place.start < place.stop && !visit(place, index++)) break
  }
  return index
}

/** One place serves all lines of a text: a long text has tens of thousands, and few are kept. */
function trim(text: string, place: { from: number; start: number; stop: number; to: number }): void {
  let { from: start, to: stop } = place
  while (start < stop && isBlank(text.charCodeAt(start))) start++
  while (stop > start && isBlank(text.charCodeAt(stop - 1))) stop--
  place.start = start
  place.stop = stop
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0a
}

/** Section names, title, date and author stand within the first lines, before the second paragraph. */
const headLinesMax = 8

function headLines(text: string): Place[] {
  const head: Place[] = []
  let prose = 0
  eachLine(text, place => {
    if (isProse(text.slice(place.start, place.stop))) prose++
    if (prose < 2) head.push({ ...place })
    return prose < 2 && head.length < headLinesMax
  })
  return head
}

/** Where the last sentence ends; a line that repeats one of the first is the page's, also when it looks like one. */
function behindProse(text: string, first: FirstLines): number {
  const place = { from: 0, start: 0, stop: 0, to: text.length }
  for (; place.to > 0; place.to = place.from) {
    place.from = place.to < 2 ? 0 : text.lastIndexOf('\n', place.to - 2) + 1
    trim(text, place)
    const { start, stop } = place
    const long = stop - start >= sentenceUnitsMin
    if (long && !first.repeats(text, start, stop) && isProse(text.slice(start, stop))) return place.to
  }
  return 0
}

function deservesLook(text: string, { start, stop }: Place, first: FirstLines): boolean {
  if (stop - start > lineUnitsMax) return false
  return mayBePageLine(text, start, stop) || first.repeats(text, start, stop)
}

type FirstLines = {
  /** Whether one of the first lines is printed again here. */
  readonly repeats: (text: string, start: number, stop: number) => boolean
}

/** Most lines have another length than any of the first, and are not even cut out. */
function firstLines(text: string, places: readonly Place[]): FirstLines {
  const starts = new Map<string, number>()
  for (const { start, stop } of places.toReversed()) starts.set(text.slice(start, stop), start)
  const lengths = new Set(places.map(({ start, stop }) => stop - start))
  return {
    repeats: (page, start, stop) =>
      lengths.has(stop - start) && (starts.get(page.slice(start, stop)) ?? start) < start,
  }
}

/** The longest a source line gets, with its address. */
const lineUnitsMax = 640
const sentenceUnitsMin = 80
const paragraphUnitsMin = 200

/** A whole sentence; titles are shorter or end without a full stop. */
function isProse(line: string): boolean {
  if (line.length < sentenceUnitsMin) return false
  if (line.length < paragraphUnitsMin && !/[.!?…:;]["”’)]?$/.test(line)) return false
  return furnitureKind(line) === null && metadataLine(line) === null
}

/** An address alone on the line below its label: `Quelle:` and then `https://…`. */
function addressBelowLabel(line: string, above: string | undefined): MetadataLine | null {
  if (!above?.endsWith(':') || !/^https?:\/\/\S{4,500}$/.test(line)) return null
  return metadataLine(`${above} ${line}`)
}
