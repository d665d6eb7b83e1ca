import { byBackReference } from './by-back-reference.ts'
import { declaredNames } from './by-declared-name.ts'
import { byNumber } from './by-number.ts'
import { byPartyTitle } from './by-party-title.ts'
import { documentAt, provisionFind } from './by-provision.ts'
import { bySelf } from './by-self.ts'
import { byShortNumber } from './by-short-number.ts'
import { byTitle } from './by-title.ts'
import type { DocumentFinder, Find } from './find.ts'
import { isLetter, matchWord } from './lexicon.ts'
import { withoutOverlaps } from './overlaps.ts'
import type { Scan } from './scan.ts'
import { titleStart } from './title-words.ts'

/** The ways in which texts name a document; earlier ones win where two read the same stretch. */
const documentFinders: readonly DocumentFinder[] = [
  byNumber,
  byShortNumber,
  bySelf,
  byBackReference,
  byTitle,
  byPartyTitle,
]

/** Every stretch that points somewhere, in order and disjoint. One pass over the words of the text. */
export function findAll(scan: Scan): Find[] {
  const finds: Find[] = []
  const { folded } = scan
  for (let at = 0; at < folded.length; ) {
    if (!isLetter(folded.charCodeAt(at))) {
      at++
      continue
    }
    const find = findAt(scan, at)
    if (find) finds.push(find)
    at = find ? find.end : pastWord(folded, at)
  }
  return withoutOverlaps([...finds, ...declaredNames(scan, finds)])
}

function findAt(scan: Scan, at: number): Find | undefined {
  const match = matchWord(scan.lexicon, scan.folded, at)
  if (!match && !startsSymbol(scan, at) && titleStart(scan, at) === at) return undefined
  const run = match && provisionFind(scan, at, documentFinders)
  if (run) return run
  const document = documentAt(scan, at, documentFinders)
  return document && { ...document, headStart: document.start, provisions: [] }
}

function startsSymbol(scan: Scan, at: number): boolean {
  const unit = scan.folded.charCodeAt(at)
  return unit >= 48 && unit <= 57
}

function pastWord(folded: string, at: number): number {
  let position = at
  while (isLetter(folded.charCodeAt(position))) position++
  return position
}
