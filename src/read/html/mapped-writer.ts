import type { MappedText } from '../../domain/source-map.ts'
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
  private starts: Uint32Array<ArrayBuffer>
  private ends: Uint32Array<ArrayBuffer>
  private length = 0
  private pending = nothing
  private lastEnd = 0
  private readonly unitsMax: number
  private readonly maps: boolean

  /** Without `maps` only the text is kept, for looking at it. */
  constructor({ unitsMax, maps }: { readonly unitsMax: number; readonly maps: boolean }) {
    this.unitsMax = unitsMax
    this.maps = maps
    this.starts = new Uint32Array(maps ? 1024 : 0)
    this.ends = new Uint32Array(maps ? 1024 : 0)
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
    for (let index = 0; index < data.length; ) {
      const from = index
      index = endOfRun(data, from)
      if (index > from) this.run(data.slice(from, index), from, at)
      for (; index < data.length && isWhite(data.charCodeAt(index)); index++) {
        if (this.preformatted > 0 && data[index] === '\n') this.breakLine()
        else this.space()
      }
    }
  }

  finish(): MappedText {
    return {
      text: this.pieces.join(''),
      starts: this.starts.subarray(0, this.length),
      ends: this.ends.subarray(0, this.length),
    }
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
    const { starts, ends, length } = this
    for (let index = 0; index < count; index++) {
      starts[length + index] = first + index
      ends[length + index] = first + index + 1
    }
    this.length += count
  }

  private unit(start: number, end: number): void {
    if (this.maps) {
      this.reserve(1)
      this.starts[this.length] = start
      this.ends[this.length] = end
    }
    this.length++
  }

  private reserve(count: number): void {
    const needed = this.length + count
    if (needed <= this.starts.length) return
    const size = Math.max(needed, this.starts.length * 2)
    this.starts = grown(this.starts, size)
    this.ends = grown(this.ends, size)
  }
}

function grown(array: Uint32Array<ArrayBuffer>, size: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(size)
  larger.set(array)
  return larger
}

/** End of the stretch from `from` that needs no folding: words with single blanks between them. */
function endOfRun(data: string, from: number): number {
  if (isWhite(data.charCodeAt(from))) return from
  endOfWords.lastIndex = from
  return endOfWords.exec(data)?.index ?? data.length
}

/** White space that is no single blank between two words; a pattern runs over long texts much faster than we could. */
const endOfWords =
  /[\t-\r\u00a0\u2000-\u200a\u2028\u2029\u202f\u3000]| (?=[\t-\r \u00a0\u2000-\u200a\u2028\u2029\u202f\u3000]|$)/g

/** White space as HTML folds it, and the no-break and typographic blanks that portals use for layout. */
function isWhite(code: number): boolean {
  if (code > 0x20 && code < 0xa0) return false
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x3000
  )
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
