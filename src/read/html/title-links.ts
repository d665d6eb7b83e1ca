import { isNoTitle, nameOfEntry } from './entry-names.ts'
import { fileAddress } from './file-address.ts'
import { byAddress } from './list-items.ts'
import { isInRegion, type MainRegion } from './main-region.ts'
import { linkShare, type Page, textUnits } from './page.ts'
import { firstPrintedDay } from './printed-day.ts'
import { recordLinks } from './record-links.ts'
import { lineOf } from './render.ts'
import { selectAll } from './select.ts'
import { attribute, closest, type HtmlElement } from './tree.ts'

const itemTitleUnitsMin = 16
const headingTitleUnitsMin = 6
/** Title, picture and "read more" of one entry; a section's address comes with every entry. */
const linksPerAddressMax = 3

/** Links that look like titles of entries: long enough, or headings, not in running text. */
export function itemLinks(page: Page, region: MainRegion): HtmlElement[] {
  const titles = titleLinks(page, region)
  const records = recordLinks(page, region, titles).filter(mayLeadToEntry)
  const links = records.length === 0 ? titles : [...titles, ...records].sort((a, b) => a.index - b.index)
  return [...byAddress(links).values()].filter(own => own.length <= linksPerAddressMax).flat()
}

function titleLinks(page: Page, region: MainRegion): HtmlElement[] {
  return selectAll(page.tree, 'a[href]', region.root).filter(link => {
    if (!mayLeadToEntry(link) || !isInRegion(link, region)) return false
    const units = textUnits(page, link)
    const inHeading = closest(link, one => /^h[1-6]$/.test(one.name)) !== null
    if (units < (inHeading ? headingTitleUnitsMin : itemTitleUnitsMin))
      return leadsRow(page, link) || handsOutRow(page, link)
    const block = blockOf(link)
    return (
      block === null ||
      linkShare(page, block) > 0.5 ||
      inHeading ||
      leadsEntry(page, link, block) ||
      handsOutRow(page, link)
    )
  })
}

/** A table of documents that are files alone: a row with a symbol or a day, in which all links lead to one file. */
function handsOutRow(page: Page, link: HtmlElement): boolean {
  const row = rowOf(page, link)
  if (row === null || fileAddress(link) === null) return false
  const links = selectAll(page.tree, 'a[href]', row).filter(mayLeadToEntry)
  const isOneFile = new Set(links.map(other => attribute(other, 'href').trim())).size === 1
  return isOneFile && isDocumentRow(page, link, row)
}

/** A table whose symbols or "Chi tiết" lead to its documents, and whose titles lead nowhere. */
function leadsRow(page: Page, link: HtmlElement): boolean {
  const row = rowOf(page, link)
  if (row === null) return false
  const words = lineOf(link) || attribute(link, 'title').trim()
  if ((words !== '' && !isNoTitle(words)) || fileAddress(link) !== null) return false
  return (
    (words !== '' || isOnlyAddress(page, link, row)) &&
    selectAll(page.tree, 'a[href]', row).every(
      other => textUnits(page, other) === 0 || isNoTitle(lineOf(other)) || fileAddress(other) !== null,
    )
  )
}

/** The row of a table around a link, where it is one entry and says more than the link. */
function rowOf(page: Page, link: HtmlElement): HtmlElement | null {
  const row = closest(link, one => one.name === 'tr')
  return row !== null &&
    row.last - row.index <= leadElementsMax &&
    textUnits(page, row) - textUnits(page, link) >= itemTitleUnitsMin
    ? row
    : null
}

/** A picture alone leads to the document of a row with a day or a symbol where nothing else in the row leads elsewhere. */
function isOnlyAddress(page: Page, link: HtmlElement, row: HtmlElement): boolean {
  const href = attribute(link, 'href')
  const others = selectAll(page.tree, 'a[href]', row).filter(mayLeadToEntry)
  return (
    isDocumentRow(page, link, row) &&
    others.every(other => attribute(other, 'href') === href || fileAddress(other) !== null)
  )
}

function isDocumentRow(page: Page, link: HtmlElement, row: HtmlElement): boolean {
  return firstPrintedDay(lineOf(row)) !== null || nameOfEntry(page.tree, [link], row).number !== null
}

/** No section, keyword, author or place on the page itself. */
export function mayLeadToEntry(link: HtmlElement): boolean {
  if (/\b(?:category|tag|author)\b/i.test(attribute(link, 'rel'))) return false
  const href = attribute(link, 'href').trim()
  return href !== '' && !href.startsWith('#') && !/^(?:javascript|mailto|tel):/i.test(href)
}

const inlineNames = new Set(['span', 'b', 'strong', 'em', 'font'])

function blockOf(link: HtmlElement): HtmlElement | null {
  return closest(link.parent, one => !inlineNames.has(one.name))
}

const leadUnitsMax = 700
const leadElementsMax = 30

/** `<td><a><b>Title</b></a> 12/05/2025<br>Summary … <a>[Chi tiết]</a></td>`: first in its block, with a day or the same link again. */
function leadsEntry(page: Page, link: HtmlElement, block: HtmlElement): boolean {
  if (textUnits(page, block) > leadUnitsMax || block.last - block.index > leadElementsMax) return false
  const line = lineOf(block)
  const title = lineOf(link)
  if (!line.startsWith(title)) return false
  const href = attribute(link, 'href')
  const isLinkedAgain = selectAll(page.tree, 'a[href]', block).some(
    other => other !== link && attribute(other, 'href') === href,
  )
  return isLinkedAgain || firstPrintedDay(line.slice(title.length, title.length + dayWithinUnits)) !== null
}

const dayWithinUnits = 40
