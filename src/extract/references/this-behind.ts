import { role } from './lexicon.ts'
import { type FoundWord, type Scan, wordAt } from './scan.ts'

const clauseEnd = /\s{0,3}(?:[.;,:)]|$)/y

/**
 * "này" behind its noun. Machine English keeps the Vietnamese order now and then ("Article 65 of the Law this."); there
 * the word counts at the end of a clause alone, since "the Law this year" is about the year.
 */
export function thisBehind(scan: Scan, at: number): FoundWord | undefined {
  const found = wordAt(scan, at, role.thisAfter)
  if (found?.word.words.language !== 'en') return found
  clauseEnd.lastIndex = found.end
  return clauseEnd.test(scan.text) ? found : undefined
}
