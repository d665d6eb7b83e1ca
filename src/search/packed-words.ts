import type { WordForms } from './tokens.ts'

/**
 * The words of a record, packed for scoring: one number of 32 bits a word (18 bits of the folded form, 13 of the
 * exact form, 1 for "stands in the same sentence as the word before"). Two hundred records are scored in a
 * millisecond or two, without reading their texts. Different words share a number about once in 200,000.
 */
export type PackedWords = {
  readonly words: Uint32Array
  /** So many of them are of the head: title, symbol, heading, names. */
  readonly headCount: number
}

/** One word of the packed form. */
export function packedWord({ code }: Pick<WordForms, 'code'>, joined: boolean): number {
  return code * 2 + (joined ? 1 : 0)
}

/** As bytes of this machine: the head's count, then the numbers. An index file stays on the machine that made it. */
export function toBytes(words: readonly number[], headCount: number): Uint8Array {
  const numbers = new Uint32Array(words.length + 1)
  numbers[0] = headCount
  numbers.set(words, 1)
  return new Uint8Array(numbers.buffer)
}

export function fromBytes(bytes: Uint8Array): PackedWords {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const numbers = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4)
  return { words: numbers.subarray(1), headCount: numbers[0] ?? 0 }
}

export function isJoined(word: number): boolean {
  return word % 2 === 1
}

/** Both forms, without the joint. */
export function codeOfWord(word: number): number {
  return word >>> 1
}

/** The folded form alone. */
export function foldedCode(code: number): number {
  return Math.floor(code / 0x2000)
}
