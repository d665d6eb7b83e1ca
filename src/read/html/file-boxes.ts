import { fold } from '../../normalise/fold.ts'
import { isInOtherEntry } from './article-scope.ts'
import { frameLevel } from './chrome-words.ts'
import { fileAddress } from './file-address.ts'
import { commonAncestor } from './legal-document.ts'
import { type Page, textUnits } from './page.ts'
import type { Reading } from './reading.ts'
import { lineOf } from './render.ts'
import { selectAll } from './select.ts'
import { closest, type HtmlElement, isWithin } from './tree.ts'

const captionUnitsMax = 40
/** Captions looked at; a page has one or two. */
const captionsMax = 10
const captionElementsMax = 20
const climbMax = 3
const caption =
  /^(?:cac |danh sach )?(?:file|tep|tap tin|tai lieu|van ban)(?: tin)? (?:dinh kem|kem theo|tai ve|download)[: ]*$|^(?:attachments?|attached files?)[: ]*$/

/**
 * Where files of an article stand beside its text, whatever the theme calls it: links to files in the box that holds
 * heading and text and is not the page, and boxes under a caption such as "File đính kèm" also where no such box is.
 */
export function fileBoxes(page: Page, reading: Reading): HtmlElement[] {
  const { kind, heading, parts } = reading
  const first = parts[0]
  if (kind !== 'article' || !heading || !first) return []
  const scope = commonAncestor(heading, first)
  return [...fileLinks(page, reading, scope), ...captionedBoxes(page, heading, scope)]
}

const linksMax = 500

function fileLinks(page: Page, { parts, heading, notFiles }: Reading, scope: HtmlElement): HtmlElement[] {
  if (scope.name === 'body' || scope.parent === null) return []
  const isPage = scope.parent.name === 'body'
  const place = { title: heading, parts }
  return page.tree.elements
    .slice(scope.index, scope.last + 1)
    .filter(
      element =>
        (element.name === 'a' || element.name === 'button') &&
        !parts.some(part => isWithin(element, part)) &&
        fileAddress(element) !== null,
    )
    .slice(0, linksMax)
    .filter(
      link =>
        closest(link, one => one !== scope && one !== link && (notFiles.has(one) || frameLevel(one) > 1)) ===
          null &&
        !isInOtherEntry(page, link, place) &&
        (!isPage || isOnlyFiles(page, link, scope)),
    )
}

const boxLinksMax = 20
const titleUnitsMin = 16

/** Where the box of heading and text is the page, columns stand in it, too: they lead to other pages, boxes of files do not. */
function isOnlyFiles(page: Page, link: HtmlElement, scope: HtmlElement): boolean {
  const box = closest(link, one => one.parent === scope) ?? link
  const links = selectAll(page.tree, 'a[href]', box)
  return (
    links.length <= boxLinksMax &&
    links.every(one => textUnits(page, one) < titleUnitsMin || fileAddress(one) !== null)
  )
}

function captionedBoxes(page: Page, heading: HtmlElement, scope: HtmlElement): HtmlElement[] {
  const boxes = new Set<HtmlElement>()
  let captions = 0
  for (let index = heading.last + 1; index <= scope.last && captions < captionsMax; index++) {
    const element = page.tree.elements[index]
    const units = page.counts.text[index] ?? 0
    if (
      !element ||
      element.last - index > captionElementsMax ||
      units < 7 ||
      units > captionUnitsMax ||
      !caption.test(fold(lineOf(element)))
    )
      continue
    captions += 1
    const box = boxOver(page, element, scope)
    if (box) boxes.add(box)
    index = element.last
  }
  return [...boxes]
}

/** The nearest element around the caption that holds links, the scope itself excepted. */
function boxOver(page: Page, element: HtmlElement, scope: HtmlElement): HtmlElement | null {
  let box = element.parent
  for (let level = 0; box && box !== scope && level < climbMax; level++, box = box.parent)
    if ((page.counts.links[box.index] ?? 0) > 0) return box
  // The caption stands in the scope itself: its next neighbour.
  const after = element.parent === scope ? scope.children.slice(scope.children.indexOf(element) + 1) : []
  const next = after.find((child): child is HtmlElement => child.kind === 'element')
  return next && (page.counts.links[next.index] ?? 0) > 0 ? next : null
}
