import { unitsOf } from '../normalise/utf16.ts'
import type { WordForms } from './word-forms.ts'

/**
 * Words that were met, by number from 1. Numbers stay true of the shelf they were given by: a full one is not emptied,
 * a new one takes its place.
 */
export type Shelf = {
  readonly forms: (number: number) => WordForms
  /** 1 where a word has Vietnamese marks, by number; of use until another word is met. */
  readonly marked: () => Uint8Array
  /** One more than the highest number. */
  readonly size: () => number
}

/** The words of one text, in order, with their places; filled again and again. */
export type WordList = {
  shelf: Shelf
  count: number
  numbers: Uint32Array
  starts: Uint32Array
  ends: Uint32Array
  /** 1: stands in the same sentence as the word before. */
  joined: Uint8Array
}

type WordTable = {
  readonly newList: () => WordList
  /** Linear in the text, which must be NFC. */
  readonly read: (text: string, list: WordList) => WordList
}

/** Longer runs of letters are no words; engines refuse them. */
const wordUnitsMax = 60

/** Words on a shelf. Vietnamese has some seven thousand syllables; numbers and names are the rest. */
const wordsKeptMax = 100_000
const slotsCount = 0x40000

/** Units of texts up to this length are written into one array that is kept. */
const unitsKeptMax = 0x10000

/**
 * Texts repeat their words: `formsOf` works each out once. A word is found by the units of the text, in arrays of
 * numbers, so that no string and no object is made for one that is known: an index is made of millions.
 */
export function wordTable(formsOf: (word: string) => WordForms): WordTable {
  const bytes = Buffer.alloc(2 * unitsKeptMax)
  const kept = new Uint16Array(bytes.buffer, bytes.byteOffset, unitsKeptMax)
  let shelf = newShelf(formsOf)
  return {
    newList: () => newList(shelf),
    read: (text, list) => {
      if (shelf.size() > wordsKeptMax) shelf = newShelf(formsOf)
      list.shelf = shelf
      list.count = 0
      const isShort = isLittleEndian && text.length <= unitsKeptMax
      if (isShort) bytes.write(text, 'utf16le')
      readUnits(isShort ? kept : unitsOf(text), text.length, { shelf, list })
      return list
    },
  }
}

const isLittleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1

type WritableShelf = Shelf & {
  /** The number of the word that stands there; `hash` is of its units. */
  readonly numberAt: (units: Uint16Array, start: number, end: number, hash: number) => number
}

function newShelf(formsOf: (word: string) => WordForms): WritableShelf {
  const slots = new Uint32Array(slotsCount)
  const words: WordForms[] = []
  let ends = new Uint32Array(0x4000)
  let spelled = new Uint16Array(0x10000)
  let marked = new Uint8Array(0x4000)
  const isAt = (number: number, units: Uint16Array, start: number, end: number): boolean => {
    const from = ends[number - 1] as number
    if ((ends[number] as number) - from !== end - start) return false
    for (let at = start; at < end; at++) if (spelled[from + at - start] !== units[at]) return false
    return true
  }
  const add = (units: Uint16Array, start: number, end: number): number => {
    const forms = formsOf(String.fromCharCode(...units.subarray(start, end)))
    const number = words.push(forms)
    const from = ends[number - 1] as number
    if (number >= ends.length) {
      ends = doubled(ends)
      marked = doubled(marked)
    }
    if (from + end - start > spelled.length) spelled = doubled(spelled)
    spelled.set(units.subarray(start, end), from)
    ends[number] = from + end - start
    marked[number] = forms.isMarked ? 1 : 0
    return number
  }
  return {
    forms: number => words[number - 1] as WordForms,
    marked: () => marked,
    size: () => words.length + 1,
    numberAt: (units, start, end, hash) => {
      let slot = (hash ^ (hash >>> 15)) & (slotsCount - 1)
      for (let number = slots[slot]; number; number = slots[slot]) {
        if (isAt(number, units, start, end)) return number
        slot = (slot + 1) & (slotsCount - 1)
      }
      const number = add(units, start, end)
      slots[slot] = number
      return number
    },
  }
}

function readUnits(
  units: Uint16Array,
  count: number,
  { shelf, list }: { shelf: WritableShelf; list: WordList },
): void {
  const classes = unitClasses()
  let joined = 0
  for (let start = 0; start < count; ) {
    const unitClass = classes[units[start] as number]
    if (unitClass !== letter) {
      if (unitClass === sentenceBreak) joined = 0
      start += 1
      continue
    }
    let hash = 0
    let end = start
    for (; end < count; end++) {
      const unit = units[end] as number
      if (classes[unit] !== letter) break
      hash = Math.imul(hash ^ unit, 0x01000193)
    }
    if (end - start <= wordUnitsMax) {
      if (list.count === list.numbers.length) grow(list)
      const at = list.count++
      list.numbers[at] = shelf.numberAt(units, start, end, hash)
      list.starts[at] = start
      list.ends[at] = end
      list.joined[at] = joined
      joined = 1
    }
    start = end
  }
}

function grow(list: WordList): void {
  list.numbers = doubled(list.numbers)
  list.starts = doubled(list.starts)
  list.ends = doubled(list.ends)
  list.joined = doubled(list.joined)
}

function newList(shelf: Shelf): WordList {
  const room = 256
  return {
    shelf,
    count: 0,
    numbers: new Uint32Array(room),
    starts: new Uint32Array(room),
    ends: new Uint32Array(room),
    joined: new Uint8Array(room),
  }
}

/** The same numbers with as much room again. */
export function doubled<Numbers extends Uint8Array | Uint16Array | Uint32Array>(numbers: Numbers): Numbers {
  const larger = new (numbers.constructor as new (length: number) => Numbers)(2 * numbers.length)
  larger.set(numbers)
  return larger
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
