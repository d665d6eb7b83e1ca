import { isInRegion, type MainRegion } from './main-region.ts'
import type { Page } from './page.ts'
import { findProperties } from './properties.ts'
import { emptyReading, type Reading } from './reading.ts'
import { relatedParts } from './related-headings.ts'
import { selectAll } from './select.ts'
import { headingIn } from './titles.ts'
import { type HtmlElement, isWithin } from './tree.ts'

/** Less text beside the table of properties is no text of the document: the table is the content then. */
const textUnitsMin = 400

/**
 * Reads the page of one legal document by its table of properties; null when there is no such table. The
 * table goes into `stated.labels` and stays in the text only when the page has no other text.
 */
export function readLegalDocument(page: Page, region: MainRegion): Reading | null {
  const related = relatedParts(page, [region.root])
  const leftOut = new Set([...region.leftOut, ...related])
  const properties = findProperties(page, [region.root])
  if (!properties || !isInRegion(properties.holder, { root: region.root, leftOut })) return null
  const heading = headingIn(page, region.root, leftOut)
  const container = heading ? commonAncestor(heading, properties.holder) : region.root
  const furniture = new Set([...leftOut, ...fileBoxes(page, container)])
  const rest = unitsWithout(page, container, new Set([...furniture, properties.holder]))
  if (rest >= textUnitsMin) furniture.add(properties.holder)
  return {
    ...emptyReading,
    kind: 'legal-document',
    parts: [container],
    leftOut: furniture,
    heading,
    fileParts: [region.root],
    notFiles: leftOut,
    labels: properties.rows,
  }
}

/** Boxes that only offer files, and what page readers and comment forms put in between. */
function fileBoxes(page: Page, within: HtmlElement): HtmlElement[] {
  return selectAll(
    page.tree,
    '[class*=download-file], .fileAttack, [class*=attachment], form',
    within,
  ).filter(box => (page.counts.text[box.index] ?? 0) < textUnitsMin)
}

export function commonAncestor(a: HtmlElement, b: HtmlElement): HtmlElement {
  let at = a
  while (at.parent && !isWithin(b, at)) at = at.parent
  return at
}

/** Units of text (or of another count) in an element, less those of the parts left out. */
export function unitsWithout(
  page: Page,
  element: HtmlElement,
  leftOut: ReadonlySet<HtmlElement>,
  counts: Uint32Array = page.counts.text,
): number {
  let units = counts[element.index] ?? 0
  for (let index = element.index + 1; index <= element.last; index++) {
    const inner = page.tree.elements[index]
    if (!inner || !leftOut.has(inner)) continue
    units -= counts[index] ?? 0
    index = inner.last
  }
  return units
}
