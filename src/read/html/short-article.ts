import { fileEnding } from './embedded-files.ts'
import { furnitureWithin } from './furniture.ts'
import { unitsWithout } from './legal-document.ts'
import { isInRegion, type MainRegion } from './main-region.ts'
import { linkShare, type Page, textUnits } from './page.ts'
import { paragraphScores } from './paragraph-scores.ts'
import { lineOf } from './render.ts'
import { selectAll } from './select.ts'
import { attribute, type HtmlElement, isWithin } from './tree.ts'

const shortUnitsMax = 250
/** No more than the line under a heading that says when and by whom. */
const dateLineUnits = 60
const boxShareMin = 0.8

type Found = {
  readonly heading: HtmlElement
  readonly parts: readonly HtmlElement[]
  /** Lines that say when the article was put up. */
  readonly aside: ReadonlySet<HtmlElement>
}
type ShortArticle = { readonly parts: readonly HtmlElement[]; readonly leftOut: ReadonlySet<HtmlElement> }

/**
 * A sentence or a file alone is too little to stand out by its running text: where what stands out is short, is the
 * page as a whole, or stands before the heading, and does not stand with the heading, the heading's own box is the
 * article; and what follows where the heading stands apart, on a banner over the page; else the middle of the page.
 * Null: what was found is it.
 */
export function shortArticle(page: Page, region: MainRegion, found: Found): ShortArticle | null {
  const { heading, parts } = found
  const isWhole = parts.some(part => part.name === 'body' || part.parent === null)
  const units = parts.reduce((sum, part) => sum + textUnits(page, part), 0)
  const isBefore = parts.every(part => part.last < heading.index)
  if (!isWhole && !isBefore && units >= shortUnitsMax) return null
  const own = ownBox(page, region, found)
  if (own) {
    const isInBox = parts.some(part => isWithin(part, own))
    return isInBox && units >= dateLineUnits ? null : { parts: [own], leftOut: new Set() }
  }
  const after = textAfter(page, region, found)
  const middle = isWhole && region.root.name !== 'body' && region.root.parent !== null ? [region.root] : []
  const boxes = after.length > 0 ? after : middle
  if (boxes.length === 0) return null
  const isInBox = parts.some(part => boxes.some(box => isWithin(part, box)))
  const leftOut = furnitureWithin(page, boxes, paragraphScores(page, region).chrome)
  const all = boxes.reduce((sum, box) => sum + unitsWithout(page, box, leftOut), 0)
  if (isInBox && units >= all * boxShareMin) return null
  // Pictures alone: the title is all there is to read.
  return { parts: all > 0 ? boxes : [heading, ...boxes], leftOut }
}

/** The nearest box around the heading that holds something beside it. */
function ownBox(page: Page, region: MainRegion, found: Found): HtmlElement | null {
  let box = found.heading.parent
  while (box && !isPage(box, region) && isAlone(page, box, found)) box = box.parent
  return box && !isPage(box, region) ? box : null
}

const boxNames = new Set('div section article td tr table'.split(' '))

/**
 * What the page holds after the heading: a box; or paragraphs, lists and tables that stand in no box, up to the last, where
 * they say more than the first box, as that may be the line that says by whom.
 */
function textAfter(page: Page, region: MainRegion, { heading, aside }: Found): readonly HtmlElement[] {
  let top = heading
  while (top.parent && !isPage(top.parent, region)) top = top.parent
  const siblings = top.parent?.children ?? []
  const after = siblings
    .slice(siblings.indexOf(top) + 1)
    .filter(
      (child): child is HtmlElement =>
        child.kind === 'element' &&
        textUnits(page, child) > 0 &&
        isInRegion(child, region) &&
        !aside.has(child),
    )
  const [next] = after
  if (!next || !top.parent) return []
  const text = after.filter(child => textNames.has(child.name) && linkShare(page, child) < linkShareMax)
  const last = text.at(-1)
  const units = text.reduce((sum, child) => sum + textUnits(page, child), 0)
  if (last && last !== next && units > textUnits(page, next))
    return after.length > partsMax ? [top.parent] : after.slice(0, after.indexOf(last) + 1)
  return boxNames.has(next.name) ? [next] : []
}

/** More are read with the page around them. */
const partsMax = 1_000
/** What a text is made of; in boxes there may be other things. */
const textNames = new Set('p ul ol dl blockquote pre table'.split(' '))
const linkShareMax = 0.5

function isPage(element: HtmlElement, region: MainRegion): boolean {
  return element === region.root || element.name === 'body' || element.parent === null
}

const besideUnitsMax = 25
const headElementsMax = 120

/** Nothing beside the heading but links that lead elsewhere, its day, and the path to it, which ends with its words. */
function isAlone(page: Page, box: HtmlElement, { heading, aside }: Found): boolean {
  if (box.last - box.index > headElementsMax) return false
  const links = page.counts.links[box.index] ?? 0
  let beside = textUnits(page, box) - links - textUnits(page, heading)
  if (beside <= besideUnitsMax) return !holdsFile(page, box)
  const words = lineOf(heading)
  for (let index = box.index + 1; index <= box.last; index++) {
    const element = page.tree.elements[index]
    if (!element || isWithin(heading, element)) continue
    const isAsLong = textUnits(page, element) === textUnits(page, heading)
    const isHeadings = isAsLong && element.name !== 'a' && lineOf(element) === words
    if (!aside.has(element) && !isHeadings) continue
    beside -= textUnits(page, element) - (page.counts.links[index] ?? 0)
    index = element.last
  }
  return beside <= besideUnitsMax && !holdsFile(page, box)
}

const shownFiles = 'iframe, object, embed, video'

function holdsFile(page: Page, box: HtmlElement): boolean {
  return (
    selectAll(page.tree, 'a[href]', box).some(link => fileEnding.test(attribute(link, 'href'))) ||
    selectAll(page.tree, shownFiles, box).length > 0
  )
}
