const marks = /\p{M}/gu
const separators = /[^a-z0-9.+-]/g

/**
 * Folds one part of a symbol to the form it has in an instrument id: lower case, Đ and the Icelandic Ð as d,
 * marks off, and everything but `a–z 0–9 . + -` removed: `BGD&ĐT` → `bgddt`, `QĐ` → `qd`.
 * Lossy on purpose (ĐA and DA meet): it makes keys and is never shown.
 */
export function foldSymbol(symbol: string): string {
  return symbol
    .normalize('NFD')
    .replace(marks, '')
    .toLowerCase()
    .replace(/[đð]/g, 'd')
    .replace(separators, '')
}
