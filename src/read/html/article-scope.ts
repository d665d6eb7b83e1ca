import type { Page } from './page.ts'
import { linkShare, textUnits } from './page.ts'
import { printedDay } from './printed-day.ts'
import { lineOf } from './render.ts'
import { selectAll } from './select.ts'
import { attribute, closest, type HtmlElement, isWithin } from './tree.ts'

/** An article's heading and where its text stands. */
export type ArticlePlace = {
  readonly title: HtmlElement | null
  readonly parts: readonly HtmlElement[]
  /** What of the parts is no text of the article. */
  readonly leftOut?: ReadonlySet<HtmlElement>
}

/** The nearest element around title and text. */
export function articleScope(page: Page, { title, parts }: ArticlePlace): HtmlElement {
  // Where there is nothing to read but the title, what else there is stands around it.
  const isTitleOnly = title !== null && parts[0] === title
  const inner = isTitleOnly ? (parts.at(1) ?? title.parent) : title
  let at: HtmlElement | null = parts[0] ?? title
  while (at?.parent && at.name !== 'article' && (!inner || !isWithin(inner, at))) at = at.parent
  return at ?? page.tree.root
}

export function isInText(element: HtmlElement, parts: readonly HtmlElement[]): boolean {
  return parts.some(part => element !== part && isWithin(element, part))
}

const entryTitleUnitsMin = 16
const entryUnitsMax = 900
const entryElementsMax = 200
const entryLinksMax = 40
const climbMax = 4

/**
 * True in a reader's comment, and in an entry of a list of other pages, as stand under and beside an article: a box with
 * a title that is a link, and without the article's own title and text.
 */
export function isInOtherEntry(
  page: Page,
  element: HtmlElement,
  { title, parts, leftOut }: ArticlePlace,
): boolean {
  if (closest(element, isComments) || isInLinkList(page, element, leftOut)) return true
  let box = element.parent
  for (let level = 0; box && level < climbMax; level++, box = box.parent) {
    const entry = box
    if (title && isWithin(title, entry)) return false
    if (parts.some(part => isWithin(part, entry) || isWithin(entry, part))) return false
    if (textUnits(page, entry) > entryUnitsMax || entry.last - entry.index > entryElementsMax) return false
    if (linkShare(page, entry) > 0 && hasTitleLink(page, entry, element)) return true
  }
  return false
}

const listShareMin = 0.3

/** What was left out of the text for being a list of other pages. */
function isInLinkList(page: Page, element: HtmlElement, leftOut: ArticlePlace['leftOut']): boolean {
  const box = leftOut && closest(element, one => leftOut.has(one))
  if (!box || box === element || linkShare(page, box) <= listShareMin) return false
  const titles = selectAll(page.tree, 'a[href]', box).filter(
    link => textUnits(page, link) >= entryTitleUnitsMin,
  )
  return titles.length >= listTitlesMin
}

const listTitlesMin = 2

function isComments(element: HtmlElement): boolean {
  const names = `${attribute(element, 'class')} ${attribute(element, 'id')}`
  return element.name !== 'body' && /(?:^|[\s_-])comments?(?=$|[\s_-])/i.test(names)
}

/** Sections, authors, days, the line itself and what readers comment are no titles. */
function hasTitleLink(page: Page, entry: HtmlElement, line: HtmlElement): boolean {
  return selectAll(page.tree, 'a[href]', entry)
    .slice(0, entryLinksMax)
    .some(
      link =>
        (textUnits(page, link) >= entryTitleUnitsMin || isHeadings(page, link, entry)) &&
        !isWithin(line, link) &&
        !/\b(?:category|tag|author|nofollow)\b/i.test(attribute(link, 'rel')) &&
        !attribute(link, 'href').includes('#') &&
        printedDay(lineOf(link)) === null,
    )
}

/** A short title, `Thông báo`, where it is a heading of the entry. */
function isHeadings(page: Page, link: HtmlElement, entry: HtmlElement): boolean {
  if (textUnits(page, link) === 0) return false
  const heading = closest(link.parent, one => /^h[2-6]$/.test(one.name))
  return heading !== null && heading !== entry && isWithin(heading, entry)
}
