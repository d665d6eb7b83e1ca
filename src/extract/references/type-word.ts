import { pastSpaces, role } from './lexicon.ts'
import { type FoundWord, type Scan, wordAt } from './scan.ts'
import { thisBehind } from './this-behind.ts'

/** Syllables that make another word with "luật" or "lệnh" behind them: pháp luật, khoa Luật, mệnh lệnh. */
const otherWords: Readonly<Record<string, RegExp>> = {
  luật: /(?:pháp|kỷ|kỉ|quy|giới|bộ|khoa|ngành|môn|đại\s{1,3}học|cử\s{1,3}nhân|thạc\s{1,3}s[ĩỹ]|tiến\s{1,3}s[ĩỹ]|trường)\s{1,3}$/iu,
  lệnh: /(?:pháp|khẩu|mệnh|hiệu|sắc|ra|theo)\s{1,3}$/iu,
}

/** The word for a type of document at `at`, when it is one and not a part of another word. */
export function typeWordAt(scan: Scan, at: number): FoundWord | undefined {
  const found = wordAt(scan, at, role.type)
  if (!found || isHeadLine(scan.text, found)) return undefined
  const { spelling } = found.word
  if (isAbbreviation(found) && scan.text.slice(at, found.end) !== spelling.toUpperCase()) return undefined
  const otherWord = otherWords[spelling]
  return otherWord?.test(scan.text.slice(Math.max(0, at - 12), at)) ? undefined : found
}

const abbreviations = new Set(['nđ', 'nq', 'qđ', 'tt', 'ttlt', 'ct', 'cv'])

/** "NĐ 98/2023/NĐ-CP", "NQ 57": the letters of the type, in capitals. */
export function isAbbreviation({ word }: FoundWord): boolean {
  return abbreviations.has(word.spelling)
}

/** "LUẬT", "THÔNG TƯ" alone on its line heads the text. */
function isHeadLine(text: string, { start, end }: FoundWord): boolean {
  const second = text.charAt(start + 1)
  if (second === second.toLowerCase()) return false
  const printed = text.slice(start, end)
  if (printed !== printed.toUpperCase()) return false
  return (
    /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, start - 40), start)) &&
    /^[ \t]*(?:\r?\n|$)/.test(text.slice(end, end + 40))
  )
}

/**
 * Words that name documents of many kinds or are verbs as well ("hướng dẫn", "quy định", "kế hoạch"): they point to a
 * document only with its number.
 */
const vague = new Set(['qyd', 'qc', 'hd', 'tb', 'kh', 'ctr', 'bc', 'ttr', 'da', 'cv', 'cd', 'l'])

/** True for a type that counts only with its number. */
export function isVague(code: string | null): boolean {
  return code !== null && vague.has(code)
}

/** Papers that texts point back to by their type alone: "theo Công văn nêu trên", once one with a number was named. */
const pointsBack = new Set(['công văn', 'tờ trình', 'kế hoạch', 'công điện', 'báo cáo', 'thông báo'])

/** "Hướng dẫn này", "Kế hoạch này" in a text of that type, and "Công văn nêu trên"; "quy định này" is everyday speech. */
function isPointed({ context, text }: Scan, { word, start }: FoundWord, after: number): boolean {
  if (after === role.backAfter) return pointsBack.has(word.spelling)
  const letter = text.charAt(start)
  return letter !== letter.toLowerCase() && ownVagueType(context) === word.typeCode
}

/** The Party's "Quy định" has the type of a decision. */
function ownVagueType({ own }: Scan['context']): string | undefined {
  return own?.type === 'qd' && own.id.startsWith('dcsvn') ? 'qyd' : own?.type
}

export type Demonstrated = {
  readonly type: FoundWord
  readonly code: string
  readonly end: number
  readonly mark: FoundWord
}

/** A "this" word and the noun behind it, or the noun (`typeHere`) and the word behind it. */
export function demonstrated(
  scan: Scan,
  at: number,
  words: { readonly typeHere: FoundWord | undefined; readonly before: number; readonly after: number },
): Demonstrated | undefined {
  const before = words.typeHere ? undefined : wordAt(scan, at, words.before)
  const type = before ? typeWordAt(scan, pastSpaces(scan.text, before.end, 4)) : words.typeHere
  const code = type?.word.typeCode ?? null
  if (!type || code === null || isAbbreviation(type)) return undefined
  if (isVague(code) && !isPointed(scan, type, words.after)) return undefined
  const behind = pastSpaces(scan.text, type.end, 4)
  const after = before
    ? undefined
    : words.after === role.thisAfter
      ? thisBehind(scan, behind)
      : wordAt(scan, behind, words.after)
  const mark = before ?? after
  if (!mark || isPlural(scan.text, type.start)) return undefined
  return { type, code, end: after?.end ?? type.end, mark }
}

const plural = /(?:^|[^\p{L}])(?:các|những|hai|ba|bốn|cả hai|0\d)\s{1,3}$/iu

/** "các Thông tư nêu trên" are several, and none of them alone. */
function isPlural(text: string, at: number): boolean {
  return plural.test(text.slice(Math.max(0, at - 9), at))
}
