import { packedWord } from './packed-words.ts'
import { eachWord, isUnmarked, pairOf, unmarkedForm, unmarkedForms } from './tokens.ts'
import type { WordForms } from './word-forms.ts'

/** A word without its marks, as the server has it: no word with marks looks like it. */
export function plainToken(folded: string): string {
  return `_${folded}`
}

/** A word of a text that writes no marks. */
export const unmarkedToken = unmarkedForm

/** The words of a record, as one searchable text for each kind of token. */
type RecordWords = {
  readonly headPairs: string
  readonly headWords: string
  readonly headPlain: string
  readonly pairs: string
  readonly words: string
  readonly plain: string
  /** For scoring, see `packed-words.ts`; in base 64. */
  readonly packed: string
  readonly length: number
  /** Words that have marks, without them. */
  readonly marked: readonly string[]
}

/** `own`: what of the head names this record alone; the rest of the head counts as text. */
export type Worded = { readonly head: string; readonly own: string; readonly body: string }

/**
 * Reads the words of a record: with their marks, without them, in pairs. The words of a text that has no marks at all
 * (a translation, `Cao Bang`) are kept as such, so that a query with marks finds them too.
 */
export function readRecordWords({ head, own, body }: Worded): RecordWords {
  const isPlain = isUnmarked(body === '' ? head : body)
  const plainHead = isPlain && isUnmarked(head)
  const numbers: number[] = []
  const marked = new Set<string>()
  const ownWords = streams()
  const otherWords = streams()
  read(own, plainHead, ownWords.add)
  const inText = own === head ? undefined : otherWords.add
  read(head, plainHead, (forms, joined, previous) => {
    numbers.push(packedWord(forms, joined))
    inText?.(forms, joined, previous)
  })
  const headCount = numbers.length
  read(body, isPlain, (forms, joined, previous) => {
    numbers.push(packedWord(forms, joined))
    if (forms.exact !== forms.folded) marked.add(forms.folded)
    otherWords.add(forms, joined, previous)
  })
  read(head, plainHead, forms => {
    if (forms.exact !== forms.folded) marked.add(forms.folded)
  })
  return {
    headPairs: ownWords.pairs.join(' '),
    headWords: ownWords.words.join(' '),
    headPlain: ownWords.plain.join(' '),
    pairs: otherWords.pairs.join(' '),
    words: otherWords.words.join(' '),
    plain: otherWords.plain.join(' '),
    packed: Buffer.from(new Uint32Array([headCount, ...numbers]).buffer).toString('base64'),
    length: numbers.length,
    marked: [...marked],
  }
}

type Visit = (forms: WordForms, joined: boolean, previous: WordForms | undefined) => void

function read(text: string, unmarked: boolean, visit: Visit): void {
  let previous: WordForms | undefined
  eachWord(text, (asWritten, _start, _end, joined) => {
    const forms = unmarked ? unmarkedForms(asWritten) : asWritten
    visit(forms, joined, previous)
    previous = forms
  })
}

/** Each word once: how often it stands there is counted by the packed form. */
function streams() {
  const pairs: string[] = []
  const words: string[] = []
  const plain: string[] = []
  const seen = new Set<string>()
  const push = (list: string[], token: string): void => {
    if (seen.has(token)) return
    seen.add(token)
    list.push(token)
  }
  const add: Visit = (forms, joined, previous) => {
    if (previous && joined) push(pairs, pairOf(previous, forms))
    push(words, forms.exact)
    push(plain, plainToken(forms.folded))
  }
  return { pairs, words, plain, add }
}
