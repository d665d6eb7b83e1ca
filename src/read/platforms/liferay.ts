import type { PageKind } from '../../domain/document.ts'
import { furnitureWithin } from '../html/furniture.ts'
import { isListing } from '../html/generic-reading.ts'
import { readLegalDocument, unitsWithout } from '../html/legal-document.ts'
import { mainRegion } from '../html/main-region.ts'
import { linkShare, type Page, textUnits } from '../html/page.ts'
import { emptyReading, type Reading } from '../html/reading.ts'
import { relatedParts } from '../html/related-headings.ts'
import { selectAll, selectFirst } from '../html/select.ts'
import { itemLinks } from '../html/title-links.ts'
import { headingIn } from '../html/titles.ts'
import { attribute, type HtmlElement } from '../html/tree.ts'
import type { Platform } from './platform.ts'
import { isUnder } from './views.ts'

/**
 * Liferay 6 and 7, and VNPT Portal on it. A page is columns of portlets, and a portlet's id names its type:
 * what is main follows from types and columns, not from the theme.
 */
export const liferay: Platform = {
  id: 'liferay',
  recognise: page =>
    selectFirst(page.tree, ['[id^=p_p_id_]', '.portlet-boundary', '#portlet_status', '.portlet-topper']) !==
      null || /liferay/i.test(page.data.meta.get('generator') ?? ''),
  read: page => {
    if (portletsOf(page, page.tree.root).length === 0) return null
    const portlets = mainPortlets(page)
    if (portlets.length === 0) return emptyReading
    return readDetail(page, portlets) ?? readPortlets(page, portlets)
  },
  failed: isFailure,
}

/** Types that never are content: breadcrumb, menus, search, sign-in, language, polls, links, weather, counters. */
const furniturePortlet =
  /^(?:73|71|3|58|82|59|145|16|83)_(?:INSTANCE|$)|ddlk|breadcrumb|navigation|_nav_|search|login|signin|language|polls|lienket|weblink|weather|thoitiet|sessiontracking|counter|thongke|slideshow|banner|media|danhmuc/i
const assetPublisher = /^101_(?:INSTANCE|$)|assetpublisher|viewcontent/i
const webContent = /^56_(?:INSTANCE|$)|journal_?content/i
const siteMap = /^85_(?:INSTANCE|$)|site-?map/i
const signIn = /^58_(?:INSTANCE|$)|login_web/i

/** Furniture inside portlets. */
const dropped =
  '.taglib-page-iterator, [class*=page-iterator], .lfr-pagination, .lfr-pagination-buttons, .pagination-bar, .asset-control-detail, .asset-actions, .lfr-meta-actions, .related_asset, .asset-links, .asset-ratings, .taglib-social-bookmarks, .taglib-ratings, .portlet-topper-toolbar, .lfr-search-container.hide, .search-wrapper, [class*=search-form], .button-holder, .subscribe-action, .icon-detail, .icon-xemthem, .metadata-view-count, .faq-intro'

type Portlet = { readonly element: HtmlElement; readonly type: string }

function portletsOf(page: Page, within: HtmlElement): Portlet[] {
  return selectAll(page.tree, '[id^=p_p_id_]', within).map(element => ({
    element,
    type: attribute(element, 'id').replace(/^p_p_id_/, ''),
  }))
}

/** Portlets of the widest column that are content; on a home page those of every column that list details. */
function mainPortlets(page: Page): Portlet[] {
  const region = mainRegion(page)
  const all = portletsOf(page, region.root).filter(
    ({ type }) => siteMap.test(type) || !furniturePortlet.test(type),
  )
  const main = all.filter(({ element }) => !isUnder(element, region.leftOut))
  const content = main.filter(({ type, element }) => !siteMap.test(type) && hasText(page, element))
  if (content.some(({ type }) => assetPublisher.test(type) || webContent.test(type))) return content
  const hasDetails = ({ element }: Portlet): boolean => detailLinks(page, element).length > 0
  if (content.filter(hasDetails).length > 1) return all.filter(hasDetails)
  return content.length > 0
    ? content
    : main.filter(({ type, element }) => siteMap.test(type) && hasText(page, element))
}

/** One asset in full. */
function readDetail(page: Page, portlets: readonly Portlet[]): Reading | null {
  for (const { element, type } of portlets) {
    if (!assetPublisher.test(type)) continue
    const full = selectFirst(
      page.tree,
      ['.asset-full-content', '.view-content-full', '.asset-content .journal-content-article'],
      element,
    )
    const whole = full ?? (readsAsArticle(page, element) ? element : null)
    if (!whole) continue
    const others = whole === full ? new Set<HtmlElement>() : asideOf(page, whole)
    if (detailLinks(page, whole).filter(link => !isUnder(link, others)).length > relatedLinksMax) continue
    const heading =
      selectFirst(page.tree, ['.asset-full-content-title', '.asset-title', '.header-title'], element) ??
      headingIn(page, element, new Set())
    return portletReading(page, 'article', [whole], heading, [])
  }
  return null
}

const relatedLinksMax = 3
const articleUnitsMin = 200
const articleLinkShareMax = 0.3

/**
 * Themes may write a template of their own for one asset: text under the window's title, with hardly a link in it but those
 * to other assets in a list of their own.
 */
function readsAsArticle(page: Page, element: HtmlElement): boolean {
  if (textUnits(page, element) < articleUnitsMin) return false
  if (linkShare(page, element) < articleLinkShareMax) return headingIn(page, element, new Set()) !== null
  const leftOut = asideOf(page, element)
  const units = unitsWithout(page, element, leftOut)
  const links = unitsWithout(page, element, leftOut, page.counts.links)
  return (
    units >= articleUnitsMin &&
    links < units * articleLinkShareMax &&
    headingIn(page, element, leftOut) !== null &&
    itemLinks(page, { root: element, leftOut }).length < entriesMin
  )
}

const entriesMin = 3

/** Lists of other assets in a portlet. */
function asideOf(page: Page, element: HtmlElement): ReadonlySet<HtmlElement> {
  const noChrome = new Uint8Array(page.tree.elements.length)
  return new Set([...furnitureWithin(page, [element], noChrome), ...relatedParts(page, [element])])
}

function readPortlets(page: Page, portlets: readonly Portlet[]): Reading {
  const parts = portlets.map(({ element }) => element)
  const legal = readLegalPortlet(page, parts)
  if (legal) return legal
  const links = portlets
    .filter(portlet => isList(page, portlet))
    .flatMap(({ element }) => detailLinks(page, element))
  if (links.length > 0) return portletReading(page, 'listing', parts, null, links)
  if (portlets.every(({ type }) => siteMap.test(type)))
    return portletReading(page, 'listing', parts, null, flatMapLinks(page, parts))
  return readOtherPortlets(page, parts)
}

/** Web content that only mentions details is an article; every other portlet with such links lists them. */
function isList(page: Page, { type, element }: Portlet): boolean {
  return !webContent.test(type) || linkShare(page, element) > 0.5
}

const listContainers = ['[id$=SearchContainer]', '.lfr-search-container', '.searchcontainer']

/** Portlets of other vendors: a list by Liferay's own list container, or by its structure. */
function readOtherPortlets(page: Page, parts: readonly HtmlElement[]): Reading {
  if (parts.some(part => selectFirst(page.tree, listContainers, part)))
    return portletReading(page, 'listing', parts, null, [])
  for (const root of parts) {
    const region = { root, leftOut: new Set(selectAll(page.tree, dropped, root)) }
    const links = itemLinks(page, region)
    if (isListing(page, region, links)) return portletReading(page, 'listing', parts, null, links)
  }
  return portletReading(page, 'article', parts, null, [])
}

function portletReading(
  page: Page,
  kind: PageKind,
  parts: readonly HtmlElement[],
  heading: HtmlElement | null,
  links: readonly HtmlElement[],
): Reading {
  const drops = parts.flatMap(part => selectAll(page.tree, dropped, part))
  const related = relatedParts(page, parts)
  const lists =
    kind === 'article' ? furnitureWithin(page, parts, new Uint8Array(page.tree.elements.length)) : []
  const leftOut = new Set([...drops, ...related, ...lists])
  return {
    ...emptyReading,
    kind,
    parts,
    leftOut,
    heading,
    links: links.filter(link => !isUnder(link, leftOut)),
    fileParts: parts,
    notFiles: new Set(related),
  }
}

function readLegalPortlet(page: Page, parts: readonly HtmlElement[]): Reading | null {
  for (const part of parts) {
    const legal = readLegalDocument(page, {
      root: part,
      leftOut: new Set(selectAll(page.tree, dropped, part)),
    })
    if (legal) return legal
  }
  return null
}

/** `/-/view_content/…`, `/-/asset_publisher/…/content/…`, `/-/<slug>`. */
function detailLinks(page: Page, within: HtmlElement): HtmlElement[] {
  return selectAll(page.tree, 'a[href*="/-/"]', within).filter(
    link => !/\/-\/[^/]*\/?rss/i.test(attribute(link, 'href')),
  )
}

/** A flat list of sections is a list of pages; a nested one is the site's map, which leads to no detail page. */
function flatMapLinks(page: Page, parts: readonly HtmlElement[]): HtmlElement[] {
  return parts.flatMap(part =>
    selectFirst(page.tree, ['ul ul', 'ol ol'], part) ? [] : selectAll(page.tree, 'li a[href]', part),
  )
}

function hasText(page: Page, element: HtmlElement): boolean {
  return unitsWithout(page, element, new Set(selectAll(page.tree, '.portlet-topper', element))) > 0
}

/** Sign-in and status portlets: nothing to keep. */
function isFailure(page: Page): boolean {
  if (selectFirst(page.tree, ['#portlet_status'])) return true
  const portlets = portletsOf(page, page.tree.root)
  return portlets.length === 1 && portlets.some(({ type }) => signIn.test(type))
}
