import type { ParsedDocument, Provenance, StatedFields } from '../domain/document.ts'
import { noStatedFields } from '../domain/document.ts'
import { attachmentsIn } from './html/attachments.ts'
import { authorOf } from './html/author.ts'
import { dropCounters } from './html/counters.ts'
import { failureUnitsMax, isFailurePage } from './html/failures.ts'
import { fileBoxes } from './html/file-boxes.ts'
import { readFragment } from './html/fragments.ts'
import { readGeneric, smallForms } from './html/generic-reading.ts'
import { iconCounters } from './html/icon-counters.ts'
import { vietnameseVersion } from './html/language-versions.ts'
import { legalFields } from './html/legal-fields.ts'
import { legalHead, typeAtStart } from './html/legal-head.ts'
import { asLegalText } from './html/legal-text.ts'
import { listItems } from './html/list-items.ts'
import { isLonger, type Page, readPage, sourceUnitsMax } from './html/page.ts'
import { pageDays } from './html/page-days.ts'
import { emptyReading, type Reading } from './html/reading.ts'
import { lineOf, renderBeginning, renderText } from './html/render.ts'
import { linkedDay, linkedText } from './html/structured-data.ts'
import { titleBeside } from './html/title-beside.ts'
import { siteName, windowTitle, withoutListPrefix } from './html/titles.ts'
import { attribute, isWithin } from './html/tree.ts'
import { isWrongDocument } from './html/wrong-document.ts'
import { platformOf } from './platforms/index.ts'

/**
 * Reads one decoded HTML page: its main text with offsets into `source`, what its mark-up states, what it
 * lists, which files it offers, and what kind of page it is. Structured data comes first, then the hooks of the
 * platform recognised from the page itself, then general rules. Pure, without network; anything parses, in
 * linear time.
 */
export function readHtml(source: string, provenance: Provenance): ParsedDocument {
  const page = readPage(source, provenance)
  const found = readingOf(page)
  const title = titleOf(page, found)
  const { body, dropped } = dropCounters(
    renderText(page.tree, found.parts, new Set([...found.leftOut, ...iconCounters(page, found.parts)])),
    title,
  )
  const reading = asLegalText(page, found, body.text)
  const stated = statedFields(page, reading, { title, text: body.text })
  const isWrong = reading.kind === 'legal-document' && isWrongDocument(stated, provenance)
  return {
    stage: 'parsed',
    provenance,
    format: 'html',
    pageKind: isWrong ? 'wrong-document' : reading.kind,
    source,
    body,
    stated,
    listItems: listItems(page.tree, reading.links),
    attachments: reading.kind === 'listing' ? [] : filesOf(page, reading),
    dropped: [...droppedLines(page, reading), ...dropped],
    warnings: warningsOf(page, source),
    ocrConfidence: null,
  }
}

function filesOf(page: Page, reading: Reading): ParsedDocument['attachments'] {
  const parts = [...reading.fileParts, ...fileBoxes(page, reading)]
  const further = (reading.furtherPages ?? []).map(link => ({
    href: attribute(link, 'href').trim(),
    label: lineOf(link).replace(/^\D*/, 'Trang '),
  }))
  return [...attachmentsIn(page, parts, reading.notFiles), ...further]
}

function warningsOf(page: Page, source: string): string[] {
  const cut = `limit: only the first ${sourceUnitsMax} of ${source.length} UTF-16 units were read`
  return source.length > sourceUnitsMax ? [...page.tree.warnings, cut] : [...page.tree.warnings]
}

function readingOf(page: Page): Reading {
  const fragment = readFragment(page)
  if (fragment) return fragment
  const platform = platformOf(page)
  if (platform?.failed?.(page)) return emptyReading
  const reading = withTitle(page, platform?.read(page) ?? readGeneric(page))
  if (reading.links.length > 0 || holdsDocument(reading)) return reading
  const region = reading.parts[0] ?? page.tree.root
  const aside = new Set([...reading.leftOut, ...reading.parts.flatMap(part => smallForms(page, part))])
  if (isLonger(page, reading.parts, { aside, unitsMax: failureUnitsMax })) return reading
  const text = renderBeginning(page.tree, reading.parts, { leftOut: aside, unitsMax: failureUnitsMax + 1 })
  const failed = text === '' || isFailurePage(page, text, region)
  return failed ? { ...emptyReading, heading: reading.heading } : reading
}

/** The title beside the text, where a platform's names have not shown one. */
function withTitle(page: Page, reading: Reading): Reading {
  const [first] = reading.parts
  if (reading.kind !== 'article' || reading.heading || reading.stated.title || !first) return reading
  return { ...reading, heading: titleBeside(page, { root: page.tree.root, leftOut: reading.leftOut }, first) }
}

/** A document of which the page has only the table of properties or the files. */
function holdsDocument({ kind, labels, stated }: Reading): boolean {
  return kind === 'legal-document' && (labels.length > 0 || stated.number !== undefined)
}

/** A document's page, or a list that is one of its tabs. */
function isOneDocument({ kind, labels, stated }: Reading): boolean {
  return (
    kind === 'legal-document' || (kind === 'listing' && (labels.length > 0 || stated.number !== undefined))
  )
}

/** What the rest of the reading needs of title and text. */
type Told = { readonly title: string | null; readonly text: string }

function statedFields(page: Page, reading: Reading, told: Told): StatedFields {
  const { publishedOn = null, updatedOn = null } = reading.stated
  const versionOf = vietnameseVersion(page)
  const days =
    reading.kind === 'article'
      ? pageDays(page, { title: reading.heading, parts: reading.parts, leftOut: reading.leftOut })
      : reading.kind === 'legal-document'
        ? { publishedOn, updatedOn }
        : {}
  return {
    ...noStatedFields,
    ...days,
    title: told.title,
    author: authorOf(page),
    canonicalUrl: page.data.canonicalUrl,
    language: page.data.language,
    siteName: siteName(page),
    ...(versionOf === null ? {} : { versionOf }),
    ...(isOneDocument(reading) ? legalStated(page, reading, told) : {}),
  }
}

function titleOf(page: Page, reading: Reading): string | null {
  if (reading.stated.title) return reading.stated.title
  if (reading.kind === 'fragment')
    return page.data.windowTitle === 'PDF.js viewer' ? null : page.data.windowTitle
  const heading = (reading.heading && lineOf(reading.heading)) || null
  // Heads of error pages name the box; the window names the page.
  const title = reading.kind === 'error' ? (windowTitle(page) ?? heading) : (heading ?? windowTitle(page))
  return title === null ? null : withoutListPrefix(title)
}

/** The table of properties, then the platform, then what the text prints; a row that says nothing stays null. */
function legalStated(page: Page, reading: Reading, { title, text }: Told): Partial<StatedFields> {
  const { labels } = reading
  const rows = legalFields(labels)
  const head = legalHead(reading.kind === 'legal-document' ? text : '')
  const from = <T>(
    field: 'number' | 'issuedOn' | 'issuer' | 'signer' | 'docType',
    own: T | null,
    printed: T | null,
  ): T | null => own ?? (rows.answered.has(field) ? null : printed)
  const linked = reading.kind === 'legal-document' ? page.data : null
  const linkedNumber = linked && linkedText(linked, 'legislationIdentifier')
  const number = reading.stated.number ?? from('number', rows.number ?? linkedNumber, head.number)
  return {
    title: reading.heading || reading.stated.title ? title : (rows.title ?? title),
    number,
    issuedOn: from(
      'issuedOn',
      rows.issuedOn ?? (linked && linkedDay(linked, 'legislationDate')),
      head.issuedOn,
    ),
    effectiveOn: rows.effectiveOn,
    expiresOn: rows.expiresOn,
    issuer: from('issuer', rows.issuer, head.issuer),
    signer: from('signer', rows.signer, head.signer),
    docType: /VBHN/.test(number ?? '')
      ? consolidated
      : (reading.stated.docType ?? from('docType', rows.docType, head.docType ?? typeAtStart(title ?? ''))),
    ...(rows.publishedOn ? { publishedOn: rows.publishedOn } : {}),
    // Without their places in the page, which would keep all of it.
    labels: labels.map(({ label, value, links }) => ({ label, value, links })),
  }
}

/** `31/VBHN-VPQH` is no law but a text put together from laws, whatever its page calls it. */
const consolidated = 'Văn bản hợp nhất'

const droppedLinesMax = 200
const droppedLineUnitsMax = 300

/** The furniture that stood inside the main text, each line once. */
function droppedLines(page: Page, { leftOut, parts }: Reading): string[] {
  const lines = new Set<string>()
  for (const element of leftOut) {
    if (lines.size >= droppedLinesMax) break
    const inside = parts.some(part => isWithin(element, part))
    if (inside && (page.counts.text[element.index] ?? 0) > 0)
      lines.add(lineOf(element).slice(0, droppedLineUnitsMax))
  }
  return [...lines]
}
