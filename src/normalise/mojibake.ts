import type { Edit } from './mapped-text.ts'

/**
 * Finds UTF-8 that was read as windows-1252 or Latin-1 (`khen thÆ°á»Ÿng`), and what it was meant to be.
 * A line is repaired only when all of it can be: every character of it must have been one byte, and the bytes must
 * be strict UTF-8. Half-lost text (`QÄ\uFFFD-UBND`) stays as it is.
 */
export function mojibakeEdits(text: string): Edit[] {
  if (!suspicious.test(text)) return []
  const edits: Edit[] = []
  for (const line of text.matchAll(lines)) {
    if (!suspicious.test(line[0]) || !isCleanly(line[0])) continue
    for (const sequence of line[0].matchAll(sequences)) {
      const start = line.index + sequence.index
      const replacement = utf8.decode(Uint8Array.from(sequence[0], byteOf))
      edits.push({ start, end: start + sequence[0].length, replacement })
    }
  }
  return edits
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const lines = /[^\n]+/g

/** What windows-1252 shows for the bytes 80–9F; the five it leaves open show as control characters. */
const upperHalf = [
  ...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, i) => 0x80 + i)),
]
const bytes = new Map(upperHalf.map((character, index) => [character, 0x80 + index]))

const continuation = `[\\u0080-\\u00bf${upperHalf.join('')}]`
const sequences = new RegExp(
  `[\\u00c2-\\u00df]${continuation}|[\\u00e0-\\u00ef]${continuation}{2}|[\\u00f0-\\u00f4]${continuation}{3}`,
  'g',
)
const suspicious = new RegExp(sequences.source)

function isCleanly(line: string): boolean {
  const lineBytes = new Uint8Array(line.length)
  for (let unit = 0; unit < line.length; unit++) {
    const byte = byteOf(line.charAt(unit))
    if (byte > 0xff) return false
    lineBytes[unit] = byte
  }
  try {
    utf8.decode(lineBytes)
    return true
  } catch {
    return false
  }
}

/** The byte a character was read from; more than 0xFF when there is none. */
function byteOf(character: string): number {
  return bytes.get(character) ?? character.charCodeAt(0)
}
