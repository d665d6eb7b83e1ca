import { isFunctionWord } from './function-words.ts'
import { packedWord } from './packed-words.ts'
import type { SpellingPool } from './spelling-pool.ts'
import type { WordForms } from './tokens.ts'
import type { Shelf } from './word-table.ts'

/** What an index needs of the words of a shelf. */
export type WordNotes = {
  /** So many numbers in a row of each word, by its own number; all 0 of one that was not noted. */
  readonly numbers: Uint32Array
  readonly note: (number: number) => void
}
export const numbersPerWord = 4

/** Spelling with marks. */
export const exactNote = 0
/** Spelling without marks of a word that makes pairs with its neighbours, else 0. */
export const pairingNote = 1
/** See `packedWord`; not joined. */
export const packedNote = 2

export type Notebook = {
  readonly pool: SpellingPool
  /** Called for each word that has marks. */
  readonly spell: (forms: WordForms) => void
  /** The forms in which words are noted. */
  readonly formsOf: (forms: WordForms) => WordForms
}

/** Gives the notes on a shelf, with room for all the words it has now. */
export function wordNotes(book: Notebook): (shelf: Shelf) => WordNotes {
  const known = new WeakMap<Shelf, WordNotes>()
  return shelf => {
    const before = known.get(shelf)
    if (before && before.numbers.length >= numbersPerWord * shelf.size()) return before
    const numbers = withRoom(before?.numbers, shelf.size())
    const notes = { numbers, note: (number: number) => add(numbers, number, { ...book, shelf }) }
    known.set(shelf, notes)
    return notes
  }
}

const roomLeast = 0x4000

function withRoom(before: Uint32Array | undefined, size: number): Uint32Array {
  const larger = new Uint32Array(numbersPerWord * Math.max(roomLeast, 2 * size))
  if (before) larger.set(before)
  return larger
}

function add(
  numbers: Uint32Array,
  number: number,
  { pool, spell, formsOf, shelf }: Notebook & { readonly shelf: Shelf },
): void {
  const forms = formsOf(shelf.forms(number))
  if (forms.exact !== forms.folded) spell(forms)
  const at = numbersPerWord * number
  numbers[at + exactNote] = pool.idOf(forms.exact)
  numbers[at + pairingNote] = tells(forms) ? pool.idOf(forms.folded) : 0
  numbers[at + packedNote] = packedWord(forms, false)
}

/** Function words and numbers make no pairs with their neighbours. */
function tells({ exact }: WordForms): boolean {
  return !isFunctionWord(exact) && !/^\d+$/.test(exact)
}
