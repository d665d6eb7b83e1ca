import type { Edit } from './mapped-text.ts'
import { windows1252Extras } from './windows-1252.ts'

/**
 * Finds UTF-8 that was read as windows-1252 or Latin-1 (`khen thÆ°á»Ÿng`), and what it was meant to be.
 * A line is repaired only when all of it can be: beside sequences that are strict UTF-8 it may have ASCII and blanks,
 * and nothing else. Half-lost text (`QÄ\uFFFD-UBND`) stays as it is.
 */
export function mojibakeEdits(text: string): Edit[] {
  if (!suspicious.test(text)) return []
  const edits: Edit[] = []
  for (const line of text.matchAll(lines)) {
    if (suspicious.test(line[0])) for (const edit of editsOf(line[0], line.index)) edits.push(edit)
  }
  return edits
}

function editsOf(line: string, offset: number): Edit[] {
  if (!/^[\x00-\x7f\s\u00ad\u200b-\u200f\u2060\ufeff]*$/.test(line.replace(sequences, ''))) return []
  const edits: Edit[] = []
  for (const { 0: sequence, index } of line.matchAll(sequences)) {
    const replacement = decoded(sequence)
    if (replacement === null) return []
    const start = offset + index
    edits.push({ start, end: start + sequence.length, replacement })
  }
  return edits
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
/** Line breaks of every kind, but not the one that is also a byte of UTF-8 (U+0085). */
const lines = /[^\n\v\f\r\u2028\u2029]+/g

const bytes = new Map([...windows1252Extras].map((character, index) => [character, 0x80 + index]))

const continuation = `[\\u0080-\\u00bf${windows1252Extras}]`
const sequences = new RegExp(
  `[\\u00c2-\\u00df]${continuation}|[\\u00e0-\\u00ef]${continuation}{2}|[\\u00f0-\\u00f4]${continuation}{3}`,
  'g',
)
/** Looks for the first bytes of Latin and Vietnamese letters and of quotation marks, not for those of all scripts. */
const suspicious = new RegExp(
  `[\\u00c2-\\u00c6]${continuation}|\\u00e1[\\u00ba\\u00bb]|\\u00e2[\\u0080€]|\\u00ef\\u00bb`,
)

function decoded(sequence: string): string | null {
  try {
    return utf8.decode(Uint8Array.from(sequence, byteOf))
  } catch {
    return null
  }
}

/** The byte a character was read from. */
function byteOf(character: string): number {
  return bytes.get(character) ?? character.charCodeAt(0)
}
