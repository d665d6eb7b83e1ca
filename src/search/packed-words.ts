import type { WordForms } from './word-forms.ts'

/**
 * The words of a record, packed for scoring: one number of 32 bits a word (18 bits of the folded form, 13 of the
 * exact form, 1 for "stands in the same sentence as the word before"). Two hundred records are scored in a
 * millisecond or two, without reading their texts. Different words share a number about once in 200,000.
 */
export type PackedWords = {
  /** Its words stand from one place to before the other; beside them may be those of other records. */
  readonly words: Uint32Array
  readonly from: number
  readonly to: number
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

/** Reads what `PackedWords` were stored as. */
export function fromBytes(bytes: Uint8Array): PackedWords {
  return wordsAt(numbersOf(bytes), 0, bytes.byteLength)
}

/** Of several records in a row, each of so many bytes. */
export function fromBytesOfMany(bytes: Uint8Array, sizes: readonly number[]): readonly PackedWords[] {
  const numbers = numbersOf(bytes)
  let end = 0
  return sizes.map(size => {
    const start = end
    end += size
    return wordsAt(numbers, start, end)
  })
}

function numbersOf(bytes: Uint8Array): Uint32Array {
  const aligned = bytes.byteOffset % bytesPerNumber === 0 ? bytes : bytes.slice()
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / bytesPerNumber)
}

function wordsAt(words: Uint32Array, startByte: number, endByte: number): PackedWords {
  const start = startByte / bytesPerNumber
  return { words, from: start + 1, to: endByte / bytesPerNumber, headCount: words[start] ?? 0 }
}

const bytesPerNumber = 4

/** Whether the word before it stands in the same sentence. */
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
