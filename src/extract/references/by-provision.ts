import type { DocumentFind, DocumentFinder, Find } from './find.ts'
import { pastSpaces, role } from './lexicon.ts'
import { readProvisionRun } from './provision-run.ts'
import { rolesAt, type Scan, wordAt } from './scan.ts'
import { typeWordAt } from './type-word.ts'

/** Provisions and the document after them as one expression, or provisions alone. */
export function provisionFind(scan: Scan, at: number, finders: readonly DocumentFinder[]): Find | undefined {
  const whole = readProvisionRun(scan, at)
  if (!whole) return undefined
  const behind = documentAfter(scan, whole.end, finders)
  // "khoản 1 Điều này, Điều 9 của Luật X": what is of this article is not of the law.
  const isMixed = whole.ownGroups > 0 && behind !== undefined && behind.head.by !== 'this'
  const run = isMixed ? (readProvisionRun(scan, at, whole.ownGroups) ?? whole) : whole
  const document = isMixed ? undefined : behind
  const start = withTiet(scan, at)
  if (document) {
    return {
      start,
      end: document.end,
      kind: document.kind,
      head: document.head,
      headStart: document.start,
      provisions: run.provisions,
    }
  }
  return {
    start,
    end: run.end,
    kind: 'provision',
    head: { by: 'context' },
    headStart: run.end,
    provisions: run.provisions,
  }
}

const tiet = /(?:^|[^\p{L}])(tiết\s{1,3}(?:[a-zđ]\d?|\d{1,2}(?:\.\d{1,2}){0,3})\s{0,2},?\s{1,3})$/iu
const tietUnitsMax = 20

/** "tiết a điểm 2 khoản 1 Điều 5": a level below the point, which old texts have and paths have not. */
function withTiet({ text }: Scan, at: number): number {
  const before = text.slice(Math.max(0, at - tietUnitsMax), at)
  return before.includes('iết ') ? at - (tiet.exec(before)?.[1]?.length ?? 0) : at
}

/** Joined by nothing, by "của", "of the", or by a comma. */
function documentAfter(
  scan: Scan,
  from: number,
  finders: readonly DocumentFinder[],
): DocumentFind | undefined {
  let position = pastSpaces(scan.text, from, 6)
  if (scan.text.charAt(position) === ',') position = pastSpaces(scan.text, position + 1, 6)
  const of = wordAt(scan, position, role.of)
  if (of) position = pastSpaces(scan.text, of.end, 6)
  return documentAt(scan, position, finders)
}

/** The longest of what the finders read at one place; the earlier finder wins a tie. */
export function documentAt(
  scan: Scan,
  at: number,
  finders: readonly DocumentFinder[],
): DocumentFind | undefined {
  const roles = rolesAt(scan, at)
  const type = (roles & role.type) !== 0 ? typeWordAt(scan, at) : undefined
  let best: DocumentFind | undefined
  for (const finder of finders) {
    if ((finder.opens & roles) === 0) continue
    const found = finder.at(scan, at, type)
    if (found && (!best || found.end > best.end)) best = found
  }
  return best
}
