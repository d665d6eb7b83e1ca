import { fold } from '../normalise/fold.ts'
import { isPlainSyllable } from '../normalise/syllable.ts'
import type { Registry } from '../registry/registry.ts'
import { placesNamed } from './find-places.ts'
import { findFillers, findNegations, type Stretch } from './intents.ts'
import { queryVocabulary } from './query-words.ts'
import type { Respelled } from './spelling.ts'
import { type Token, tokenise } from './tokens.ts'

/**
 * A query without what it says to the people it asks (`ad ơi cho em hỏi`, `bác nào có file`) and without the places it
 * does not mean (`không phải Cao Bằng`), which is said. A query of nothing else stays as it is.
 */
export function setAside(text: string, registry: Registry): Respelled {
  if (!mayHave(text)) return { text, corrections: [] }
  const tokens = tokenise(text)
  const notMeant = placesNotMeant(tokens, registry)
  const gone = [...findFillers(tokens), ...notMeant]
  let rest = ''
  let end = 0
  for (const [at, token] of tokens.entries()) {
    const isGone = gone.some(({ from, to }) => from <= at && at < to)
    rest += isGone ? `${text.slice(end, token.start)} ` : text.slice(end, token.end)
    end = token.end
  }
  const left = (rest + text.slice(end)).replace(/\s+/g, ' ').trim()
  if (gone.length === 0 || tokenise(left).length === 0) return { text, corrections: [] }
  const typed = notMeant.map(({ from, to }) => text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0))
  return { text: left, corrections: typed.map(each => ({ typed: each, read: '', why: 'set-aside' })) }
}

function placesNotMeant(tokens: readonly Token[], registry: Registry): readonly Stretch[] {
  const marked = tokens.some(token => token.exact !== token.folded)
  // Without marks `ngoai` is ngoại as well, and `tru` trú.
  const negations = findNegations(tokens).filter(
    ({ from, to }) => marked || to - from > 1 || !isPlainSyllable(tokens[from]?.folded ?? ''),
  )
  if (negations.length === 0) return []
  const places = placesNamed(tokens, registry)
  return negations.flatMap(({ from, to }) => {
    const ends = places.filter(place => place.from === to).map(place => place.to)
    return ends.length === 0 ? [] : [{ from, to: Math.max(...ends) }]
  })
}

let firstWords: ReadonlySet<string> | undefined

/** Most questions have no word that such a phrase begins with, and need not be taken apart for it. */
function mayHave(text: string): boolean {
  if (!firstWords) {
    const { fillers, negations } = queryVocabulary()
    const words = [...fillers, ...negations].map(phrase => phrase.split(' ')[0] ?? '')
    firstWords = new Set(words.flatMap(word => [word, fold(word)]))
  }
  const known = firstWords
  return text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some(word => known.has(word))
}
