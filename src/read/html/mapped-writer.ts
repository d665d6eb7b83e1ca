import type { MappedText } from '../../domain/source-map.ts'
import { unitsOf } from '../../normalise/utf16.ts'
import type { HtmlText } from './tree.ts'

const nothing = 0
const blank = 1
const cell = 2
const line = 3
const separators = ['', ' ', '\t', '\n']

/** Collects text and offsets; separators are held back until more text follows. */
export class MappedWriter {
  preformatted = 0
  private readonly pieces: string[] = []
  private places: Places
  private length = 0
  private pending = nothing
  private lastEnd = 0
  private readonly source: Uint16Array
  private readonly unitsMax: number
  private readonly maps: boolean

  /** @param source the units of the page. Without `maps` only the text is kept, for looking at it. */
  constructor(
    source: Uint16Array,
    { unitsMax, maps }: { readonly unitsMax: number; readonly maps: boolean },
  ) {
    this.source = source
    this.unitsMax = unitsMax
    this.maps = maps
    this.places = maps ? takePlaces() : noPlaces
  }

  isFull(): boolean {
    return this.length >= this.unitsMax
  }

  breakLine(): void {
    this.pending = line
  }
  breakCell(): void {
    if (this.pending < cell) this.pending = cell
  }
  space(): void {
    if (this.pending < blank) this.pending = blank
  }

  text(node: HtmlText): void {
    const { data } = node
    const at = sourcePlaces(node)
    // Where entities were decoded, the text is not what stands in the source.
    const units = at.isPlain ? this.source : unitsOf(data)
    const first = at.isPlain ? node.start : 0
    for (let index = 0; index < data.length; ) {
      const from = index
      index = endOfRun(units, first + from, first + data.length) - first
      if (index > from) this.run(data.slice(from, index), from, at)
      for (; index < data.length && whiteness[units[first + index] ?? 0] !== 0; index++) {
        if (this.preformatted > 0 && units[first + index] === lineFeed) this.breakLine()
        else this.space()
      }
    }
  }

  /** To be called once. */
  finish(): MappedText {
    const { starts, ends } = this.places
    const written = this.maps ? this.length : 0
    // One piece of memory for both, which a thread can hand over as it is.
    const room = new Uint32Array(2 * written)
    room.set(starts.subarray(0, written))
    room.set(ends.subarray(0, written), written)
    const body = {
      text: this.pieces.join(''),
      starts: room.subarray(0, written),
      ends: room.subarray(written),
    }
    if (this.maps) givePlaces(this.places)
    this.places = noPlaces
    return body
  }

  private run(text: string, from: number, at: SourcePlaces): void {
    const first = at.startOf(from)
    if (this.pending !== nothing && this.length > 0) {
      this.pieces.push(separators[this.pending] ?? ' ')
      this.unit(this.lastEnd, Math.max(first, this.lastEnd))
    }
    this.pending = nothing
    this.pieces.push(text)
    if (!this.maps) this.length += text.length
    else if (at.isPlain) this.plainUnits(first, text.length)
    else
      for (let index = from; index < from + text.length; index++)
        this.unit(at.startOf(index), at.endOf(index))
    this.lastEnd = at.endOf(from + text.length - 1)
  }

  /** Units that stand in the source one by one from `first`. */
  private plainUnits(first: number, count: number): void {
    this.reserve(count)
    const { length } = this
    const { starts, ends } = this.places
    for (let index = 0; index < count; index++) {
      starts[length + index] = first + index
      ends[length + index] = first + index + 1
    }
    this.length += count
  }

  private unit(start: number, end: number): void {
    if (this.maps) {
      this.reserve(1)
      this.places.starts[this.length] = start
      this.places.ends[this.length] = end
    }
    this.length++
  }

  private reserve(count: number): void {
    const needed = this.length + count
    const { starts, ends } = this.places
    if (needed <= starts.length) return
    const size = Math.max(needed, starts.length * 2)
    this.places = { starts: grown(starts, size), ends: grown(ends, size) }
  }
}

type Places = { readonly starts: Uint32Array<ArrayBuffer>; readonly ends: Uint32Array<ArrayBuffer> }

const noPlaces: Places = { starts: new Uint32Array(0), ends: new Uint32Array(0) }
/** Larger ones are not kept: 256 kB of each. */
const placesKeptMax = 65_536

/** What one writer has filled, for the next: making room anew for each page takes as long as filling it. */
let spare: Places | null = null

function takePlaces(): Places {
  const taken = spare ?? { starts: new Uint32Array(4_096), ends: new Uint32Array(4_096) }
  spare = null
  return taken
}

function givePlaces(used: Places): void {
  if (used.starts.length <= placesKeptMax) spare = used
}

function grown(array: Uint32Array<ArrayBuffer>, size: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(size)
  larger.set(array)
  return larger
}

const lineFeed = 0x0a
const blankUnit = 0x20
const otherWhite = 2

/**
 * White space as HTML folds it, and the no-break and typographic blanks that portals use for layout: 1 for the plain
 * blank, which may stand between two words, 2 for the others.
 */
const whiteness = new Uint8Array(0x10000)
for (const unit of [0xa0, 0x2028, 0x2029, 0x202f, 0x3000]) whiteness[unit] = otherWhite
whiteness.fill(otherWhite, 0x09, 0x0e)
whiteness.fill(otherWhite, 0x2000, 0x200b)
whiteness[blankUnit] = 1

/** End of the stretch from `from` that needs no folding: words with single blanks between them. */
function endOfRun(units: Uint16Array, from: number, end: number): number {
  let at = from
  // A blank before the first word is none between two.
  let before = 1
  while (at < end) {
    const white = whiteness[units[at] ?? 0] ?? 0
    // Two blanks, or another white space: asked in one, as nearly every fifth unit is a blank.
    if (white + before > 1) break
    before = white
    at++
  }
  return at > from && before === 1 ? at - 1 : at
}

type SourcePlaces = { isPlain: boolean; startOf(index: number): number; endOf(index: number): number }

/** Places of the units of a text node, asked in ascending order. */
function sourcePlaces(node: HtmlText): SourcePlaces {
  const { entities, start } = node
  if (entities.length === 0) {
    return { isPlain: true, startOf: index => start + index, endOf: index => start + index + 1 }
  }
  let next = 0
  let shift = start
  const advance = (index: number): void => {
    while (next < entities.length && index >= (entities[next] ?? 0) + (entities[next + 1] ?? 0)) {
      shift = (entities[next + 3] ?? 0) - ((entities[next] ?? 0) + (entities[next + 1] ?? 0))
      next += 4
    }
  }
  const inEntity = (index: number): boolean => next < entities.length && index >= (entities[next] ?? 0)
  return {
    isPlain: false,
    startOf: index => {
      advance(index)
      return inEntity(index) ? (entities[next + 2] ?? 0) : shift + index
    },
    endOf: index => {
      advance(index)
      return inEntity(index) ? (entities[next + 3] ?? 0) : shift + index + 1
    },
  }
}
