import { bitCounter } from './bit-majority.ts'
import { distinctHashes, hash32, mixed, wordHashes } from './word-hashes.ts'

/** Slots of a frame's sketch; each says for one hash function which class name is smallest. */
const slots = 24
const frameCharsMax = 400_000
const textCharsMax = 400_000

/**
 * Khung trang: a sketch of a page's template, made of the class names and ids in it (MinHash). Two pages of one
 * template agree in most slots, whatever they say. Empty for a page without class names.
 */
export function frameOf(html: string): string {
  const names = new Set<string>()
  for (const match of html
    .slice(0, frameCharsMax)
    .matchAll(/\s(?:class|id)\s*=\s*(?:"([^"]{1,300})"|'([^']{1,300})')/g)) {
    // Numbers in names are those of a document or of a view.
    for (const name of (match[1] ?? match[2] ?? '').split(/\s+/)) if (!/\d{3}/.test(name)) names.add(name)
  }
  if (names.size === 0) return ''
  const least = new Uint32Array(slots).fill(0xffffffff)
  for (const name of names) {
    const first = hash32(name, 0x811c9dc5)
    const second = hash32(name, 0x9e3779b9) | 1
    for (let slot = 0; slot < slots; slot += 1) {
      const value = (first + Math.imul(slot + 1, second)) >>> 0
      if (value < (least[slot] ?? 0)) least[slot] = value
    }
  }
  return [...least].map(value => value.toString(36)).join('.')
}

/** Pages of one template agree in more of their frame than this. */
export const sameFrameMin = 0.4

/** Share of slots in which two frames agree, 0–1. */
export function frameSimilarity(a: string, b: string): number {
  if (a === '' || b === '') return a === b ? 1 : 0
  const [left, right] = [a.split('.'), b.split('.')]
  return left.filter((value, slot) => value === right[slot]).length / slots
}

export type TextSketch = {
  /** 64-bit simhash of the words in threes, 16 hex digits: near texts differ in few bits. */
  readonly simhash: string
  /** Hashes of the first words, each once. */
  readonly words: Int32Array
}

const sketchedWordsMax = 5_000

/** What a text is remembered by, and compared by with pages that say nothing. */
export function sketchOf(text: string): TextSketch {
  const hashes = wordHashes(text.length > textCharsMax ? text.slice(0, textCharsMax) : text)
  return { simhash: simhashOf(hashes), words: distinctHashes(hashes.subarray(0, sketchedWordsMax)) }
}

function simhashOf(hashes: Int32Array): string {
  high.clear()
  low.clear()
  let [first, second] = [hashes[0] ?? 0, hashes[1] ?? 0]
  for (let from = 0; from < hashes.length; from += shinglesAtOnce) {
    const end = Math.min(hashes.length, from + shinglesAtOnce)
    for (let at = from; at < end; at += 1) {
      // Behind the last word stands nothing; to read there all the same costs several times as much.
      const third = at + 2 < hashes.length ? (hashes[at + 2] ?? 0) : 0
      const shingle = mixed(Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca77) ^ third)
      shingles[at - from] = shingle
      mixedAgain[at - from] = mixed(shingle ^ 0x27d4eb2f)
      first = second
      second = third
    }
    high.add(shingles, end - from)
    low.add(mixedAgain, end - from)
  }
  return hexOf(high.majority()) + hexOf(low.majority())
}

/** Divisible by four, by which they are counted. */
const shinglesAtOnce = 1_024
const shingles = new Int32Array(shinglesAtOnce)
const mixedAgain = new Int32Array(shinglesAtOnce)
const [high, low] = [bitCounter(), bitCounter()]

/** Eight hex digits, the lowest first. */
function hexOf(bits: number): string {
  let hex = ''
  for (let digit = 0; digit < 8; digit += 1) hex += ((bits >>> (4 * digit)) & 15).toString(16)
  return hex
}

/** Bits in which two simhashes differ, 0–64. */
export function bitsApart(a: string, b: string): number {
  let bits = 0
  for (let digit = 0; digit < 16; digit += 1) {
    let difference = Number.parseInt(a[digit] ?? '0', 16) ^ Number.parseInt(b[digit] ?? '0', 16)
    for (; difference > 0; difference >>= 1) bits += difference & 1
  }
  return bits
}
