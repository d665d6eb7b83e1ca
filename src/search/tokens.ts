import { fold } from '../normalise/fold.ts'
import { isPlainSyllable } from '../normalise/syllable.ts'

/**
 * A word of a text in the two forms in which it can be found. Vietnamese writes each syllable as a word.
 * `folded` has no marks: `thuong`. `exact` has the marks written as digits, the tone last, so that old and new
 * tone placement meet (`hoà`, `hòa` → `hoa2`) and an engine sees plain ASCII: `thưởng` → `thu7o7ng3`.
 */
export type WordForms = {
  /** Words are numbered as they are met, from 1. */
  readonly number: number
  /** As it was first written. */
  readonly word: string
  readonly folded: string
  readonly exact: string
  /** Written with Vietnamese marks; those of other languages are none. */
  readonly isMarked: boolean
  /** 18 bits of the folded form, then 13 of the exact one; see `packed-words.ts`. */
  readonly code: number
}

export type Token = WordForms & {
  readonly start: number
  readonly end: number
  /** True when the word before it stands in the same sentence: only then are the two a pair. */
  readonly joined: boolean
}

/** Longer runs of letters are no words; engines refuse them. */
const wordUnitsMax = 60

/** Words of a text, in order, with their places. Linear in the text, which must be NFC. */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = []
  eachWord(text, (forms, start, end, joined) => void tokens.push({ ...forms, start, end, joined }))
  return tokens
}

type Visit = (forms: WordForms, start: number, end: number, joined: boolean) => void

/** Calls `visit` for each word; the way for long texts, which makes no objects. */
export function eachWord(text: string, visit: Visit): void {
  const classes = unitClasses()
  let broken = true
  for (let start = 0; start < text.length; ) {
    const unitClass = classes[text.charCodeAt(start)]
    if (unitClass !== letter) {
      if (unitClass === sentenceBreak) broken = true
      start += 1
      continue
    }
    let hash = 0
    let end = start
    for (; end < text.length; end++) {
      const unit = text.charCodeAt(end)
      if (classes[unit] !== letter) break
      hash = Math.imul(hash ^ unit, 0x01000193)
    }
    if (end - start <= wordUnitsMax) {
      visit(formsAt(text, { start, end, hash }), start, end, !broken)
      broken = false
    }
    start = end
  }
}

const letter = 1
const sentenceBreak = 2
let classesKept: Uint8Array | undefined

/** What each UTF-16 unit is. Sentence ends and line breaks keep neighbours apart; commas and hyphens do not. */
function unitClasses(): Uint8Array {
  if (classesKept) return classesKept
  const classes = new Uint8Array(0x10000)
  const all = Array.from(classes, (_, unit) =>
    String.fromCharCode(unit >= 0xd800 && unit < 0xe000 ? 32 : unit),
  )
  for (const { index, 0: run } of all.join('').matchAll(/[\p{L}\p{N}\p{M}]+/gu))
    classes.fill(letter, index, index + run.length)
  for (const mark of '\n\r.;:!?()[]{}"“”|\u2028\u2029') classes[mark.charCodeAt(0)] = sentenceBreak
  classesKept = classes
  return classes
}

/**
 * Vietnamese has some seven thousand syllables, and texts repeat them: each is worked out once. Found by the units
 * of the text, so that no string is made for a word that is known.
 */
let wordsKept = new Array<WordForms | undefined>(0x40000)
let wordsKeptCount = 0
let wordsMade = 0
const wordsKeptMax = 100_000

type Stretch = { readonly start: number; readonly end: number; readonly hash: number }

function formsAt(text: string, { start, end, hash }: Stretch): WordForms {
  const mask = wordsKept.length - 1
  let slot = (hash ^ (hash >>> 15)) & mask
  for (let known = wordsKept[slot]; known; known = wordsKept[slot]) {
    if (isAt(text, start, end, known.word)) return known
    slot = (slot + 1) & mask
  }
  const forms = formsOf(ownCopy(text.slice(start, end)))
  if (wordsKeptCount >= wordsKeptMax) {
    wordsKept = new Array(wordsKept.length)
    wordsKeptCount = 0
  }
  wordsKept[slot] = forms
  wordsKeptCount += 1
  return forms
}

/** A long slice holds on to the whole text it was cut from. */
function ownCopy(slice: string): string {
  return slice.length < 13 ? slice : slice.split('').join('')
}

function isAt(text: string, start: number, end: number, word: string): boolean {
  if (word.length !== end - start) return false
  for (let at = 0; at < word.length; at++)
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  return true
}

function formsOf(word: string): WordForms {
  const lower = word.normalize('NFC').toLowerCase()
  const plain = fold(lower)
  const folded = stem(spellAlike(plain))
  const exact = lower === plain ? folded : stem(spellAlike(spellMarks(lower)))
  const isMarked = exact !== folded && /[1-9]/.test(exact) && /[a-z]/.test(exact)
  return { number: nextNumber(), word, folded, exact, isMarked, code: codeOf(folded, exact) }
}

function nextNumber(): number {
  wordsMade += 1
  return wordsMade
}

/** In place of the exact form's bits: written without marks, whatever was meant. */
export const anyMarks = 0x1fff

/**
 * The forms of a word in a text that writes no marks: `bang` may be any of bằng, bảng, báng. Its exact form is the
 * letters and a 0, which no mark has; numbers stay as they are.
 */
export function unmarkedForms(forms: WordForms): WordForms {
  const known = unmarkedKept.get(forms)
  if (known) return known
  const unmarked = withoutMarks(forms)
  unmarkedKept.set(forms, unmarked)
  return unmarked
}

const unmarkedKept = new WeakMap<WordForms, WordForms>()

function withoutMarks(forms: WordForms): WordForms {
  if (/\d/.test(forms.folded)) return forms
  return {
    number: nextNumber(),
    word: forms.word,
    isMarked: false,
    folded: forms.folded,
    exact: unmarkedForm(forms.folded),
    code: Math.floor(forms.code / 0x2000) * 0x2000 + anyMarks,
  }
}

export function unmarkedForm(folded: string): string {
  return `${folded}0`
}

const unitsLookedAt = 2_000
const markedShareMin = 0.05

/** Whether a text is written without Vietnamese marks: in another language, or typed without. */
export function isUnmarked(text: string): boolean {
  return wordsAreUnmarked(tokenise(text.slice(0, unitsLookedAt)))
}

/** The same of its words. */
export function wordsAreUnmarked(words: readonly WordForms[]): boolean {
  let marked = 0
  for (const { isMarked } of words) if (isMarked) marked += 1
  return words.length > 0 && marked < words.length * markedShareMin
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
