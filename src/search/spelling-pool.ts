import { doubled } from './word-table.ts'

/** Texts by number from 1, each once, as UTF-8 bytes in one array. */
export type SpellingPool = {
  readonly idOf: (text: string) => number
  /** Highest number. */
  readonly size: () => number
  /** Writes texts by their numbers, see `Token`, as one text with a blank before each; of use until it is called again. */
  readonly write: (tokens: Uint32Array, count: number) => Uint8Array
}

/** The second number of a token that is not a pair: it is a word of the record, or of the record's head. */
export const alone = 0
export const aloneInHead = 0xffff_ffff

/** Before a word: it stands in the head. No word begins with it. */
export const headMark = '__'

const blank = 32
const underscore = 95

/** Tokens are two numbers each: two texts that are written joined by `_`, or one text and how it stands alone. */
export function newSpellingPool(): SpellingPool {
  const ids = new Map<string, number>()
  let ends = new Uint32Array(0x4000)
  let bytes = new Uint8Array(0x10000)
  let longest = 0
  let written = new Uint8Array(0x4000)
  return {
    idOf: text => {
      const known = ids.get(text)
      if (known !== undefined) return known
      const id = ids.size + 1
      ids.set(text, id)
      const added = Buffer.from(text)
      const from = ends[id - 1] as number
      if (id >= ends.length) ends = doubled(ends)
      while (from + added.length > bytes.length) bytes = doubled(bytes)
      bytes.set(added, from)
      ends[id] = from + added.length
      longest = Math.max(longest, added.length)
      return id
    },
    size: () => ids.size,
    write: (tokens, count) => {
      while (written.length < count * (2 * longest + 2)) written = doubled(written)
      const length = writeTokens({ tokens, count, ends, bytes }, written)
      return written.subarray(0, length)
    },
  }
}

type Writing = {
  readonly tokens: Uint32Array
  readonly count: number
  readonly ends: Uint32Array
  readonly bytes: Uint8Array
}

function writeTokens({ tokens, count, ends, bytes }: Writing, into: Uint8Array): number {
  let length = 0
  for (let at = 0; at < 2 * count; at += 2) {
    const first = tokens[at] as number
    const second = tokens[at + 1] as number
    into[length++] = blank
    if (second === aloneInHead) {
      into[length++] = underscore
      into[length++] = underscore
    }
    for (let from = ends[first - 1] as number; from < (ends[first] as number); from++)
      into[length++] = bytes[from] as number
    if (second === alone || second === aloneInHead) continue
    into[length++] = underscore
    for (let from = ends[second - 1] as number; from < (ends[second] as number); from++)
      into[length++] = bytes[from] as number
  }
  return length
}
