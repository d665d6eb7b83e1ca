import { readLegalDocument } from './legal-document.ts'
import { findMainContent } from './main-content.ts'
import { isInRegion, type MainRegion, mainRegion } from './main-region.ts'
import { linkShare, type Page, textUnits } from './page.ts'
import { emptyReading, type Reading } from './reading.ts'
import { relatedParts } from './related-headings.ts'
import { selectAll } from './select.ts'
import { headingIn } from './titles.ts'
import { attribute, closest, type HtmlElement } from './tree.ts'

/** Reads a page of an unknown site by its structure alone. */
export function readGeneric(page: Page): Reading {
  const region = mainRegion(page)
  const legal = readLegalDocument(page, region)
  if (legal) return legal
  const links = itemLinks(page, region)
  const article = readArticle(page, region)
  return isListing(page, article, links) ? readListing(page, region, links) : article
}

function readArticle(page: Page, region: MainRegion): Reading {
  const { parts, leftOut } = findMainContent(page)
  const related = relatedParts(page, parts)
  return {
    ...emptyReading,
    kind: 'article',
    parts,
    leftOut: new Set([...leftOut, ...related]),
    heading: headingIn(page, page.tree.root, region.leftOut),
    fileParts: parts,
    notFiles: new Set(related),
  }
}

export function readListing(page: Page, region: MainRegion, links: readonly HtmlElement[]): Reading {
  const related = relatedParts(page, [region.root])
  const leftOut = new Set([...region.leftOut, ...related])
  return {
    ...emptyReading,
    kind: 'listing',
    parts: [region.root],
    leftOut,
    heading: headingIn(page, region.root, leftOut),
    links: links.filter(link => isInRegion(link, { root: region.root, leftOut })),
  }
}

const itemTitleUnitsMin = 16
const itemsMin = 3

/** Links that look like titles of entries: long enough, or headings, not in running text. */
export function itemLinks(page: Page, region: MainRegion): HtmlElement[] {
  return selectAll(page.tree, 'a[href]', region.root).filter(link => {
    const href = attribute(link, 'href').trim()
    if (href === '' || href.startsWith('#') || /^(?:javascript|mailto|tel):/i.test(href)) return false
    if (!isInRegion(link, region)) return false
    const inHeading = closest(link, one => /^h[1-6]$/.test(one.name)) !== null
    const block = closest(
      link.parent,
      one => one.name !== 'span' && one.name !== 'b' && one.name !== 'strong' && one.name !== 'em',
    )
    const alone = block === null || linkShare(page, block) > 0.5 || inHeading
    return alone && (textUnits(page, link) >= itemTitleUnitsMin || (inHeading && textUnits(page, link) >= 6))
  })
}

const articleTypes = /^(?:article|video|blog|book|profile)/i

/** What the page declares decides; else whether running text or a list of titles fills it. */
function isListing(page: Page, article: Reading, links: readonly HtmlElement[]): boolean {
  if (declaresArticle(page)) return false
  const addresses = new Set(links.map(link => attribute(link, 'href'))).size
  if (addresses < itemsMin) return false
  const running = article.parts.reduce((sum, part) => sum + runningUnits(page, part), 0)
  return running < addresses * 160
}

function declaresArticle(page: Page): boolean {
  const type = page.data.meta.get('og:type')
  if (type !== undefined && articleTypes.test(type)) return true
  if ((page.data.properties.get('articleBody') ?? []).length > 0) return true
  return page.data.linked.some(one =>
    one.types.some(name => /^(?:News|Blog|Report)?(?:Article|Posting)$/i.test(name)),
  )
}

function runningUnits(page: Page, part: HtmlElement): number {
  return textUnits(page, part) - (page.counts.links[part.index] ?? 0)
}
