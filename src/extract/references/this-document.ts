import type { InstrumentIdParts } from '../../domain/instrument-id.ts'
import { assemblyTermAt } from '../../registry/jurisdictions.ts'
import { readDateAfter } from './date-after.ts'
import { adopt, type Draft, nothingKnown, remembered } from './draft.ts'
import type { Scan } from './scan.ts'
import { quotedSpeaker } from './speaker.ts'
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
  else if (topic && (!isDocument || own))
    adopt(draft, topic, 'the document of this type that the text speaks of')
  else if (isDocument || isCapital(draft, reading.scan)) readUnnamed(draft, type, reading.scan)
  else draft.isDropped = true
}

function isCapital({ find }: Draft, { text }: Scan): boolean {
  const letter = text.charAt(find.start)
  return letter !== letter.toLowerCase() || /^this\s\p{Lu}/u.test(text.slice(find.start, find.start + 12))
}

const centralTypes: ReadonlySet<string> = new Set(['luat', 'pl', 'nd', 'tt', 'ttlt', 'hp'])

/** A text whose number is not in it: the type, and for a law what its last sentence says. */
function readUnnamed(draft: Draft, type: string, scan: Scan): void {
  draft.id = {
    ...nothingKnown,
    jurisdiction: centralTypes.has(type) ? 'vn' : '_',
    organ: type === 'nd' ? 'cp' : '_',
    type,
    ...(type === 'luat' && passedBy(scan)),
  }
  draft.why = 'the text points to itself and does not say its number'
}

const statement =
  /(?:Luật|Bộ luật|Law|Code)\s+(?:này|was|is|has been)\s[^.]{0,60}?(?:thông\s+qua|passed|approved|adopted|Quốc\s+hội|National\s+Assembly)/gu
const beforeDay = /(?:thông\s+qua|passed|approved|adopted|,|\son|\sngày)\s/giu
const statementUnitsMax = 260

/** "This Law was passed by the 14th National Assembly …, on June 14, 2019": term and year. */
const passedBy = remembered((scan: Scan): Partial<InstrumentIdParts> | undefined => {
  const last = [...scan.text.matchAll(statement)].at(-1)
  if (!last) return undefined
  for (const mark of scan.text.slice(last.index, last.index + statementUnitsMax).matchAll(beforeDay)) {
    const read = readDateAfter(scan.text, last.index + mark.index + mark[0].length - 1)
    const term = read && assemblyTermAt(read.day, scan.registry)
    if (read && term) return { organ: term, period: read.day.slice(0, 4) }
  }
  return undefined
})
