import { foldedCode } from './packed-words.ts'
import type { QueryTerm } from './search-index.ts'
import { pairOf, type Token, tokenise } from './tokens.ts'

/**
 * What a query looks for, word by word and pair by pair, each with its weight; an engine adds how rare it is (`idf`).
 * Alternatives stand for the words of the term they belong to: the better of the two counts.
 */
export type Wanted = {
  readonly items: readonly WantedItem[]
  /** Words of the reader's own, in order. */
  readonly tokens: readonly Token[]
}

export type WantedItem = {
  readonly kind: 'word' | 'pair'
  /** As an engine has it: `thi_dua`; for a word with marks its exact form, else the folded one. */
  readonly text: string
  /** Looked for with its marks. */
  readonly exact: boolean
  /** Without its marks. */
  readonly folded: string
  readonly weight: number
  /** Codes of the word, or of both words of the pair (folded). */
  readonly codes: readonly number[]
  /** Longer words that begin with a foreign one (`opplæringskonferanse`), folded: any of them will do. */
  readonly compounds: readonly string[]
  /** Items with the same group are the words of one term (`main`) or of one alternative to it. */
  readonly group: number
  readonly alternative: number
}

/** A wanted word or pair with its rarity: ln(1 + (N − n + ½) / (n + ½)). */
export type RareItem = WantedItem & { readonly idf: number }

/** A pair tells more than its words, but they are counted as well. */
const pairWeight = 0.9

/** What terms and hints look for: each word, and each two neighbours of one query as a pair. Linear in their words. */
export function wantedOf(terms: readonly QueryTerm[], hints: readonly QueryTerm[]): Wanted {
  const items: WantedItem[] = []
  const perTerm = terms.map(term => tokenise(term.text))
  const tokens = perTerm.flat()
  const exact = tokens.some(token => token.exact !== token.folded)
  // A paragraph says one term many times: what means the same is looked for once.
  const seen = new Set<string>()
  let before: { token: Token; weight: number } | undefined
  for (const [group, term] of terms.entries()) {
    for (const token of perTerm[group] ?? []) {
      items.push(wordItem(token, { exact, weight: term.weight, group, alternative: 0 }))
      const weight = before ? ((before.weight + term.weight) / 2) * pairWeight : 0
      if (before) items.push(pairItem(before.token, token, { weight, group, alternative: 0 }))
      before = { token, weight: term.weight }
    }
    if (!seen.has(term.text)) items.push(...alternativesOf(term, group))
    seen.add(term.text)
  }
  for (const [at, hint] of hints.entries()) items.push(...pairsOf(hint, terms.length + at))
  return { items: distinct(items), tokens }
}

function alternativesOf({ also, weight }: QueryTerm, group: number): readonly WantedItem[] {
  return also.flatMap((text, at) => alternativeItems(text, { weight, group, alternative: at + 1 }))
}

/** The words and pairs of something that means the same. */
export function alternativeItems(text: string, place: Place): readonly WantedItem[] {
  const words = tokenise(text)
  const exact = words.some(word => word.exact !== word.folded)
  const { weight, group, alternative } = place
  return words.flatMap((word, index) => {
    const previous = words[index - 1]
    const item = wordItem(word, { exact, weight, group, alternative })
    if (!previous) return [item]
    return [item, pairItem(previous, word, { weight: weight * pairWeight, group, alternative })]
  })
}

function pairsOf({ text, weight }: QueryTerm, group: number): readonly WantedItem[] {
  const words = tokenise(text)
  return words.slice(1).flatMap((word, index) => {
    const previous = words[index]
    return previous ? [pairItem(previous, word, { weight, group, alternative: 0 })] : []
  })
}

type Place = Pick<WantedItem, 'weight' | 'group' | 'alternative'>

function wordItem(
  token: Token,
  { exact, weight, group, alternative }: Place & { exact: boolean },
): WantedItem {
  const text = exact ? token.exact : token.folded
  const codes = [exact ? token.code : foldedCode(token.code)]
  const { folded } = token
  return { kind: 'word', text, exact, folded, weight, codes, compounds: [], group, alternative }
}

function pairItem(first: Token, second: Token, { weight, group, alternative }: Place): WantedItem {
  const codes = [foldedCode(first.code), foldedCode(second.code)]
  const text = pairOf(first, second)
  return {
    kind: 'pair',
    text,
    exact: false,
    folded: text,
    weight,
    codes,
    compounds: [],
    group,
    alternative,
  }
}

/** A word said twice is looked for once, with its greater weight. */
function distinct(items: readonly WantedItem[]): readonly WantedItem[] {
  const kept = new Map<string, WantedItem>()
  for (const item of items) {
    const key = item.alternative === 0 ? item.text : `${item.group} ${item.alternative} ${item.text}`
    const known = kept.get(key)
    if (!known || known.weight < item.weight) kept.set(key, item)
  }
  return [...kept.values()]
}
