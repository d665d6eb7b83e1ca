import { isSyllable } from '../../normalise/syllable.ts'

/** The longest two syllables written together: `nghiêngnghiêng`. */
const gluedUnitsMax = 14

/**
 * Restores blanks that recognition lost: behind the dash of a list item, behind a comma, and between two syllables
 * of which Vietnamese, which writes each apart, allows only one reading.
 */
export function restoreSpaces(text: string): string {
  return text
    .replace(/^-(?=\p{Lu}\p{L})/u, '- ')
    .replace(/(?<=\p{L}{2}),(?=\p{L})/gu, ', ')
    .replace(/(?<![\p{L}\p{N}/.@-])\p{L}{4,14}(?![\p{L}\p{N}/@-])/gu, word => splitGlued(word) ?? word)
}

function splitGlued(word: string): string | undefined {
  // Without a Vietnamese letter it may be any language.
  if (word.length > gluedUnitsMax || !/[^\0-\x7f]/.test(word) || !/\p{Ll}$/u.test(word)) return undefined
  if (isSyllable(word)) return undefined
  const readings: string[] = []
  for (let at = 2; at <= word.length - 2; at += 1) {
    const [first, second] = [word.slice(0, at), word.slice(at)]
    if (isSyllable(first) && isSyllable(second)) readings.push(`${first} ${second}`)
  }
  return readings.length === 1 ? readings[0] : undefined
}
