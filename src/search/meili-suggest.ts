import { suggestionKey } from './fts5-suggest.ts'
import type { MeiliReading } from './meili-reading.ts'
import { plainToken } from './meili-words.ts'
import type { RecordFields, Suggestion } from './search-index.ts'

const typedUnitsMax = 100
const headsMax = 100

/**
 * Titles and symbols that have what was typed, the last word perhaps unfinished; those that begin with it first, short
 * ones before long ones.
 */
export async function suggestMeili(
  { search, names }: MeiliReading,
  typed: string,
  limit: number,
): Promise<readonly Suggestion[]> {
  const key = suggestionKey(typed.slice(0, typedUnitsMax))
  if (key.length < 2) return []
  const words = key.split(' ')
  const whole = words.slice(0, -1).map(word => `"${plainToken(word)}"`)
  const [found] = await search<{ readonly fields: string }>([
    {
      indexUid: names.records,
      q: [...whole, plainToken(words.at(-1) ?? '')].join(' '),
      matchingStrategy: 'all',
      attributesToSearchOn: ['headPlain'],
      filter: 'part = 0',
      attributesToRetrieve: ['fields'],
      limit: headsMax,
    },
  ])
  const suggestions = new Map<string, Suggestion>()
  for (const { fields } of found?.hits ?? [])
    for (const suggestion of suggestionsOf(JSON.parse(fields) as RecordFields))
      if (hasWords(suggestionKey(suggestion.text), words)) suggestions.set(suggestion.text, suggestion)
  const rank = ({ text }: Suggestion): number => Number(!suggestionKey(text).startsWith(key))
  return [...suggestions.values()]
    .sort((a, b) => rank(a) - rank(b) || a.text.length - b.text.length || (a.text < b.text ? -1 : 1))
    .slice(0, limit)
}

function suggestionsOf({ title, symbol, instrumentId }: RecordFields): readonly Suggestion[] {
  const suggestions: Suggestion[] = [{ text: title, kind: 'title', instrumentId }]
  return symbol === null ? suggestions : [...suggestions, { text: symbol, kind: 'symbol', instrumentId }]
}

function hasWords(key: string, words: readonly string[]): boolean {
  const own = key.split(' ')
  const last = words.at(-1) ?? ''
  return words.slice(0, -1).every(word => own.includes(word)) && own.some(word => word.startsWith(last))
}
