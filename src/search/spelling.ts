import { fold } from '../normalise/fold.ts'
import { isPlainSyllable } from '../normalise/syllable.ts'
import { decodeKeyboard } from './keyboard-off.ts'
import { withOnset } from './onset-spelling.ts'
import { queryVocabulary } from './query-words.ts'
import type { Understood } from './search-answer.ts'

export type Respelled = { readonly text: string; readonly corrections: Understood['corrections'] }

let readings: ReadonlyMap<string, string> | undefined

/** Typed dirt is understood, and said: keyboard off, chat spelling. Official spelling variants are no dirt. */
export function respell(text: string): Respelled {
  const decoded = decodeKeyboard(text)
  const corrections: { typed: string; read: string; why: string }[] = []
  if (decoded !== null) corrections.push({ typed: text, read: decoded, why: 'keyboard-off' })
  const words = classNames((decoded ?? text).split(' ').map(partNumber))
  if (!isVietnamese(words)) return { text: words.join(' '), corrections }
  const marked = /[^\p{ASCII}]/u.test(words.join(''))
  const read = words.map(word => {
    const meant = chatReadings().get(word.toLowerCase())
    const spelled = meant === undefined ? withOnset(word) : undefined
    if (spelled !== undefined) corrections.push({ typed: word, read: spelled, why: 'spelling' })
    if (meant === undefined) return spelled ?? word
    const written = marked ? meant : fold(meant)
    corrections.push({ typed: word, read: meant, why: 'chat-spelling' })
    return written
  })
  return { text: read.join(' '), corrections }
}

/** `nd152/2025` → `nd 152/2025`, `kl49-kl/tw` → `kl 49-kl/tw`: a type and its number are two words. */
function partNumber(word: string): string {
  return word.replace(/^(\p{L}{2,4})(\d{1,5}(?:[/-].*)?)$/u, (whole, type: string, number: string) =>
    /^(?:k|qh)$/i.test(type) ? whole : `${type} ${number}`,
  )
}

const classes: Readonly<Record<string, string>> = {
  1: 'nhất',
  2: 'nhì',
  3: 'ba',
  i: 'nhất',
  ii: 'nhì',
  iii: 'ba',
}

/** Medals are of class nhất, nhì, ba; people type `hạng 3`. */
function classNames(words: readonly string[]): readonly string[] {
  return words.map((word, at) => {
    const before = words[at - 1]?.toLowerCase() ?? ''
    const name = classes[word.toLowerCase()]
    if (name === undefined || fold(before) !== 'hang' || words[at + 1]?.startsWith('/')) return word
    return before === 'hang' ? fold(name) : name
  })
}

/** At least half of the words are built like Vietnamese ones. */
function isVietnamese(words: readonly string[]): boolean {
  const lettered = words.filter(word => /^\p{L}+$/u.test(word))
  return lettered.filter(word => isPlainSyllable(fold(word))).length * 2 >= lettered.length
}

function chatReadings(): ReadonlyMap<string, string> {
  readings ??= new Map(
    queryVocabulary().spellings.flatMap(({ typed, read }) => typed.map(word => [word, read])),
  )
  return readings
}
