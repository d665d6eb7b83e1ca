import { fold } from '../normalise/fold.ts'
import type { Registry } from '../registry/registry.ts'
import { placesNamed } from './find-places.ts'
import { findFillers, findNegations, type Stretch } from './intents.ts'
import { queryVocabulary } from './query-words.ts'
import { type Token, tokenise } from './tokens.ts'

/**
 * A query without what it says to the people it asks (`ad ơi cho em hỏi`, `bác nào có file`) and without the places it
 * does not mean (`không phải Cao Bằng`). A query of nothing else stays as it is.
 */
export function setAside(text: string, registry: Registry): string {
  if (!mayHave(text)) return text
  const tokens = tokenise(text)
  const gone = [...findFillers(tokens), ...placesNotMeant(tokens, registry)]
  if (gone.length === 0) return text
  let rest = ''
  let end = 0
  for (const [at, token] of tokens.entries()) {
    const isGone = gone.some(({ from, to }) => from <= at && at < to)
    rest += isGone ? `${text.slice(end, token.start)} ` : text.slice(end, token.end)
    end = token.end
  }
  const left = (rest + text.slice(end)).replace(/\s+/g, ' ').trim()
  return tokenise(left).length === 0 ? text : left
}

function placesNotMeant(tokens: readonly Token[], registry: Registry): readonly Stretch[] {
  const negations = findNegations(tokens)
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
