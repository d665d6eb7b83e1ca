import { isFunctionWord } from './function-words.ts'
import { packedWord, toBytes } from './packed-words.ts'
import { eachWord, isUnmarked, pairOf, unmarkedForms, type WordForms } from './tokens.ts'

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

type Spell = (forms: WordForms) => void

/**
 * One pass over a record's words. A word of a text that has no marks at all (a translation, `Cao Bang`) is kept as
 * such, so that a query with marks finds it too. The table of words knows only whether a record has a word, not how
 * often: each is given once. `spell` is called for each word that has marks.
 */
export function readWords({ head, body, marked }: Worded, spell: Spell): ReadWords {
  const isPlain = isUnmarked(body === '' ? head : body)
  const plainHead = isPlain && isUnmarked(head)
  const stream = newStream(spell)
  stream.read(head, plainHead)
  const headCount = stream.count()
  stream.read(body, isPlain)
  stream.mark(marked, plainHead)
  return { bytes: toBytes(stream.packed(), headCount), count: stream.count(), stream: stream.text() }
}

function newStream(spell: Spell) {
  const given = new Set<string>()
  const packed: number[] = []
  let text = ''
  const add = (word: string): void => {
    if (given.has(word)) return
    given.add(word)
    text += ` ${word}`
  }
  return {
    read: (from: string, unmarked: boolean): void => {
      let previous: WordForms | undefined
      eachWord(from, (asWritten, _start, _end, joined) => {
        const forms = unmarked ? unmarkedForms(asWritten) : asWritten
        packed.push(packedWord(forms, joined))
        if (!given.has(forms.exact)) {
          add(forms.exact)
          if (forms.exact !== forms.folded) spell(forms)
        }
        const tells = !isFunctionWord(forms.exact)
        if (previous && joined && tells) text += ` ${pairOf(previous, forms)}`
        previous = tells ? forms : undefined
      })
    },
    mark: (from: string, unmarked: boolean): void =>
      eachWord(from, asWritten => add(headMark + (unmarked ? unmarkedForms(asWritten) : asWritten).exact)),
    count: () => packed.length,
    packed: () => packed,
    text: () => text,
  }
}
