import { remembered } from '../../domain/remembered.ts'
import { byBackReference } from './by-back-reference.ts'
import { declaredNames } from './by-declared-name.ts'
import { byNumber } from './by-number.ts'
import { byPartyTitle } from './by-party-title.ts'
import { documentAt, provisionFind } from './by-provision.ts'
import { bySelf } from './by-self.ts'
import { byShortNumber } from './by-short-number.ts'
import { byTitle } from './by-title.ts'
import type { DocumentFinder, Find } from './find.ts'
import { isFigure, isLetter, isWordUnit, type Lexicon, role } from './lexicon.ts'
import { hashUnit, mayOpen, openingWords } from './opening-words.ts'
import { withoutOverlaps } from './overlaps.ts'
import { rolesAt, type Scan } from './scan.ts'
import { withSharedTails } from './shared-tail.ts'

/** The ways in which texts name a document; earlier ones win where two read the same stretch. */
const documentFinders: readonly DocumentFinder[] = [
  byNumber,
  byShortNumber,
  bySelf,
  byBackReference,
  byTitle,
  byPartyTitle,
]

/**
 * Every stretch that points somewhere, in order and disjoint. One pass over the units of the text: only words whose hash
 * is that of a word which can open a reference are looked at closer, and most words of a text are none.
 */
export function findAll(scan: Scan): Find[] {
  const finds: Find[] = []
  const { folded } = scan
  const opening = openings(scan.lexicon)
  const isEnglish = scan.context.language === 'en'
  for (let at = 0; at < folded.length; ) {
    let unit = folded.charCodeAt(at)
    if (!isLetter(unit)) {
      at++
      continue
    }
    const isNumber = isFigure(unit)
    let hash = 0
    let end = at
    for (; isWordUnit(unit); unit = folded.charCodeAt(++end)) hash = hashUnit(hash, unit)
    for (; isLetter(unit); unit = folded.charCodeAt(++end));
    const isOpening = isNumber || isEnglish || mayOpen(opening[hash] ?? 0, folded, end)
    const find = isOpening ? findAt(scan, at) : undefined
    if (find) finds.push(find)
    at = find ? find.end : end
  }
  return withSharedTails(scan, withoutOverlaps([...finds, ...declaredNames(scan, finds)]))
}

const opensProvision = role.unit | role.list | role.thisBefore
const opensDocument = documentFinders.reduce((all, { opens }) => all | opens, 0)
const openings = remembered((lexicon: Lexicon) => openingWords(lexicon, opensProvision | opensDocument))

function findAt(scan: Scan, at: number): Find | undefined {
  const roles = rolesAt(scan, at)
  const run = (roles & opensProvision) !== 0 ? provisionFind(scan, at, documentFinders) : undefined
  if (run || (roles & opensDocument) === 0) return run
  const document = documentAt(scan, at, documentFinders)
  return document && { ...document, headStart: document.start, provisions: [] }
}
