import { byBackReference } from './by-back-reference.ts'
import { declaredNames } from './by-declared-name.ts'
import { byNumber } from './by-number.ts'
import { byPartyTitle } from './by-party-title.ts'
import { documentAt, provisionFind } from './by-provision.ts'
import { bySelf } from './by-self.ts'
import { byShortNumber } from './by-short-number.ts'
import { byTitle } from './by-title.ts'
import type { DocumentFinder, Find } from './find.ts'
import { isLetter, mayBegin, role } from './lexicon.ts'
import { withoutOverlaps } from './overlaps.ts'
import { matchAt, type Scan, symbolFrom } from './scan.ts'
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
  const { folded, lexicon } = scan
  const isEnglish = scan.context.language === 'en'
  for (let at = 0; at < folded.length; ) {
    const unit = folded.charCodeAt(at)
    if (!isLetter(unit)) {
      at++
      continue
    }
    const isCandidate = isEnglish || isFigure(unit) || mayBegin(lexicon, folded, at)
    const find = isCandidate ? findAt(scan, at) : undefined
    if (find) finds.push(find)
    at = find ? find.end : pastWord(folded, at)
  }
  return withoutOverlaps([...finds, ...declaredNames(scan, finds)])
}

const opensProvision = role.unit | role.list | role.thisBefore
const opensDocument = role.type | role.mark | role.thisBefore | role.backBefore

/** Only words that can open a reference are looked at closer; most words of a text are none. */
function findAt(scan: Scan, at: number): Find | undefined {
  const match = matchAt(scan, at)
  const roles = match?.roles ?? 0
  const run = (roles & opensProvision) !== 0 ? provisionFind(scan, at, documentFinders) : undefined
  if (run) return run
  if ((roles & opensDocument) === 0 && !startsSymbol(scan, at) && titleStart(scan, at) === at)
    return undefined
  const document = documentAt(scan, at, documentFinders)
  return document && { ...document, headStart: document.start, provisions: [] }
}

function startsSymbol(scan: Scan, at: number): boolean {
  return isFigure(scan.folded.charCodeAt(at)) && symbolFrom(scan, at)?.start === at
}

function isFigure(unit: number): boolean {
  return unit >= 48 && unit <= 57
}

function pastWord(folded: string, at: number): number {
  let position = at
  while (isLetter(folded.charCodeAt(position))) position++
  return position
}
