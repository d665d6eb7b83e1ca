import { fold } from '../../normalise/fold.ts'

/** Words that two titles share, of the shorter one's pairs of words, for them to be taken for one title differently put. */
const sharedPairsMin = 0.6
/** A shortened title is one only when it keeps this many words. */
const wordsOfShortMin = 4

/**
 * Whether a printed title (trích yếu) is the known one: `same` words, the same `shortened` at its end, `inexact` (a word or two
 * differ), or `other`. A printed title that says more behind the known words is the same. Case, marks and punctuation do not count.
 */
export function compareTitles(printed: string, known: string): 'same' | 'shortened' | 'inexact' | 'other' {
  const [a, b] = [titleWords(printed), titleWords(known)]
  if (a.join(' ') === b.join(' ')) return 'same'
  if (beginsWith(b, a)) return 'shortened'
  if (beginsWith(a, b)) return 'same'
  return sharedPairs(a, b) >= sharedPairsMin ? 'inexact' : 'other'
}

/** True when a printed title has the known words and then more: a table may have it shortened. */
export function extendsTitle(printed: string, known: string): boolean {
  return beginsWith(titleWords(printed), titleWords(known))
}

function beginsWith(long: readonly string[], short: readonly string[]): boolean {
  if (short.length < wordsOfShortMin || short.length >= long.length) return false
  return short.every((word, at) => word === long[at])
}

/** Officers write "về việc" or "về" before a title, or leave it out. */
function titleWords(title: string): string[] {
  const words = fold(title).match(/[a-z0-9]+/g) ?? []
  const lead = ['v v', 've viec', 've'].find(form => `${words.join(' ')} `.startsWith(`${form} `))
  return lead === undefined ? words : words.slice(lead.split(' ').length)
}

function sharedPairs(a: readonly string[], b: readonly string[]): number {
  const [pairsA, pairsB] = [pairsOf(a), pairsOf(b)]
  const shared = [...pairsA].filter(pair => pairsB.has(pair)).length
  return shared / Math.max(1, Math.min(pairsA.size, pairsB.size))
}

function pairsOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`))
}
