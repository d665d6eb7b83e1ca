import { fold } from '../../normalise/fold.ts'
import { dayOfLine } from './date-line.ts'
import { labelField } from './label-names.ts'
import type { Page } from './page.ts'
import { lineOf } from './render.ts'
import { isRepeatedByWindow, siteName, windowTitle } from './titles.ts'
import { attribute, closest, type HtmlElement, isWithin } from './tree.ts'

const elementsBefore = 60
const lineElementsMax = 6
const titleUnitsMin = 16
const titleUnitsMax = 300
const dateLineUnitsMax = 160

/**
 * The title over a text, or over a table of properties, on a page whose window says something else (`Tin tức`, `Chi tiết
 * bài viết`, the name of the office): the longest heading, or line that its class or id calls a title, which stands above
 * the text and leads nowhere; else the line right above the day, else the last one in bold or in larger type. Names of sites
 * and boxes are none.
 */
export function titleBeside(
  page: Page,
  { root, leftOut }: { readonly root: HtmlElement; readonly leftOut: ReadonlySet<HtmlElement> },
  text: HtmlElement,
): HtmlElement | null {
  const end = beginningOf(page, text)
  const start = Math.max(root.index + 1, text.index - elementsBefore)
  const lines = page.tree.elements
    .slice(start, end)
    .filter(element => isLine(page, element) && !isUnder(element, leftOut))
  const site = fold(siteName(page) ?? '')
  const named = lines.filter(line => {
    const words = fold(lineOf(line))
    return isCalledTitle(line) && words !== site && !boxName.test(words)
  })
  const innermost = named.filter(one => !named.some(other => other !== one && isWithin(other, one)))
  const units = (line: HtmlElement): number => page.counts.text[line.index] ?? 0
  const [best] = innermost.toSorted((a, b) => units(b) - units(a) || b.index - a.index)
  return best ?? aboveDay(page, lines, { start, end }) ?? strongLine(page, lines)
}

/** The same over the table of properties of a document, whose lines are no titles: the line right above it. */
export function titleOverTable(
  page: Page,
  region: { readonly root: HtmlElement; readonly leftOut: ReadonlySet<HtmlElement> },
  { table, isNamed }: { readonly table: HtmlElement; readonly isNamed: boolean },
): HtmlElement | null {
  const title = titleBeside(page, region, table)
  if (title && isCalledTitle(title) && labelled(title) === null) return title
  if (isNamed) return null
  const above = page.tree.elements
    .slice(Math.max(region.root.index + 1, table.index - linesAbove), table.index)
    .filter(
      element => element.last < table.index && isLine(page, element) && !isUnder(element, region.leftOut),
    )
    .filter(line => !boxName.test(fold(lineOf(line))))
  return above.at(-1) ?? null
}

const linesAbove = 8

function labelled(line: HtmlElement): string | null {
  const [label = '', value] = lineOf(line).split(':', 2)
  return value === undefined ? null : labelField(label)
}

/** Whether the heading of a reading is the page's own title beyond doubt. */
export function isSureTitle(page: Page, heading: HtmlElement | null): boolean {
  return heading !== null && isRepeatedByWindow(page, heading)
}

/** Up to the first running text inside; of a table the head rows. */
function beginningOf(page: Page, text: HtmlElement): number {
  const last = Math.min(text.last, text.index + elementsBefore)
  for (let index = text.index; index <= last; index++) {
    const element = page.tree.elements[index]
    if (element && directUnits(element) > runningUnitsMin) return index
  }
  return Math.min(last, text.index + headElements) + 1
}

const headElements = 12
const runningUnitsMin = 100

/** Text that stands in the element itself, in none inside it. */
function directUnits({ children }: HtmlElement): number {
  return children.reduce((sum, child) => sum + (child.kind === 'text' ? child.data.trim().length : 0), 0)
}

/** A short line without links. */
function isLine(page: Page, element: HtmlElement): boolean {
  const units = page.counts.text[element.index] ?? 0
  return (
    units >= titleUnitsMin &&
    units <= titleUnitsMax &&
    (page.counts.links[element.index] ?? 0) === 0 &&
    element.last - element.index <= lineElementsMax
  )
}

function isCalledTitle(element: HtmlElement): boolean {
  if (/^h[1-6]$/.test(element.name)) return true
  const names = `${attribute(element, 'class')} ${attribute(element, 'id')}`
  return titleName.test(names) && !besideTitle.test(names)
}

const titleName =
  /title|headline|tieu-?_?de|(?:^|[\s_-])(?:tit|tde|subject|contentheading|tentin|tenbai)(?=$|[\s_-])/i
const besideTitle =
  /sub-?_?title|desc|sapo|lead|summary|module|portlet|webpart|widget|block|site|page-?title-?bar|box|logo/i

/** Names of boxes and sites, folded. */
const boxName =
  /^(?:chi tiet|thong tin|noi dung|thuoc tinh|xem|in|danh sach)(?: (?:van ban|tin|tin tuc|bai viet|bai|chi tiet|chung|noi dung))*$|^(?:cong|trang)(?: thanh phan)? thong tin dien tu|^website|^he thong van ban|^co so du lieu|^van ban (?:phap luat|quy pham phap luat|chi dao dieu hanh|chi dao, dieu hanh|moi)$/

function aboveDay(
  page: Page,
  lines: readonly HtmlElement[],
  { start, end }: { start: number; end: number },
): HtmlElement | null {
  const day = page.tree.elements.slice(start, end).find(element => {
    const units = page.counts.text[element.index] ?? 0
    if (units === 0 || units > dateLineUnitsMax || element.last - element.index > lineElementsMax)
      return false
    return dayOfLine(lineOf(element), units) !== null
  })
  const above =
    day &&
    lines.filter(
      line => line.last < day.index && !boxName.test(fold(lineOf(line))) && !areCellsOfRow(line, day),
    )
  return above?.at(-1) ?? null
}

/** What stands in the row of a day, in another cell, is a field of an entry as the day is. */
function areCellsOfRow(line: HtmlElement, day: HtmlElement): boolean {
  const [cell, other] = [line, day].map(one => closest(one, ({ name }) => name === 'td' || name === 'th'))
  return cell !== other && cell?.parent != null && cell.parent === other?.parent
}

const strongUnitsMax = 160

/**
 * Of a page without headings and names, whose window is called after the site: what stands out above the text, where that
 * has no letterhead, and is neither a sentence nor a banner.
 */
function strongLine(page: Page, lines: readonly HtmlElement[]): HtmlElement | null {
  if (!isCalledAfterSite(page)) return null
  const words = lines.map(line => fold(lineOf(line)))
  if (words.some(line => letterhead.test(line))) return null
  const strong = lines.filter(
    (line, at) =>
      (page.counts.text[line.index] ?? 0) <= strongUnitsMax &&
      !boxName.test(words[at] ?? '') &&
      !/[.:;…]$/.test(words[at] ?? '') &&
      !isBanner(lineOf(line)) &&
      standsOut(page, line),
  )
  const outermost = strong.filter(one => !strong.some(other => other !== one && isWithin(one, other)))
  return outermost.length <= strongLinesMax ? (outermost.at(-1) ?? null) : null
}

const titleWordsMin = 7
const officeWordsMax = 11
const mottoPartWordsMax = 4
const mottoPartsMin = 3

/** The name of the office or of its site, and mottos: `Đoàn kết - Kỷ cương - Sáng tạo`. What an office did takes more words. */
function isBanner(line: string): boolean {
  const count = wordsIn(line)
  if (count < titleWordsMin || (count <= officeWordsMax && office.test(line))) return true
  const parts = line.split(/\s[-–—]\s|,/)
  return parts.length >= mottoPartsMin && parts.every(part => wordsIn(part) <= mottoPartWordsMax)
}

function wordsIn(line: string): number {
  return line.match(/\p{L}+/gu)?.length ?? 0
}

/** Not `Ban hành …`, `Hội nghị …`, `Phòng chống …`, which begin as offices do. */
const office =
  /^(?:trang (?:thông )?tin|cổng thông tin|website|[uủ][yỷ] ban|ubnd|đảng (?:ủy|uỷ|bộ)|văn phòng|chi cục|trung tâm|liên đoàn|công đoàn|sở|cục|hội đồng|ban(?! hành)|bộ(?! (?:luật|quy tắc|tiêu chí))|phòng(?! (?:cháy|chống|ngừa))|hội(?! (?:nghị|thảo|thi|diễn))|đoàn(?! kết)|trường(?! hợp)|viện|vụ(?! (?:án|việc)))(?!\p{L})/iu

/** More are a text that is bold throughout. */
const strongLinesMax = 3

const siteWords = /^(?:trang (?:tin|chu|web)|web ?site|cong thong tin|home ?page)(?![a-z])/

function isCalledAfterSite(page: Page): boolean {
  const window = fold(windowTitle(page) ?? '')
  return (
    window === '' || window === fold(siteName(page) ?? '') || siteWords.test(window) || boxName.test(window)
  )
}

const letterhead = /^cong hoa xa hoi|^doc lap ?-/

/** All of the line is in one element of bold or larger type. */
function standsOut(page: Page, line: HtmlElement): boolean {
  const units = page.counts.text[line.index]
  return page.tree.elements
    .slice(line.index, line.last + 1)
    .some(
      one =>
        page.counts.text[one.index] === units &&
        (one.name === 'b' ||
          one.name === 'strong' ||
          one.name === 'big' ||
          (one.name === 'font' && /^(?:[4-7]|\+[1-4])$/.test(attribute(one, 'size').trim()))),
    )
}

function isUnder(element: HtmlElement, set: ReadonlySet<HtmlElement>): boolean {
  for (let at: HtmlElement | null = element; at; at = at.parent) if (set.has(at)) return true
  return false
}
