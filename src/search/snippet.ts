import type { SnippetPart } from './search-answer.ts'
import type { SnippetWords } from './snippet-words.ts'
import { eachWord } from './tokens.ts'

const snippetUnitsMax = 320

type Match = { readonly folded: string; readonly start: number; readonly end: number; isTelling: boolean }

/**
 * The stretch of a text that has most of the words looked for, as parts that did or did not match. A word counts beside its
 * neighbour of the question, or where it tells something by itself: `số` is no `cơ sở`. Where nothing does, any match counts.
 * Data and never markup: whoever shows it escapes it.
 */
export function snippetOf(text: string, wanted: SnippetWords): readonly SnippetPart[] {
  const all = matchesIn(text, wanted)
  const telling = all.filter(({ isTelling }) => isTelling)
  const matches = telling.length > 0 ? telling : all
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

function matchesIn(text: string, { words, pairs, alone }: SnippetWords): readonly Match[] {
  const matches: Match[] = []
  let before: Match | undefined
  eachWord(text, ({ folded, exact }, start, end, joined) => {
    if (!words.has(folded)) {
      before = undefined
      return
    }
    const isPair = joined && before !== undefined && pairs.has(`${before.folded} ${folded}`)
    if (isPair && before !== undefined) before.isTelling = true
    before = { folded, start, end, isTelling: isPair || alone.has(exact) }
    matches.push(before)
  })
  return matches
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
