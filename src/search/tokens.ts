import { remembered } from '../domain/remembered.ts'
import { fold } from '../normalise/fold.ts'
import { isPlainSyllable } from '../normalise/syllable.ts'
import type { WordForms } from './word-forms.ts'
import { type WordList, wordTable } from './word-table.ts'

export type Token = WordForms & {
  readonly start: number
  readonly end: number
  /** True when the word before it stands in the same sentence: only then are the two a pair. */
  readonly joined: boolean
}

/** Words of a text, in order, with their places. Linear in the text, which must be NFC. */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = []
  eachWord(text, (forms, start, end, joined) => void tokens.push({ ...forms, start, end, joined }))
  return tokens
}

type Visit = (forms: WordForms, start: number, end: number, joined: boolean) => void

/** A list that no text is being read into: a query is read in some thirty pieces. */
let spareList: WordList | undefined

/** Calls `visit` for each word; the way for long texts, which makes no objects. `visit` may read texts itself. */
export function eachWord(text: string, visit: Visit): void {
  const list = readWords(text, spareList ?? newWordList())
  spareList = undefined
  const { shelf, count, numbers, starts, ends, joined } = list
  for (let at = 0; at < count; at++)
    visit(shelf.forms(numbers[at] as number), starts[at] as number, ends[at] as number, joined[at] === 1)
  spareList = list.starts.length > wordsSpareMax ? undefined : list
}

/** Lists that a long text has made longer are not kept. */
const wordsSpareMax = 0x10000

function formsOf(word: string): WordForms {
  if (/^\d+$/.test(word))
    return { word, folded: word, exact: word, isMarked: false, code: codeOf(word, word) }
  const lower = word.normalize('NFC').toLowerCase()
  const plain = fold(lower)
  const folded = stem(spellAlike(plain))
  const exact = lower === plain ? folded : stem(spellAlike(spellMarks(lower)))
  const isMarked = exact !== folded && /[1-9]/.test(exact) && /[a-z]/.test(exact)
  return { word, folded, exact, isMarked, code: codeOf(folded, exact) }
}

const table = wordTable(formsOf)
/** An empty list for `readWords`, to be used again and again. */
export const newWordList = table.newList
/** Reads the words of a text, which must be NFC, into a list and returns it. Linear in the text. */
export const readWords = table.read

/** In place of the exact form's bits: written without marks, whatever was meant. */
export const anyMarks = 0x1fff

/**
 * The forms of a word in a text that writes no marks: `bang` may be any of bằng, bảng, báng. Its exact form is the
 * letters and a 0, which no mark has; numbers stay as they are.
 */
export const unmarkedForms = remembered((forms: WordForms): WordForms => {
  return withoutMarks(forms)
})

function withoutMarks(forms: WordForms): WordForms {
  if (/\d/.test(forms.folded)) return forms
  return {
    word: forms.word,
    isMarked: false,
    folded: forms.folded,
    exact: unmarkedForm(forms.folded),
    code: Math.floor(forms.code / 0x2000) * 0x2000 + anyMarks,
  }
}

/** The exact form of a word in a text without marks: `bang` → `bang0`. */
export function unmarkedForm(folded: string): string {
  return `${folded}0`
}

const unitsLookedAt = 2_000
const markedShareMin = 0.05

/** Whether a text is written without Vietnamese marks: in another language, or typed without. */
export function isUnmarked(text: string): boolean {
  const words = tokenise(text.slice(0, unitsLookedAt))
  return isShareOfUnmarked(words.filter(({ isMarked }) => isMarked).length, words.length)
}

/** The same, when so many of its words are marked. */
export function isShareOfUnmarked(marked: number, words: number): boolean {
  return words > 0 && marked < words * markedShareMin
}

function codeOf(folded: string, exact: string): number {
  return (hash(folded) & 0x3ffff) * 0x2000 + Math.min(hash(exact) & 0x1fff, anyMarks - 1)
}

/** FNV-1a, its halves mixed. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return (value ^ (value >>> 15)) >>> 0
}

/** Digits of the VNI way of typing: 1–5 tones, 6 circumflex, 7 horn, 8 breve, 9 đ. */
const markDigits: Readonly<Record<string, string>> = {
  '\u0301': '1',
  '\u0300': '2',
  '\u0309': '3',
  '\u0303': '4',
  '\u0323': '5',
  '\u0302': '6',
  '\u031b': '7',
  '\u0306': '8',
}

function spellMarks(lower: string): string {
  let letters = ''
  let tone = ''
  for (const unit of lower.normalize('NFD')) {
    const digit = markDigits[unit]
    if (digit === undefined) letters += unit === 'đ' || unit === 'ð' ? 'd9' : fold(unit)
    else if (digit <= '5') tone = digit
    else letters += digit
  }
  return letters + tone
}

/** Two spellings of one syllable: `sỹ` and `sĩ`, `kỹ` and `kĩ`, `lý` and `lí`. */
function spellAlike(syllable: string): string {
  return syllable.replace(/^([bhklmstv])y(?=\d?$)/, '$1i')
}

const stemUnitsMin = 5

/**
 * Endings of English, German and Norwegian words: `konferansen`, `Konferenzen`, `movements`. A word that is built
 * like a Vietnamese syllable has none.
 */
function stem(word: string): string {
  if (word.length <= stemUnitsMin || /\d/.test(word) || isPlainSyllable(word)) return word
  return word.replace(/(?<=.{4})(?:ene|ens|ers|en|er|et|es|em|e|s|n)$/, '')
}

/** What an engine indexes for two neighbours: pairs carry Vietnamese words (`thi_dua`). */
export function pairOf(first: Pick<WordForms, 'folded'>, second: Pick<WordForms, 'folded'>): string {
  return `${first.folded}_${second.folded}`
}
