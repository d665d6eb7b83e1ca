import type { QueryTerm } from './search-index.ts'
import { pairOf, type Token, tokenise } from './tokens.ts'

/** Words of a query, as the `words` table holds them. */
export type QueryWords = {
  readonly tokens: readonly Token[]
  /** The query was typed with marks: then its words are looked for with their marks. */
  readonly marked: boolean
  /** The last word is still being typed. */
  readonly prefix: boolean
}

export function queryWords(terms: readonly QueryTerm[]): QueryWords {
  const tokens = terms.flatMap(term => tokenise(term.text))
  return {
    tokens,
    marked: tokens.some(token => token.exact !== token.folded),
    prefix: terms.at(-1)?.prefix ?? false,
  }
}

/** All words: what short queries mean. */
export function matchAll({ tokens, marked, prefix }: QueryWords): string {
  return tokens
    .map((token, at) => quoted(marked ? token.exact : token.folded, prefix && at === tokens.length - 1))
    .join(' AND ')
}

/** Any word or pair of neighbours: whole questions, of which no text has every word. */
export function matchAny({ tokens, marked }: QueryWords): string {
  const wanted = new Set<string>()
  for (const [at, token] of tokens.entries()) {
    wanted.add(marked ? token.exact : token.folded)
    const next = tokens[at + 1]
    if (next) wanted.add(pairOf(token, next))
  }
  return [...wanted].map(word => quoted(word, false)).join(' OR ')
}

/** A word is always a quoted string to FTS5, whatever it holds; tokens hold letters, digits and `_` alone. */
function quoted(word: string, prefix: boolean): string {
  return `"${word.replaceAll('"', '""')}"${prefix ? '*' : ''}`
}
