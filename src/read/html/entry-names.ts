import type { Day } from '../../domain/day.ts'
import { fold } from '../../normalise/fold.ts'
import { dayOfLine } from './date-line.ts'
import { type LabelField, labelField } from './label-names.ts'
import { printedDay } from './printed-day.ts'
import { lineOf, renderBeginning } from './render.ts'
import { attribute, closest, type HtmlElement, type HtmlTree } from './tree.ts'

const linkElementsMax = 60
const linkUnitsMax = 2_000
const titleUnitsMin = 16

/** What a list shows of an entry: its name and, where it is a document's, its symbol. */
export type EntryName = { readonly title: string; readonly number: string | null }

/**
 * The name of an entry is the longest text or `title` among its links, of those in headings where there are such, of a link around the whole entry what is called its
 * title, else its first line; where a symbol or "Chi tiết" alone is the link, the longest line beside it. The symbol stands in the links,
 * else alone in a line or cell.
 */
export function nameOfEntry(
  tree: HtmlTree,
  links: readonly HtmlElement[],
  entry: HtmlElement | undefined,
): EntryName {
  const names = links.map(link => cardOf(tree, link)?.line ?? lineOf(link))
  const headed = links.filter(isHeading)
  const named = headed.length === 0 ? links : headed
  const all = named.flatMap(link => [
    cardOf(tree, link)?.line ?? lineOf(link),
    attribute(link, 'title').trim(),
  ])
  const title =
    longest(all.filter(name => !isMore(name) && !isProperty(name))) ||
    longest(all.filter(name => !isMore(name))) ||
    longest(all)
  const linked = names.find(isSymbol)
  if (!entry) return { title: withoutLabel(title), number: linked ?? null }
  const isNone = title === '' || isNoTitle(title)
  return {
    title: withoutLabel(isNone ? besideSymbol(linesBeside(tree, entry), title) : title),
    number: linked ?? onlySymbol(tree, entry) ?? symbolOfTerm(tree, entry),
  }
}

/** In a heading, and a title: summaries and pictures lead to the same page. */
function isHeading(link: HtmlElement): boolean {
  const name = lineOf(link)
  return (
    bare(name) >= headingUnitsMin &&
    !isNoTitle(name) &&
    closest(link, ({ name }) => /^h[1-6]$/.test(name)) !== null
  )
}

const headingUnitsMin = 6

/** `12/QĐ-UBND`, `05/2024/TT-BNV`: nothing else. */
export function isSymbol(line: string): boolean {
  return line.length <= symbolUnitsMax && symbol.test(line)
}

const symbolUnitsMax = 60
const symbol = /^\d[\p{L}\d]*[/-][\p{L}\d/&.-]*\p{L}[\p{L}\d]*$/u

/** What a link around a whole entry says: its title, where that stands, and its day. */
export type Card = { readonly line: string; readonly element: HtmlElement | null; readonly day: Day | null }

/** Null for a link that is only its title. */
export function cardOf(tree: HtmlTree, link: HtmlElement): Card | null {
  if (link.last === link.index || link.last - link.index > linkElementsMax) return null
  const inside = tree.elements.slice(link.index + 1, link.last + 1)
  const dated = inside.find(one => holdsDigit(one) && dayIn(lineOf(one)) !== null)
  const day = dated ? dayIn(lineOf(dated)) : null
  const element = inside.find(one => isTitle(one) && lineOf(one) !== '' && one !== dated) ?? null
  const isBox = inside.some(({ name }) => boxNames.has(name))
  if (!isBox && !dated) return null
  const leftOut = new Set(dated ? [dated] : [])
  const lines = renderBeginning(tree, [link], { leftOut, unitsMax: linkUnitsMax })
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
  if (lines.length < 2 && !dated) return null
  if (element) return { line: lineOf(element), element, day }
  const first = lines.find(line => line.length >= titleUnitsMin && dayIn(line) === null && !isNoTitle(line))
  return first === undefined ? null : { line: first, element: null, day }
}

function holdsDigit({ children }: HtmlElement): boolean {
  return children.some(child => child.kind === 'text' && /\d/.test(child.data))
}

function dayIn(line: string): Day | null {
  return line.length <= dayUnitsMax ? dayOfLine(line, bare(line)) : null
}

const dayUnitsMax = 80
const boxNames = new Set('div p h1 h2 h3 h4 h5 h6 section ul dl table figure article header'.split(' '))

function isTitle(element: HtmlElement): boolean {
  if (/^h[1-6]$/.test(element.name)) return true
  return /(?:^|[\s_-])(?:title|tieu-?de|headline|name|heading)(?=$|[\s_-])/i.test(attribute(element, 'class'))
}

const besideUnitsMax = 3_000

function linesBeside(tree: HtmlTree, entry: HtmlElement): string[] {
  return renderBeginning(tree, [entry], { leftOut: new Set(), unitsMax: besideUnitsMax })
    .split(/[\n\t]/)
    .map(line => line.trim())
    .filter(line => line !== '')
}

const symbolLabel = /^(?:số(?: hiệu| (?:\/ ?|, ?)?k[ýí] hiệu)?|k[ýí] hiệu)\s?:\s?(?=\d)/iu

/** Two symbols in an entry say nothing: one may be what the other is based on. */
function onlySymbol(tree: HtmlTree, entry: HtmlElement): string | undefined {
  const symbols = new Set<string>()
  const last = Math.min(entry.last, entry.index + linkElementsMax)
  for (let index = entry.index; index <= last; index++)
    for (const child of tree.elements[index]?.children ?? []) {
      if (child.kind !== 'text' || child.data.length > symbolLineUnitsMax) continue
      const line = child.data.trim().replace(symbolLabel, '')
      if (isSymbol(line)) symbols.add(line)
    }
  return symbols.size === 1 ? [...symbols][0] : undefined
}

/** `<dt>12/QĐ-UBND</dt><dd><a>…</a></dd>` */
function symbolOfTerm(tree: HtmlTree, { name, parent, index }: HtmlElement): string | null {
  if (name !== 'dd') return null
  const term = closest(tree.elements[index - 1] ?? null, one => one.parent === parent)
  const line = term?.name === 'dt' ? lineOf(term).replace(symbolLabel, '') : ''
  return isSymbol(line) ? line : null
}

const symbolLineUnitsMax = 200

/** The longest line that is no day; the symbol where there is none. */
function besideSymbol(lines: readonly string[], title: string): string {
  const names = lines.filter(
    line =>
      bare(line) >= titleUnitsMin &&
      !isSymbol(line) &&
      dayOfLine(line, bare(line)) === null &&
      !isDayLabel(line) &&
      !isNoTitle(line),
  )
  return longest(names) || title
}

/** `Ngày ban hành: 12/05/2025`. */
function isDayLabel(line: string): boolean {
  return line.length <= dayUnitsMax && dayLabel.test(fold(line)) && printedDay(line) !== null
}

/** `Cơ quan ban hành: Sở Mẫu`; what names the document is its title. */
function isProperty(line: string): boolean {
  const field = labelBefore(line)
  return field !== null && field !== 'title'
}

function labelBefore(line: string): LabelField | null {
  const colon = line.indexOf(':')
  return colon < 0 ? null : labelField(line.slice(0, colon))
}

/** `Trích yếu: Về việc khen thưởng` → `Về việc khen thưởng`. */
function withoutLabel(title: string): string {
  return labelBefore(title) === 'title' ? title.slice(title.indexOf(':') + 1).trim() || title : title
}

const dayLabel =
  /^(?:ngay )?(?:ban hanh|ky|(?:co )?hieu luc|dang|cap nhat|xuat ban)(?: ngay)?[\s:]{1,3}\d[^\p{L}]{5,16}$/u

function isMore(line: string): boolean {
  return line.length <= moreUnitsMax && moreWords.test(line.normalize('NFC'))
}

const moreUnitsMax = 20
/** With their marks: `Tài liệu họp`, `Tại hội nghị` and `Xem xét khen thưởng` are titles. */
const moreWords =
  /^[^\p{L}]*(?:xem(?! xét)|tải|tai(?= (?:ve|xuong|file|van ban)|$)|chi ti[ếe]t|download|view|detail)(?!\p{L})/iu

/** Words of a link that do not name what it leads to. */
export function isNoTitle(line: string): boolean {
  return isSymbol(line) || isMore(line) || isProperty(line) || fileName.test(line)
}

const fileName = /^[^\s/]{1,120}\.(?:pdf|docx?|xlsx?|zip|rar)$/i

function bare(line: string): number {
  return line.replace(/\s+/g, '').length
}

function longest(texts: readonly string[]): string {
  return texts.reduce((best, text) => (text.length > best.length ? text : best), '')
}
