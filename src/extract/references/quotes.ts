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

const phraseUnitsMax = 3_000

/** Quoted articles and clauses as blocks of lines, and quoted phrases; in order and disjoint. Linear. */
export function findQuotes(text: string, lines: readonly Line[]): Quote[] {
  const blocks = findQuotedBlocks(lines).map(({ from, to }) => blockOf(lines.slice(from, to + 1)))
  const quotes: Quote[] = []
  let next = 0
  for (const phrase of phrasesOf(text)) {
    while (next < blocks.length && (blocks[next]?.start ?? 0) <= phrase.end) {
      const block = blocks[next++]
      if (block) quotes.push(block)
    }
    const last = quotes.at(-1)
    if (!last || last.end <= phrase.start) quotes.push(phrase)
  }
  return [...quotes, ...blocks.slice(next)]
}

function blockOf(lines: readonly Line[]): Quote {
  const parts: { start: number; path: Provision }[] = []
  let path: Provision = {}
  for (const [index, line] of lines.entries()) {
    const opened = index === 0 ? (/^["“„«‟]\s{0,2}/u.exec(line.text)?.[0].length ?? 0) : 0
    const marker = markerOf(line.text.slice(opened))
    if (!marker) continue
    if (marker.level === 'dieu') path = { dieu: marker.label }
    else if (marker.level === 'khoan')
      path = { ...(path.dieu !== undefined && { dieu: path.dieu }), khoan: marker.label }
    else if (marker.level === 'diem')
      path = {
        ...(path.dieu !== undefined && { dieu: path.dieu }),
        ...(path.khoan !== undefined && { khoan: path.khoan }),
        diem: marker.label,
      }
    else continue
    parts.push({ start: line.start, path })
  }
  return { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0, parts }
}

/** Curly quotations of at most 3,000 units; a longer one is a mark that was never closed. */
function* phrasesOf(text: string): Generator<Quote> {
  let at = text.indexOf('“')
  while (at >= 0) {
    const end = text.indexOf('”', at)
    if (end < 0) return
    const isPhrase = end - at <= phraseUnitsMax
    if (isPhrase) yield { start: at, end: end + 1, parts: [] }
    at = text.indexOf('“', isPhrase ? end : at + 1)
  }
}
