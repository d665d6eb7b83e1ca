/**
 * The key of a word, a pair (`thi_dua`) or a word of a head (`__thi`) in the lists of records: 48 bits, `high` first.
 * Among half a million words and pairs two share a key once in two thousand indexes.
 */
export function termKey(form: string): number {
  return keyOf(hashesOf(form, high), hashesOf(form, low))
}

/** Two halves as one number, in whose order lists are kept. */
export function keyOf(highHalf: number, lowHalf: number): number {
  return highHalf * lowRange + (lowHalf & lowMask)
}

/** Which of the two halves; they are hashes from different beginnings. */
export const high = 0x811c9dc5
export const low = 0x2f0b4a27
export const lowRange = 0x10000
export const lowMask = lowRange - 1

/** Before a word: it stands in the head. No word begins with it. */
export const headMark = '__'

/** FNV-1a, mixed. */
export function wordHash(text: string, half: number): number {
  let value = half
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return mixed(value)
}

export function pairHash(first: number, second: number): number {
  return mixed(Math.imul(first, 0x9e3779b1) + second)
}

export function headHash(word: number): number {
  return mixed(word ^ 0x5bd1e995)
}

function hashesOf(form: string, half: number): number {
  if (form.startsWith(headMark)) return headHash(wordHash(form.slice(headMark.length), half))
  const [first = '', second] = form.split('_')
  const hash = wordHash(first, half)
  return second === undefined ? hash : pairHash(hash, wordHash(second, half))
}

function mixed(value: number): number {
  let mix = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35)
  return (mix ^ (mix >>> 16)) >>> 0
}
