import { datedLinesBeside, hasDayBeside } from './dated-lines.ts'
import { nameOfEntry } from './entry-names.ts'
import { failureUnitsMax, isFailurePage } from './failures.ts'
import { fileAddress } from './file-address.ts'
import { leadParts } from './lead-parts.ts'
import { readLegalDocument, unitsWithout } from './legal-document.ts'
import { letterheadParts } from './letterhead.ts'
import { withoutMenus, withShortTitles } from './list-entries.ts'
import { listFrame } from './list-frame.ts'
import { byAddress, entryElements } from './list-items.ts'
import { findMainContent } from './main-content.ts'
import { isInRegion, type MainRegion, mainRegion } from './main-region.ts'
import { isLonger, type Page, textUnits } from './page.ts'
import { emptyReading, type Reading } from './reading.ts'
import { relatedParts } from './related-headings.ts'
import { lineOf, renderBeginning } from './render.ts'
import { selectAll } from './select.ts'
import { shortArticle } from './short-article.ts'
import { teaserLists } from './teaser-lists.ts'
import { isSureTitle, titleBeside } from './title-beside.ts'
import { itemLinks } from './title-links.ts'
import { headingIn } from './titles.ts'
import { attribute, type HtmlElement, isWithin } from './tree.ts'

/** Reads a page of an unknown site by its structure alone. */
export function readGeneric(page: Page): Reading {
  const region = mainRegion(page)
  if (isEmptyRegion(page, region))
    return { ...emptyReading, heading: headingIn(page, region.root, region.leftOut) }
  const legal = readLegalDocument(page, withoutTeasers(page, region))
  if (legal) return legal
  const links = itemLinks(page, region)
  const listing = isListing(page, region, links) ? readListing(page, region, links) : null
  const heading = listing && headingIn(page, region.root, region.leftOut)
  if (heading && hasDayBeside(page, heading, listing?.links ?? [])) return readArticle(page, region)
  // Where all entries stand under "other news", they are no list of the page's own.
  const isList = listing !== null && listing.links.length > 0
  if (isList && !isShortArticle(page, region) && !isNotice(page, region, listing.links)) return listing
  return readArticle(page, region)
}

/** Nothing, or an error text or a form, between head and foot. */
export function isEmptyRegion(page: Page, region: MainRegion): boolean {
  const aside = new Set([...region.leftOut, ...smallForms(page, region.root)])
  if (isLonger(page, [region.root], { aside, unitsMax: failureUnitsMax })) return false
  const text = renderBeginning(page.tree, [region.root], { leftOut: aside, unitsMax: failureUnitsMax + 1 })
  return text === '' || isFailurePage(page, text, region.root)
}

const formUnitsMax = 400

/** Forms to fill in; some systems wrap the whole page in one, which is larger. */
export function smallForms(page: Page, within: HtmlElement): HtmlElement[] {
  return selectAll(page.tree, 'form', within).filter(
    form => form !== within && textUnits(page, form) < formUnitsMax && !isPageForm(page, form, within),
  )
}

/** WebForms put the whole page into one form, with a hidden state and often nothing to fill in. */
function isPageForm(page: Page, form: HtmlElement, within: HtmlElement): boolean {
  const holdsPage = textUnits(page, form) > textUnits(page, within) / 2
  if (!holdsPage) return false
  const fields = selectAll(page.tree, 'input, select, textarea', form)
  return fields.every(isHiddenField) || fields.some(field => attribute(field, 'name') === '__VIEWSTATE')
}

function isHiddenField(field: HtmlElement): boolean {
  return attribute(field, 'type').toLowerCase() === 'hidden'
}

/** The region without lists of other articles under or beside the page's own. */
export function withoutTeasers(page: Page, region: MainRegion): MainRegion {
  const others = teaserLists(page, region, headingIn(page, region.root, region.leftOut))
  return { ...region, leftOut: new Set([...region.leftOut, ...others]) }
}

/** The article a page is, by its running text; where the window says something else, under the title found beside it. */
export function readArticle(page: Page, region: MainRegion): Reading {
  const heading = headingIn(page, region.root, region.leftOut)
  const reading = readArticleUnder(page, region, heading)
  const [first] = reading.parts
  if (!first || isSureTitle(page, heading)) return reading
  const beside = titleBeside(page, region, first)
  return beside === null || beside === heading ? reading : readArticleUnder(page, region, beside)
}

function readArticleUnder(page: Page, wholeRegion: MainRegion, heading: HtmlElement | null): Reading {
  const dated = heading ? datedLinesBeside(page, heading) : []
  const forms = smallForms(page, wholeRegion.root)
  const others = new Set([...teaserLists(page, wholeRegion, heading), ...dated, ...forms])
  const region = { ...wholeRegion, leftOut: new Set([...wholeRegion.leftOut, ...others]), others }
  const found = findMainContent(page, region, heading)
  const short = heading && shortArticle(page, region, { heading, parts: found.parts, aside: new Set(dated) })
  const head = letterheadParts(page, found.parts)
  const parts = short?.parts ?? [
    ...leadParts(page, heading, head.before[0] ?? found.parts[0], others),
    ...head.before,
    ...found.parts,
    ...head.after,
  ]
  const related = relatedParts(page, parts)
  const leftOut = short
    ? [...region.leftOut, ...short.leftOut, ...parts.flatMap(part => selectAll(page.tree, unshown, part))]
    : found.leftOut
  return {
    ...emptyReading,
    kind: 'article',
    parts,
    leftOut: new Set([...leftOut, ...related]),
    heading,
    fileParts: parts,
    notFiles: new Set(related),
  }
}

const noticeUnitsMin = 80
/** Longer ones hold more than sentences: boxes in boxes would be gone through once for each. */
const sentenceUnitsMax = 4_000

/** Files without symbols under sentences are the forms that those tell of, no list of documents. */
function isNotice(page: Page, region: MainRegion, links: readonly HtmlElement[]): boolean {
  if (!links.every(link => fileAddress(link) !== null)) return false
  const entries = [...entryElements(page.tree, byAddress(links)).values()]
  if (entries.some(entry => nameOfEntry(page.tree, [], entry).number !== null)) return false
  const first = entries.reduce((least, { index }) => Math.min(least, index), region.root.last + 1)
  const { own } = page.running
  let units = 0
  for (let index = region.root.index; index < first; index++) {
    const mayBeSentence = (own[index] ?? 0) > 0 && (page.counts.text[index] ?? 0) <= sentenceUnitsMax
    if (mayBeSentence && isOwnSentence(page, region, index)) units += page.counts.ownText[index] ?? 0
  }
  return units >= noticeUnitsMin
}

function isOwnSentence(page: Page, region: MainRegion, index: number): boolean {
  const element = page.tree.elements[index]
  return element !== undefined && isInRegion(element, region) && /[.:;!?]$/.test(lineOf(element))
}

/** Entries under "Tin liên quan" alone make no list of a page that has a heading and something of its own. */
function isShortArticle(page: Page, region: MainRegion): boolean {
  const related = relatedParts(page, [region.root])
  const leftOut = new Set([...region.leftOut, ...related])
  const own = { root: region.root, leftOut }
  if (related.length === 0 || headingIn(page, region.root, leftOut) === null) return false
  return itemLinks(page, own).every(link => fileEnding.test(attribute(link, 'href')))
}

const fileEnding = /\.(?:pdf|docx?|xlsx?|zip|rar)(?:$|[?#])/i

/** What the usual style sheets do not show: facts for machines, boxes that open on demand. */
const unshown = '[hidden], .hidden, .d-none'
/** The list a page is: its main region, and the links that are candidates for entries. */
export function readListing(page: Page, region: MainRegion, links: readonly HtmlElement[]): Reading {
  const related = relatedParts(page, [region.root])
  const leftOut = new Set([...region.leftOut, ...related])
  const own = { root: region.root, leftOut }
  const heading = headingIn(page, region.root, leftOut)
  const inside = links.filter(link => isInRegion(link, own))
  const entries = withoutMenus(page, { links: inside, heading })
  const frame = listFrame(page, region, entries)
  const framed = entries.filter(link => isWithin(link, frame))
  return {
    ...emptyReading,
    kind: 'listing',
    parts: [frame],
    leftOut,
    heading,
    links: withShortTitles(page, { root: frame, leftOut }, framed),
  }
}

const itemsMin = 3
const articleTypes = /^(?:article|video|blog|book|profile)/i
const listShareMin = 0.55
const gapShareMax = 0.5
/** Title, date and summary; longer stretches between links are text with notes. */
const entryUnitsMax = 700

/** What the page declares decides; else whether entries, each with an address of its own, fill the region. */
export function isListing(page: Page, region: MainRegion, links: readonly HtmlElement[]): boolean {
  if (declaresArticle(page)) return false
  const entries = [...entryElements(page.tree, byAddress(links)).values()].sort((a, b) => a.index - b.index)
  const last = entries.at(-1)
  if (entries.length < itemsMin || !last) return false
  const all = unitsWithout(page, region.root, region.leftOut)
  const sums = ownTextSums(page)
  let covered = 0
  for (const [index, entry] of entries.entries()) {
    const end = entries[index + 1]?.index ?? last.last + 1
    const units = (sums[end] ?? 0) - (sums[entry.index] ?? 0)
    if (units > all * gapShareMax) return false
    covered += units
  }
  return covered > all * listShareMin && covered < entries.length * entryUnitsMax
}

function ownTextSums(page: Page): Uint32Array {
  const { ownText } = page.counts
  const sums = new Uint32Array(ownText.length + 1)
  for (let index = 0; index < ownText.length; index++)
    sums[index + 1] = (sums[index] ?? 0) + (ownText[index] ?? 0)
  return sums
}

function declaresArticle(page: Page): boolean {
  const type = page.data.meta.get('og:type')
  if (type !== undefined && articleTypes.test(type)) return true
  if ((page.data.properties.get('articleBody') ?? []).length > 0) return true
  return page.data.linked.some(one =>
    one.types.some(name => /^(?:News|Blog|Report)?(?:Article|Posting)$/i.test(name)),
  )
}
