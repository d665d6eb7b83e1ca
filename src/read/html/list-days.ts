import type { Day } from '../../domain/day.ts'
import { dayOfLine } from './date-line.ts'
import { dayOfBadge } from './day-badge.ts'
import { cardOf } from './entry-names.ts'
import { declaredDay, printedDay } from './printed-day.ts'
import { lineOf, renderBeginning } from './render.ts'
import { attribute, type HtmlElement, type HtmlNode, type HtmlTree } from './tree.ts'

/** What follows in an entry is its text. */
const entryUnitsMax = 2_000
const entryElementsMax = 400
/** `26/01/2024 16:30` as a link. */
const dayUnitsMax = 24

/**
 * The day of an entry of a list, in this order: a `time` element with its instant, a line that is nothing but a day, a
 * short line with one day (`Số 12/QĐ-UBND, ngày 12/05/2025`), a day set off at the beginning of a summary (`(12/05/2025)
 * Sáng nay …`) or at the end of the title. Names of entries (`Lịch công tác từ ngày 01/02/2024`) and days within sentences are not meant: a summary
 * tells of other days. Null where none of these is there.
 */
export function dayOfEntry(tree: HtmlTree, entry: HtmlElement, links: readonly HtmlElement[]): Day | null {
  const lines = linesOf(tree, entry, namesIn(tree, links))
  return (
    timeIn(tree, entry) ??
    firstDay(lines, line => dayOfLine(line, unitsOf(line))) ??
    badgeIn(tree, entry) ??
    links.map(link => cardOf(tree, link)?.day).find(day => day !== undefined && day !== null) ??
    firstDay(lines, dayOfShortLine) ??
    firstDay(lines, dayAtStart) ??
    firstDay(links.map(lineOf), dayAtEnd)
  )
}

/** Links that name the entry; where every one of them is as short as a day, they may be days. */
function namesIn(tree: HtmlTree, links: readonly HtmlElement[]): ReadonlySet<HtmlNode> {
  const isDay = (link: HtmlElement): boolean => {
    const line = lineOf(link)
    return line.length <= dayUnitsMax && printedDay(line) !== null
  }
  // Of a link around the whole entry the title is its name.
  return new Set(links.filter(link => !isDay(link)).map(link => cardOf(tree, link)?.element ?? link))
}

function linesOf(tree: HtmlTree, entry: HtmlElement, names: ReadonlySet<HtmlNode>): readonly string[] {
  if (names.has(entry)) return []
  return renderBeginning(tree, [entry], { leftOut: names, unitsMax: entryUnitsMax })
    .split(/[\n\t]/)
    .map(line => line.trim())
    .filter(line => /\d/.test(line))
}

function firstDay(lines: readonly string[], dayOf: (line: string) => Day | null): Day | null {
  for (const line of lines) {
    const day = dayOf(line)
    if (day !== null) return day
  }
  return null
}

function timeIn(tree: HtmlTree, entry: HtmlElement): Day | null {
  const last = Math.min(entry.last, entry.index + entryElementsMax)
  let changed: Day | null = null
  for (let index = entry.index; index <= last; index++) {
    const element = tree.elements[index]
    if (element?.name !== 'time' || !element.attributes.has('datetime')) continue
    const day = declaredDay(attribute(element, 'datetime'), printedDay(lineOf(element)))
    const names = attribute(element, 'class')
    if (day !== null && (/published/.test(names) || !/updated|modified/.test(names))) return day
    changed ??= day
  }
  return changed
}

function badgeIn(tree: HtmlTree, entry: HtmlElement): Day | null {
  const last = Math.min(entry.last, entry.index + entryElementsMax)
  for (let index = entry.index; index <= last; index++) {
    const element = tree.elements[index]
    if (!element || element.last - index > badgeElementsMax) continue
    const day = dayOfBadge(element)
    if (day !== null) return day
  }
  return null
}

const badgeElementsMax = 6
const besideUnitsMax = 40

/** One day, few words, and no sentence. */
function dayOfShortLine(line: string): Day | null {
  if (/[.!?…;,]["”’)]?$/u.test(line)) return null
  const day = printedDay(line)
  return day !== null && unitsOf(line.replace(/[\d/.:-]+/g, '')) <= besideUnitsMax ? day : null
}

const setOff =
  /^(?:\((?<bracketed>[^()]{8,24})\)|\[(?<boxed>[^[\]]{8,24})\]|(?<plain>\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?:[ ,]{1,3}\d{1,2}[:h]\d{2})?)\s?[-–—|:])/u

function dayAtStart(line: string): Day | null {
  const { bracketed, boxed, plain } = setOff.exec(line)?.groups ?? {}
  const found = bracketed ?? boxed ?? plain
  return found === undefined ? null : printedDay(found)
}

/** Some lists write the day into the link, behind the title: `Thông báo danh sách … (24/08/2022)`. */
function dayAtEnd(line: string): Day | null {
  const found = /[([](?<day>\d{1,2}[/.-]\d{1,2}[/.-]\d{4})[)\]]$/.exec(line)?.groups?.day
  return found === undefined ? null : printedDay(found)
}

function unitsOf(line: string): number {
  return line.replace(/\s+/g, '').length
}
