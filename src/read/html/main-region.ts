import { type ChromeLevel, frameLevel } from './chrome-words.ts'
import type { Page } from './page.ts'
import { pageFoot } from './page-foot.ts'
import { runningWithin } from './running-text.ts'
import { selectAll } from './select.ts'
import { attribute, closest, type HtmlElement, isWithin } from './tree.ts'

/** The part of the page between head, menus, side columns and foot. `leftOut` are those that stand inside. */
export type MainRegion = {
  readonly root: HtmlElement
  readonly leftOut: ReadonlySet<HtmlElement>
  /** Those that are left out only for being narrow: inside a text they are its columns. */
  readonly columns?: ReadonlySet<HtmlElement>
  /** Entries of other pages: furniture however much of the page's text they hold. */
  readonly others?: ReadonlySet<HtmlElement>
}

/**
 * The middle of the page: the element that is main by its name or role, else the body; without furniture and
 * without side columns.
 */
export function mainRegion(page: Page, chrome: readonly string[] = []): MainRegion {
  const root = mainRoot(page)
  const leftOut = new Set<HtmlElement>(chrome.flatMap(selector => selectAll(page.tree, selector, root)))
  const columns = new Set<HtmlElement>()
  const foot = root.name === 'body' || root.parent === null ? pageFoot(page, root) : null
  if (foot) leftOut.add(foot)
  for (let index = root.index + 1; index <= root.last; index++) {
    const element = page.tree.elements[index]
    if (!element) continue
    if (leftOut.has(element) || isFurniture(page, element, root)) {
      leftOut.add(element)
      index = element.last
    } else {
      for (const side of sideColumns(page, element, root)) {
        if (!leftOut.has(side) && !isFurniture(page, side, root)) columns.add(side)
        leftOut.add(side)
      }
    }
  }
  return { root, leftOut, columns }
}

const mainSelector = 'main, [role=main], #main-content, #maincontent'
const mainShareMin = 0.25
/** By level: a name does not count against a part that holds this share of the region's text or running text. */
const shareMax = [0, 0.2, 0.5, 1]

function mainRoot(page: Page): HtmlElement {
  const all = page.counts.text[0] ?? 0
  const named = selectAll(page.tree, mainSelector)
  const large = named.find(element => (page.counts.text[element.index] ?? 0) >= all * mainShareMin)
  return (
    large ?? (named.length === 1 ? named[0] : undefined) ?? selectAll(page.tree, 'body')[0] ?? page.tree.root
  )
}

function isFurniture(page: Page, element: HtmlElement, root: HtmlElement): boolean {
  const level = element.name === 'header' ? headerLevel(element, root) : frameLevel(element)
  return level > 0 && shareOf(page, element, root) <= (shareMax[level] ?? 0)
}

/** The larger of the shares of all text and of running text. */
function shareOf(page: Page, element: HtmlElement, root: HtmlElement): number {
  const text = (page.counts.text[element.index] ?? 0) / Math.max(1, page.counts.text[root.index] ?? 0)
  const running = runningWithin(page.running, element) / Math.max(1, runningWithin(page.running, root))
  return Math.max(text, running)
}

/** The page's own head stands high in the body; heads of articles and boxes do not. */
function headerLevel(element: HtmlElement, root: HtmlElement): ChromeLevel {
  return root.name === 'body' && element.depth - root.depth <= 3 ? 2 : 0
}

const columnWidth = /(?:^|\s)(?:col-(?:xs|sm|md|lg|xl)-|span|large-|medium-|grid_)(\d{1,2})(?=\s|$)/g
const sideShareMax = 0.5
const rowShareMin = 0.4

/** Columns of a page-wide row that are less than half as wide as the widest. */
function sideColumns(page: Page, row: HtmlElement, root: HtmlElement): HtmlElement[] {
  if (shareOf(page, row, root) < rowShareMin) return []
  const children = row.children.filter((child): child is HtmlElement => child.kind === 'element')
  if (children.length < 2 || children.length > columnsMax) return []
  const byGrid = gridColumns(children)
  const columns = byGrid.some(column => column.width > 0) ? byGrid : namedColumns(page, children)
  const widest = Math.max(0, ...columns.map(column => column.width))
  return columns
    .filter(({ width }) => width > 0 && width < widest * sideShareMax)
    .map(({ element }) => element)
}

const columnsMax = 12

/** Columns by the classes of a grid, else by the width they state: `width="22%"`. */
function gridColumns(children: readonly HtmlElement[]): { element: HtmlElement; width: number }[] {
  const byClass = children.map(element => ({ element, width: gridWidth(element) }))
  if (byClass.some(({ width }) => width > 0)) return byClass
  const shares = children.map(statedShare)
  const stated = shares.filter(share => share > 0)
  if (stated.length === 0) return pixelColumns(children) ?? byClass
  const sum = stated.reduce((total, share) => total + share, 0)
  const rest = Math.max(0, 100 - sum) / Math.max(1, children.length - stated.length)
  return children.map((element, index) => ({ element, width: shares[index] || rest }))
}

/** `width="200"`: the rest of the table's width is the other cells'. */
function pixelColumns(children: readonly HtmlElement[]): { element: HtmlElement; width: number }[] | null {
  if (children.some(child => child.name !== 'td')) return null
  const widths = children.map(child => pixelsOf(child))
  const stated = widths.filter(width => width > 0)
  if (stated.length === 0) return null
  const table = closest(children[0] ?? null, one => one.name === 'table')
  const whole = (table && pixelsOf(table)) || usualPixels
  const rest = Math.max(0, whole - stated.reduce((sum, width) => sum + width, 0))
  const each = rest / Math.max(1, children.length - stated.length)
  return children.map((element, index) => ({ element, width: widths[index] || each }))
}

const usualPixels = 1_000

function pixelsOf(element: HtmlElement): number {
  return Number(/^\s*(\d{2,4})(?:px)?\s*$/.exec(attribute(element, 'width'))?.[1] ?? 0)
}

/** Per cent of the row, by the attribute of old tables or the style that block editors write: `flex-basis:33.33%`. */
function statedShare(element: HtmlElement): number {
  const stated =
    shareOfWidth.exec(attribute(element, 'width')) ?? shareInStyle.exec(attribute(element, 'style'))
  return Number(stated?.[1] ?? 0)
}

const shareOfWidth = /^\s*(\d{1,2})(?:\.\d{1,15})?%/
const shareInStyle = /(?:^|;)\s{0,4}(?:flex-basis|width)\s{0,4}:\s{0,4}(\d{1,2})(?:\.\d{1,15})?%/i

/** The last of `col-sm-12 col-md-13` counts: classes of small screens stand first. */
function gridWidth(element: HtmlElement): number {
  let width = 0
  for (const match of attribute(element, 'class').matchAll(columnWidth)) width = Number(match[1])
  return width
}

const linkWeight = 0.75
const middleName = /(?:^|[\s_-])(?:giua|middle|center|centre)(?=$|[\s_-]|col)/i
const contentName = /(?:^|[\s_-])(?:noi-?dung|content|main|chinh)(?=$|[\s_-])/i
const sideName = /(?:^|[\s_-])(?:left|right|trai|phai|aside|side)(?=$|[\s_-]|col|bar)/i

/** Without a grid: columns called left or right beside one called the middle or the content, else beside the one with most text. */
function namedColumns(
  page: Page,
  children: readonly HtmlElement[],
): { element: HtmlElement; width: number }[] {
  // Side columns are links for the most part.
  const units = children.map(
    ({ index }) => (page.counts.text[index] ?? 0) - (page.counts.links[index] ?? 0) * linkWeight,
  )
  const most = Math.max(...units)
  const nameOf = (element: HtmlElement): string =>
    `${attribute(element, 'class')} ${attribute(element, 'id')}`
  const hasMiddle = children.some(child => {
    const name = nameOf(child)
    return middleName.test(name) || (contentName.test(name) && !sideName.test(name))
  })
  return children.map((element, index) => {
    const isSide = sideName.test(nameOf(element))
    if (hasMiddle ? !isSide : (units[index] ?? 0) === most) return { element, width: 3 }
    return { element, width: isSide ? 1 : 0 }
  })
}

/** True when the element stands in the region and in no part of it that is left out. */
export function isInRegion(element: HtmlElement, region: MainRegion): boolean {
  if (!isWithin(element, region.root)) return false
  for (let at: HtmlElement | null = element; at && at !== region.root.parent; at = at.parent) {
    if (region.leftOut.has(at)) return false
  }
  return true
}
