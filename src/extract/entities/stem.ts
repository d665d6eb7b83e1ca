import type { Language } from '../../domain/extraction.ts'

/** Endings that names of bodies and offices take, longest first. */
const endings: Readonly<Partial<Record<Language, readonly string[]>>> = {
  en: ["'s", 's', "'"],
  de: ['ern', 'em', 'er', 'en', 'es', 'e', 's', 'n'],
  nb: ['ene', 'ens', 'ets', 'en', 'et', 'er', 'ar', 'ne', 'e', 's', 'a'],
  fr: ['es', 's', 'e', 'x'],
  es: ['es', 's', 'os', 'as'],
}

const lettersMin = 4
const britishOrVerbose: readonly (readonly [RegExp, string])[] = [
  [/our$/, 'or'],
  [/programme$/, 'program'],
  [/centre$/, 'center'],
]

/**
 * A word without the endings of its language, as often as they occur, so that all forms of one noun meet:
 * `volkskomitees`, `volkskomitee` → `volkskomit`. Not a word of the language. Input folded.
 */
export function stem(word: string, language: Language): string {
  const list = endings[language]
  if (!list) return word
  let stemmed = word
  for (let ending = endingOf(stemmed, list); ending !== undefined; ending = endingOf(stemmed, list)) {
    stemmed = stemmed.slice(0, -ending.length)
  }
  if (language !== 'en') return stemmed
  return britishOrVerbose.reduce((form, [from, to]) => form.replace(from, to), stemmed)
}

function endingOf(word: string, list: readonly string[]): string | undefined {
  return list.find(ending => word.length - ending.length >= lettersMin && word.endsWith(ending))
}
