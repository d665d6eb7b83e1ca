import type { Language } from '../../../domain/extraction.ts'
import { english } from './english.ts'
import { french } from './french.ts'
import { german } from './german.ts'
import type { LanguageWords } from './language-words.ts'
import { norwegian } from './norwegian.ts'
import { others } from './others.ts'
import { spanish } from './spanish.ts'
import { vietnamese } from './vietnamese.ts'

export const allLanguages: readonly LanguageWords[] = [
  vietnamese,
  english,
  german,
  norwegian,
  french,
  spanish,
  others,
]

/**
 * The words to look for in a text: its own language, and Vietnamese, which translations leave standing in places.
 * A text of unknown language is read as Vietnamese, English, and the languages without a file of their own.
 */
export function wordsFor(language: Language): readonly LanguageWords[] {
  const wanted: readonly Language[] = language === 'und' ? ['vi', 'en', 'und'] : [language, 'vi']
  return allLanguages.filter(words => wanted.includes(words.language))
}
