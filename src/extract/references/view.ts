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
}

export function isOfType(named: Named, type: string): boolean {
  return baseType(named.id.type) === baseType(type)
}

/**
 * News speaks of what it names first in a paragraph; what it names after that ("thay thế Quyết định số …") is said
 * about it. A document speaks of what it named last.
 */
export function noteTopic(draft: Draft, { reading, isLegal, topics }: View): void {
  const pointsBack = draft.find.head.by === 'this' || draft.find.head.by === 'declared'
  const isTopic = namesDocument(draft) || (pointsBack && draft.id.number !== '_')
  if (draft.isDropped || !isTopic || draft.id.type === 'hp') return
  const type = baseType(draft.id.type)
  const known = topics.get(type)
  const { lineAt } = reading.structure
  const isSameParagraph = known !== undefined && lineAt(known.start) === lineAt(draft.start)
  if (isLegal || !isSameParagraph) topics.set(type, draft)
}

export function lastTopic(topics: View['topics']): Draft | undefined {
  return [...topics.values()].sort((a, b) => b.find.start - a.find.start)[0]
}
