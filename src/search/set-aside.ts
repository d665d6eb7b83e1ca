import type { Registry } from '../registry/registry.ts'
import { placesNamed } from './find-places.ts'
import { findFillers, findNegations, type Stretch } from './intents.ts'
import { tokenise } from './tokens.ts'

/**
 * A query without what it says to the people it asks (`ad ơi cho em hỏi`, `bác nào có file`) and without the places it
 * does not mean (`không phải Cao Bằng`). A query of nothing else stays as it is.
 */
export function setAside(text: string, registry: Registry): string {
  const tokens = tokenise(text)
  const places = placesNamed(tokens, registry)
  const negated = findNegations(tokens).flatMap(({ from, to }): readonly Stretch[] => {
    const ends = places.filter(place => place.from === to).map(place => place.to)
    return ends.length === 0 ? [] : [{ from, to: Math.max(...ends) }]
  })
  const gone = [...findFillers(tokens), ...negated]
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
