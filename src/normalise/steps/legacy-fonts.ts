import type { MappedText } from '../../domain/source-map.ts'
import type { LegacyEncoding } from '../legacy-encoding.ts'
import { type Edit, editMapped } from '../mapped-text.ts'
import { isSyllable } from '../syllable.ts'
import { tcvn3 } from '../tcvn3.ts'
import { unitClassesOf } from '../unit-class.ts'
import { viqr } from '../viqr.ts'
import { vni } from '../vni.ts'

/**
 * Turns text written for pre-Unicode fonts into Unicode. Whether a text is such, and which, is decided by evidence:
 * read that way its words must be Vietnamese syllables, and read as they stand they must not. Only lines without
 * letters that Latin-1 lacks (ư, ạ, đ …) are touched, so a text may be mixed.
 */
export function legacyFonts(body: MappedText, classes: number): MappedText {
  const found = legacyEncodingOf(body.text, classes)
  return found ? convert(body, found) : body
}

/** The encoding of a text and how many of its words show it; undefined for Unicode. */
export function legacyEncodingOf(text: string, classes = unitClassesOf(text)): Evidence | undefined {
  const found = encodings
    .filter(({ units, telling }) => (units & classes) !== 0 && telling.test(text))
    .map(encoding => ({ encoding, words: tellingWords(text, encoding) }))
    .sort((a, b) => b.words - a.words)[0]
  return found && found.words >= wordsMin ? found : undefined
}

type Evidence = { readonly encoding: LegacyEncoding; readonly words: number }

const encodings: readonly LegacyEncoding[] = [tcvn3, vni, viqr]

/** Two words of one title are the least one can tell it from (`Hµ Néi`). */
const wordsMin = 2

/** From here on the text as a whole is known, and lines too short to tell are converted with it. */
const wordsForAllLines = 10

const lines = /[^\n]+/g
const words = /\p{L}+/gu
const rawWords = /[\p{L}\u00a1-\u00bf]+/gu
const onlyInUnicode = /[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]/
/** Two letters or more with one beyond ASCII, in small letters, in capitals, or with one capital in front. */
const tellingWord = /^(?=.*[^\x00-\x7f])(?:\p{L}\p{Ll}+|\p{Lu}{2,})$/u

/** At least this share of a line's words must be syllables when it is converted. */
const syllableShareMin = 0.8

function convert(body: MappedText, { encoding, words: evidence }: Evidence): MappedText {
  const edits: Edit[] = []
  for (const line of body.text.matchAll(lines)) {
    const better = compare(line[0], encoding)
    if (better.words === 0 && (evidence < wordsForAllLines || better.worse)) continue
    for (const unit of line[0].matchAll(encoding.unit)) {
      const start = line.index + unit.index
      edits.push({ start, end: start + unit[0].length, replacement: encoding.decode(unit[0]) })
    }
  }
  return editMapped(body, edits)
}

function tellingWords(text: string, encoding: LegacyEncoding): number {
  let sum = 0
  for (const line of text.matchAll(lines)) sum += compare(line[0], encoding).words
  return sum
}

/** How many words of a line only make sense in the encoding, and whether the line would lose by it. */
function compare(line: string, encoding: LegacyEncoding): { words: number; worse: boolean } {
  if (onlyInUnicode.test(line)) return { words: 0, worse: true }
  const converted = line.replace(encoding.unit, encoding.decode)
  if (converted === line) return { words: 0, worse: true }
  const before = syllableShare(line.match(rawWords) ?? [])
  const marked = (converted.match(words) ?? []).filter(word => tellingWord.test(word) && isSyllable(word))
  const after = syllableShare(converted.match(words) ?? [])
  const convincing = encoding.telling.test(line) && after >= syllableShareMin && after > before
  return { words: convincing ? marked.length : 0, worse: after < before }
}

/** Abbreviations in capitals (`UBND`, `Q§`) tell nothing. */
function syllableShare(found: readonly string[]): number {
  const telling = found.filter(word => word !== word.toUpperCase())
  return telling.length === 0 ? 0 : telling.filter(isSyllable).length / telling.length
}
