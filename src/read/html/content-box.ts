import type { MainRegion } from './main-region.ts'
import { linkShare, type Page, textUnits } from './page.ts'
import { runningWithin } from './running-text.ts'
import { attribute, type HtmlElement, isWithin } from './tree.ts'

/**
 * The box of a text of which only one part stands out: a list of persons in a table, a column, a quotation. From such a
 * part up to the nearest box, as long as that holds neither the heading nor much else that is links.
 */
export function contentBox(
  page: Page,
  region: MainRegion,
  { heading, part }: { heading: HtmlElement | null; part: HtmlElement },
): HtmlElement {
  let box = part
  for (let level = 0; level < climbMax && (isInner(box) || isWrapper(page, box, part)); level++) {
    const { parent } = box
    if (!parent || !isWithin(parent, region.root) || parent === region.root || parent.name === 'body') break
    if (heading && isWithin(heading, parent)) break
    box = parent
  }
  const columns = besideColumns(page, region, box)
  return heading && columns && !isWithin(heading, columns) ? columns : box
}

const climbMax = 8
/** Elements that are part of a text and never the whole. */
const innerNames = new Set(
  'p li ul ol dl dd tbody thead tr td th table figure blockquote span b strong em i'.split(' '),
)

function isInner(element: HtmlElement): boolean {
  return innerNames.has(element.name)
}

/** Nothing but the box of a table, so that it can be scrolled. */
function isWrapper(page: Page, box: HtmlElement, part: HtmlElement): boolean {
  return box !== part && textUnits(page, box) === textUnits(page, part)
}

const columnScoreShare = 0.2
const columnLinksMax = 0.2

/** The row of columns under the heading of which one is narrow and all are running text. */
function besideColumns(page: Page, region: MainRegion, box: HtmlElement): HtmlElement | null {
  const columns = region.columns ?? new Set()
  if (columns.size === 0) return null
  let column: HtmlElement = box
  for (let level = 0; level < columnClimbMax && column.parent && column.parent !== region.root; level++) {
    const { parent } = column
    const others = parent.children.filter(
      (child): child is HtmlElement => child.kind === 'element' && child !== column,
    )
    if (others.some(other => columns.has(other))) {
      const least = runningWithin(page.running, column) * columnScoreShare
      const isText = others.every(
        other =>
          textUnits(page, other) === 0 ||
          (runningWithin(page.running, other) >= least && linkShare(page, other) < columnLinksMax),
      )
      return isText && !isFormOrFoot(parent) ? parent : null
    }
    column = parent
  }
  return null
}

const columnClimbMax = 3

function isFormOrFoot(element: HtmlElement): boolean {
  return element.name === 'form' || /foot/i.test(`${attribute(element, 'class')} ${attribute(element, 'id')}`)
}
