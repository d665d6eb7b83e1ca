import type { MappedText } from '../../domain/source-map.ts'
import type { HtmlElement, HtmlNode, HtmlText } from './tree.ts'

/**
 * The text of some parts of a page as a reader sees it: blocks on lines of their own, white space folded,
 * table cells separated by a tab, each UTF-16 unit pointing to its place in the source (all units of an
 * entity to the whole entity). Parts must be in document order and must not overlap. With `unitsMax` only the
 * beginning is rendered, up to the end of the text node that reaches it.
 */
export function renderText(
  parts: readonly HtmlNode[],
  leftOut: ReadonlySet<HtmlNode>,
  unitsMax: number = Number.POSITIVE_INFINITY,
): MappedText {
  const writer = new MappedWriter(unitsMax)
  for (const part of parts) {
    writer.breakLine()
    renderPart(part, leftOut, writer)
  }
  return writer.finish()
}

/**
 * The text of one node as a single line, for titles, labels and short comparisons: blocks and cells become
 * blanks. No offsets, so it is cheap.
 */
export function lineOf(node: HtmlNode): string {
  const pieces: string[] = []
  const stack: (HtmlNode | typeof gap)[] = [node]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (next === gap) {
      pieces.push(' ')
    } else if (next.kind === 'text') {
      pieces.push(next.data)
    } else if (next === node || !unreadNames.has(next.name)) {
      if (blockNames.has(next.name) || separateNames.has(next.name)) {
        pieces.push(' ')
        stack.push(gap)
      }
      for (let index = next.children.length - 1; index >= 0; index--) stack.push(next.children[index] ?? gap)
    }
  }
  return pieces.join('').replace(whiteRuns, ' ').trim()
}

const gap = 'gap'
const separateNames = new Set(['td', 'th', 'input', 'img'])
const whiteRuns = /[\s\u00a0\u2000-\u200a\u2028\u2029\u202f\u3000]+/g

export const unreadNames = new Set(
  'script style noscript template head iframe object embed svg math select option optgroup datalist canvas audio video map noframes noembed textarea title'.split(
    ' ',
  ),
)
export const blockNames = new Set(
  'address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)

/** Walks with a stack of its own: depth is limited by the tree, not by the machine's stack. */
function renderPart(part: HtmlNode, leftOut: ReadonlySet<HtmlNode>, writer: MappedWriter): void {
  const stack: { node: HtmlElement; next: number }[] = []
  const enter = (node: HtmlNode, before: HtmlNode | undefined): void => {
    if (leftOut.has(node)) return
    if (node.kind === 'text') {
      writer.text(node)
      return
    }
    if (unreadNames.has(node.name) && node !== part) return
    openElement(node, before, writer)
    stack.push({ node, next: 0 })
  }
  enter(part, undefined)
  for (let frame = stack.at(-1); frame && !writer.isFull(); frame = stack.at(-1)) {
    const { children } = frame.node
    const child = children[frame.next]
    if (child) {
      enter(child, children[frame.next - 1])
      frame.next++
    } else {
      stack.pop()
      closeElement(frame.node, writer)
    }
  }
}

function openElement(node: HtmlElement, before: HtmlNode | undefined, writer: MappedWriter): void {
  if (node.name === 'td' || node.name === 'th') writer.breakCell()
  else if (blockNames.has(node.name) || followsLink(node, before)) writer.breakLine()
  else if (node.name === 'input' || node.name === 'img') writer.space()
  if (node.name === 'pre') writer.preformatted++
}

/** Links that follow each other without a blank are entries, which styles put on lines of their own. */
function followsLink(node: HtmlElement, before: HtmlNode | undefined): boolean {
  return node.name === 'a' && before?.kind === 'element' && before.name === 'a'
}

function closeElement(node: HtmlElement, writer: MappedWriter): void {
  if (blockNames.has(node.name)) writer.breakLine()
  if (node.name === 'td' || node.name === 'th') writer.breakCell()
  if (node.name === 'pre') writer.preformatted--
}

const nothing = 0
const blank = 1
const cell = 2
const line = 3
const separators = ['', ' ', '\t', '\n']

/** Collects text and offsets; separators are held back until more text follows. */
class MappedWriter {
  preformatted = 0
  private readonly pieces: string[] = []
  private starts = new Uint32Array(1024)
  private ends = new Uint32Array(1024)
  private length = 0
  private pending = nothing
  private lastEnd = 0
  private readonly unitsMax: number

  constructor(unitsMax: number) {
    this.unitsMax = unitsMax
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
      starts: this.starts.slice(0, this.length),
      ends: this.ends.slice(0, this.length),
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
    if (at.isPlain) this.plainUnits(first, text.length)
    else
      for (let index = from; index < from + text.length; index++)
        this.unit(at.startOf(index), at.endOf(index))
    this.lastEnd = at.endOf(from + text.length - 1)
  }

  /** Units that stand in the source one by one from `first`. */
  private plainUnits(first: number, count: number): void {
    this.reserve(count)
    for (let index = 0; index < count; index++) {
      this.starts[this.length + index] = first + index
      this.ends[this.length + index] = first + index + 1
    }
    this.length += count
  }

  private unit(start: number, end: number): void {
    this.reserve(1)
    this.starts[this.length] = start
    this.ends[this.length] = end
    this.length++
  }

  private reserve(count: number): void {
    while (this.length + count > this.starts.length) {
      this.starts = grown(this.starts)
      this.ends = grown(this.ends)
    }
  }
}

function grown(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2)
  larger.set(array)
  return larger
}

/** End of the stretch from `from` that needs no folding: words with single blanks between them. */
function endOfRun(data: string, from: number): number {
  let index = from
  while (index < data.length) {
    const code = data.charCodeAt(index)
    if (isWhite(code)) {
      const isSingleBlank = code === 0x20 && index > from && index + 1 < data.length
      if (!isSingleBlank || isWhite(data.charCodeAt(index + 1))) break
    }
    index++
  }
  return index
}

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
