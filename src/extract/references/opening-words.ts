import { fold } from '../../normalise/fold.ts'
import { isSpaceUnit, isWordUnit, type Lexicon, pastSpaces, wordsOf } from './lexicon.ts'

/**
 * By the hash of a first word: which letters may begin the second word of a spelling, as bits, and whether the first
 * word is one by itself. Of all words of a text few can open a reference; the rest need no closer look.
 */
export type OpeningWords = Int32Array

const hashes = 0x4000
const alone = 1 << 27

/** The openings of all spellings that have one of the roles. */
export function openingWords({ languages }: Lexicon, roles: number): OpeningWords {
  const table = new Int32Array(hashes)
  for (const { spelling, roles: own } of languages.flatMap(wordsOf)) {
    if ((own & roles) === 0) continue
    const folded = fold(spelling)
    let hash = 0
    let end = 0
    for (; isWordUnit(folded.charCodeAt(end)); end++) hash = hashUnit(hash, folded.charCodeAt(end))
    const second = isSpaceUnit(folded.charCodeAt(end)) ? letterBit(folded.charCodeAt(end + 1)) : alone
    table[hash] = (table[hash] ?? 0) | second
  }
  return table
}

/** Takes one more UTF-16 unit into the hash of a word. */
export function hashUnit(hash: number, unit: number): number {
  return (hash * 31 + unit) & (hashes - 1)
}

/** True when the word that ends at `end`, with these second words in the table, begins a spelling. */
export function mayOpen(seconds: number, folded: string, end: number): boolean {
  if (seconds === 0 || seconds >= alone) return seconds !== 0
  if (!isSpaceUnit(folded.charCodeAt(end))) return false
  return (seconds & letterBit(folded.charCodeAt(pastSpaces(folded, end, 4)))) !== 0
}

/** One bit for each letter of the plain alphabet; other units share the last one. */
function letterBit(unit: number): number {
  return unit >= 97 && unit <= 122 ? 1 << (unit - 97) : 1 << 26
}
