import type { Language } from '../../domain/extraction.ts'
import { fold } from '../../normalise/fold.ts'
import { stem } from './stem.ts'

/**
 * What stands between a word and the one before it: blanks, one sign that joins parts of a name (`-` `,` `/` `&`),
 * a full stop, one line break, or anything else.
 */
export type Gap = 'space' | 'joint' | 'dot' | 'line' | 'break'

/** One word of a text, with the form in which names are compared. */
export type Word = {
  readonly start: number
  readonly end: number
  readonly key: string
  /** Lower case; in other languages than Vietnamese with its marks also without marks. Not stemmed. */
  readonly folded: string
  readonly gap: Gap
  /** The first letter is a capital. */
  readonly isCapital: boolean
}

/**
 * How words are compared. Vietnamese with its marks: by lower case, with the tone mark where today's spelling has it
 * (`uỷ` = `ủy`). Vietnamese without marks: folded. Other languages: folded and without endings.
 */
export type Comparison = 'marked' | 'plain' | Exclude<Language, 'vi' | 'und'>

const wordPattern = /[\p{L}\p{M}\p{N}]+(?:['’&][\p{L}\p{N}]+)*/gu
/** UTF-16 units looked at to tell how a text is written. */
const sampleUnitsMax = 20_000

/** The comparison that fits a text. A text of no known language is read as Vietnamese or, without marks, as English. */
export function comparisonFor(text: string, language: Language): Comparison {
  if (language !== 'vi' && language !== 'und') return language
  const sample = text.slice(0, sampleUnitsMax)
  const marked = sample.match(/[à-ỹ]/giu)?.length ?? 0
  if (marked * 50 > sample.length) return 'marked'
  return language === 'vi' ? 'plain' : 'en'
}

/** The words of a text in order. Offsets are those of the text, which must be NFC. Linear. */
export function wordsOf(text: string, comparison: Comparison): Word[] {
  const compared = comparison === 'marked' ? lowerCase(text) : fold(text)
  const words: Word[] = []
  let end = 0
  for (const match of text.matchAll(wordPattern)) {
    const start = match.index
    const gap = words.length === 0 ? 'break' : gapOf(text, end, start)
    end = start + match[0].length
    const folded = compared.slice(start, end)
    words.push({ start, end, key: keyOf(folded, comparison), folded, gap, isCapital: isCapital(match[0]) })
  }
  return words
}

/** Index of the first word that starts at or after an offset. */
export function wordIndexFrom(words: readonly Word[], offset: number): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

function keyOf(word: string, comparison: Comparison): string {
  if (comparison === 'marked' || comparison === 'plain') return word
  return stem(word.replaceAll('’', "'"), comparison)
}

const signJoints = new Set(['-', '–', ',', '/', '&'])

function gapOf(text: string, from: number, to: number): Gap {
  let joints = 0
  let dots = 0
  let lines = 0
  if (to - from > 6) return 'break'
  for (let at = from; at < to; at++) {
    const sign = text[at] ?? ''
    if (sign === ' ' || sign === '\u00a0') continue
    if (sign === '\n') lines++
    else if (sign === '.') dots++
    else if (signJoints.has(sign)) joints++
    else return 'break'
  }
  if (joints + dots + lines === 0) return 'space'
  if (joints + dots + lines > 1) return 'break'
  return lines === 1 ? 'line' : joints === 1 ? 'joint' : 'dot'
}

const lowerOutOfStep = /[\u0130]/g
const oldTones = /o[àáảãạ](?![\p{L}])|o[èéẻẽẹ](?![\p{L}])|(?<!q)u[ỳýỷỹỵ](?![\p{L}])/gu
const plainVowels = 'aey'
const toneRows: readonly (readonly [string, string])[] = [
  ['àèỳ', 'òòù'],
  ['áéý', 'óóú'],
  ['ảẻỷ', 'ỏỏủ'],
  ['ãẽỹ', 'õõũ'],
  ['ạẹỵ', 'ọọụ'],
]

/** Lower case of the same length, with the tone mark on the first of two open vowels: `hoà` → `hòa`. */
function lowerCase(text: string): string {
  return text
    .replace(lowerOutOfStep, 'I')
    .toLowerCase()
    .replace(oldTones, pair => {
      const [, second = ''] = pair
      for (const [from, to] of toneRows) {
        const column = from.indexOf(second)
        if (column >= 0) return `${to[column]}${plainVowels[column]}`
      }
      return pair
    })
}

function isCapital(word: string): boolean {
  const first = word[0] ?? ''
  return first !== first.toLowerCase()
}
