import type { IdRange } from './list-block.ts'
import { eachList } from './list-order.ts'
import { newPairSlots } from './pair-slots.ts'
import type { SpellingPool } from './spelling-pool.ts'
import { headHash, pairHash } from './term-hash.ts'
import { exactNote, numbersPerWord, packedNote, pairingNote, type WordNotes } from './word-notes.ts'
import { doubled, type WordList } from './word-table.ts'

/**
 * Words, pairs and words of heads of many records, gathered until their lists are written. Each is a slot of the batch,
 * and of each record its slots are kept in a row: lists are made of them at the end, all at once.
 */
export type TermBatch = {
  /** Begins a new record, later than those before. */
  readonly begin: (record: number) => void
  /** Words, and pairs of neighbours that both tell something; the words are packed into `into`, see `packed-words.ts`. */
  readonly addWords: (list: WordList, notes: WordNotes, into: Uint32Array) => void
  /** Words as those of the record's head. */
  readonly addHead: (list: WordList, notes: WordNotes) => void
  /** Records in all lists together. */
  readonly count: () => number
  /** Visits the lists by key, each key once. */
  readonly each: (visit: (high: number, low: number, list: IdRange) => void) => void
  readonly clear: () => void
}

export function newTermBatch(pool: SpellingPool): TermBatch {
  const pairs = newPairSlots()
  /** Slots of spellings, one more; 0 where the batch has none. */
  let words = new Uint32Array(0x4000)
  let heads = new Uint32Array(0x4000)
  /** Halves of the key of each slot, and the last record that had it. */
  let highs = new Uint32Array(0x8000)
  let lows = new Uint32Array(0x8000)
  let lasts = new Uint32Array(0x8000)
  let terms = 0
  let slots = new Uint32Array(0x20000)
  let count = 0
  const records: number[] = []
  const begins: number[] = []
  let record = 0
  const newSlot = (high: number, low: number): number => {
    if (terms === highs.length) {
      highs = doubled(highs)
      lows = doubled(lows)
      lasts = doubled(lasts)
    }
    highs[terms] = high
    lows[terms] = low
    lasts[terms] = 0
    return terms++
  }
  const newWord = (spelling: number): number => {
    const slot = newSlot(pool.highs()[spelling] as number, pool.lows()[spelling] as number)
    words[spelling] = slot + 1
    return slot
  }
  const newHead = (spelling: number): number => {
    const slot = newSlot(
      headHash(pool.highs()[spelling] as number),
      headHash(pool.lows()[spelling] as number),
    )
    heads[spelling] = slot + 1
    return slot
  }
  const newPair = (first: number, second: number): number => {
    const [highHalves, lowHalves] = [pool.highs(), pool.lows()]
    return newSlot(
      pairHash(highHalves[first] as number, highHalves[second] as number),
      pairHash(lowHalves[first] as number, lowHalves[second] as number),
    )
  }
  /** For so many words, each of which may be new, and pairs. */
  const reserve = (added: number): void => {
    while (slots.length < count + 2 * added) slots = doubled(slots)
    while (words.length <= pool.size() + 2 * added) {
      words = doubled(words)
      heads = doubled(heads)
    }
  }
  return {
    begin: next => {
      record = next
      records.push(next)
      begins.push(count)
    },
    addWords: ({ numbers, joined, count: length }, { numbers: notes, note }, into) => {
      reserve(length)
      let at = count
      let before = 0
      for (let place = 0; place < length; place++) {
        const number = numbers[place] as number
        const from = numbersPerWord * number
        if (notes[from] === 0) note(number)
        const isJoined = joined[place] as number
        into[place] = (notes[from + packedNote] as number) + isJoined
        const spelling = notes[from + exactNote] as number
        const slot = (words[spelling] as number) - 1
        const word = slot < 0 ? newWord(spelling) : slot
        if (lasts[word] !== record) {
          lasts[word] = record
          slots[at++] = word
        }
        const folded = notes[from + pairingNote] as number
        if (folded !== 0 && before !== 0 && isJoined === 1) {
          const pair = pairs.of(before, folded, newPair)
          if (lasts[pair] !== record) {
            lasts[pair] = record
            slots[at++] = pair
          }
        }
        before = folded
      }
      count = at
    },
    addHead: ({ numbers, count: length }, { numbers: notes, note }) => {
      reserve(length)
      for (let place = 0; place < length; place++) {
        const number = numbers[place] as number
        if (notes[numbersPerWord * number] === 0) note(number)
        const spelling = notes[numbersPerWord * number + exactNote] as number
        const slot = (heads[spelling] as number) - 1
        const head = slot < 0 ? newHead(spelling) : slot
        if (lasts[head] === record) continue
        lasts[head] = record
        slots[count++] = head
      }
    },
    count: () => count,
    each: visit => eachList({ slots, records, begins, count, highs, lows, terms }, visit),
    clear: () => {
      words.fill(0)
      heads.fill(0)
      pairs.clear()
      terms = 0
      count = 0
      records.length = 0
      begins.length = 0
    },
  }
}
