import { contentBox } from './content-box.ts'
import { furnitureWithin } from './furniture.ts'
import type { MainRegion } from './main-region.ts'
import type { Page } from './page.ts'
import { type ParagraphScores, paragraphScores } from './paragraph-scores.ts'
import { selectAll } from './select.ts'
import { attribute, closest, type HtmlElement, isWithin } from './tree.ts'

/** Where the main text of a page stands, in document order, and what is furniture inside. */
export type MainContent = {
  readonly parts: readonly HtmlElement[]
  readonly leftOut: ReadonlySet<HtmlElement>
}

/**
 * The generic extractor: the body that the mark-up declares, else the container with the most running text
 * and its likes. It knows no site. Linear in the page.
 */
export function findMainContent(page: Page, region: MainRegion, heading: HtmlElement | null): MainContent {
  const scores = paragraphScores(page, region)
  const declared = declaredBody(page)
  const best = declared ? [declared] : withBetween(page, bestParts(page, region, scores), scores)
  const parts = outermost(best.map(part => contentBox(page, region, { heading, part })))
  // Columns of a text are no columns of the page.
  const columns = [...(region.columns ?? [])].filter(column => parts.some(part => isWithin(column, part)))
  const chrome = columns.length === 0 ? scores.chrome : paragraphScores(page, without(region, columns)).chrome
  return { parts, leftOut: furnitureWithin(page, parts, chrome) }
}

function without(region: MainRegion, columns: readonly HtmlElement[]): MainRegion {
  return { ...region, leftOut: new Set([...region.leftOut].filter(one => !columns.includes(one))) }
}

const declaredUnitsMin = 250

/** Microdata `articleBody`, unless it holds a teaser only. */
function declaredBody(page: Page): HtmlElement | null {
  let best: HtmlElement | null = null
  let bestUnits = declaredUnitsMin
  for (const one of selectAll(page.tree, '[itemprop~=articleBody]')) {
    const units = page.counts.text[one.index] ?? 0
    if (units > bestUnits) {
      best = one
      bestUnits = units
    }
  }
  return best
}

/** Less is what the frame of an empty page says: `Tìm`, `Mục tin`. */
const linesUnitsMin = 16

/** Where nothing reads as running text, as in a list of names, it is the whole region. */
function bestParts(page: Page, region: MainRegion, scores: ParagraphScores): HtmlElement[] {
  const candidates = page.tree.elements.filter(element => scores.chrome[element.index] === 0)
  let top = holdsLines(page, region, candidates) ? region.root : page.tree.root
  let best = 0
  for (const element of candidates) {
    const score = scores.container(element)
    if (score > best) {
      top = element
      best = score
    }
  }
  if (top.name === 'body' || top.parent === null) return [top]
  return outermost([top, ...likeTop(page, top, scores), ...besideTop(page, top, scores)])
}

function holdsLines(page: Page, { root }: MainRegion, candidates: readonly HtmlElement[]): boolean {
  const units = candidates.reduce(
    (sum, one) => sum + (isWithin(one, root) ? (page.counts.ownText[one.index] ?? 0) : 0),
    0,
  )
  return units >= linesUnitsMin
}

const betweenLinksMax = 0.4
/** Headings, a list, short lines; a longer stretch is an advert or another list. */
const betweenUnitsMax = 400

/** What stands between two parts of a text belongs to it. */
function withBetween(
  page: Page,
  parts: readonly HtmlElement[],
  scores: ParagraphScores,
): readonly HtmlElement[] {
  return parts.flatMap((part, index) => {
    const before = parts[index - 1]
    return before ? [...between(page, before, part, scores), part] : [part]
  })
}

function between(
  page: Page,
  before: HtmlElement,
  part: HtmlElement,
  scores: ParagraphScores,
): readonly HtmlElement[] {
  const found: HtmlElement[] = []
  let units = 0
  for (let index = before.last + 1; index < part.index; index++) {
    const element = page.tree.elements[index]
    if (!element || isWithin(part, element)) continue
    const text = page.counts.text[index] ?? 0
    const links = page.counts.links[index] ?? 0
    units += text
    if (text > 0 && scores.chrome[index] === 0 && links < text * betweenLinksMax) found.push(element)
    index = element.last
  }
  return units <= betweenUnitsMax ? found : []
}

const likeTopShare = 0.2
const besideScoreMin = 10

/** Articles cut up by adverts continue in elements of the same name and class. */
function likeTop(page: Page, top: HtmlElement, scores: ParagraphScores): HtmlElement[] {
  const className = attribute(top, 'class')
  if (className === '') return []
  const frame = closest(
    top.parent,
    one => one.name === 'article' || one.name === 'main' || one.name === 'body',
  )
  const threshold = scores.container(top) * likeTopShare
  return page.tree.elements.filter(
    element =>
      element !== top &&
      element.name === top.name &&
      attribute(element, 'class') === className &&
      scores.chrome[element.index] === 0 &&
      frame !== null &&
      isWithin(element, frame) &&
      scores.container(element) >= threshold,
  )
}

const besideUnitsMin = 80
/** What a list of names is of stands over it in a line. */
const besideTableUnitsMin = 20

/** Neighbours with running text of their own belong to the article: a lead, a second column. */
function besideTop(page: Page, top: HtmlElement, scores: ParagraphScores): HtmlElement[] {
  const threshold = Math.max(besideScoreMin, scores.container(top) * likeTopShare)
  const unitsMin = top.name === 'table' ? besideTableUnitsMin : besideUnitsMin
  return (top.parent?.children ?? []).filter((child): child is HtmlElement => {
    if (child.kind === 'text' || child === top || scores.chrome[child.index] === 1) return false
    if (scores.container(child) >= threshold) return true
    const text = page.counts.text[child.index] ?? 0
    return child.name === 'p' && text > unitsMin && (page.counts.links[child.index] ?? 0) / text < 0.25
  })
}

/** In document order, without parts that stand in other parts. */
function outermost(parts: readonly HtmlElement[]): HtmlElement[] {
  const kept: HtmlElement[] = []
  for (const part of [...new Set(parts)].sort((a, b) => a.index - b.index)) {
    const before = kept.at(-1)
    if (!before || !isWithin(part, before)) kept.push(part)
  }
  return kept
}
