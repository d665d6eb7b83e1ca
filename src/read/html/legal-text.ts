import { legalHead } from './legal-head.ts'
import type { Page } from './page.ts'
import { declaredDays, pageDays } from './page-days.ts'
import type { Reading } from './reading.ts'
import { isWithin } from './tree.ts'

const printedFactsMin = 3
const headUnitsMax = 4_000

/**
 * An article that is the text of one document, as its head says (number, day, issuer and type each on a line of its own),
 * is that document. Where the heading stands in the text the day of the page is one the mark-up declares: lines for people
 * print the document's.
 */
export function asLegalText(page: Page, reading: Reading, text: string): Reading {
  const { kind, parts, leftOut, heading } = reading
  if (kind !== 'article') return reading
  const { number, issuedOn, issuer, docType } = legalHead(text.slice(0, headUnitsMax))
  if ([number, issuedOn, issuer, docType].filter(fact => fact !== null).length < printedFactsMin)
    return reading
  const place = { title: heading, parts, leftOut }
  const isApart = heading !== null && !parts.some(part => isWithin(heading, part))
  const days = isApart ? pageDays(page, place) : declaredDays(page, place)
  return { ...reading, kind: 'legal-document', stated: { ...days, ...reading.stated } }
}
