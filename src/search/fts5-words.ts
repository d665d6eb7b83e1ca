import { newSpellingPool } from './spelling-pool.ts'
import { newTermBatch, type TermBatch } from './term-batch.ts'
import { isShareOfUnmarked, newWordList, readWords, unmarkedForms, type WordForms } from './tokens.ts'
import { wordNotes } from './word-notes.ts'
import { doubled, type WordList } from './word-table.ts'

export type Worded = {
  /** Later than that of the record before. */
  readonly id: number
  readonly head: string
  readonly body: string
  /** What of the head is marked as such: in parts of a document their own heading alone. */
  readonly marked: string
}

/** Of use until the next record is read. */
export type ReadWords = {
  /** For scoring, see `packed-words.ts`. */
  readonly bytes: Uint8Array
  readonly count: number
}

export type WordReader = {
  readonly read: (worded: Worded) => ReadWords
  /** Each word of the records with its marks, the pairs that tell something, and the words of heads. */
  readonly batch: TermBatch
}

/**
 * One pass over a record's words. A word of a text that has no marks at all (a translation, `Cao Bang`) is kept as
 * such, so that a query with marks finds it too. Lists of records tell only whether a record has a word, not how
 * often. `spell` is called for each word that has marks. Written for speed, with numbers in the place of words:
 * millions of them pass here while an index is made.
 */
export function wordReader(spell: (forms: WordForms) => void): WordReader {
  const pool = newSpellingPool()
  const marked = wordNotes({ pool, spell, formsOf: forms => forms })
  const unmarked = wordNotes({ pool, spell, formsOf: unmarkedForms })
  const batch = newTermBatch(pool)
  const headWords = newWordList()
  const bodyWords = newWordList()
  const ownWords = newWordList()
  let packed = new Uint32Array(0x400)
  const read = ({ id, head, body, marked: ownHead }: Worded): ReadWords => {
    readWords(head, headWords)
    readWords(body, bodyWords)
    if (ownHead !== head) readWords(ownHead, ownWords)
    const own = ownHead === head ? headWords : ownWords
    const count = headWords.count + bodyWords.count
    while (packed.length <= count) packed = doubled(packed)
    const isPlain = areUnmarked(body === '' ? headWords : bodyWords)
    const ofHead = isPlain && areUnmarked(headWords) ? unmarked : marked
    packed[0] = headWords.count
    batch.begin(id)
    batch.addWords(headWords, ofHead(headWords.shelf), packed.subarray(1))
    batch.addWords(
      bodyWords,
      (isPlain ? unmarked : marked)(bodyWords.shelf),
      packed.subarray(1 + headWords.count),
    )
    batch.addHead(own, ofHead(own.shelf))
    return { bytes: new Uint8Array(packed.buffer, 0, 4 * (count + 1)), count }
  }
  return { read, batch }
}

/** The beginning of a text says in which way all of it is written. */
const wordsLookedAt = 400

function areUnmarked({ shelf, numbers, count: words }: WordList): boolean {
  const looked = Math.min(words, wordsLookedAt)
  const marked = shelf.marked()
  let count = 0
  for (let at = 0; at < looked; at++) count += marked[numbers[at] as number] as number
  return isShareOfUnmarked(count, looked)
}
