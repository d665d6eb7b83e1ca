import { fold } from '../normalise/fold.ts'
import { isPlainSyllable } from '../normalise/syllable.ts'
import type { Translations } from '../registry/translations.ts'
import type { LexiconEntry } from './lexicon-entry.ts'
import type { Token } from './tokens.ts'

const lettersMin = 9
const partLettersMin = 4
const meaningsMax = 4

const isOneWord = /^\p{L}+$/u

/** What foreign words mean in Vietnamese, by their folded forms. */
export type ForeignWords = ReadonlyMap<string, readonly string[]>

/** Of all terms that another language has one word for. */
export function foreignWordsOf(
  terms: readonly { readonly vi: string; readonly names: Translations }[],
): ForeignWords {
  const words = new Map<string, string[]>()
  for (const { vi, names } of terms)
    for (const name of Object.values(names).flatMap(forms => forms ?? [])) {
      const word = fold(name)
      if (word.length < partLettersMin || !isOneWord.test(word)) continue
      words.set(word, [...(words.get(word) ?? []), vi])
    }
  return words
}

/**
 * German and Norwegian write compounds as one word. One of two words that the glossary knows, perhaps joined by s or n
 * (`opplæringskurs`, `Emulationsgesetz`), means what they mean, in the order of Vietnamese.
 */
export function compoundTerm({ word }: Pick<Token, 'word'>, words: ForeignWords): LexiconEntry | undefined {
  const folded = fold(word)
  if (folded.length < lettersMin || !isOneWord.test(folded) || isPlainSyllable(folded)) return undefined
  for (let length = folded.length - partLettersMin; length >= partLettersMin; length--) {
    const first = words.get(folded.slice(0, length))
    if (!first) continue
    const rest = [folded.slice(length), folded.slice(length).replace(/^e?[ns]/, '')]
    const second = rest.map(each => words.get(each)).find(each => each !== undefined)
    if (second) return { text: word, also: together(first, second), kind: 'foreign' }
  }
  return undefined
}

/** What both may mean, if there is such a thing; else the second of the first. */
function together(first: readonly string[], second: readonly string[]): readonly string[] {
  const same = first.filter(meaning => second.includes(meaning))
  if (same.length > 0) return same
  const joined = second.flatMap(what =>
    first.map(whose => (what.includes(whose) ? what : `${what} ${whose}`)),
  )
  return [...new Set(joined)].slice(0, meaningsMax)
}
