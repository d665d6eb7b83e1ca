import { noted } from '../../domain/remembered.ts'
import { fold } from '../../normalise/fold.ts'
import type { Page } from './page.ts'
import { lineOf } from './render.ts'
import { selectAll, selectFirst } from './select.ts'
import { attribute, type HtmlElement } from './tree.ts'

/** The window's title without the site's name and a page number; null when nothing is left. */
export const windowTitle: (page: Page) => string | null = noted(page => {
  const title = page.data.windowTitle ?? page.data.meta.get('og:title') ?? ''
  const bare = withoutSite(page, title.trim())
  return bare === '' ? null : bare
})

/** The name of the site as its mark-up gives it: `og:site_name`, or the title of its feed. */
export const siteName: (page: Page) => string | null = noted(page => statedSite(page) ?? siteByFeed(page))

/** Names of the site and of the page, to be compared with headings: `window` as it stands, `bare` without the site's. */
const namesOf = noted((page: Page) => ({
  site: comparable(siteName(page) ?? ''),
  window: comparable(page.data.windowTitle ?? page.data.meta.get('og:title') ?? ''),
  bare: comparable(windowTitle(page) ?? ''),
}))

function statedSite(page: Page): string | null {
  const declared = page.data.meta.get('og:site_name')
  if (declared) return declared
  const visible = selectFirst(page.tree, ['.site-title', '.site_name', '.site-name', 'h1.logo', '.logo h1'])
  return (visible && lineOf(visible)) || siteByLogo(page)
}

const homeLinksMax = 10
const siteUnitsMin = 6

/** The picture that leads to the front page is called after the site. */
function siteByLogo(page: Page): string | null {
  for (const link of selectAll(page.tree, 'a[href="/"]').slice(0, homeLinksMax)) {
    const picture = page.tree.elements.slice(link.index, link.last + 1).find(one => one.name === 'img')
    const name = picture ? attribute(picture, 'alt').trim() || attribute(link, 'title').trim() : ''
    if (name.length >= siteUnitsMin && !/^(?:trang chủ|trang nhất|home|logo|banner)\b/iu.test(name))
      return name
  }
  return null
}

/** Feeds are called after the site, or after a section. */
function siteByFeed(page: Page): string | null {
  const feed = selectFirst(page.tree, [
    'link[type="application/rss+xml"][title]',
    'link[type="application/atom+xml"][title]',
  ])
  return (feed && siteOfFeed(attribute(feed, 'title'))) || null
}

/** `UBND xã Mẫu » Feed`, or in the order of the Vietnamese edition `Dòng thông tin UBND xã Mẫu »`. */
function siteOfFeed(title: string): string {
  const [name = ''] = title.split('»')
  return name.replace(/^\s*(?:dòng thông tin|dòng tin|nguồn tin|rss)\s+/iu, '').trim()
}

const pageNumber = /\s*[-–—|:»]\s*(?:trang|page|seite|side)\s+\d{1,5}(?=\s*(?:[-–—|:»]|$))/iu
const lastSegment = /^(?<title>.+)\s[-–—|»]\s(?<site>[^|»]+?)$/u

/** Cuts the page number and the site's name, or, when that is not known, the last segment. */
function withoutSite(page: Page, title: string): string {
  const bare = title.replace(pageNumber, '').trim()
  const site = siteName(page)
  if (site) {
    const place = comparable(bare).lastIndexOf(comparable(site))
    if (place === 0) return site
    if (place > 0) {
      const head = bare
        .slice(0, place)
        .replace(/\s*[-–—|:»]\s*$/u, '')
        .trim()
      if (head !== '') return head
    }
    return bare
  }
  return lastSegment.exec(bare)?.groups?.title?.trim() ?? bare
}

/** Folded with one kind of dash, unit for unit. */
function comparable(text: string): string {
  return fold(text.normalize('NFC')).replace(/[–—]/g, '-')
}

const headingUnitsMax = 400
const matchUnitsMin = 8
const headingElementsMax = 6
const headingsMax = 300

/**
 * The heading over the content: the one of which the window's title without the site's name repeats most;
 * else the first that the whole title repeats; else a line without a name that is the window's; else the first `h1` that
 * is not the site's own name.
 */
export function headingIn(
  page: Page,
  within: HtmlElement,
  leftOut: ReadonlySet<HtmlElement>,
): HtmlElement | null {
  const headings = headingsOf(page)
  const known = headings.get(leftOut) ?? new Map<HtmlElement, HtmlElement | null>()
  headings.set(leftOut, known)
  const before = known.get(within)
  if (before !== undefined) return before
  const heading = findHeading(page, within, leftOut)
  known.set(within, heading)
  return heading
}

/** Found before, by what was left out and where they were looked for: readers of one page ask for the same heading several times. */
const headingsOf = noted(
  (_page: Page) => new Map<ReadonlySet<HtmlElement>, Map<HtmlElement, HtmlElement | null>>(),
)

function findHeading(page: Page, within: HtmlElement, leftOut: ReadonlySet<HtmlElement>): HtmlElement | null {
  const { site, window, bare } = namesOf(page)
  let best: { heading: HtmlElement; units: number } | null = null
  let inWindow: HtmlElement | null = null
  let first: HtmlElement | null = null
  for (const heading of selectAll(page.tree, headingSelector, within).slice(0, headingsMax)) {
    const units = page.counts.text[heading.index] ?? 0
    if (units === 0 || units > headingUnitsMax || heading.last - heading.index > headingElementsMax) continue
    if (isLeftOut(heading, leftOut) || isHidden(heading)) continue
    const text = comparable(lineOf(heading))
    if (text === site) continue
    if (text.length >= matchUnitsMin) {
      const repeated = bare.includes(text) ? text.length : isExtended(text, bare) ? bare.length : 0
      if (repeated > (best?.units ?? 0)) best = { heading, units: repeated }
      // Where the site's name is not known it may be the heading that the window ends with.
      if (window.includes(text)) inWindow ??= heading
    }
    if (heading.name === 'h1') first ??= heading
  }
  return best?.heading ?? inWindow ?? namelessHeading(page, within, { leftOut, bare }) ?? first
}

/** Whether the window's title says the words of this heading, or the heading goes on after them. */
export function isRepeatedByWindow(page: Page, heading: HtmlElement): boolean {
  const words = comparable(lineOf(heading))
  const { site, window, bare } = namesOf(page)
  if (words.length < matchUnitsMin || words === site) return false
  return window.includes(words) || isExtended(words, bare)
}

const namelessUnitsMin = 16
const plainNames = new Set('div p span b strong td font'.split(' '))

/** A line in a box without name that is what the window says: the last step of a path stands beside links. */
function namelessHeading(
  page: Page,
  within: HtmlElement,
  { leftOut, bare }: { leftOut: ReadonlySet<HtmlElement>; bare: string },
): HtmlElement | null {
  if (bare.length < namelessUnitsMin) return null
  const units = bare.replace(/\s+/g, '').length
  for (let index = within.index + 1; index <= within.last; index++) {
    const element = page.tree.elements[index]
    if (!element || page.counts.text[index] !== units || !plainNames.has(element.name)) continue
    if (element.last - index > headingElementsMax) continue
    if (isLeftOut(element, leftOut) || isBesideLinks(element)) continue
    if (comparable(lineOf(element)) === bare) return element
  }
  return null
}

/** Names of sites stand hidden behind their picture. */
function isHidden(element: HtmlElement): boolean {
  return /(?:^|\s)(?:hidden|d-none)(?=\s|$)/.test(attribute(element, 'class'))
}

const headingSelector = 'h1, h2, h3, [itemprop~=headline], [class*=title], [class*=tieude], [class*=headline]'

/** `Category: X` over a window called `X`. */
function isExtended(heading: string, window: string): boolean {
  return window.length >= matchUnitsMin && heading.includes(window) && heading.length < window.length * 2
}

function isLeftOut(element: HtmlElement, leftOut: ReadonlySet<HtmlElement>): boolean {
  for (let at: HtmlElement | null = element; at; at = at.parent) if (leftOut.has(at)) return true
  return false
}

function isBesideLinks({ parent }: HtmlElement): boolean {
  return parent?.children.some(child => child.kind === 'element' && child.name === 'a') ?? false
}

/** `Category: Thi đua` → `Thi đua`. */
export function withoutListPrefix(title: string): string {
  return title.replace(
    /^(?:category|tag|author|archives?|chuyên mục|danh mục|thẻ|từ khóa|lưu trữ)\s*:\s*/iu,
    '',
  )
}
