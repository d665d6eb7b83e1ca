import { doubled } from './word-table.ts'

/** Texts by number from 1, each once, as UTF-8 bytes in one array. */
export type SpellingPool = {
  readonly idOf: (text: string) => number
  /** Highest number. */
  readonly size: () => number
  /**
   * Writes tokens as one text, with a blank after each, and a further text behind them; of use until it is called
   * again. Tokens are two numbers each: of two texts to be joined by `_`, or of one and how it stands alone.
   */
  readonly write: (tokens: Uint32Array, count: number, further: string) => Uint8Array
}

/** The second number of a token that is not a pair: it is a word of the record, or of the record's head. */
export const alone = 0
export const aloneInHead = 0xffff_ffff

/** Before a word: it stands in the head. No word begins with it. */
export const headMark = '__'

const blank = 32
const underscore = 95
const bytesPerUnitMax = 3

/** Grows with its texts and is never emptied: make a new one for that. */
export function newSpellingPool(): SpellingPool {
  const ids = new Map<string, number>()
  let ends = new Uint32Array(0x4000)
  let bytes = new Uint8Array(0x10000)
  let longest = 0
  let written = Buffer.alloc(0x4000)
  return {
    idOf: text => {
      const known = ids.get(text)
      if (known !== undefined) return known
      const id = ids.size + 1
      ids.set(text, id)
      const added = Buffer.from(text)
      const from = ends[id - 1] as number
      if (id >= ends.length) ends = doubled(ends)
      while (from + added.length + bytesAtOnce > bytes.length) bytes = doubled(bytes)
      bytes.set(added, from)
      ends[id] = from + added.length
      longest = Math.max(longest, added.length)
      return id
    },
    size: () => ids.size,
    write: (tokens, count, further) => {
      const room = count * (2 * longest + 3) + bytesAtOnce + bytesPerUnitMax * further.length
      if (written.length < room) written = Buffer.alloc(2 * room)
      const length = writeTokens({ tokens, count, ends, bytes }, written)
      return written.subarray(0, length + written.write(further, length))
    },
  }
}

type Writing = {
  readonly tokens: Uint32Array
  readonly count: number
  readonly ends: Uint32Array
  readonly bytes: Uint8Array
}

/** Texts are copied four bytes at once: what was copied too much is written over, or beyond the end. */
const bytesAtOnce = 4

/** Returns the place after the last blank. */
function writeTokens({ tokens, count, ends, bytes }: Writing, into: Uint8Array): number {
  const source = new DataView(bytes.buffer)
  const target = new DataView(into.buffer, into.byteOffset, into.length)
  let length = 0
  for (let at = 0; at < 2 * count; at += 2) {
    const first = tokens[at] as number
    const second = tokens[at + 1] as number
    if (second === aloneInHead) {
      into[length++] = underscore
      into[length++] = underscore
    }
    const firstFrom = ends[first - 1] as number
    const firstSize = (ends[first] as number) - firstFrom
    for (let offset = 0; offset < firstSize; offset += bytesAtOnce)
      target.setUint32(length + offset, source.getUint32(firstFrom + offset))
    length += firstSize
    if (second !== alone && second !== aloneInHead) {
      into[length++] = underscore
      const secondFrom = ends[second - 1] as number
      const secondSize = (ends[second] as number) - secondFrom
      for (let offset = 0; offset < secondSize; offset += bytesAtOnce)
        target.setUint32(length + offset, source.getUint32(secondFrom + offset))
      length += secondSize
    }
    into[length++] = blank
  }
  return length
}
