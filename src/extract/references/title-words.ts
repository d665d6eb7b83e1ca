import { fold } from '../../normalise/fold.ts'
import { isLetter, pastSpaces, role } from './lexicon.ts'
import { type Scan, wordAt } from './scan.ts'

/** Types that texts cite by title: acts of the assembly. */
export const lawTypes: ReadonlySet<string> = new Set(['luat', 'pl', 'hp'])

const leadWordsMax = 6

/**
 * English puts the title before the word: "the Capital Law", "Education Law". Returns where the type word stands
 * when only capitalised words lie between `at` and it, else `at`.
 */
export function titleStart(scan: Scan, at: number): number {
  if (
    scan.context.language !== 'en' ||
    !isCapital(scan.text, at) ||
    notTitle.test(scan.text.slice(at, at + 12))
  )
    return at
  let position = at
  for (let count = 0; count < leadWordsMax; count++) {
    const type = wordAt(scan, position, role.type)
    const isLaw = type?.word.words.language === 'en' && lawTypes.has(type.word.typeCode ?? '')
    if (isLaw && isCapital(scan.text, position)) return position
    const next = nextWord(scan, position)
    if (next === undefined || !isCapital(scan.text, next)) return at
    position = next
  }
  return at
}

/** Capitals that only open a sentence. */
const notTitle =
  /^(?:The|This|That|These|In|Under|According|Pursuant|A|An|To|On|Of|For|By|And|Such|Any|No|Each)\b/

function nextWord(scan: Scan, at: number): number | undefined {
  let position = at
  while (isLetter(scan.folded.charCodeAt(position)) && position - at < 24) position++
  if (/^['’]s\s/.test(scan.text.slice(position, position + 3))) position += 2
  const next = pastSpaces(scan.text, position, 4)
  if (next > position) return next
  const joint = /^(?:,|\sand\s)/.exec(scan.text.slice(position, position + 5))
  return joint ? pastSpaces(scan.text, position + joint[0].length, 4) : undefined
}

/** True when the letter at a place is a capital. */
export function isCapital(text: string, at: number): boolean {
  const letter = text.charAt(at)
  return letter !== letter.toLowerCase()
}

/** A title as a key: folded, commas and hyphens off, so that "Thi đua, Khen thưởng" and "thi đua - khen thưởng" are one. */
export function titleKey(title: string): string {
  return fold(title)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(joint, '')
    .replace(lostLetter, 'mot so dieu')
}

/** "một sđiều": some copies have lost the ố. */
const lostLetter = /mot s ?dieu/

const acronym = /^[a-z]{2,8}$/

/** True for two keys of one title, of which one may abbreviate ("thuế TNDN"): each word is the same or begins words. */
export function isSameTitle(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length < b.length ? [a.split(' '), b.split(' ')] : [b.split(' '), a.split(' ')]
  let at = 0
  for (const word of short) {
    if (word === long[at]) at++
    else if (acronym.test(word) && initials(long.slice(at, at + word.length)) === word) at += word.length
    else return false
  }
  return at === long.length
}

function initials(words: readonly string[]): string {
  return words.map(word => word.charAt(0)).join('')
}

/** The words that join a title to the type word in translations. */
const joint = /^(?:on|for|om|uber|zur|zum|sur|relative a|relative au|sobre|de) (?:the |la |le |les )?/
