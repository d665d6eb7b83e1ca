import { newSeenPairs } from './seen-pairs.ts'
import { alone, aloneInHead } from './spelling-pool.ts'
import type { WordNotes } from './word-notes.ts'
import { doubled, type WordList } from './word-table.ts'

/** The tokens of one record, each once, in the form that `spelling-pool.ts` writes. */
type TokenList = {
  /** Begins a new record; `spellings` is the highest number of a spelling it can have. */
  readonly clear: (spellings: number) => void
  /** Words, and pairs of neighbours that both tell something. */
  readonly addWords: (list: WordList, notes: WordNotes) => void
  /** Words as those of the record's head. */
  readonly addHead: (list: WordList, notes: WordNotes) => void
  readonly tokens: () => Uint32Array
  readonly count: () => number
}

/** Filled again for each record; its memory grows to that of the longest. */
export function newTokenList(): TokenList {
  const pairs = newSeenPairs()
  let tokens = new Uint32Array(0x1000)
  let count = 0
  let record = 0
  /** The last record that had a spelling as a word, or as a word of its head. */
  let inRecord = new Uint32Array(0x4000)
  let inHead = new Uint32Array(0x4000)
  const reserve = (added: number): void => {
    while (tokens.length < 2 * (count + added)) tokens = doubled(tokens)
  }
  return {
    clear: spellings => {
      record += 1
      count = 0
      pairs.clear()
      while (inRecord.length <= spellings) {
        inRecord = doubled(inRecord)
        inHead = doubled(inHead)
      }
    },
    addWords: ({ numbers, joined, count: words }, { exact, pairing }) => {
      reserve(2 * words)
      let at = 2 * count
      let before = 0
      for (let place = 0; place < words; place++) {
        const number = numbers[place] as number
        const spelling = exact[number] as number
        if (inRecord[spelling] !== record) {
          inRecord[spelling] = record
          tokens[at++] = spelling
          tokens[at++] = alone
        }
        const folded = pairing[number] as number
        if (folded !== 0 && before !== 0 && joined[place] === 1 && pairs.add(before, folded)) {
          tokens[at++] = before
          tokens[at++] = folded
        }
        before = folded
      }
      count = at / 2
    },
    addHead: ({ numbers, count: words }, { exact }) => {
      reserve(words)
      let at = 2 * count
      for (let place = 0; place < words; place++) {
        const spelling = exact[numbers[place] as number] as number
        if (inHead[spelling] === record) continue
        inHead[spelling] = record
        tokens[at++] = spelling
        tokens[at++] = aloneInHead
      }
      count = at / 2
    },
    tokens: () => tokens,
    count: () => count,
  }
}
