import { headMark, newSpellingPool } from './spelling-pool.ts'
import { newTokenList } from './token-list.ts'
import { isShareOfUnmarked, newWordList, readWords, unmarkedForms } from './tokens.ts'
import type { WordForms } from './word-forms.ts'
import { type WordNotes, wordNotes } from './word-notes.ts'
import { doubled, type WordList } from './word-table.ts'

export { headMark }

export type Worded = {
  readonly head: string
  readonly body: string
  /** What of the head is marked as such: in parts of a document their own heading alone. */
  readonly marked: string
  /** Further tokens with blanks between them. */
  readonly keys: string
}

/** Arrays of use until the next record is read. */
type ReadWords = {
  /** For scoring, see `packed-words.ts`. */
  readonly bytes: Uint8Array
  readonly count: number
  /** What FTS5 gets, in UTF-8: each word with its marks, the pairs that tell something, and the head's words marked. */
  readonly stream: Uint8Array
}

/**
 * One pass over a record's words. A word of a text that has no marks at all (a translation, `Cao Bang`) is kept as
 * such, so that a query with marks finds it too. The table of words knows only whether a record has a word, not how
 * often: each is given once. `spell` is called for each word that has marks. Written for speed, with numbers in the
 * place of words: millions of them pass here while an index is made.
 */
export function wordReader(spell: (forms: WordForms) => void): (worded: Worded) => ReadWords {
  const pool = newSpellingPool()
  const marked = wordNotes({ pool, spell, formsOf: forms => forms })
  const unmarked = wordNotes({ pool, spell, formsOf: unmarkedForms })
  const tokens = newTokenList()
  const headWords = newWordList()
  const bodyWords = newWordList()
  const ownWords = newWordList()
  let packed = new Uint32Array(0x400)
  return ({ head, body, marked: ownHead, keys }) => {
    readWords(head, headWords)
    readWords(body, bodyWords)
    if (ownHead !== head) readWords(ownHead, ownWords)
    const own = ownHead === head ? headWords : ownWords
    const count = headWords.count + bodyWords.count
    while (packed.length <= count) packed = doubled(packed)
    const isPlain = areUnmarked(body === '' ? headWords : bodyWords)
    const ofHead = isPlain && areUnmarked(headWords) ? unmarked : marked
    const headNotes = ofHead(headWords)
    const bodyNotes = (isPlain ? unmarked : marked)(bodyWords)
    const ownNotes = ofHead(own)
    packed[0] = headWords.count
    pack(headWords, headNotes, packed.subarray(1))
    pack(bodyWords, bodyNotes, packed.subarray(1 + headWords.count))
    tokens.clear(pool.size())
    tokens.addWords(headWords, headNotes)
    tokens.addWords(bodyWords, bodyNotes)
    tokens.addHead(own, ownNotes)
    return {
      bytes: new Uint8Array(packed.buffer, 0, 4 * (count + 1)),
      count,
      stream: pool.write(tokens.tokens(), tokens.count(), keys),
    }
  }
}

function pack({ numbers, joined, count }: WordList, notes: WordNotes, into: Uint32Array): void {
  for (let at = 0; at < count; at++)
    into[at] = (notes.packed[numbers[at] as number] as number) + (joined[at] as number)
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
