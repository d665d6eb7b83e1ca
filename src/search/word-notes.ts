import { isFunctionWord } from './function-words.ts'
import { packedWord } from './packed-words.ts'
import type { SpellingPool } from './spelling-pool.ts'
import type { WordForms } from './word-forms.ts'
import type { Shelf, WordList } from './word-table.ts'

/** What an index needs of the words of a shelf, by their numbers. */
export type WordNotes = {
  /** Spelling with marks; 0 for a word that was not noted. */
  readonly exact: Uint32Array
  /** Spelling without marks of a word that makes pairs with its neighbours, else 0. */
  readonly pairing: Uint32Array
  /** See `packedWord`; not joined. */
  readonly packed: Uint32Array
}

type Notebook = {
  readonly pool: SpellingPool
  /** Called for each word that has marks. */
  readonly spell: (forms: WordForms) => void
  /** The forms in which words are noted. */
  readonly formsOf: (forms: WordForms) => WordForms
}

/** Gives the notes of the words of a list; each word is noted once. */
export function wordNotes(book: Notebook): (list: WordList) => WordNotes {
  const known = new WeakMap<Shelf, WordNotes>()
  return ({ shelf, numbers, count }) => {
    let notes = known.get(shelf)
    if (notes === undefined || notes.exact.length < shelf.size()) {
      notes = withRoom(notes, shelf.size())
      known.set(shelf, notes)
    }
    for (let at = 0; at < count; at++) {
      const number = numbers[at] as number
      if (notes.exact[number] === 0) add(notes, number, { ...book, shelf })
    }
    return notes
  }
}

const roomLeast = 0x4000

function withRoom(before: WordNotes | undefined, size: number): WordNotes {
  const room = Math.max(roomLeast, 2 * size)
  const grown = (numbers: Uint32Array | undefined): Uint32Array => {
    const larger = new Uint32Array(room)
    if (numbers) larger.set(numbers)
    return larger
  }
  return {
    exact: grown(before?.exact),
    pairing: grown(before?.pairing),
    packed: grown(before?.packed),
  }
}

function add(
  notes: WordNotes,
  number: number,
  { pool, spell, formsOf, shelf }: Notebook & { readonly shelf: Shelf },
): void {
  const forms = formsOf(shelf.forms(number))
  if (forms.exact !== forms.folded) spell(forms)
  notes.exact[number] = pool.idOf(forms.exact)
  notes.pairing[number] = tells(forms) ? pool.idOf(forms.folded) : 0
  notes.packed[number] = packedWord(forms, false)
}

/** Function words and numbers make no pairs with their neighbours. */
function tells({ exact }: WordForms): boolean {
  return !isFunctionWord(exact) && !/^\d+$/.test(exact)
}
