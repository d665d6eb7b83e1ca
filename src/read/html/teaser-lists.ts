import { noted } from '../../domain/remembered.ts'
import type { MainRegion } from './main-region.ts'
import { type Page, textUnits } from './page.ts'
import { selectAll } from './select.ts'
import { attribute, closest, type HtmlElement, isWithin } from './tree.ts'

const teasersMin = 3
const teaserUnitsMax = 900
const titleUnitsMin = 16
const titleElementsMax = 40
const climbMax = 6
const linksMax = 2_000

/**
 * Lists of other articles under or beside an article: three or more boxes in a row, each with a heading that leads to
 * another page. Their summaries may be longer than a short article. None holds the article's own heading.
 */
export function teaserLists(
  page: Page,
  region: MainRegion,
  heading: HtmlElement | null,
): readonly HtmlElement[] {
  if (!heading) return []
  const lists = listsOf(page)
  const known = lists.get(region) ?? new Map<HtmlElement, readonly HtmlElement[]>()
  lists.set(region, known)
  const before = known.get(heading)
  if (before) return before
  const found = findTeaserLists(page, region, heading)
  known.set(heading, found)
  return found
}

/** Found before: readers of one page ask for the lists beside a heading several times. */
const listsOf = noted((_page: Page) => new Map<MainRegion, Map<HtmlElement, readonly HtmlElement[]>>())

function findTeaserLists(page: Page, region: MainRegion, heading: HtmlElement): readonly HtmlElement[] {
  const boxes = new Map<HtmlElement, Set<HtmlElement>>()
  for (const link of selectAll(page.tree, 'a[href]', region.root).slice(0, linksMax)) {
    if (!isTitle(page, link)) continue
    let box: HtmlElement = link
    for (let level = 0; level < climbMax && box.parent && box.parent !== region.root; level++) {
      const { parent } = box
      if (isWithin(heading, box) || textUnits(page, box) > teaserUnitsMax) break
      const known = boxes.get(parent)
      if (known) known.add(box)
      else boxes.set(parent, new Set([box]))
      box = parent
    }
  }
  const lists = [...boxes].flatMap(([parent, teasers]) =>
    isList([...teasers]) ? withHeading(page, region, { parent, teasers: [...teasers], heading }) : [],
  )
  return outermost(lists)
}

const listHeadingUnitsMax = 60

/** The box around them goes, too, where it holds no more than a heading of theirs. */
function withHeading(
  page: Page,
  region: MainRegion,
  list: { parent: HtmlElement; teasers: readonly HtmlElement[]; heading: HtmlElement },
): readonly HtmlElement[] {
  const { parent, teasers, heading } = list
  const rest = textUnits(page, parent) - teasers.reduce((sum, one) => sum + textUnits(page, one), 0)
  const isWhole = rest <= listHeadingUnitsMax && parent !== region.root && !isWithin(heading, parent)
  return isWhole ? [parent] : teasers
}

/** A link in a heading, or around one, to another page. */
function isTitle(page: Page, link: HtmlElement): boolean {
  const href = attribute(link, 'href').trim()
  if (href === '' || href.startsWith('#') || textUnits(page, link) < titleUnitsMin) return false
  if (link.last - link.index > titleElementsMax) return false
  return (
    closest(link, one => headingName.test(one.name)) !== null ||
    page.tree.elements.slice(link.index, link.last + 1).some(one => headingName.test(one.name))
  )
}

const headingName = /^h[2-6]$/

/** Built alike: the same element with the same first class. */
function isList(teasers: readonly HtmlElement[]): boolean {
  if (teasers.length < teasersMin) return false
  const kinds = teasers.map(one => `${one.name}.${attribute(one, 'class').split(/\s+/)[0] ?? ''}`)
  return kinds.filter(kind => kind === kinds[0]).length >= teasersMin
}

function outermost(elements: readonly HtmlElement[]): HtmlElement[] {
  const kept: HtmlElement[] = []
  for (const element of [...new Set(elements)].sort((a, b) => a.index - b.index)) {
    const before = kept.at(-1)
    if (!before || !isWithin(element, before)) kept.push(element)
  }
  return kept
}
