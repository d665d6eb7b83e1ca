/**
 * How the characters of a symbol hang together, before any table is asked: a number, perhaps a year, and words of
 * capitals joined by strokes and hyphens. Symbols are printed with spaces and line breaks inside
 * (`26/2016/TT-\nBLĐTBXH`, `83/2014/NĐ - CP`), with en dashes, and with Cyrillic letters.
 */
export type RawSymbol = {
  readonly start: number
  readonly end: number
  /** Digits and suffix as printed: `07`, `30a`, `66.17`. */
  readonly number: string
  /** Separator after the number. */
  readonly separator: '/' | '-' | ''
  /** What stands at the place of the year, when it is digits: `2024`, or damage such as `20202`. */
  readonly year: string | null
  readonly words: readonly SymbolWord[]
}

export type SymbolWord = {
  /** As printed, look-alike letters repaired. */
  readonly text: string
  /** Separator before the word; a lost one is ''. */
  readonly before: '/' | '-' | '.' | ' ' | ''
  readonly start: number
  readonly end: number
}

const wordsMax = 9

/** Latin letters that look like these Cyrillic ones; Icelandic and African D for Đ. */
const lookAlikes: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  С: 'C',
  Е: 'E',
  Н: 'H',
  К: 'K',
  М: 'M',
  О: 'O',
  Р: 'P',
  Т: 'T',
  Х: 'X',
  У: 'Y',
  с: 'c',
  р: 'p',
  о: 'o',
  а: 'a',
  е: 'e',
  Ð: 'Đ',
  Ɖ: 'Đ',
  ð: 'đ',
  ɖ: 'đ',
}

/** `1.234` is one thousand and more, `66.17` a number below a number. */
const head =
  /((?:\d{1,2}\.\d{3}(?=\s{0,3}\/)|\d{1,5}(?:\.\d{1,2})?)[a-zđ]?)(\s{0,3}[/⁄∕／\\\-‐‑‒–—−]\s{0,3}|(?=(?:NQ|SL|QĐ)[/-]))/y
const yearPart = /(\d{2,6})(\s{0,3}[/⁄∕／\\\-‐‑‒–—−]\s{0,3}|(?=[A-ZĐÐ]))/y
const upperWord = /[A-ZĐÐƉƯƠАВСЕНКМОРТХУ&][A-ZĐÐƉƯƠАВСЕНКМОРТХУ&\d]*/y
const lowerWord = /[a-zđðươ&]{1,14}\d{0,2}(?![\p{L}\d])/uy
const mixedTail = /[a-zđð]{1,2}(?![\p{L}])/uy
const joint = /(\s{0,3})([/⁄∕／\-‐‑‒–—−.]|(?<=[A-ZĐÐ])_(?=[A-ZĐÐ]))(\s{0,3})/y
const space = / {1,2}(?=\p{Lu})/uy

/** Reads the characters of one symbol that starts exactly at `at`; undefined when none does. Bounded work. */
export function readRawSymbol(text: string, at: number): RawSymbol | undefined {
  head.lastIndex = at
  const opening = head.exec(text)
  if (!opening) return undefined
  let position = head.lastIndex
  yearPart.lastIndex = position
  const yearMatch = yearPart.exec(text)
  if (yearMatch) position = yearPart.lastIndex
  const words = readWords(text, position)
  const last = words.at(-1)
  if (!last) return undefined
  return {
    start: at,
    end: last.end,
    number: (opening[1] ?? '').replace(/\.(?=\d{3})/, ''),
    separator: separatorOf(opening[2] ?? ''),
    year: yearMatch?.[1] ?? null,
    words,
  }
}

function readWords(text: string, from: number): SymbolWord[] {
  const words: SymbolWord[] = []
  let position = from
  let before: SymbolWord['before'] = ''
  let isLower = false
  while (words.length < wordsMax) {
    const end: number | undefined = wordEnd(text, position, words.length === 0 || isLower)
    if (end === undefined) break
    const word = text.slice(position, end)
    if (words.length === 0) isLower = word === word.toLowerCase()
    words.push({ text: repair(word), before, start: position, end })
    const next = readJoint(text, end)
    if (!next) break
    before = next.before
    position = next.end
  }
  return words
}

/** Capitals, and the one or two small letters that belong to some types and organs (TTg, CTr, QyĐ). */
function wordEnd(text: string, at: number, mayBeLower: boolean): number | undefined {
  upperWord.lastIndex = at
  if (upperWord.test(text)) {
    const end = upperWord.lastIndex
    mixedTail.lastIndex = end
    if (mixedTail.test(text)) return mixedTail.lastIndex
    // The Prime Minister's small g belongs to him even with letters glued to it: QĐ-TTgng.
    if (text[end] === 'g' && text.endsWith('TT', end)) return end + 1
    // Small letters inside a word: QyĐ, GDĐTg.
    if (/[a-z]/.test(text[end] ?? '') && /[A-ZĐÐ]/.test(text[end + 1] ?? '')) {
      upperWord.lastIndex = end + 1
      if (upperWord.test(text)) return upperWord.lastIndex
    }
    // The first letter of an ordinary word is no organ: "TT-Bộ GDĐT".
    return end - at === 1 && /[\p{Ll}\p{M}]/u.test(text[end] ?? '') ? undefined : end
  }
  if (!mayBeLower) return undefined
  lowerWord.lastIndex = at
  return lowerWord.test(text) ? lowerWord.lastIndex : undefined
}

function readJoint(text: string, at: number): { before: SymbolWord['before']; end: number } | undefined {
  joint.lastIndex = at
  const match = joint.exec(text)
  if (match) {
    // A full stop joins only without spaces (NQ.HĐTP); with a space it ends the sentence.
    if (match[2] === '.' && (match[1] !== '' || match[3] !== '')) return undefined
    return { before: match[2] === '.' ? '.' : separatorOf(match[2] ?? '') || '-', end: joint.lastIndex }
  }
  space.lastIndex = at
  return space.test(text) ? { before: ' ', end: space.lastIndex } : undefined
}

function separatorOf(printed: string): '/' | '-' | '' {
  if (/[/⁄∕／\\]/.test(printed)) return '/'
  return printed.trim() === '' ? '' : '-'
}

function repair(word: string): string {
  let repaired = ''
  for (const letter of word) repaired += lookAlikes[letter] ?? letter
  return repaired
}
