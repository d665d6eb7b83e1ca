import type { SnippetPart } from './search-answer.ts'
import { eachWord, type Token } from './tokens.ts'

const snippetUnitsMax = 320

type Match = { readonly folded: string; readonly start: number; readonly end: number }

/**
 * The stretch of a text that has most of the words looked for, as parts that did or did not match.
 * Data and never markup: whoever shows it escapes it.
 */
export function snippetOf(text: string, wanted: readonly Token[]): readonly SnippetPart[] {
  const words = new Set(wanted.map(token => token.folded))
  const matches: Match[] = []
  eachWord(text, ({ folded }, start, end) => {
    if (words.has(folded)) matches.push({ folded, start, end })
  })
  const { start, end } = bestWindow(text, matches)
  const parts: SnippetPart[] = []
  let at = start
  for (const match of matches) {
    if (match.start < at || match.end > end) continue
    if (match.start > at) parts.push({ text: text.slice(at, match.start), matched: false })
    parts.push({ text: text.slice(match.start, match.end), matched: true })
    at = match.end
  }
  if (at < end) parts.push({ text: text.slice(at, end), matched: false })
  return parts
}

/** The window with most different words, the earliest of equals; it begins and ends between words. */
function bestWindow(text: string, matches: readonly Match[]): { start: number; end: number } {
  let best = { start: 0, distinct: 0 }
  const inside = new Map<string, number>()
  let first = 0
  for (const match of matches) {
    inside.set(match.folded, (inside.get(match.folded) ?? 0) + 1)
    for (
      let begin = matches[first];
      begin && match.end - begin.start > snippetUnitsMax * 0.8;
      begin = matches[first]
    ) {
      const left = (inside.get(begin.folded) ?? 1) - 1
      if (left > 0) inside.set(begin.folded, left)
      else inside.delete(begin.folded)
      first += 1
    }
    const begin = matches[first]
    if (begin && inside.size > best.distinct) best = { start: begin.start, distinct: inside.size }
  }
  const start = wordStart(text, Math.max(0, best.start - 40))
  return { start, end: wordEnd(text, Math.min(text.length, start + snippetUnitsMax)) }
}

const slackUnits = 40

function wordStart(text: string, at: number): number {
  if (at === 0) return 0
  const space = text.slice(at, at + slackUnits).search(/\s/)
  return space < 0 ? at : at + space + 1
}

function wordEnd(text: string, at: number): number {
  if (at === text.length) return at
  const space = text.slice(at - slackUnits, at).search(/\s\S*$/)
  return space < 0 ? at : at - slackUnits + space
}
