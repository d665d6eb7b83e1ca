import { isFunctionWord } from './function-words.ts'
import { packedWord } from './packed-words.ts'
import { eachWord, unmarkedForms, type WordForms, wordsAreUnmarked } from './tokens.ts'
import { newUnitWriter } from './unit-writer.ts'

/** `marked`: what of the head is marked as such, in parts of a document their own heading alone. */
export type Worded = { readonly head: string; readonly body: string; readonly marked: string }

export type ReadWords = {
  /** For scoring, see `packed-words.ts`. */
  readonly bytes: Uint8Array
  readonly count: number
  /** What FTS5 gets: each word with its marks, the pairs that tell something, and the head's words marked. */
  readonly stream: string
}

/** Before a word: it stands in the head. No word begins with it. */
export const headMark = '__'

/**
 * One pass over a record's words. A word of a text that has no marks at all (a translation, `Cao Bang`) is kept as
 * such, so that a query with marks finds it too. The table of words knows only whether a record has a word, not how
 * often: each is given once. `spell` is called for each word that has marks. Written for speed: half a million words
 * a second pass here while an index is made.
 */
export function wordReader(spell: (forms: WordForms) => void): (worded: Worded) => ReadWords {
  const noteOf = notebook(spell)
  const writer = newUnitWriter()
  const headWords = newList()
  const bodyWords = newList()
  let records = 0
  return ({ head, body, marked }) => {
    records += 1
    headWords.fill(head)
    bodyWords.fill(body)
    const isPlain = areUnmarked(body === '' ? headWords : bodyWords)
    const plainHead = isPlain && areUnmarked(headWords)
    const packed = new Uint32Array(1 + headWords.count + bodyWords.count)
    packed[0] = headWords.count
    let at = 0
    const give = ({ forms: words, joined: joints, count }: List, unmarked: boolean): void => {
      let before: Note | undefined
      for (let place = 0; place < count; place++) {
        const asWritten = words[place]
        if (asWritten === undefined) break
        const forms = unmarked ? unmarkedForms(asWritten) : asWritten
        const joined = joints[place] === true
        packed[++at] = packedWord(forms, joined)
        const note = noteOf(forms)
        if (note.record !== records) {
          note.record = records
          writer.write(forms.exact)
        }
        if (note.tells && joined && before !== undefined) writer.writePair(before.folded, note.folded)
        before = note.tells ? note : undefined
      }
    }
    writer.clear()
    give(headWords, plainHead)
    give(bodyWords, isPlain)
    if (marked !== head) headWords.fill(marked)
    for (const forms of headWords.forms.slice(0, headWords.count))
      writer.write(headMark + (plainHead ? unmarkedForms(forms) : forms).exact)
    return { bytes: new Uint8Array(packed.buffer), count: at, stream: writer.text() }
  }
}

function areUnmarked({ forms, count }: List): boolean {
  return wordsAreUnmarked(forms.slice(0, Math.min(count, wordsLookedAt)))
}

/** The beginning of a text says in which way all of it is written. */
const wordsLookedAt = 400

/** What is remembered of a word from record to record. */
type Note = {
  /** The record that had the word last. */
  record: number
  /** It makes pairs with its neighbours. */
  readonly tells: boolean
  readonly folded: string
}

/** Notes by the number of the word; numbers are given in order. */
function notebook(spell: (forms: WordForms) => void): (forms: WordForms) => Note {
  const notes: (Note | undefined)[] = []
  return forms => {
    const known = notes[forms.number]
    if (known) return known
    if (forms.exact !== forms.folded) spell(forms)
    const note = {
      record: 0,
      tells: !isFunctionWord(forms.exact) && !/^\d+$/.test(forms.exact),
      folded: forms.folded,
    }
    notes[forms.number] = note
    return note
  }
}

/** Words of a text with whether each stands in the sentence of the one before; filled again for each record. */
type List = {
  readonly forms: WordForms[]
  readonly joined: boolean[]
  count: number
  readonly fill: (text: string) => void
}

function newList(): List {
  const list: List = {
    forms: [],
    joined: [],
    count: 0,
    fill: text => {
      list.count = 0
      eachWord(text, push)
    },
  }
  const push = (word: WordForms, _start: number, _end: number, joined: boolean): void => {
    list.forms[list.count] = word
    list.joined[list.count] = joined
    list.count += 1
  }
  return list
}
