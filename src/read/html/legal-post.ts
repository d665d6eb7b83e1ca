import { readLegalDocument } from './legal-document.ts'
import type { MainRegion } from './main-region.ts'
import type { Page } from './page.ts'
import { pageDays } from './page-days.ts'
import type { Reading } from './reading.ts'
import { type HtmlElement, isWithin } from './tree.ts'

/**
 * A post whose text (`box`) is a table of properties of one document, with or without more: the table gives the document's
 * facts, the page around it its heading and its days. Null where the text has no such table, or holds the heading.
 */
export function legalPost(
  page: Page,
  region: MainRegion,
  { box, heading }: { box: HtmlElement | null; heading: HtmlElement | null },
): Reading | null {
  if (!box || !heading || isWithin(heading, box)) return null
  const reading = readLegalDocument(page, { ...region, root: box }, { isTextBox: true })
  return reading && { ...reading, heading, stated: pageDays(page, { title: heading, parts: [box] }) }
}
