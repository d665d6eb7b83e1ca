import { createHash } from 'node:crypto'
import { fold } from './fold.ts'

/** SHA-256 of a clean text, in hex: names a version of a document. Equal texts and only those have equal hashes. */
export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/**
 * 64-bit simhash (Charikar 2002) over the folded words of a text, three at a time, as 16 hex digits: texts that differ
 * in a few words differ in a few bits, whatever their marks, capitals and punctuation.
 */
export function simhash(text: string): string {
  const growing = growingSimhash()
  growing.add(text)
  return growing.hex()
}

/** The same for a text that comes in parts; parts are cut between words. */
export function growingSimhash(): { add: (part: string) => void; hex: () => string } {
  const weights = new Int32Array(64)
  let words: string[] = []
  return {
    add: part => {
      words = words.concat(fold(part).match(/[\p{L}\p{N}]+/gu) ?? [])
      for (let at = 0; at + shingleWords <= words.length; at++)
        weigh(words.slice(at, at + shingleWords).join(' '), weights)
      words = words.slice(Math.max(0, words.length - shingleWords + 1))
    },
    hex: () => hexOf(weights),
  }
}

/** In how many of the 64 bits two simhashes differ; up to about 3 the texts are copies of each other. */
export function simhashDistance(a: string, b: string): number {
  let bits = 0
  for (let differing = BigInt(`0x${a}`) ^ BigInt(`0x${b}`); differing > 0n; differing &= differing - 1n)
    bits++
  return bits
}

const shingleWords = 3

/** FNV-1a in two lanes of 32 bits, each mixed at the end; the lanes start apart, so that they do not agree. */
function weigh(shingle: string, weights: Int32Array): void {
  let low = 0x811c9dc5
  let high = 0x9e3779b9
  for (let at = 0; at < shingle.length; at++) {
    const unit = shingle.charCodeAt(at)
    low = Math.imul(low ^ unit, 0x01000193)
    high = Math.imul(high ^ unit, 0x85ebca6b)
  }
  low = mixed(low)
  high = mixed(high)
  for (let bit = 0; bit < 32; bit++) {
    weights[bit] = (weights[bit] as number) + ((low >>> bit) & 1 ? 1 : -1)
    weights[bit + 32] = (weights[bit + 32] as number) + ((high >>> bit) & 1 ? 1 : -1)
  }
}

/** The finalizer of MurmurHash3: every bit of the input reaches every bit of the output. */
function mixed(value: number): number {
  let bits = value
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return bits ^ (bits >>> 16)
}

function hexOf(weights: Int32Array): string {
  let hash = 0n
  for (const [bit, weight] of weights.entries()) if (weight > 0) hash |= 1n << BigInt(bit)
  return hash.toString(16).padStart(16, '0')
}
