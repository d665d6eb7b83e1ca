import type { Language } from '../../domain/extraction.ts'
import type { Relation } from '../../domain/relation.ts'
import type { CueForm, CuePattern } from './cues/cue-pattern.ts'
import { englishCues } from './cues/english.ts'
import { frenchCues } from './cues/french.ts'
import { germanCues } from './cues/german.ts'
import { norwegianCues } from './cues/norwegian.ts'
import { spanishCues } from './cues/spanish.ts'
import { vietnameseCues } from './cues/vietnamese.ts'

/** A cue where it stands in a text. */
export type Cue = {
  readonly relation: Relation
  readonly form: CueForm
  readonly start: number
  readonly end: number
}

/**
 * Ordered: of two cues that begin at one place, the earlier pattern stands. A further cue is one line of its language.
 * Vietnamese words stand in texts of every language (titles are quoted untranslated).
 */
const byLanguage: Readonly<Record<Language, readonly CuePattern[]>> = {
  vi: vietnameseCues,
  en: [...vietnameseCues, ...englishCues],
  de: [...vietnameseCues, ...germanCues],
  nb: [...vietnameseCues, ...norwegianCues],
  fr: [...vietnameseCues, ...frenchCues],
  es: [...vietnameseCues, ...spanishCues],
  und: [...vietnameseCues, ...englishCues, ...germanCues, ...norwegianCues, ...frenchCues, ...spanishCues],
}

const matchers = new Map<Language, RegExp>()

function matcherOf(language: Language): RegExp {
  const known = matchers.get(language)
  if (known) return known
  const sources = byLanguage[language].map(
    ({ source }, index) => `(?<c${index}>${source.replaceAll(' ', '\\s+')})`,
  )
  const made = new RegExp(`(?<![\\p{L}\\p{N}])(?:${sources.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
  matchers.set(language, made)
  return made
}

/** Finds the cues of a text in order; none overlaps another. Linear in the text. */
export function findCues(text: string, language: Language): Cue[] {
  const patterns = byLanguage[language]
  return [...text.matchAll(matcherOf(language))].flatMap(match => {
    const pattern = patterns[patterns.findIndex((_, index) => match.groups?.[`c${index}`] !== undefined)]
    if (!pattern) return []
    const { relation, form } = pattern
    return [{ relation, form, start: match.index, end: match.index + match[0].length }]
  })
}
