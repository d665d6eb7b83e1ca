import type { Provision } from '../../domain/provision.ts'
import type { Line } from '../outline/lines.ts'
import { markerOf } from '../outline/markers.ts'
import { findQuotedBlocks } from '../outline/quoted.ts'

/** A stretch between quotation marks. What it says is said by another document than the text. */
export type Quote = {
  readonly start: number
  readonly end: number
  /** Articles, clauses and points that begin inside, in order; empty for a phrase inside a sentence. */
  readonly parts: readonly { readonly start: number; readonly path: Provision }[]
}

/** Quoted articles and clauses as blocks of lines, and quoted phrases; in order and disjoint. Linear. */
export function findQuotes(text: string, lines: readonly Line[]): Quote[] {
  const blocks = findQuotedBlocks(lines).map(({ from, to }) => blockOf(lines.slice(from, to + 1)))
  const quotes: Quote[] = []
  let next = 0
  for (const phrase of phrasesOf(text)) {
    for (let block = blocks[next]; block && block.start < phrase.end; block = blocks[++next])
      quotes.push(block)
    if ((quotes.at(-1)?.end ?? 0) <= phrase.start) quotes.push(phrase)
  }
  return [...quotes, ...blocks.slice(next)]
}

const opener = /^["“„«‟]\s{0,2}/u

function blockOf(lines: readonly Line[]): Quote {
  const parts: { start: number; path: Provision }[] = []
  let path: Provision = {}
  for (const [index, line] of lines.entries()) {
    const opened = index === 0 ? (opener.exec(line.text)?.[0].length ?? 0) : 0
    const marker = markerOf(opened > 0 ? line.text.slice(opened) : line.text)
    if (marker?.level === 'dieu') path = { dieu: marker.label }
    else if (marker?.level === 'khoan') path = { ...article(path), khoan: marker.label }
    else if (marker?.level === 'diem') path = { ...article(path), ...clause(path), diem: marker.label }
    else continue
    parts.push({ start: line.start, path })
  }
  return { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0, parts }
}

function article({ dieu }: Provision): Provision {
  return dieu === undefined ? {} : { dieu }
}

function clause({ khoan }: Provision): Provision {
  return khoan === undefined ? {} : { khoan }
}

/** A longer one is a mark that was never closed. */
const phrase = /“[^“”]{0,3000}”/gu

function* phrasesOf(text: string): Generator<Quote> {
  for (const match of text.matchAll(phrase))
    yield { start: match.index, end: match.index + match[0].length, parts: [] }
}
