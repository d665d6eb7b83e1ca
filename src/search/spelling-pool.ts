import { high, low, wordHash } from './term-hash.ts'
import { doubled } from './word-table.ts'

/** Spellings by number from 1, each once, with the halves of their keys, see `term-hash.ts`. */
export type SpellingPool = {
  readonly idOf: (text: string) => number
  /** Highest number. */
  readonly size: () => number
  /** By number; of use until another spelling is met. */
  readonly highs: () => Uint32Array
  readonly lows: () => Uint32Array
}

export function newSpellingPool(): SpellingPool {
  const ids = new Map<string, number>()
  let highs = new Uint32Array(0x4000)
  let lows = new Uint32Array(0x4000)
  return {
    idOf: text => {
      const known = ids.get(text)
      if (known !== undefined) return known
      const id = ids.size + 1
      ids.set(text, id)
      if (id >= highs.length) {
        highs = doubled(highs)
        lows = doubled(lows)
      }
      highs[id] = wordHash(text, high)
      lows[id] = wordHash(text, low)
      return id
    },
    size: () => ids.size,
    highs: () => highs,
    lows: () => lows,
  }
}
