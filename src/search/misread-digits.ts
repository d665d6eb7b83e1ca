import type { Respelled } from './spelling.ts'

const digits: Readonly<Record<string, string>> = { O: '0', o: '0', I: '1', l: '1' }

/** Number, then a year or the letters of a type: `l2/2024`, `1O21/QĐ`, `188/2O26`. */
const numberWord = /^([\dOoIl]{1,5})([/-])(?:([12][\dOoIl]{3})(?![\p{L}\d])|(?=\p{L}{2}))/u

/**
 * Letters put for digits in a number by recognition of a scan, or by hand: `l2/2024/QĐ-UBND`, `O6/2022/QH15`. Only in
 * a word that has digits as well and goes on as numbers of instruments do.
 */
export function withDigits(text: string): Respelled {
  const corrections: { typed: string; read: string; why: string }[] = []
  const words = text.split(' ').map(typed => {
    const read = typed.replace(numberWord, (whole, number: string) =>
      /\d/.test(number) ? whole.replace(/[OoIl]/g, letter => digits[letter] ?? letter) : whole,
    )
    if (read !== typed) corrections.push({ typed, read, why: 'misread-digit' })
    return read
  })
  return { text: words.join(' '), corrections }
}
