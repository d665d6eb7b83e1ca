import { type Draft, namesDocument, type Reading } from './draft.ts'
import type { Named } from './speaker.ts'

/** The text as the reader of back-references sees it when he comes to a place. */
export type View = {
  readonly reading: Reading
  readonly isLegal: boolean
  readonly own: Named | undefined
  /** What the text speaks of, for each type of document. */
  readonly topics: Map<string, Draft>
}

/** Types that texts take for one: "Thông tư này" of a joint circular, "Luật này" of a code. */
export function baseType(type: string): string {
  return type
    .replace(/-cb$/, '')
    .replace(/^ttlt$/, 'tt')
    .replace(/^pl$/, 'luat')
    .replace(/^qyd$/, 'qd')
}

/** True for a document of the type that a word names, joint circulars and codes included. */
export function isOfType(named: Named, type: string): boolean {
  return baseType(named.id.type) === baseType(type)
}

/**
 * News speaks of what it names first in a paragraph; what it names after that ("thay thế Quyết định số …") is said
 * about it. A document speaks of what it named last.
 */
export function noteTopic(draft: Draft, { reading, isLegal, topics }: View): void {
  const { by } = draft.find.head
  const isTopic = namesDocument(draft) || by === 'this' || (by === 'declared' && draft.id.number !== '_')
  if (draft.isDropped || !isTopic || draft.id.type === 'hp') return
  const type = baseType(draft.id.type)
  const known = topics.get(type)
  const { lineAt } = reading.structure
  const isSameParagraph = known !== undefined && lineAt(known.start) === lineAt(draft.start)
  if (isLegal || known === undefined || !(isSameParagraph || isAside(draft, reading))) topics.set(type, draft)
}

const asideLead = /(?:quy định (?:tại|của|trong)|căn cứ(?: vào)?|dẫn chiếu)\s{1,3}$/iu

/** "… được hưởng chính sách quy định tại Nghị định số 76/2019": a law that what is told only refers to. */
function isAside({ find }: Draft, { scan }: Reading): boolean {
  return asideLead.test(scan.text.slice(Math.max(0, find.start - 24), find.start))
}

/** What the text spoke of last; what it only refers to in passing when there is nothing else. */
export function lastTopic({ reading, topics }: View): Draft | undefined {
  const latest = [...topics.values()].sort((a, b) => b.find.start - a.find.start)
  return latest.find(draft => !isAside(draft, reading)) ?? latest[0]
}
