import { fileEnding } from './embedded-files.ts'
import type { Page } from './page.ts'
import { lineOf } from './render.ts'
import { type HtmlElement, isWithin } from './tree.ts'

/**
 * What to leave out inside the main text: parts that are furniture by name, link lists, lines that only
 * invite to read something else, and captions that a gallery repeats.
 */
export function furnitureWithin(
  page: Page,
  parts: readonly HtmlElement[],
  chrome: Uint8Array,
): Set<HtmlElement> {
  const leftOut = new Set<HtmlElement>()
  const captions = new Map<string, HtmlElement>()
  for (const part of parts) {
    for (let index = part.index + 1; index <= part.last; index++) {
      const element = page.tree.elements[index]
      if (!element) continue
      if (chrome[index] === 1 || isLinkList(page, element) || isRepeatedCaption(page, element, captions)) {
        leftOut.add(element)
        index = element.last
      }
    }
  }
  return leftOut
}

const groupNames = new Set('div section header figure table dl'.split(' '))
const listNames = new Set(['ul', 'ol'])
const linkListUnitsMax = 2_000
const linkLineUnitsMax = 200

function isLinkList(page: Page, element: HtmlElement): boolean {
  const text = page.counts.text[element.index] ?? 0
  if (text === 0) return false
  const share = (page.counts.links[element.index] ?? 0) / text
  if (listNames.has(element.name)) return share > 0.5 && !offersFiles(page, element)
  if (groupNames.has(element.name))
    return (
      share > 0.4 && text < linkListUnitsMax && !offersFiles(page, element) && !leadsNowhere(page, element)
    )
  return element.name === 'p' && share > 0.8 && text < linkLineUnitsMax && !belongsToText(page, element)
}

const emptyAddress = /^\s*(?:#|javascript:\s*(?:void\s*\(?\s*0\s*\)?)?;?)?\s*$/i

/** A table whose links are for a script alone, or were left without an address, lists persons and not pages. */
function leadsNowhere(page: Page, { name, index: first, last }: HtmlElement): boolean {
  if (name !== 'table') return false
  for (let index = first; index <= last; index++) {
    const link = page.tree.elements[index]
    if (link?.name === 'a' && !emptyAddress.test(link.attributes.get('href') ?? '')) return false
  }
  return true
}

/** The files of a text are named in it, however many: every link that has words leads to one. */
function offersFiles(page: Page, element: HtmlElement): boolean {
  let files = 0
  for (let index = element.index; index <= element.last; index++) {
    const link = page.tree.elements[index]
    if (link?.name !== 'a' || (page.counts.text[index] ?? 0) === 0) continue
    if (!fileEnding.test(link.attributes.get('href') ?? '')) return false
    files++
  }
  return files > 0
}

/** Names of legal documents, which a codification cites in lines that are links. */
const legalName =
  /(?:Điều|Khoản|Luật|Nghị định|Nghị quyết|Thông tư|Quyết định|Pháp lệnh|Chỉ thị|Hiến pháp)\s|\d\/\d{4}\/|\/(?:QĐ|NĐ|TT|NQ|CT)-/u

/** `Source: https://…`, links to files and legal references belong to the text. */
export function belongsToText(page: Page, element: HtmlElement): boolean {
  if (legalName.test(lineOf(element))) return true
  for (let index = element.index; index <= element.last; index++) {
    const link = page.tree.elements[index]
    if (link?.name !== 'a') continue
    if (/\.(pdf|docx?|xlsx?|zip|rar|pptx?)\b/i.test(link.attributes.get('href') ?? '')) return true
    if (/https?:|www\./i.test(lineOf(link))) return true
  }
  return false
}

function isRepeatedCaption(page: Page, element: HtmlElement, seen: Map<string, HtmlElement>): boolean {
  const className = element.attributes.get('class') ?? ''
  if (element.name !== 'figcaption' && !/caption|credit/i.test(className)) return false
  if ((page.counts.text[element.index] ?? 0) === 0) return false
  const line = lineOf(element)
  const before = seen.get(line)
  if (!before) seen.set(line, element)
  // WordPress calls the box of a picture in a text after its caption.
  return before !== undefined && !(isWithin(element, before) && /(?:^|\s)wp-caption-text/.test(className))
}
