import type { Language } from '../domain/extraction.ts'
import { fold } from './fold.ts'
import { languageOf } from './language.ts'
import { monthNames } from './month-names.ts'
import { magnitudes, parseNumber } from './number-words.ts'
import { isPlainSyllable } from './syllable.ts'

/**
 * What stays the same when a text is translated: symbols of instruments, days, periods, amounts, years, other numbers,
 * and names without their marks. Each is a set of tokens: `19 tỷ đồng` and `19 Milliarden VND` are the same one.
 */
export type Fingerprint = Readonly<Record<Trait, readonly string[]>>

export const traits = ['symbols', 'days', 'periods', 'amounts', 'years', 'numbers', 'names'] as const
export type Trait = (typeof traits)[number]

/** The fingerprint of a clean text; looks at its first 50,000 UTF-16 units. Each trait is sorted and without doubles. */
export function fingerprint(text: string, language: Language = languageOf(text)): Fingerprint {
  let rest = text.slice(0, textUnitsMax).replace(/https?:\/\/\S+/g, ' ')
  // What is found is taken away, so that a number counts once, as the first thing it is.
  const take = (pattern: RegExp, tokenOf: (match: readonly string[]) => string | null): string[] => {
    const tokens = new Set<string>()
    rest = rest.replace(pattern, (...match: string[]) => {
      const token = tokenOf(match)
      if (token === null) return match[0] ?? ''
      tokens.add(token)
      return ' '
    })
    return sorted(tokens)
  }
  return {
    symbols: take(symbol, symbolToken),
    days: sorted(dayForms(language).flatMap(({ pattern, token }) => take(pattern, token))),
    periods: take(period, ([, from, to]) => `${from}-${to}`),
    amounts: take(amountPattern(language), ([, digits = '', word = '']) =>
      amountToken(digits, word, language),
    ),
    years: take(/(?<![\d.,])(?:19|20)\d{2}(?![.,]?\d)/g, ([year = '']) => year),
    numbers: take(/(?<![\d.,])\d{2,9}(?![.,]?\d)/g, ([digits]) => String(Number(digits))),
    names: sorted([...rest.matchAll(capitalised)].flatMap(([words]) => namesIn(words))),
  }
}

const textUnitsMax = 50_000

/** A number, a slash or a hyphen, capitals: `12/2024/QD-UBND`, `49/KL-TW` (for 49-KL/TW). */
const symbol = /(?<![\p{L}\d/])\d{1,5}(?:\/\d{4})?[/-]\p{Lu}[\p{Lu}\d]*(?:[-/&]\p{Lu}[\p{L}\d]*)*/gu
const period = /(?<!\d)((?:19|20)\d{2}) ?[-–] ?((?:19|20)\d{2})(?!\d)/g
const capitalised = /\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+/gu

function symbolToken([printed = '']: readonly string[]): string {
  return fold(printed)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/**
 * Three or four Vietnamese syllables together are a person. Shorter names are places, which all news of a province
 * share; names in another language are translated.
 */
function namesIn(words: string): string[] {
  const plain = fold(words).split(' ')
  const runs = plain
    .map(word => (isPlainSyllable(word) ? word : '|'))
    .join(' ')
    .split('|')
  return runs.map(run => run.trim()).filter(run => /^\S+(?: \S+){2,3}$/.test(run))
}

function sorted(tokens: Iterable<string>): string[] {
  return [...new Set(tokens)].sort()
}

type DayForm = { readonly pattern: RegExp; readonly token: (match: readonly string[]) => string | null }

/** Day and month: texts leave the year out, and what has the year has it as a year of its own. */
function dayForms(language: Language): DayForm[] {
  const numeric: DayForm = {
    pattern: /(?<![\d/])(\d{1,2})[/.-](\d{1,2})(?=[/.-](?:19|20)\d{2}(?!\d))/g,
    token: ([, day, month]) => dayToken(day, Number(month)),
  }
  if (language === 'vi' || language === 'und') {
    const spelled = /(?:ngày|sáng|trưa|chiều|tối)\s+(\d{1,2})(?:\s+tháng\s+|\/)(\d{1,2})(?![\d/])/giu
    return [numeric, { pattern: spelled, token: ([, day, month]) => dayToken(day, Number(month)) }]
  }
  const names = monthNames[language]
  const month = (name = ''): number => names.indexOf(name.toLowerCase()) + 1
  const before = new RegExp(
    `(?<!\\d)(\\d{1,2})(?:\\.|er|st|nd|rd|th)? (?:de )?(${names.join('|')})(?!\\p{L})`,
    'giu',
  )
  const behind = new RegExp(`(?<!\\p{L})(${names.join('|')}) (\\d{1,2})(?:st|nd|rd|th)?(?!\\d)`, 'giu')
  return [
    numeric,
    { pattern: before, token: ([, day, name]) => dayToken(day, month(name)) },
    { pattern: behind, token: ([, name, day]) => dayToken(day, month(name)) },
  ]
}

function dayToken(day: string | undefined, month: number): string | null {
  const date = Number(day)
  return date >= 1 && date <= 31 && month >= 1 && month <= 12 ? `${month}-${date}` : null
}

/** `3 tỷ lệ` are three rates. */
const notAmounts = ' (?:lệ|trọng|số|suất|giá)'

/** A number with a word that multiplies it, or one of a thousand and more with its digits grouped. */
function amountPattern(language: Language): RegExp {
  const words = magnitudes[language].map(([word]) => word).join('|') || '(?!)'
  return new RegExp(
    `(?<![\\d.,/])(\\d{1,3}(?:[., ]\\d{3}){0,5}(?:[.,]\\d{1,2})?|\\d{1,9}) ?(?:(${words})(?!\\p{L}|${notAmounts})|(?<=[.,]\\d{3}|\\d \\d{3} \\d{3}))(?![\\d/])`,
    'giu',
  )
}

function amountToken(digits: string, word: string, language: Language): string | null {
  const value = parseNumber(digits, language)
  if (value === null) return null
  const found = magnitudes[language].find(([words]) => words.split('|').includes(word.toLowerCase()))
  return String(Math.round(value * (found?.[1] ?? 1)))
}
