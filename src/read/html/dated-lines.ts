import type { Day } from '../../domain/day.ts'
import { fold } from '../../normalise/fold.ts'
import { isAgo } from './ago.ts'
import { type ArticlePlace, articleScope, isInOtherEntry, isInText } from './article-scope.ts'
import { dayOfLine } from './date-line.ts'
import { dayOfBadge } from './day-badge.ts'
import type { Page } from './page.ts'
import { printedDay } from './printed-day.ts'
import { lineOf } from './render.ts'
import { attribute, type HtmlElement, isWithin } from './tree.ts'

const relativeTitleUnitsMax = 70
const postedLineUnitsMax = 160
const lineElementsMax = 60
const elementsBefore = 12
const elementsAfter = 60

/** Days that short lines show for people. */
export type DatedLines = {
  readonly publishedOn: Day | null
  readonly updatedOn: Day | null
  /** The first line that says how long ago, and no day: `3 giờ trước`. */
  readonly ago: string | null
}

/**
 * A short line with one day beside the title or between title and text: `21/12/2012 | 12:00 AM`, `Đăng bởi Ban biên tập
 * ngày 21/12/2012`, or `3 tuần trước` with the day as what the mouse shows. Only what shares a box with them counts,
 * since heads of sites show today's date, and no entry of other news.
 */
export function datedLines(page: Page, place: ArticlePlace): DatedLines {
  const { title, parts } = place
  const first = parts[0]
  if (!first) return { publishedOn: null, updatedOn: null, ago: null }
  const anchor = title ?? first
  const titleInText = anchor === first || isInText(anchor, parts)
  const box = title ? articleScope(page, place) : (first.parent ?? first)
  const from = Math.max(box.index, Math.min(anchor.index, first.index) - elementsBefore)
  const to = Math.min(box.last + 1, Math.max(anchor.last, first.index) + elementsAfter)
  const around = [...page.tree.elements.slice(from, to), ...linesAfter(page, place, { box, from: to })]
  let publishedOn: Day | null = null
  let updatedOn: Day | null = null
  let ago: string | null = null
  for (const element of around) {
    if (element.name === 'a' || (!titleInText && isInText(element, parts) && !isCalledDay(element))) continue
    if (isClock(element) || isForMachines(element)) continue
    // Below a line that says how long ago, a day is one that the text tells of.
    if (ago !== null && isInText(element, parts)) continue
    const shown = shownDay(page, element)
    if (!shown) ago ??= agoIn(page, element, place)
    if (!shown || isInOtherEntry(page, element, place)) continue
    if (shown.isOfChange) updatedOn ??= shown.day
    else publishedOn ??= shown.day
  }
  return { publishedOn: publishedOn ?? updatedOn, updatedOn, ago }
}

const elementsAfterEnd = 12

/** What follows a long text, without links beside it: lists of other pages begin there, too. */
function linesAfter(
  page: Page,
  { parts }: ArticlePlace,
  { box, from }: { box: HtmlElement; from: number },
): HtmlElement[] {
  const end = Math.max(from, (parts.at(-1) ?? box).last + 1)
  return page.tree.elements
    .slice(end, Math.min(box.last + 1, end + elementsAfterEnd))
    .filter(
      ({ parent }) => parent !== null && (parent === box || (page.counts.links[parent.index] ?? 0) === 0),
    )
}

/** Such lines from the heading on, and right above it in its own box, which are no text. */
export function datedLinesBeside(page: Page, heading: HtmlElement): HtmlElement[] {
  const box = heading.parent
  const isHead = box !== null && box.name !== 'body' && heading.index - box.index <= elementsBefore
  const above = isHead ? page.tree.elements.slice(box.index + 1, heading.index) : []
  const under = page.tree.elements.slice(heading.last + 1, heading.last + 1 + elementsUnder)
  return [...above.filter(element => !isWithin(heading, element)), ...under].filter(
    element => (lineNames.has(element.name) || isCalledDay(element)) && shownDay(page, element) !== null,
  )
}

/** A day beside the heading, before any entry (`links`): what articles have and lists have not. */
export function hasDayBeside(page: Page, heading: HtmlElement, links: readonly HtmlElement[]): boolean {
  const place = { title: heading, parts: [] }
  const firstEntry = links.find(link => link.index > heading.last)?.index ?? Number.POSITIVE_INFINITY
  return datedLinesBeside(page, heading).some(
    line =>
      line.index < firstEntry && !isClock(line) && !isForMachines(line) && !isInOtherEntry(page, line, place),
  )
}

const elementsUnder = 30
const lineNames = new Set('div p span ul li time small em i'.split(' '))

function shownDay(page: Page, element: HtmlElement): { day: Day; isOfChange: boolean } | null {
  const units = page.counts.text[element.index] ?? 0
  if (units > postedLineUnitsMax || units === 0) return null
  if (element.last - element.index > lineElementsMax) return null
  const line = lineOf(element)
  const day =
    dayOfLine(line, units) ?? dayOfSegment(element) ?? dayOfRelative(element, line) ?? dayOfBadge(element)
  return day ? { day, isOfChange: updateWords.test(fold(line)) } : null
}

const segmentsMax = 6
const segmentUnitsMax = 40

/** `<i></i> 05/02/2024 <i></i> 1.230 lượt xem <i></i> Quản trị`: pictures stand between the parts of the line. */
function dayOfSegment({ children }: HtmlElement): Day | null {
  const hasPictures = children.some(child => child.kind === 'element' && lineOf(child) === '')
  if (!hasPictures || children.length > segmentsMax * 2) return null
  const segments = children
    .map(child => lineOf(child).replace(/^[\s|·•/–—-]+|[\s|·•/–—-]+$/g, ''))
    .filter(one => one !== '')
  if (segments.length < 2 || segments.some(one => one.length > segmentUnitsMax || /[.!?…]$/.test(one)))
    return null
  const days = segments.flatMap(one => dayOfLine(one, one.replace(/\s+/g, '').length) ?? [])
  return new Set(days).size === 1 ? (days[0] ?? null) : null
}

/** `3 tuần trước`: the day stands in `title`, for whoever points at it. */
function dayOfRelative(element: HtmlElement, line: string): Day | null {
  const title = attribute(element, 'title')
  return title !== '' && title.length <= relativeTitleUnitsMax && isAgo(line) ? printedDay(title) : null
}

const agoUnitsMax = 40

function agoIn(page: Page, element: HtmlElement, place: ArticlePlace): string | null {
  const units = page.counts.text[element.index] ?? 0
  if (units === 0 || units > agoUnitsMax || element.last - element.index > lineElementsMax) return null
  const line = lineOf(element)
  return isAgo(line) && !isInOtherEntry(page, element, place) ? line : null
}

/** What content systems call the day of an article stands in its text, too, where that is cells of one table. */
function isCalledDay(element: HtmlElement): boolean {
  return /(?:^|[\s_-])(?:create-?date|modify-?date|publish(?:ed)?-?date|post-?date|ngay-?dang)(?=$|[\s_-])/i.test(
    attribute(element, 'class'),
  )
}

/** What style sheets hide is declared, not shown. */
function isForMachines(element: HtmlElement): boolean {
  return /(?:^|\s)(?:hidden|d-none)(?=\s|$)/.test(attribute(element, 'class'))
}

/** Today's date, as heads of portals show it. */
function isClock(element: HtmlElement): boolean {
  return /(?:^|[\s_-])(?:now|today|clock|current-?date|homnay)(?=$|[\s_-])/i.test(
    `${attribute(element, 'id')} ${attribute(element, 'class')}`,
  )
}

const updateWords = /cap nhat|sua (?:lan )?cuoi|updated|modified|aktualisiert/
