import type { Day } from '../../domain/day.ts'
import { fold } from '../../normalise/fold.ts'
import { type ArticlePlace, articleScope, isInOtherEntry, isInText } from './article-scope.ts'
import { monthNamePattern } from './month-names.ts'
import type { Page } from './page.ts'
import { printedDay } from './printed-day.ts'
import { lineOf } from './render.ts'
import { attribute, type HtmlElement } from './tree.ts'

const dateLineUnitsMin = 8
const dateLineUnitsMax = 70
const postedLineUnitsMax = 160
const lineElementsMax = 60
const elementsBefore = 12
const elementsAfter = 60

/** Days that short lines show for people. */
export type DatedLines = { readonly publishedOn: Day | null; readonly updatedOn: Day | null }

/**
 * A short line with one day beside the title or between title and text: `21/12/2012 | 12:00 AM`, `Đăng bởi Ban biên tập
 * ngày 21/12/2012`, or `3 tuần trước` with the day as what the mouse shows. Only what shares a box with them counts,
 * since heads of sites show today's date, and no entry of other news.
 */
export function datedLines(page: Page, place: ArticlePlace): DatedLines {
  const { title, parts } = place
  const first = parts[0]
  if (!first) return { publishedOn: null, updatedOn: null }
  const anchor = title ?? first
  const titleInText = isInText(anchor, parts)
  const box = title ? articleScope(page, place) : (first.parent ?? first)
  const from = Math.max(box.index, Math.min(anchor.index, first.index) - elementsBefore)
  const to = Math.min(box.last + 1, Math.max(anchor.last, first.index) + elementsAfter)
  let publishedOn: Day | null = null
  let updatedOn: Day | null = null
  for (const element of page.tree.elements.slice(from, to)) {
    if (element.name === 'a' || (!titleInText && isInText(element, parts))) continue
    if (isClock(element) || isForMachines(element)) continue
    const shown = shownDay(page, element)
    if (!shown || isInOtherEntry(page, element, place)) continue
    if (shown.isOfChange) updatedOn ??= shown.day
    else publishedOn ??= shown.day
  }
  return { publishedOn: publishedOn ?? updatedOn, updatedOn }
}

/** Such lines from the heading on, which are no text. */
export function datedLinesUnder(page: Page, heading: HtmlElement): HtmlElement[] {
  return page.tree.elements
    .slice(heading.last + 1, heading.last + 1 + elementsUnder)
    .filter(element => lineNames.has(element.name) && shownDay(page, element) !== null)
}

/** A day under the heading, before any entry: what articles have and lists have not. */
export function hasDayUnder(page: Page, heading: HtmlElement): boolean {
  const place = { title: heading, parts: [] }
  return datedLinesUnder(page, heading).some(
    line => !isClock(line) && !isForMachines(line) && !isInOtherEntry(page, line, place),
  )
}

const elementsUnder = 30
const lineNames = new Set('div p span ul li time small em i'.split(' '))

function shownDay(page: Page, element: HtmlElement): { day: Day; isOfChange: boolean } | null {
  const units = page.counts.text[element.index] ?? 0
  if (units > postedLineUnitsMax || units === 0) return null
  if (element.last - element.index > lineElementsMax) return null
  const line = lineOf(element)
  const isShort = units >= dateLineUnitsMin && units <= dateLineUnitsMax
  const isDated = (isShort && isDateLine(line)) || isPostedLine(line)
  const day = isDated ? printedDay(line) : dayOfRelative(element, line)
  return day ? { day, isOfChange: updateWords.test(fold(line)) } : null
}

const relative =
  /^\s*(?:khoang |about )?(?:\d{1,3}|mot|a|an) (?:giay|phut|gio|ngay|tuan|thang|nam|second|minute|hour|day|week|month|year)s? (?:truoc|ago)\s*$/

/** `3 tuần trước`: the day stands in `title`, for whoever points at it. */
function dayOfRelative(element: HtmlElement, line: string): Day | null {
  const title = attribute(element, 'title')
  return title !== '' && title.length <= dateLineUnitsMax && relative.test(fold(line))
    ? printedDay(title)
    : null
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

/** A line that begins with who or when it was put up, and has one day: names and sections may follow. */
function isPostedLine(line: string): boolean {
  return postedLine.test(fold(line))
}

const postedLine =
  /^[^\p{L}\p{N}]*(?:(?:duoc |bai )?(?:dang|viet|gui) (?:boi|luc|vao|ngay|tren)|ngay (?:dang|viet|gui|xuat ban|cap nhat)|nguoi (?:dang|viet|gui)|(?:posted|published|written|submitted|last updated|updated) (?:on|by|in|at)|(?:boi|by) )/u

const foldedMonths = new RegExp(String.raw`\b(?:${fold(monthNamePattern)})(?![a-z])`, 'g')

/** Nothing but a day, a time, a weekday and words that say so. */
function isDateLine(line: string): boolean {
  if (line === '') return false
  const rest = fold(line)
    .replace(foldedMonths, ' ')
    .replace(/\d{1,4}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{2,4}/g, ' ')
    .replace(/\d{1,2}\s?(?::|h|gio)\s?\d{2}(?:\s?:\s?\d{2}|p| phut)?/g, ' ')
    .replace(
      /\b(?:thu (?:hai|ba|tu|nam|sau|bay)|chu nhat|t[2-7]|cn|am|pm|sa|ch|gmt|utc)\b|\+\d{1,2}(?::?\d{2})?/g,
      ' ',
    )
    .replace(
      /ngay (?:dang|xuat ban|cap nhat|viet|tao|gui|dua tin|thang|phat hanh)?|dang (?:luc|ngay|boi)|cap nhat(?: luc| lan cuoi| ngay)?|luc|vao luc|xuat ban|published(?: on)?|updated(?: on)?|posted(?: on)?|last|date|post|thoi gian|sua lan cuoi|view count|luot xem|da xem|xem|views?/g,
      ' ',
    )
    .replace(/[\d.,:|()[\]/\s–—-]+/g, '')
  return rest.length <= 2
}
