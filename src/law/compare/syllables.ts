/** Numbers the words of a text: its syllables, and each two that stand side by side, for Vietnamese words have one or two. */
export type WordNumbers = (text: string) => readonly number[]

/** UTF-16 units of one clause that are looked at; the longest article seen has 60,000. */
const unitsMax = 100_000
/** More different syllables than any language needs; pairs are kept apart by it. */
const syllablesMax = 2 ** 22

/**
 * Gives every syllable and every pair of neighbours a number, the same one whenever it comes again. Syllables are
 * compared in lower case, without marks and with đ as d, so that `uỷ` and `ủy` and what was read from a picture agree.
 */
export function wordNumbers(): WordNumbers {
  const bySyllable = new Map<string, number>()
  const byPrinted = new Map<string, number>()
  const byPair = new Map<number, number>()
  let next = 0
  const numberIn = <Key>(known: Map<Key, number>, key: Key): number => {
    const number = known.get(key)
    if (number !== undefined) return number
    known.set(key, next)
    return next++
  }
  const syllable = (printed: string): number => {
    const known = byPrinted.get(printed)
    if (known !== undefined) return known
    const number = numberIn(bySyllable, folded(printed))
    byPrinted.set(printed, number)
    return number
  }
  return text => {
    const words: number[] = []
    let before = -1
    for (const printed of text.slice(0, unitsMax).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
      const number = syllable(printed)
      words.push(number)
      if (before !== -1) words.push(numberIn(byPair, before * syllablesMax + number))
      before = number
    }
    return words
  }
}

function folded(printed: string): string {
  const plain = printed.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.replaceAll('đ', 'd')
}
