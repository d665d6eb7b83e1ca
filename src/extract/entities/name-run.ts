import { isPlainSyllable, isSyllable } from '../../normalise/syllable.ts'
import type { EntityScan } from './finder.ts'
import { phraseAt } from './phrases.ts'
import type { Gap, Word } from './words.ts'

/** A run of capitals that may be a person's name. */
export type NameRun = {
  /** Index behind its last word. */
  readonly to: number
  /** Frequency of its first word as a family name; null where the tables do not have it. */
  readonly family: 'common' | 'rare' | null
  readonly isShouted: boolean
  /** Every word is built like a Vietnamese syllable. */
  readonly isVietnamese: boolean
}

const wordsMax = 5
const lettersMax = 8
const space: ReadonlySet<Gap> = new Set(['space'])
const nameWord = /^\p{Lu}(?:['’]\p{Lu})?\p{L}*$/u

/** The name that may begin with a word: two to five capitals in a row, up to an office or another body. */
export function nameRunAt(scan: EntityScan, at: number): NameRun | undefined {
  const { words, lexicon } = scan
  if (!isNameWord(scan, words[at])) return undefined
  const shouted = isShouted(scan, words[at])
  let to = at + 1
  while (to < words.length && to - at < wordsMax) {
    const word = words[to]
    if (word?.gap !== 'space' || !isNameWord(scan, word) || isShouted(scan, word) !== shouted) break
    if (phraseAt(lexicon.words.office, words, to, space) && !isLastOfName(scan, at, to)) break
    const body = phraseAt(lexicon.organs, words, to, space)
    if (body && body.to > to + 1) break
    to++
  }
  if (to - at < 2) return undefined
  const family = phraseAt(lexicon.familyNames, words, at, space)
  let isVietnamese = true
  for (let index = at; index < to; index++) isVietnamese &&= isVietnameseWord(words[index]?.folded ?? '')
  return {
    to,
    isShouted: shouted,
    family: family ? (family.values.includes(true) ? 'common' : 'rare') : null,
    isVietnamese,
  }
}

const known = new Map<string, boolean>()
const knownMax = 20_000

/** Built like a syllable, with marks or without; remembered, because names repeat their few syllables. */
function isVietnameseWord(folded: string): boolean {
  let answer = known.get(folded)
  if (answer === undefined) {
    answer = isSyllable(folded) || isPlainSyllable(folded)
    if (known.size >= knownMax) known.clear()
    known.set(folded, answer)
  }
  return answer
}

/** "Trưởng", "Phó" are offices, and also given names where nothing of an office follows. */
function isLastOfName({ words, lexicon }: EntityScan, at: number, to: number): boolean {
  const office = phraseAt(lexicon.words.office, words, to, space)
  const next = words[to + 1]
  return to - at >= 2 && office?.to === to + 1 && (next?.gap !== 'space' || !next.isCapital)
}

function isNameWord({ context }: EntityScan, word: Word | undefined): boolean {
  if (!word?.isCapital || word.end - word.start > lettersMax) return false
  const printed = context.text.slice(word.start, word.end)
  if (!nameWord.test(printed)) return false
  return (
    printed === printed.toUpperCase() ||
    printed.slice(1) === printed.slice(1).toLowerCase() ||
    /['’]/.test(printed)
  )
}

function isShouted({ context }: EntityScan, word: Word | undefined): boolean {
  if (!word || word.end - word.start < 2) return false
  const printed = context.text.slice(word.start, word.end)
  return printed === printed.toUpperCase()
}
