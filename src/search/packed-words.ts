import { eachWord, type WordForms } from './tokens.ts'

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

export function packWords(head: string, body: string): PackedWords {
  const numbers: number[] = []
  const push = (forms: WordForms, _start: number, _end: number, joined: boolean): void =>
    void numbers.push(forms.code * 2 + (joined ? 1 : 0))
  eachWord(head, push)
  const headCount = numbers.length
  eachWord(body, push)
  return { words: Uint32Array.from(numbers), headCount }
}

/** As bytes: the head's count, then the numbers, little-endian. */
export function toBytes({ words, headCount }: PackedWords): Uint8Array {
  const bytes = new Uint8Array(4 + words.byteLength)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, headCount, true)
  for (const [at, word] of words.entries()) view.setUint32(4 + at * 4, word, true)
  return bytes
}

export function fromBytes(bytes: Uint8Array): PackedWords {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const words = new Uint32Array(bytes.byteLength / 4 - 1)
  for (let at = 0; at < words.length; at++) words[at] = view.getUint32(4 + at * 4, true)
  return { words, headCount: view.getUint32(0, true) }
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
