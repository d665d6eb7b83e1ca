import { fold } from '../normalise/fold.ts'
import type { Registry } from '../registry/registry.ts'
import type { Suggestion } from './search-index.ts'

const termsMax = 4

/** Terms and awards of the field that begin with what was typed: they are asked for whatever the index holds. */
export function suggestTerms(registry: Registry, typed: string): readonly Suggestion[] {
  const folded = fold(typed.trim())
  if (folded.length < 2) return []
  return [...registry.terms, ...registry.awards]
    .map(({ vi }) => vi)
    .filter((vi, at, all) => fold(vi).startsWith(folded) && all.indexOf(vi) === at)
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
    .slice(0, termsMax)
    .map(text => ({ text, kind: 'term', instrumentId: null }))
}
