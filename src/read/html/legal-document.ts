import type { LabelledValue } from '../../domain/document.ts'
import { fold } from '../../normalise/fold.ts'
import { isNoValue, labelField } from './label-names.ts'
import { findMainContent } from './main-content.ts'
import { isInRegion, type MainRegion } from './main-region.ts'
import type { Page } from './page.ts'
import { findProperties, type Properties } from './properties.ts'
import { emptyReading, type Reading } from './reading.ts'
import { relatedParts } from './related-headings.ts'
import { lineOf } from './render.ts'
import { selectAll } from './select.ts'
import { isSureTitle, titleOverTable } from './title-beside.ts'
import { headingIn } from './titles.ts'
import { type HtmlElement, isWithin } from './tree.ts'

/** Less running text beside the table of properties is no text of the document: the table is the content then. */
const textUnitsMin = 150
/** A sentence beside the table in the box of a post's text is text all the same. */
const sentenceUnitsMin = 50
const fileBoxUnitsMax = 400

/**
 * Reads the page of one legal document by its table of properties; null when there is no such table. The
 * table goes into `stated.labels` and stays in the text only when the page has no other text. `isTextBox`: the region is
 * the box of a text, in which nothing but text stands.
 */
export function readLegalDocument(
  page: Page,
  region: MainRegion,
  { isTextBox = false }: { readonly isTextBox?: boolean } = {},
): Reading | null {
  const related = relatedParts(page, [region.root])
  const around = new Set([...region.leftOut, ...related])
  const properties = findProperties(page, [region.root])
  if (!properties || !isInRegion(properties.holder, { root: region.root, leftOut: around })) return null
  const isNamed = namesDocument(properties.rows)
  const inWindow = headingIn(page, region.root, around)
  const heading = isSureTitle(page, inWindow)
    ? inWindow
    : (titleOverTable(page, { root: region.root, leftOut: around }, { table: properties.holder, isNamed }) ??
      (isNamed ? null : inWindow))
  const { parts, leftOut } = documentText(page, region, {
    around,
    heading,
    properties,
    isTextBox,
  })
  return {
    ...emptyReading,
    kind: 'legal-document',
    parts,
    leftOut,
    heading,
    fileParts: [region.root],
    notFiles: around,
    labels: properties.rows,
  }
}

/** A row of the table says what the document is called. */
function namesDocument(rows: readonly LabelledValue[]): boolean {
  return rows.some(({ label, value }) => labelField(label) === 'title' && !isNoValue(value))
}

type Place = {
  around: ReadonlySet<HtmlElement>
  heading: HtmlElement | null
  properties: Properties
  isTextBox: boolean
}
type TextPlace = { parts: readonly HtmlElement[]; leftOut: ReadonlySet<HtmlElement> }

/** The text around heading and table; else the running text elsewhere on the page; else the table itself. */
function documentText(page: Page, region: MainRegion, place: Place): TextPlace {
  const { around, heading, properties, isTextBox } = place
  const { holder } = properties
  const container = heading ? commonAncestor(heading, holder) : region.root
  const rows = rowParts(page, properties)
  const beside = new Set([...around, ...fileBoxes(page, container), ...rows])
  const besideUnits = rows.includes(container) ? 0 : runningUnits(page, container, beside)
  if (besideUnits >= textUnitsMin) return { parts: [container], leftOut: beside }
  const article = findMainContent(page, region, null)
  const own = { root: region.root, leftOut: around }
  const others = article.parts.filter(
    part => isInRegion(part, own) && !isWithin(holder, part) && !isWithin(part, holder),
  )
  const units = others.reduce((sum, part) => sum + runningUnits(page, part, around), 0)
  if (units >= textUnitsMin) return { parts: others, leftOut: new Set([...article.leftOut, ...around]) }
  return {
    parts: [heading || (isTextBox && besideUnits >= sentenceUnitsMin) ? container : holder],
    leftOut: new Set([...around, ...fileBoxes(page, container)]),
  }
}

/** What the rows stand in; the rows alone, where they are the first lines of a text. */
function rowParts(page: Page, { holder, blocks }: Properties): readonly HtmlElement[] {
  const isShared = blocks.length > 0 && runningUnits(page, holder, new Set(blocks)) >= sentenceUnitsMin
  return isShared ? blocks : [holder]
}

/** Units of text in blocks that read as sentences. */
function runningUnits(page: Page, element: HtmlElement, leftOut: ReadonlySet<HtmlElement>): number {
  const { ownText, ownLinks } = page.counts
  let units = 0
  for (let index = element.index; index <= element.last; index++) {
    const inner = page.tree.elements[index]
    if (inner && inner !== element && leftOut.has(inner)) index = inner.last
    else if ((page.running.own[index] ?? 0) > 0) units += (ownText[index] ?? 0) - (ownLinks[index] ?? 0)
  }
  return units
}

const fileHeading =
  /^(?:file|tep|tap tin|tai lieu|van ban)(?: tin)? (?:dinh kem|tai ve)|^noi dung(?: van ban)?$/

/** Boxes that only offer files, and what page readers and comment forms put in between. */
function fileBoxes(page: Page, within: HtmlElement): HtmlElement[] {
  const boxes = selectAll(
    page.tree,
    '[class*=download-file], .fileAttack, [class*=attachment], [id$=files], form',
    within,
  )
  const headings = selectAll(page.tree, 'h2, h3, h4, h5', within)
  return [
    ...boxes.filter(box => (page.counts.text[box.index] ?? 0) < fileBoxUnitsMax),
    ...headings.filter(heading => fileHeading.test(fold(lineOf(heading)))),
  ]
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
