import type { Day } from '../../domain/day.ts'
import { fold } from '../../normalise/fold.ts'
import { monthNamePattern } from './month-names.ts'
import type { Page } from './page.ts'
import { declaredDay, printedDay } from './printed-day.ts'
import { lineOf } from './render.ts'
import { selectAll } from './select.ts'
import { linkedDay } from './structured-data.ts'
import { attribute, type HtmlElement } from './tree.ts'

/** The days a page declares for itself. */
export type PageDays = { readonly publishedOn: Day | null; readonly updatedOn: Day | null }

/**
 * Days of publication and change: from microdata, JSON-LD, `article:*` meta elements and `time` elements near the title,
 * else from a short dated line beside the title. Days of documents, gazettes and counters are not meant. NukeViet
 * declares the day of the last change as that of publication: where the two are one, an earlier day the page declares or
 * shows elsewhere is the day of publication.
 */
export function pageDays(page: Page, title: HtmlElement | null, parts: readonly HtmlElement[]): PageDays {
  const publishedOn = declared(page, 'datePublished')
  const meta = articleMeta(page, 'article:published_time')
  const updatedOn =
    declared(page, 'dateModified') ??
    articleMeta(page, 'article:modified_time') ??
    timeElement(page, title, parts, 'updated')
  const printed = datedLines(page, title, parts)
  const shown = meta ?? printed.publishedOn
  const isDayOfChange =
    publishedOn !== null && publishedOn === updatedOn && shown !== null && shown < publishedOn
  const published = isDayOfChange
    ? shown
    : (publishedOn ?? meta ?? timeElement(page, title, parts, 'published') ?? printed.publishedOn)
  const updated = updatedOn ?? printed.updatedOn
  return { publishedOn: published, updatedOn: updated === published ? null : updated }
}

function declared(page: Page, property: string): Day | null {
  for (const element of page.data.properties.get(property) ?? []) {
    const value = attribute(element, 'content') || attribute(element, 'datetime') || lineOf(element)
    const day = declaredDay(value)
    if (day) return day
  }
  return linkedDay(page.data, property)
}

/** `article:*` belongs to pages of type article; sites that write it on others stamp it with the day of delivery. */
function articleMeta(page: Page, name: string): Day | null {
  const type = page.data.meta.get('og:type')
  if (type !== undefined && type.toLowerCase() !== 'article') return null
  return declaredDay(page.data.meta.get(name) ?? '')
}

/** `<time class="entry-date published" datetime>` inside the article. */
function timeElement(
  page: Page,
  title: HtmlElement | null,
  parts: readonly HtmlElement[],
  word: 'published' | 'updated',
): Day | null {
  const scope = scopeOf(page, title, parts)
  const times = selectAll(page.tree, 'time[datetime]', scope).filter(time => !isInside(time, parts))
  const own = times.filter(time => attribute(time, 'class').split(/\s+/).includes(word))
  const plain =
    word === 'published' ? times.filter(time => !/updated|modified/.test(attribute(time, 'class'))) : []
  for (const time of [...own, ...plain]) {
    const day = declaredDay(attribute(time, 'datetime'))
    if (day) return day
  }
  return null
}

const dateLineUnitsMin = 8
const dateLineUnitsMax = 70
const elementsBefore = 12
const elementsAfter = 60

/**
 * A short line with one day beside the title or between title and text: `21/12/2012 | 12:00 AM`. Only what shares
 * a box with them counts, since heads of sites show today's date.
 */
function datedLines(page: Page, title: HtmlElement | null, parts: readonly HtmlElement[]): PageDays {
  const first = parts[0]
  if (!first) return { publishedOn: null, updatedOn: null }
  const anchor = title ?? first
  const titleInText = isInside(anchor, parts)
  const box = title ? scopeOf(page, title, parts) : (first.parent ?? first)
  const from = Math.max(box.index, Math.min(anchor.index, first.index) - elementsBefore)
  const to = Math.min(box.last + 1, Math.max(anchor.last, first.index) + elementsAfter)
  let publishedOn: Day | null = null
  let updatedOn: Day | null = null
  for (const element of page.tree.elements.slice(from, to)) {
    if (element.name === 'a' || (!titleInText && isInside(element, parts))) continue
    if (isClock(element) || isForMachines(element)) continue
    const units = page.counts.text[element.index] ?? 0
    const line = units >= dateLineUnitsMin && units <= dateLineUnitsMax ? lineOf(element) : ''
    const day = isDateLine(line) ? printedDay(line) : null
    if (!day) continue
    if (updateWords.test(fold(line))) updatedOn ??= day
    else publishedOn ??= day
  }
  return { publishedOn: publishedOn ?? updatedOn, updatedOn }
}

/** Microdata that style sheets hide is declared, not shown. */
function isForMachines(element: HtmlElement): boolean {
  return (
    element.attributes.has('itemprop') &&
    /(?:^|\s)(?:hidden|d-none)(?=\s|$)/.test(attribute(element, 'class'))
  )
}

/** Today's date, as heads of portals show it. */
function isClock(element: HtmlElement): boolean {
  return /(?:^|[\s_-])(?:now|today|clock|current-?date|homnay)(?=$|[\s_-])/i.test(
    `${attribute(element, 'id')} ${attribute(element, 'class')}`,
  )
}

const updateWords = /cap nhat|sua (?:lan )?cuoi|updated|modified|aktualisiert/

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

function isInside(element: HtmlElement, parts: readonly HtmlElement[]): boolean {
  return parts.some(part => element.index > part.index && element.index <= part.last)
}

/** The nearest element around title and text. */
function scopeOf(page: Page, title: HtmlElement | null, parts: readonly HtmlElement[]): HtmlElement {
  const first = parts[0] ?? title
  let at: HtmlElement | null = first
  while (at?.parent && at.name !== 'article' && (!title || title.index < at.index || title.index > at.last))
    at = at.parent
  return at ?? page.tree.root
}
