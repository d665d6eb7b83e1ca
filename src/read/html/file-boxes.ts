import { fold } from '../../normalise/fold.ts'
import { commonAncestor } from './legal-document.ts'
import type { Page } from './page.ts'
import type { Reading } from './reading.ts'
import { lineOf } from './render.ts'
import type { HtmlElement } from './tree.ts'

const captionUnitsMax = 40
/** Captions looked at; a page has one or two. */
const captionsMax = 10
const captionElementsMax = 20
const climbMax = 3
const caption =
  /^(?:file|tep|tap tin|tai lieu|van ban)(?: tin)? (?:dinh kem|kem theo|tai ve)[: ]*$|^(?:attachments?|attached files?)[: ]*$/

/**
 * Boxes under a caption such as "File đính kèm" that share a box with an article's heading and text: where their files
 * stand, whatever the theme calls them.
 */
export function captionedFileBoxes(page: Page, { kind, heading, parts }: Reading): HtmlElement[] {
  const first = parts[0]
  if (kind !== 'article' || !heading || !first) return []
  const scope = commonAncestor(heading, first)
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
