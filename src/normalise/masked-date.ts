import { type Day, dayOf } from '../domain/day.ts'

/**
 * A token that hid digits from a translation engine and was never put back: `DNUM_BCZBBZCACC`. The letters A–J are
 * the digits 0–9 and Z is a separator, so this one is 12/11/2022: day first, as Vietnamese pages print it, or the year
 * first. The decoding is inferred, so whoever uses it states the doubt. Null when it makes no day.
 * Observed on the English edition of baonghean.vn, 2022.
 */
export function decodeMaskedDate(token: string): Day | null {
  const letters = maskedWhole.exec(token)?.[1]
  if (letters === undefined) return null
  const parts = letters.split('Z').map(digitsOf)
  const [first = '', middle = '', last = ''] = parts
  if (parts.length !== 3 || middle.length > 2) return null
  if (first.length === 4 && last.length <= 2) return dayOf(+first, +middle, +last) ?? null
  if (last.length === 4 && first.length <= 2) return dayOf(+last, +middle, +first) ?? null
  return null
}

/** The masked tokens of a text, as printed. */
export function maskedTokensOf(text: string): string[] {
  return text.includes('DNUM_') ? (text.match(masked) ?? []) : []
}

const masked = /DNUM_[A-JZ]+/g
const maskedWhole = /^DNUM_([A-JZ]+)$/

function digitsOf(letters: string): string {
  return letters.replace(/[A-J]/g, letter => String(letter.charCodeAt(0) - 'A'.charCodeAt(0)))
}
