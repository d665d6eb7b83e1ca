import { fold } from '../../normalise/fold.ts'
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
  for (const root of roots) {
    for (let index = root.index + 1; index <= root.last; index++) {
      const element = page.tree.elements[index]
      if (!element || !isRelatedHeading(page, element)) continue
      found.push(...fromHeading(page, element, root))
      index = element.last
    }
  }
  return found
}

const headingUnitsMax = 50
/** Not `h1`, which names the page itself: `Tag: thi đua`. */
const headingNames = new Set('h2 h3 h4 h5 h6 p div span strong b legend caption li'.split(' '))

/** Folded beginnings of headings over lists of other pages, comments and tags. */
const relatedHeading =
  /^(?:cac |nhung )?(?:tin|bai|bai viet|tin tuc|tin bai|thong tin|van ban|chuyen muc|muc)(?: da dua| da dang)? (?:khac|lien quan|cung chuyen muc|cung the loai|cung linh vuc|cung loai|cu hon|moi hon|xem nhieu|doc nhieu|duoc quan tam|truoc do|da dua|da dang)|^(?:doc|xem) (?:them|nhieu)|^(?:tu khoa|tags?|the)\s*:|^y kien (?:ban doc|binh luan)|^(?:danh sach )?binh luan|^gui (?:binh luan|phan hoi|y kien)|^co the ban (?:quan tam|thich)|^ban co the (?:quan tam|thich)|^(?:other|related|recent|latest|more|recommended|popular|most read) (?:news|articles?|posts?|stories|content|documents)|^leave a (?:comment|reply)|^you (?:may|might) (?:also )?(?:like|be interested)|^read (?:more|next|also)|^don'?t miss|^kommentare?|^(?:mehr|weitere) (?:artikel|beitrage|nachrichten)|^(?:relaterte|andre) (?:artikler|saker)/

function isRelatedHeading(page: Page, element: HtmlElement): boolean {
  const units = page.counts.text[element.index] ?? 0
  if (units < 4 || units > headingUnitsMax || !headingNames.has(element.name)) return false
  if (closest(element, one => one.name === 'h1')) return false
  return relatedHeading.test(fold(lineOf(element)).trim())
}

/** Climbs from the heading to the box that holds little else before it, then takes what follows. */
function fromHeading(page: Page, heading: HtmlElement, root: HtmlElement): HtmlElement[] {
  let at = heading
  while (at.parent && at.parent !== root && unitsBefore(page, at) === 0) at = at.parent
  if (
    at !== heading &&
    at.parent &&
    (page.counts.text[at.index] ?? 0) > (page.counts.text[heading.index] ?? 0) * 1.5
  ) {
    return [at]
  }
  const siblings = at.parent?.children ?? []
  const following: HtmlElement[] = [at]
  for (const sibling of siblings.slice(siblings.indexOf(at) + 1)) {
    if (sibling.kind === 'text') continue
    if (!isLinkList(page, sibling) && following.length > 1) break
    following.push(sibling)
  }
  return following
}

function isLinkList(page: Page, element: HtmlElement): boolean {
  const text = page.counts.text[element.index] ?? 0
  return text === 0 || (page.counts.links[element.index] ?? 0) / text > 0.4
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
