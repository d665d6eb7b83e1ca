import { pairNumbers } from './pair-numbers.ts'

/** Numbers the words of a text: its syllables, and each two that stand side by side, for Vietnamese words have one or two. */
export type WordNumbers = {
  /** The words in order, each syllable before the pair that it ends. The same text gives the same list. */
  readonly read: (text: string) => Int32Array
  /** How many different words have been read; their numbers are below it. */
  readonly count: () => number
}

/** UTF-16 units of one clause that are looked at; the longest article seen has 60,000. */
const unitsMax = 100_000

/**
 * Gives every syllable and every pair of neighbours a number, the same one whenever it comes again. Syllables are
 * compared in lower case, without marks and with đ as d, so that `uỷ` and `ủy` and what was read from a picture agree.
 */
export function wordNumbers(): WordNumbers {
  const bySyllable = new Map<string, number>()
  const byText = new Map<string, Int32Array>()
  let next = 0
  const fresh = (): number => next++
  const pair = pairNumbers(fresh)
  const syllables = syllableReader(printed => {
    const key = folded(printed)
    const number = bySyllable.get(key) ?? fresh()
    bySyllable.set(key, number)
    return number
  })
  const words = new Int32Array(unitsMax)
  const readNew = (text: string): Int32Array => {
    let length = 0
    let before = -1
    syllables(text.slice(0, unitsMax), number => {
      words[length++] = number
      if (before !== -1) words[length++] = pair(before, number)
      before = number
    })
    return words.slice(0, length)
  }
  const read = (text: string): Int32Array => {
    // Most clauses of a revised law stand in both texts.
    const words = byText.get(text) ?? readNew(text)
    byText.set(text, words)
    return words
  }
  return { read, count: () => next }
}

/**
 * Hands on the number of each syllable of a text. How far a syllable has been read is a number too, that of the pair of what
 * was read before and the next sign: so no string is made but of what is new, of ten thousands of syllables some thousand.
 */
function syllableReader(
  numberOf: (printed: string) => number,
): (text: string, take: (number: number) => void) => void {
  const nothing = 0
  let states = 1
  const step = pairNumbers(() => states++)
  const byState: number[] = []
  return (text, take) => {
    let state = nothing
    let from = 0
    const end = (to: number): void => {
      if (state === nothing) return
      const number = byState[state] ?? numberOf(text.slice(from, to))
      byState[state] = number
      take(number)
      state = nothing
    }
    for (let at = 0; at < text.length; ) {
      const sign = text.codePointAt(at) ?? 0
      if (isInSyllable(sign)) {
        if (state === nothing) from = at
        state = step(state, sign)
      } else end(at)
      at += sign > 0xffff ? 2 : 1
    }
    end(text.length)
  }
}

/** What is known of signs of one UTF-16 unit: 0 not asked yet, 1 no, 2 yes. */
const known = new Uint8Array(0x1_0000)

/** Letters, marks and digits of any script. */
function isInSyllable(sign: number): boolean {
  const answer = known[sign] ?? 0
  if (answer !== 0) return answer === 2
  const is = /[\p{L}\p{M}\p{N}]/u.test(String.fromCodePoint(sign))
  known[sign] = is ? 2 : 1
  return is
}

function folded(printed: string): string {
  const plain = printed.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.replaceAll('đ', 'd')
}
