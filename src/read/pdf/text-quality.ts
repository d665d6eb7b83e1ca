import { isSyllable } from '../../normalise/syllable.ts'

/** Words looked at to judge a page. */
const wordsMax = 2_000

/** Words of a text that are Vietnamese beyond doubt: syllables with a letter or tone only Vietnamese writes. */
export function vietnameseWords(text: string): { vietnamese: number; words: number } {
  const words = (text.normalize('NFC').match(/\p{L}{2,}/gu) ?? []).slice(0, wordsMax)
  const vietnamese = words.filter(word => /[^\0-\x7f]/.test(word) && isSyllable(word)).length
  return { vietnamese, words: words.length }
}

/** In running Vietnamese three words of four carry a mark; below this share a text layer may be a bad one. */
const vietnameseShareMin = 0.4

/** A text with too few Vietnamese words: another language, or the layer a scanner's own recognition left. */
export function isDoubtfulText(text: string): boolean {
  const { vietnamese, words } = vietnameseWords(text)
  return vietnamese < vietnameseShareMin * words
}

/** A second reading is the better one when it has clearly more Vietnamese words; a few may be misread. */
const gain = { words: 20, times: 1.2 }

export function isBetterReading(second: string, first: string): boolean {
  const [a, b] = [vietnameseWords(first).vietnamese, vietnameseWords(second).vietnamese]
  return b > a * gain.times && b >= a + Math.min(gain.words, 1 + vietnameseWords(second).words / 3)
}
