import type { IndexQuery, QueryTerm } from '../../src/search/search-index.ts'
import { type Token, tokenise } from '../../src/search/tokens.ts'

/** Words with their marks by their form without. */
export type Spellings = Map<string, Set<string>>

/** Up to this many words all must be there, as in ours. */
const wordsAllMax = 4

/**
 * A query as it was understood, for a table of words with marks and of pairs. Of a query typed with marks, each word
 * as it is, and its pairs with its neighbours, which decide the order only; of one typed without, each word in all
 * spellings that the table has, without pairs. What means the same stands beside each term. All words must be there, or
 * any when there are more than four.
 */
export function matchOf({ symbolTerms, terms }: IndexQuery, spellings: Spellings): string {
  const asked = [...symbolTerms, ...terms]
  const tokens = asked.flatMap(({ text }) => tokenise(text))
  const isMarked = hasMarks(tokens)
  const join = tokens.length > wordsAllMax ? ' OR ' : ' AND '
  const pairs = isMarked ? pairsOf(tokens) : []
  const wordOf = (token: Token, at: number): string => {
    const word = spelled(token, isMarked, spellings)
    const pair = pairs[at]
    return pair === undefined ? word : `(${word} OR ${pair})`
  }
  let at = 0
  const groups = asked.flatMap(term => {
    const own = tokenise(term.text).map(token => wordOf(token, at++))
    return own.length === 0 ? [] : [anyOf([`(${own.join(join)})`, ...others(term, spellings)])]
  })
  return groups.join(join)
}

function others({ also }: QueryTerm, spellings: Spellings): readonly string[] {
  return also.flatMap(text => {
    const tokens = tokenise(text)
    const isMarked = hasMarks(tokens)
    const words = tokens.map(token => spelled(token, isMarked, spellings))
    return words.length === 0 ? [] : [`(${words.join(' AND ')})`]
  })
}

/** Of each word the pair with the next one. */
function pairsOf(tokens: readonly Token[]): readonly string[] {
  return tokens.slice(1).map((token, at) => `"${tokens[at]?.exact}_${token.exact}"`)
}

function spelled({ folded, exact }: Token, isMarked: boolean, spellings: Spellings): string {
  const forms = isMarked ? [exact] : [...(spellings.get(folded) ?? [folded])]
  return anyOf(forms.map(form => `"${form}"`))
}

function anyOf(ways: readonly string[]): string {
  return ways.length === 1 ? ways.join() : `(${ways.join(' OR ')})`
}

function hasMarks(tokens: readonly Token[]): boolean {
  return tokens.some(({ exact, folded }) => exact !== folded)
}
