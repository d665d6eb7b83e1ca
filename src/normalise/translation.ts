import type { Document } from '../domain/document.ts'
import type { Language } from '../domain/extraction.ts'
import { maskedTokensOf } from './masked-date.ts'
import { isPlainSyllable } from './syllable.ts'

/** What is known of a text when it is asked whether a machine translated it. */
export type TranslationClues = {
  readonly text: string
  readonly language: Language
  /** Address on its source line, if it has one. */
  readonly sourceUrl: string | null
  /** Its own address. */
  readonly url: string | null
  /** Lines taken out of it, as printed. */
  readonly lines: readonly string[]
  readonly gluedWords: number
}

/**
 * Whether a text is a machine translation from Vietnamese, and what says so. One trace that only translation layers
 * leave is enough; honorifics of other languages, glued links and the like count two together, and only in a text
 * about Vietnam. A Vietnamese text is none. The original's address is the one its source line names.
 */
export function translationOf(clues: TranslationClues): Document['translation'] {
  if (clues.language === 'vi' || clues.language === 'und')
    return { machineTranslated: false, originalUrl: null, evidence: [] }
  const sure = sureEvidence(clues)
  const hints = aboutVietnam(clues.text) ? hintsIn(clues) : []
  const machineTranslated = sure.length > 0 || hints.length >= hintsMin
  return {
    machineTranslated,
    originalUrl: machineTranslated ? clues.sourceUrl : null,
    evidence: machineTranslated ? [...sure, ...hints] : [],
  }
}

const hintsMin = 2

function sureEvidence({ text, lines, sourceUrl, url, language }: TranslationClues): string[] {
  const found: string[] = []
  if (sourceUrl && isVietnamesePage(sourceUrl))
    found.push(`a text in "${language}" that names a Vietnamese page as its source: ${sourceUrl}`)
  if (url && isTranslatedSite(url, language))
    found.push(`a text in "${language}" on ${new URL(url).hostname}`)
  const mark = lines.find(line => /^\[\p{L}{2,20}_\d\]$/u.test(line))
  if (mark) found.push(`${mark}: an advertisement mark that a translation layer translated`)
  const masked = [text, ...lines].flatMap(maskedTokensOf)[0]
  if (masked) found.push(`${masked}: digits hidden from a translation engine and not put back`)
  return found
}

/** vietnam.vn shows the press of the whole country through a translation engine; no Vietnamese site writes Norwegian. */
function isTranslatedSite(address: string, language: Language): boolean {
  const host = URL.canParse(address) ? new URL(address).hostname : ''
  return /(?:^|\.)vietnam\.vn$/.test(host) || (language === 'nb' && host.endsWith('.vn'))
}

/** A Vietnamese host, or a path that reads as a Vietnamese title without marks. */
function isVietnamesePage(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null
  if (!url) return false
  if (url.hostname.endsWith('.vn')) return true
  const words = url.pathname.split(/[^a-z]+/i).filter(word => word.length > 1)
  return words.length >= 5 && words.filter(isPlainSyllable).length / words.length >= 0.8
}

function hintsIn(clues: TranslationClues): string[] {
  const found: string[] = []
  const foreign = honorificsIn(clues.text).filter(({ language }) => language !== clues.language)
  if (foreign.length > 0)
    found.push(`honorifics of other languages: ${foreign.map(({ word }) => word).join(', ')}`)
  if (clues.gluedWords > 0) found.push(`${clues.gluedWords} words glued together where links stood`)
  if (clues.url && URL.canParse(clues.url) && new URL(clues.url).hostname.endsWith('.vn'))
    found.push(`a text in "${clues.language}" on a Vietnamese site`)
  const label = clues.lines.find(line => /^(?:Nguồn|Nguồn tin|Tác giả)\s*:/u.test(line))
  if (label) found.push(`"${label}": a Vietnamese label on a text in "${clues.language}"`)
  if (/(?<![\p{L}\p{N}])Français \p{Lu}/u.test(clues.text)) found.push('a stray name of the target language')
  return found
}

const honorifics: readonly (readonly [pattern: RegExp, language: Language])[] = [
  [/(?<!\p{L})(?:Mr|Mrs|Ms|Dr)\. \p{Lu}\p{Ll}+/u, 'en'],
  [/(?<!\p{L})(?:Herr|Herrn|Frau) \p{Lu}\p{Ll}+/u, 'de'],
  [/(?<!\p{L})Fru \p{Lu}\p{Ll}+/u, 'nb'],
  [/(?<!\p{L})(?:Monsieur|Madame|Mme) \p{Lu}\p{Ll}+/u, 'fr'],
  [/(?<!\p{L})(?:Señor|Señora|Sra?\.) \p{Lu}\p{Ll}+/u, 'es'],
]

function honorificsIn(text: string): { word: string; language: Language }[] {
  return honorifics.flatMap(([pattern, language]) => {
    const word = pattern.exec(text)?.[0].split(' ')[0]
    return word ? [{ word, language }] : []
  })
}

/** The country, its institutions in translation, or the symbols of its instruments. */
function aboutVietnam(text: string): boolean {
  return (
    /Vi[eệ]t[ -]?[Nn]am|(?:QD|QĐ|ND|NĐ|TT|CT|KL|NQ)-\p{Lu}{2,}|VND/u.test(text) || vietnameseNames(text) >= 3
  )
}

/** Three capitalised syllables together are a person or a place of Vietnam: `Dam Van Vu`. */
function vietnameseNames(text: string): number {
  const candidates =
    text.slice(0, 20_000).match(/(?<![\p{L}-])\p{Lu}\p{Ll}{1,6}(?: \p{Lu}\p{Ll}{1,6}){2,3}(?!\p{L})/gu) ?? []
  return new Set(candidates.filter(words => words.split(' ').every(isPlainSyllable))).size
}
