import { adopt, type Draft, type Reading } from './draft.ts'
import type { Scan } from './scan.ts'
import { type Named, quotedSpeaker } from './speaker.ts'
import { unnamedOfType } from './unnamed.ts'
import { baseType, isOfType, type View } from './view.ts'

/**
 * "Luật này", "this Decree": the document that speaks. In a quotation that is the quoted one; in news, which is no
 * document, the one it speaks of.
 */
export function readThis(draft: Draft, type: string, view: View): void {
  const { reading, own, isLegal, topics } = view
  const quote = reading.structure.quoteAt(draft.find.start)
  const quoted = quote && quotedSpeaker(reading, quote)
  const topic = topics.get(baseType(type))
  // A text without a day of publication may be a piece of a document, as statutes are passed on article by article.
  const isDocument = isLegal || reading.scan.context.publishedOn === null
  draft.kind = isDocument ? 'self' : 'short'
  if (quoted && isOfType(quoted, type))
    adopt(draft, quoted, 'between quotation marks the quoted document speaks')
  else if (own && isOfType(own, type)) adopt(draft, own, 'the text points to itself')
  else if (own?.id.type === '_') readUntyped(draft, { own, type }, reading.scan)
  else if (topic && (!isDocument || own || (!isLegal && isReported(topic, reading))))
    adopt(draft, topic, 'the document of this type that the text speaks of')
  else if (own && everydayTypes.has(type) && !isCapital(draft, reading.scan)) draft.isDropped = true
  else if (isLegal || isCapital(draft, reading.scan)) readUnnamed(draft, type, reading.scan)
  else draft.isDropped = true
}

/**
 * The number of an act of the assembly does not say its type; what the text calls itself does. So it does where the text
 * has no number.
 */
function readUntyped(draft: Draft, { own, type }: { own: Named; type: string }, scan: Scan): void {
  const isAct = /^(?:qh|ubtvqh)/.test(own.id.organ) && actsOfAssembly.has(type)
  const isOwnType = own.symbol === null && scan.context.own?.type === type && own.id.jurisdiction !== '_'
  if (isAct || isOwnType)
    adopt(draft, { ...own, id: { ...own.id, type } }, 'the text points to itself, and says what it is')
  else readUnnamed(draft, type, scan)
}

const actsOfAssembly: ReadonlySet<string> = new Set(['luat', 'nq', 'pl'])

const reportedBefore =
  /(?:đã|vừa|mới|sẽ|được|ký)\s{1,3}(?:ký\s{1,3})?(?:ký|ban\s{1,3}hành|công\s{1,3}bố|thông\s{1,3}qua)[^.;\n]{0,40}$/iu

const reportedOn =
  /^\s{0,3}(?:Ngày|Hôm)\s[^;\n]{4,60}\s(?:ký|ban\s{1,3}hành|công\s{1,3}bố|thông\s{1,3}qua)\s[^.;\n]{0,12}$/u

/** "Thứ trưởng đã ký ban hành Quyết định số …", "Ngày 31/12/2023, Chính phủ ban hành Nghị định …": so speaks who tells of a document, with a day of its own or without. */
function isReported({ find }: Draft, { scan, structure }: Reading): boolean {
  const from = Math.max(structure.sentenceStart(find.start), find.start - 80)
  const before = scan.text.slice(from, find.start)
  return !structure.hasArticles && (reportedBefore.test(before) || reportedOn.test(before))
}

/** Also nouns of everyday speech: a law speaks of a court's decision as "quyết định này". */
export const everydayTypes: ReadonlySet<string> = new Set(['qd', 'kl'])

/** The word for the document, not the "This" at the head of a sentence, is printed as a name. */
function isCapital({ find }: Draft, { text, context }: Scan): boolean {
  const printed = text.slice(find.headStart, find.end)
  return /^\p{Lu}/u.test(context.language === 'en' ? printed.replace(/^\p{L}+\s+/u, '') : printed)
}

function readUnnamed(draft: Draft, type: string, scan: Scan): void {
  draft.id = unnamedOfType(type, scan)
  draft.why = 'the text points to itself and does not say its number'
}
