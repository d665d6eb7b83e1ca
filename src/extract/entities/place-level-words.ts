import type { Language } from '../../domain/extraction.ts'
import { languageOf } from './lexicon.ts'
import { type PhraseIndex, phraseAt, phraseIndex } from './phrases.ts'
import type { Comparison, Gap, Word } from './words.ts'

/** Level words in front of a name, and what the tables of places call them. */
const before: Readonly<Partial<Record<Language, readonly string[]>>> = {
  vi: [
    'tỉnh',
    'thành phố',
    'TP=thành phố',
    'quận',
    'huyện',
    'thị xã',
    'TX=thị xã',
    'thị trấn',
    'xã',
    'phường',
    'đặc khu',
  ],
  en: ['province of=province', 'city of=city', 'district of=district', 'town of=town', 'commune of=commune'],
  de: ['Provinz', 'Stadt', 'Bezirk', 'Stadtbezirk', 'Kreis', 'Gemeinde', 'Distrikt'],
  nb: ['provins', 'byen', 'distriktet=distrikt'],
  fr: ['province de=province', 'province du=province', 'ville de=city', 'district de=district'],
  es: ['provincia de=province', 'ciudad de=city', 'distrito de=district'],
}

/** Level words behind a name: `Cao Bang province`, `Cao Bang-provinsen`. */
const behind: Readonly<Partial<Record<Language, readonly string[]>>> = {
  en: ['province', 'city', 'district', 'town', 'ward', 'commune'],
  de: ['Provinz', 'Stadt', 'Bezirk', 'Kreis'],
  nb: ['provins', 'by=byen', 'byen', 'distrikt'],
}

const gapsInside: ReadonlySet<Gap> = new Set(['space', 'line'])
const gapsAfterAbbreviation: ReadonlySet<Gap> = new Set(['space', 'line', 'dot'])
const gapsBehind: ReadonlySet<Gap> = new Set(['space', 'joint'])

export type LevelAt = {
  /** Index of the first word after the level word. */
  readonly to: number
  readonly level: string
  /** Gaps that may part it from its name. */
  readonly nameGaps: ReadonlySet<Gap>
}

/** The level word that begins with a word of a text. */
export function placeLevelAt(
  words: readonly Word[],
  at: number,
  comparison: Comparison,
): LevelAt | undefined {
  const match = phraseAt(indexOf(before, comparison), words, at, gapsInside)
  const level = match?.values[0]
  if (!match || level === undefined) return undefined
  const isAbbreviation = words[at]?.key === 'tp' || words[at]?.key === 'tx'
  return { to: match.to, level, nameGaps: isAbbreviation ? gapsAfterAbbreviation : gapsInside }
}

/** The level word that stands directly behind a name. */
export function placeLevelAfter(
  words: readonly Word[],
  at: number,
  comparison: Comparison,
): Pick<LevelAt, 'to' | 'level'> | undefined {
  if (!gapsBehind.has(words[at]?.gap ?? 'break')) return undefined
  const match = phraseAt(indexOf(behind, comparison), words, at, gapsInside)
  const level = match?.values[0]
  return match && level !== undefined ? { to: match.to, level } : undefined
}

const indexes = new Map<typeof before, Map<Comparison, PhraseIndex<string>>>()

function indexOf(table: typeof before, comparison: Comparison): PhraseIndex<string> {
  const known = indexes.get(table) ?? new Map<Comparison, PhraseIndex<string>>()
  indexes.set(table, known)
  let index = known.get(comparison)
  if (!index) {
    const forms = table[languageOf(comparison)] ?? []
    index = phraseIndex(
      forms.map(form => [form.split('=')[0] ?? form, form.split('=').at(-1) ?? form] as const),
      comparison,
    )
    known.set(comparison, index)
  }
  return index
}
