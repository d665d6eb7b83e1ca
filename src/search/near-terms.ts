import { isOneEditApart } from './edit-distance.ts'
import type { Token } from './tokens.ts'

/** Shorter terms have too little that must be right, and shorter words are too near to others (`sở`, `bộ`). */
const wordsMin = 3
const lettersMin = 3

/** Terms by their words with one left out, in its place. */
export type NearTerms<Entry> = ReadonlyMap<string, readonly NearTerm<Entry>[]>

type NearTerm<Entry> = { readonly entry: Entry; readonly left: Token }

export function nearTermsOf<Entry>(
  terms: readonly { readonly entry: Entry; readonly words: readonly Token[] }[],
): NearTerms<Entry> {
  const near = new Map<string, NearTerm<Entry>[]>()
  for (const { entry, words } of terms) {
    if (words.length < wordsMin) continue
    for (const [at, left] of words.entries()) {
      const key = keyWithout(words, at)
      near.set(key, [...(near.get(key) ?? []), { entry, left }])
    }
  }
  return near
}

/**
 * The longest term of which words are an instance but for one, which is a letter off or has other marks:
 * `thi đau khen thưởng`, `chiến sĩ thi đưa cơ sở`.
 */
export function nearTerm<Entry>(
  near: NearTerms<Entry>,
  words: readonly Token[],
): { readonly length: number; readonly entry: Entry } | undefined {
  for (let length = words.length; length >= wordsMin; length--) {
    const part = words.slice(0, length)
    for (const [at, typed] of part.entries()) {
      if (typed.folded.length < lettersMin) continue
      const found = near.get(keyWithout(part, at))?.find(({ left }) => isSlip(typed, left))
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
