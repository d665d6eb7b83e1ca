import { franc } from 'franc'
import type { Language } from '../domain/extraction.ts'
import { fold } from './fold.ts'
import { functionWords } from './function-words.ts'
import { isPlainSyllable, isSyllable } from './syllable.ts'

/**
 * The language a text is written in: Vietnamese by its letters and syllables, also when it is typed without marks;
 * the others by their function words; what has none of these, by letter statistics. Names and addresses do not count.
 * `und` when nothing tells, or when it is none of the languages thidua reads. Of a long text, parts of its beginning,
 * middle and end are looked at, 3,000 UTF-16 units together.
 */
export function languageOf(text: string): Language {
  const sample = sampleOf(text).replace(addresses, ' ')
  const words = sample.normalize('NFC').match(wordPattern) ?? []
  if (words.length === 0) return 'und'
  if (isVietnamese(words)) return 'vi'
  if (words.every(isVietnameseName)) return 'und'
  const best = byFunctionWords(words)
  return best ?? (isPlainVietnamese(words) ? 'vi' : byStatistics(sample))
}

const sampleUnitsMax = 3000

function sampleOf(text: string): string {
  if (text.length <= sampleUnitsMax) return text
  const part = sampleUnitsMax / 3
  const middle = Math.floor((text.length - part) / 2)
  return [text.slice(0, part), text.slice(middle, middle + part), text.slice(-part)].join('\n')
}

const addresses = /(?:https?:\/\/|www\.)\S+|DNUM_[A-JZ]+/g
/** Letters of our languages and their neighbours; by plain code range, which is three times as fast as by property. */
const wordPattern = /[A-Za-z\u00c0-\u1eff]+(?:[’'][A-Za-z\u00c0-\u1eff]+)*/g
const onlyVietnamese = /[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]/
const notAscii = /[^\x00-\x7f]/

/** About every second word of Vietnamese has a letter that no other of our languages has; names in others are few. */
const vietnameseLetterShareMin = 0.2

function isVietnamese(words: readonly string[]): boolean {
  const marked = words.filter(word => onlyVietnamese.test(word)).length
  if (marked / words.length >= vietnameseLetterShareMin) return true
  const accented = words.filter(word => notAscii.test(word))
  return (
    accented.length / words.length >= vietnameseLetterShareMin &&
    accented.every(isSyllable) &&
    words.filter(isSyllable).length / words.length >= plainSyllableShareMin
  )
}

/** German and English words that look like syllables are about a fifth of a text. */
const plainSyllableShareMin = 0.75

/** Vietnamese without marks: nearly all words are syllables, and they are more than names. */
function isPlainVietnamese(words: readonly string[]): boolean {
  const syllables = words.filter(word => isPlainSyllable(fold(word)))
  return syllables.length / words.length >= plainSyllableShareMin && !syllables.every(word => name.test(word))
}

const name = /^\p{Lu}\p{Ll}*$/u

/** Names of people and places stand in texts of every language; of them alone nothing can be told. */
function isVietnameseName(word: string): boolean {
  return name.test(word) && isPlainSyllable(fold(word))
}

const others = ['en', 'de', 'nb', 'fr', 'es'] as const

/** The best of the others, if it is clearly the best and Vietnamese without marks does not explain the words better. */
function byFunctionWords(words: readonly string[]): Language | null {
  const lower = words.map(word => word.toLowerCase())
  const count = (language: Exclude<Language, 'und'>): number =>
    lower.filter(word => functionWords[language].has(word)).length
  const [best, second] = others
    .map(language => ({ language, score: count(language) }))
    .sort((a, b) => b.score - a.score)
  if (!best || best.score === second?.score || best.score / words.length < functionWordShareMin) return null
  if (best.score < functionWordsMin && words.length > labelWordsMax) return null
  return isPlainVietnamese(words) && count('vi') >= best.score ? 'vi' : best.language
}

const functionWordsMin = 2
const functionWordShareMin = 0.1

/** Of a label before an address (`Quelle: https://…`) one word is all there is. */
const labelWordsMax = 2

const codes: Readonly<Record<string, Language>> = {
  vie: 'vi',
  eng: 'en',
  deu: 'de',
  nob: 'nb',
  fra: 'fr',
  spa: 'es',
}

/** Letter statistics need some letters to count. */
const statisticsUnitsMin = 12

function byStatistics(sample: string): Language {
  const code = franc(sample, { only: Object.keys(codes), minLength: statisticsUnitsMin })
  return codes[code] ?? 'und'
}
