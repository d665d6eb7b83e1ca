import { fold } from '../../normalise/fold.ts'
import { belongsToText } from './furniture.ts'
import type { Page } from './page.ts'
import { lineOf } from './render.ts'
import { closest, type HtmlElement } from './tree.ts'

/**
 * Parts that begin with a heading such as "Các tin khác", "Tin liên quan", "Related posts": lists of other
 * pages under a page's own content. A heading that fills its box takes the box; else what follows it in
 * the same box goes too.
 */
export function relatedParts(page: Page, roots: readonly HtmlElement[]): HtmlElement[] {
  const found: HtmlElement[] = []
  let headings = 0
  for (const root of roots) {
    if (isSeeAlso(page, root)) found.push(root)
    for (let index = root.index + 1; index <= root.last && headings < headingsMax; index++) {
      const element = page.tree.elements[index]
      if (!element) continue
      if (isSeeAlso(page, element)) {
        found.push(element)
        index = element.last
        continue
      }
      if (!isRelatedHeading(page, element)) continue
      headings++
      for (const part of fromHeading(page, element, root)) found.push(part)
      index = element.last
    }
  }
  return found
}

const headingUnitsMax = 50
/** A heading holds a mark-up element or two; boxes in boxes without end would be read again and again. */
const headingElementsMax = 40
const headingsMax = 200
/** Not `h1`, which names the page itself: `Tag: thi đua`. */
const headingNames = new Set('h2 h3 h4 h5 h6 p div span strong b legend caption li'.split(' '))

/** Folded beginnings of headings over lists of other pages, comments and tags. */
const relatedHeading =
  /^(?:cac |nhung )?(?:tin|bai|bai viet|tin tuc|tin bai|thong tin|van ban|chuyen muc|muc)(?: da dua| da dang)? (?:khac|lien quan|cung chuyen muc|cung the loai|cung linh vuc|cung loai|cung chu de|cung danh muc|cu hon|moi hon|xem nhieu|doc nhieu|duoc quan tam|truoc do|da dua|da dang)|^(?:doc|xem) (?:them|nhieu)|^(?:tu khoa|tags?|the)\s*:|^y kien (?:ban doc|binh luan)|^(?:danh sach )?binh luan|^gui (?:binh luan|phan hoi|y kien)|^co the ban (?:quan tam|thich)|^ban co the (?:quan tam|thich)|^(?:other|related|recent|latest|more|recommended|popular|most read) (?:news|articles?|posts?|stories|content|documents)|^leave a (?:comment|reply)|^you (?:may|might) (?:also )?(?:like|be interested)|^read (?:more|next|also)|^don'?t miss|^kommentare?|^(?:mehr|weitere) (?:artikel|beitrage|nachrichten)|^(?:relaterte|andre) (?:artikler|saker)/

function isRelatedHeading(page: Page, element: HtmlElement): boolean {
  const units = page.counts.text[element.index] ?? 0
  if (units < 4 || units > headingUnitsMax || !headingNames.has(element.name)) return false
  if (element.last - element.index > headingElementsMax) return false
  if (closest(element, one => one.name === 'h1')) return false
  return relatedHeading.test(fold(lineOf(element)).trim())
}

const seeAlsoUnitsMax = 200
const seeAlsoElementsMax = 12
const seeAlsoNames = new Set('p div li td h2 h3 h4 h5 h6 blockquote'.split(' '))
const seeAlso =
  /^(?:[>»›→*+•–-] {0,2}){0,6}(?:(?:xem|doc|tham khao) them|(?:tin|bai|bai viet) lien quan|(?:cac )?(?:tin|bai)(?: viet)? (?:khac|da dua|da dang) ?:|see also|read (?:more|also)|related)(?![a-z])/

/** `>>> Xem thêm: <a>…</a>` between two paragraphs: a line that leads to another article, not to a file or a legal document. */
function isSeeAlso(page: Page, element: HtmlElement): boolean {
  const units = page.counts.text[element.index] ?? 0
  const links = page.counts.links[element.index] ?? 0
  if (!seeAlsoNames.has(element.name) || units > seeAlsoUnitsMax || links <= units / 2) return false
  if (element.last - element.index > seeAlsoElementsMax) return false
  return seeAlso.test(fold(lineOf(element)).trim()) && !belongsToText(page, element)
}

const boxShareMax = 0.5
const longestList = 20_000

/** Climbs from the heading to the box that holds nothing before it; that box, or the link lists that follow. */
function fromHeading(page: Page, heading: HtmlElement, root: HtmlElement): HtmlElement[] {
  const largest = (page.counts.text[root.index] ?? 0) * boxShareMax
  let at = heading
  while (at.parent && at.parent !== root && unitsBefore(page, at) === 0) {
    if ((page.counts.text[at.parent.index] ?? 0) > largest) break
    at = at.parent
  }
  const holdsMore = (page.counts.text[at.index] ?? 0) > (page.counts.text[heading.index] ?? 0) * 1.5
  const overComments = commentHeading.test(fold(lineOf(heading)))
  if (holdsMore && (isLinkList(page, at) || overComments)) return [at]
  const siblings = at.parent?.children ?? []
  const following: HtmlElement[] = [at]
  for (const sibling of siblings.slice(siblings.indexOf(at) + 1)) {
    if (sibling.kind === 'text') continue
    if (!overComments && (!isLinkList(page, sibling) || unitsOf(page, [sibling]) > longestList)) break
    // The list after the comments has a heading of its own, and is found by it.
    if (overComments && isRelatedHeading(page, sibling)) break
    following.push(sibling)
  }
  // Comments stand at the end; a "comment" in the middle of a text is part of it.
  if (overComments && unitsOf(page, following) > largest) return []
  // A form for comments has next to no words of its own.
  if (overComments && unitsOf(page, following) <= commentFormUnitsMax) return following
  return following.length > 1 || holdsMore
    ? following.filter(one => one !== at || isLineOfItsOwn(page, at, heading))
    : []
}

const commentFormUnitsMax = 120
const commentHeading = /binh luan|phan hoi|y kien|comment|reply|kommentar/

/** The heading's box goes too when it holds nothing else. */
function isLineOfItsOwn(page: Page, box: HtmlElement, heading: HtmlElement): boolean {
  return (page.counts.text[box.index] ?? 0) <= (page.counts.text[heading.index] ?? 0) * 1.5
}

function unitsOf(page: Page, elements: readonly HtmlElement[]): number {
  return elements.reduce((sum, element) => sum + (page.counts.text[element.index] ?? 0), 0)
}

/** Mostly links, or rows that each have one. */
function isLinkList(page: Page, element: HtmlElement): boolean {
  const text = page.counts.text[element.index] ?? 0
  if (text === 0 || (page.counts.links[element.index] ?? 0) / text > 0.4) return true
  let rows = 0
  let links = 0
  for (let index = element.index; index <= element.last; index++) {
    const one = page.tree.elements[index]
    if (one && (one.name === 'li' || isBodyRow(one))) rows++
    else if (one?.name === 'a' && one.attributes.has('href')) links++
  }
  return rows >= rowsMin && links >= rows * 0.8
}

const rowsMin = 2

/** Not the row over the columns. */
function isBodyRow({ name, children }: HtmlElement): boolean {
  return name === 'tr' && children.some(child => child.kind === 'element' && child.name === 'td')
}

/** Units of text in the parent before this child. */
function unitsBefore(page: Page, element: HtmlElement): number {
  let units = 0
  for (const sibling of element.parent?.children ?? []) {
    if (sibling === element) break
    units += sibling.kind === 'text' ? sibling.data.trim().length : (page.counts.text[sibling.index] ?? 0)
  }
  return units
}
