import type { PageKind } from '../../domain/document.ts'
import { listFrame } from '../html/list-frame.ts'
import { type MainRegion, mainRegion } from '../html/main-region.ts'
import type { Page } from '../html/page.ts'
import { emptyReading, type Reading } from '../html/reading.ts'
import { relatedParts } from '../html/related-headings.ts'
import { lineOf } from '../html/render.ts'
import { selectAll, selectFirst } from '../html/select.ts'
import { headingIn, windowTitle } from '../html/titles.ts'
import { attribute, type HtmlElement, isWithin } from '../html/tree.ts'

/** One kind of page of a platform, told in selectors. */
export type View = {
  readonly kind: PageKind
  /** The view applies where one of these matches. */
  readonly when: readonly string[]
  /** Main text: all matches of all selectors that hold text. Empty: the main region. */
  readonly main: readonly string[]
  /** Furniture to leave out. */
  readonly drop?: readonly string[]
  /** The first that matches; else the first `h1` of the region. */
  readonly title?: readonly string[]
  /** Listings: candidate links. */
  readonly links?: string
  /** Listings: which addresses are details. */
  readonly isDetail?: (href: string) => boolean
  /** Where files stand beside the main text. Default: the main region. */
  readonly files?: readonly string[]
}

/** Reads a page by the first view that applies and finds text; null when none does. */
export function readByViews(page: Page, views: readonly View[], chrome: readonly string[]): Reading | null {
  for (const view of views) {
    if (!selectFirst(page.tree, view.when)) continue
    const reading = readView(page, view, chrome)
    if (reading) return reading
  }
  return null
}

export function readView(page: Page, view: View, chrome: readonly string[]): Reading | null {
  const region = mainRegion(page, chrome)
  const parts = view.main.length === 0 ? [frameOf(page, region, view)] : mainParts(page, view.main)
  if (parts.length === 0) return null
  const dropped = (view.drop ?? []).flatMap(selector => selectAll(page.tree, selector))
  const related = relatedParts(page, parts).filter(one => !parts.includes(one))
  const columns = view.main.length === 0 ? noColumns : (region.columns ?? noColumns)
  const leftOut = new Set(
    [...region.leftOut, ...dropped, ...related].filter(
      one => !holdsAny(one, parts) && !(columns.has(one) && parts.some(part => isWithin(one, part))),
    ),
  )
  const fileParts = view.files
    ? view.files.flatMap(selector => selectAll(page.tree, selector))
    : [region.root]
  return {
    ...emptyReading,
    kind: view.kind,
    parts,
    leftOut,
    heading: titleOf(page, view) ?? headingIn(page, region.root, region.leftOut),
    links: view.kind === 'listing' ? detailLinks(page, region, parts, leftOut, view) : [],
    fileParts,
    notFiles: new Set([...region.leftOut, ...related].filter(one => !holdsAny(one, fileParts))),
  }
}

const noColumns: ReadonlySet<HtmlElement> = new Set()

/** The first of the view's titles that the window repeats: themes put the section's name into an `h1` over it. */
function titleOf(page: Page, { title }: View): HtmlElement | null {
  if (!title) return null
  const window = (windowTitle(page) ?? '').toLowerCase()
  for (const selector of title) {
    const found = selectAll(page.tree, selector).find(one => {
      const line = lineOf(one).toLowerCase()
      return line.length >= repeatedUnitsMin && window.includes(line)
    })
    if (found) return found
  }
  return selectFirst(page.tree, title)
}

const repeatedUnitsMin = 8

/** The main region; for a list on a page without a known middle, the part that holds its entries. */
function frameOf(page: Page, region: MainRegion, view: View): HtmlElement {
  if (view.kind !== 'listing') return region.root
  const known = { ...region, leftOut: new Set([...region.leftOut, ...relatedParts(page, [region.root])]) }
  return listFrame(page, region, detailLinks(page, known, [region.root], known.leftOut, view))
}

/** All matches that hold text, outermost only, in document order. */
export function mainParts(page: Page, selectors: readonly string[]): HtmlElement[] {
  const matches = selectors
    .flatMap(selector => selectAll(page.tree, selector))
    .filter(element => (page.counts.text[element.index] ?? 0) > 0)
  const kept: HtmlElement[] = []
  for (const element of [...new Set(matches)].sort((a, b) => a.index - b.index)) {
    const before = kept.at(-1)
    if (!before || !isWithin(element, before)) kept.push(element)
  }
  return kept
}

function holdsAny(element: HtmlElement, parts: readonly HtmlElement[]): boolean {
  return parts.some(part => isWithin(part, element))
}

function detailLinks(
  page: Page,
  region: MainRegion,
  parts: readonly HtmlElement[],
  leftOut: ReadonlySet<HtmlElement>,
  view: View,
): HtmlElement[] {
  const passes = view.isDetail ?? (() => true)
  return parts.flatMap(part =>
    selectAll(page.tree, view.links ?? 'a[href]', part).filter(link => {
      const href = attribute(link, 'href').trim()
      if (href === '' || href.startsWith('#') || /^(?:javascript|mailto|tel):/i.test(href)) return false
      return passes(href) && !isUnder(link, leftOut) && isWithin(link, region.root)
    }),
  )
}

/** True when the element or one of its ancestors is in the set. */
export function isUnder(element: HtmlElement, set: ReadonlySet<HtmlElement>): boolean {
  for (let at: HtmlElement | null = element; at; at = at.parent) if (set.has(at)) return true
  return false
}
