import { nfc } from './nfc.ts'
import { eachPiece, pieceText } from './utf16.ts'

/**
 * The one lossy step, for search keys and comparisons: lower case, tone and shape marks off, đ → d
 * (`Đất đai` → `dat dai`). Ð (U+00D0) and Ɖ (U+0189), which are printed for Đ, fold to d as well.
 *
 * For NFC input the result has as many UTF-16 units as the input, so offsets into one are offsets into the other;
 * other input is composed first. A letter whose plain form would need more units (`ß`, `æ`) is kept.
 */
export function fold(text: string): string {
  return foldUnits(text) ?? foldUnits(nfc(text), true) ?? text
}

/** The same for one UTF-16 unit of a composed text. */
export function foldUnit(unit: number): number {
  return plainUnits[unit] || unit
}

/** Letters without a canonical decomposition that readers type as a plain letter. */
const plainLetters: readonly (readonly [string, string])[] = [
  ['đĐðÐɖƉ', 'd'],
  ['øØ', 'o'],
]

/** Stands in the table for units that may change when they are composed with their neighbours. */
const uncertain = 0

/** Marks, trailing letters of Korean syllables, and halves of surrogate pairs. */
const mayCompose = /[\p{M}\p{Cs}\u1160-\u11ff]/u

const plainUnits = buildTable()

/** Undefined when the text has to be composed first. */
function foldUnits(text: string, composed = false): string | undefined {
  let folded = ''
  let certain = true
  eachPiece(text, (units, count) => {
    for (let at = 0; at < count; at++) {
      const plain = plainUnits[units[at] as number] as number
      if (plain === uncertain) certain = false
      else units[at] = plain
    }
    folded += pieceText(count)
  })
  return certain || composed ? folded : undefined
}

/** One entry for each UTF-16 unit; units that have no plain form of one unit stand for themselves. */
function buildTable(): Uint16Array {
  const table = new Uint16Array(0x10000)
  for (let unit = 0; unit < table.length; unit++) table[unit] = plainUnit(String.fromCharCode(unit))
  return table
}

function plainUnit(letter: string): number {
  if (mayCompose.test(letter) || letter.normalize('NFC') !== letter) return uncertain
  const base = letter.normalize('NFD').replace(/\p{M}+$/u, '')
  const plain = plainLetters.find(([letters]) => letters.includes(base))?.[1] ?? base.toLowerCase()
  return (plain.length === 1 ? plain : letter).charCodeAt(0)
}
