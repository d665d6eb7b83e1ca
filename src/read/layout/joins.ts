import { endsSentence, isCapitals, opensLine, wantsMore } from './line-starts.ts'
import type { PageLine } from './printed-line.ts'
import { textWidth } from './text-width.ts'

export type Join = 'break' | 'space' | 'glue'
/** The edges of the running text on a page. */
export type Column = { readonly left: number; readonly right: number }

/**
 * How two printed lines belong together: parted, joined with a space, or joined without (a number or symbol that
 * was cut at the line end). A line whose next word would still have fitted was ended on purpose.
 */
export function joinOf(a: PageLine, b: PageLine, column: Column & { readonly placed: boolean }): Join {
  if (a.block !== b.block || a.block === 'row') return 'break'
  if (isCutSymbol(a.text, b.text)) return 'glue'
  if (opensLine(b.text, a.text)) return 'break'
  if (a.block !== 'text')
    return /^\p{Ll}/u.test(b.text) && !endsSentence(a.text) ? seam(a.text, b.text) : 'break'
  if (Math.abs(a.size - b.size) > 0.15 * Math.max(a.size, b.size)) return 'break'
  if (isCapitals(a.text) !== isCapitals(b.text) && (isCapitals(b.text) || endsSentence(a.text)))
    return 'break'
  return (column.placed ? flowsPlaced(a, b, column) : flowsUnplaced(a, b, column))
    ? seam(a.text, b.text)
    : 'break'
}

function flowsPlaced(a: PageLine, b: PageLine, column: Column): boolean {
  if (isCentredPair(a, b, column)) return flowsCentred(a, b, column)
  if (a.page === b.page && b.base - a.base > 2.2 * Math.max(a.size, b.size)) return false
  if (!isFull(a, b, column.right)) return false
  const indented = b.left > column.left + 0.8 * b.size
  if (!indented) return !startsAnew(a, b)
  // A block set in from the margin has its lines under each other; a first line stands further in.
  return Math.abs(a.left - b.left) < 0.5 * b.size && !startsAnew(a, b) && !endsSentence(a.text)
}

/** Lines of a centred title: the next one goes on in small letters, or the first fills most of the width. */
function flowsCentred(a: PageLine, b: PageLine, column: Column): boolean {
  if (isCapitals(a.text) !== isCapitals(b.text) || endsHeading(a.text)) return false
  if (/^\p{Ll}/u.test(b.text)) return true
  return a.right - a.left > 0.65 * (column.right - column.left) && b.base - a.base < 1.7 * a.size
}

function endsHeading(text: string): boolean {
  return /[.;:]$/.test(text)
}

/** Without places the first-line indent is unknown; it is at most this many type sizes. */
const indentSizes = 1.8
/** Shorter lines of a text without places are cells of tables and headings. */
const runningWidthShare = 0.45

function flowsUnplaced(a: PageLine, b: PageLine, column: Column): boolean {
  if (a.right < runningWidthShare * column.right || startsAnew(a, b)) return false
  if (wantsMore(a.text)) return true
  if (/^\p{Ll}/u.test(b.text) && !endsSentence(a.text)) return true
  return isFull(a, b, column.right - indentSizes * a.size)
}

/** Whether the first word of the next line would not have fitted any more. */
function isFull(a: PageLine, b: PageLine, right: number): boolean {
  const word = /^\S+/.exec(b.text)?.[0] ?? ''
  const slack = 0.02 * (right - Math.min(a.left, right))
  return right - a.right < textWidth(` ${word}`) * a.size + slack
}

/** After a full stop, a capital begins a new sentence; whether a new paragraph too is told by its first-line indent. */
function startsAnew(a: PageLine, b: PageLine): boolean {
  const newSentence =
    /[;:]["”’)]*$/.test(a.text) || (a.left === 0 && b.left === 0 && /[.!?…]["”’)]*$/.test(a.text))
  return newSentence && /^[^\p{Ll}]/u.test(b.text)
}

/** Two lines about the middle of the page, one of them set in on both sides. */
function isCentredPair(a: PageLine, b: PageLine, column: Column): boolean {
  const width = column.right - column.left
  const middle = (column.left + column.right) / 2
  const near = (line: PageLine) => Math.abs((line.left + line.right) / 2 - middle) < 0.05 * width
  const inset = (line: PageLine) =>
    line.left - column.left > 0.04 * width && column.right - line.right > 0.04 * width
  return near(a) && near(b) && (inset(a) || inset(b))
}

/**
 * How two pieces of one text meet: a symbol or number cut at the line end is put together again
 * (`77/2008/NĐ-⏎CP`, `77/2008⏎/NĐ-CP`, `1.000.⏎000`), words get a space.
 */
export function seam(a: string, b: string): 'space' | 'glue' {
  if (/[\p{L}\d][-/]$/u.test(a) && /^[\p{L}\d]/u.test(b)) return 'glue'
  if (/\d$/.test(a) && /^[/-]\p{Lu}/u.test(b)) return 'glue'
  if (/(?:^|\s)\d+(?:\/\d+)?$/.test(a) && /^\/\d/.test(b)) return 'glue'
  if (/\/[\p{Lu}\d-]*\p{Lu}$/u.test(a) && /^-\p{Lu}/u.test(b)) return 'glue'
  if (/\d[.,]$/.test(a) && /^\d{3}(?!\d)/.test(b)) return 'glue'
  return 'space'
}

/** `68/2026/NĐ-⏎CP`: whatever the layout says, such a line goes on. */
function isCutSymbol(a: string, b: string): boolean {
  return /\d\/(?:\d{4}\/)?[\p{Lu}\d-]{0,20}[-/]$/u.test(a) && /^[\p{Lu}\d]/u.test(b)
}
