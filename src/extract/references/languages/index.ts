import type { Language } from '../../../domain/extraction.ts'
import { english } from './english.ts'
import { french } from './french.ts'
import { german } from './german.ts'
import type { LanguageWords } from './language-words.ts'
import { norwegian } from './norwegian.ts'
import { spanish } from './spanish.ts'
import { vietnamese } from './vietnamese.ts'

const all: readonly LanguageWords[] = [vietnamese, english, german, norwegian, french, spanish]

/**
 * The words to look for in a text: its own language, and Vietnamese, which translations leave standing in places.
 * A text of unknown language is read as Vietnamese and English.
 */
export function wordsFor(language: Language): readonly LanguageWords[] {
  const wanted: readonly Language[] = language === 'und' ? ['vi', 'en'] : [language, 'vi']
  return all.filter(words => wanted.includes(words.language))
}
