import { isOneEditApart } from './edit-distance.ts'
import type { Token } from './tokens.ts'

/** Shorter terms have too little that must be right, and shorter words are too near to others (`sở`, `bộ`). */
const wordsMin = 3
const lettersMin = 3

export type NearTerms<Entry> = {
  /** Terms by their words with one left out, in its place. */
  readonly terms: ReadonlyMap<string, readonly NearTerm<Entry>[]>
  /** What the keys begin with, of two words: most words of a query begin no term. */
  readonly openings: ReadonlySet<string>
}

type NearTerm<Entry> = { readonly entry: Entry; readonly left: Token }

/** Terms of three words and more, by each of their words left out. */
export function nearTermsOf<Entry>(
  terms: readonly { readonly entry: Entry; readonly words: readonly Token[] }[],
): NearTerms<Entry> {
  const near = new Map<string, NearTerm<Entry>[]>()
  const openings = new Set<string>()
  for (const { entry, words } of terms) {
    if (words.length < wordsMin) continue
    for (const [at, left] of words.entries()) {
      const key = keyWithout(words, at)
      near.set(key, [...(near.get(key) ?? []), { entry, left }])
      openings.add(keyWithout(words.slice(0, openingWords), at))
    }
  }
  return { terms: near, openings }
}

const openingWords = 2

/**
 * The longest term of which words are an instance but for one, which is a letter off or has other marks:
 * `thi đau khen thưởng`, `chiến sĩ thi đưa cơ sở`.
 */
export function nearTerm<Entry>(
  { terms, openings }: NearTerms<Entry>,
  words: readonly Token[],
): { readonly length: number; readonly entry: Entry } | undefined {
  const opening = words.slice(0, openingWords)
  if (![0, 1, openingWords].some(at => openings.has(keyWithout(opening, at)))) return undefined
  for (let length = words.length; length >= wordsMin; length--) {
    const part = words.slice(0, length)
    for (const [at, typed] of part.entries()) {
      if (typed.folded.length < lettersMin) continue
      const found = terms.get(keyWithout(part, at))?.find(({ left }) => isSlip(typed, left))
      if (found) return { length, entry: found.entry }
    }
  }
  return undefined
}

function isSlip(typed: Token, meant: Token): boolean {
  const isOtherMark = typed.folded === meant.folded && typed.exact !== meant.exact
  return isOtherMark || (meant.folded.length >= lettersMin && isOneEditApart(typed.folded, meant.folded))
}

function keyWithout(words: readonly Token[], left: number): string {
  return words.map(({ folded }, at) => (at === left ? '*' : folded)).join(' ')
}
