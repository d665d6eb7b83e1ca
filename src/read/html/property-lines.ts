import type { LabelledValue } from '../../domain/document.ts'
import { labelField } from './label-names.ts'
import type { Page } from './page.ts'
import { cleanLabel, labelUnitsMax, linksIn } from './property-values.ts'
import { lineOf } from './render.ts'
import type { HtmlElement, HtmlNode } from './tree.ts'

/** Blocks that may be a line of properties. */
export const inlineNames = new Set(['li', 'p', 'div'])
const labelNames = new Set(['span', 'b', 'strong', 'label', 'em', 'i'])

/** A row, and what holds it. */
export type LineRow = { readonly row: LabelledValue; readonly holder: HtmlElement }

/** The rows of a line that says one thing, or of several such lines parted by `br`. */
export function lineRows(page: Page, element: HtmlElement): LineRow[] {
  if (!inlineNames.has(element.name) || !mayHoldLabel(element)) return []
  const lines = linesOf(page, element)
  const holder = lines.length > 1 ? element : (element.parent ?? element)
  return lines.flatMap(line => {
    const row = markedRow(page, line) ?? plainRow(line)
    return row ? [{ row, holder }] : []
  })
}

/** Told from the nodes alone, as every block of a page is asked. */
function mayHoldLabel({ children }: HtmlElement): boolean {
  return children.some(child =>
    child.kind === 'text' ? child.data.includes(':') : child.name === 'br' || labelNames.has(child.name),
  )
}

function linesOf(page: Page, element: HtmlElement): HtmlNode[][] {
  const lines: HtmlNode[][] = [[]]
  for (const child of insideWrapper(page, element).children) {
    if (child.kind === 'element' && child.name === 'br') lines.push([])
    else if (child.kind === 'element' || child.data.trim() !== '') lines.at(-1)?.push(child)
  }
  return lines.map(line => withoutIcon(page, line)).filter(line => line.length > 0)
}

/** `<i class="icon"></i> <b>Số:</b> 12/QĐ-UBND`: the picture before the words is none of the line. */
function withoutIcon(page: Page, line: readonly HtmlNode[]): HtmlNode[] {
  const first = line.findIndex(node => holdsWords(page, node))
  return first < 0 ? [...line] : line.slice(first)
}

/** `<li><i class="icon"></i><span>Số hiệu: 12/QĐ-UBND</span></li>`: the line is what the one element with words holds. */
function insideWrapper(page: Page, element: HtmlElement): HtmlElement {
  let inner = element
  for (let level = 0; level < wrappersMax; level++) {
    const worded = inner.children.filter(child => holdsWords(page, child))
    const [only] = worded
    if (worded.length !== 1 || only?.kind !== 'element' || !labelNames.has(only.name)) return inner
    inner = only
  }
  return inner
}

const wrappersMax = 2

function holdsWords(page: Page, node: HtmlNode): boolean {
  return node.kind === 'element' ? (page.counts.text[node.index] ?? 0) > 0 : node.data.trim() !== ''
}

/** `<span>Ngày có hiệu lực: </span>01/01/2018`: a marked label, then the rest of the line. */
function markedRow(page: Page, [first, ...rest]: readonly HtmlNode[]): LabelledValue | null {
  if (
    first?.kind !== 'element' ||
    !labelNames.has(first.name) ||
    (page.counts.text[first.index] ?? 0) > labelUnitsMax
  )
    return null
  const label = lineOf(first)
  if (labelField(label) === null) return null
  const value = rest
    .map(child => lineOf(child))
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/^:\s*/, '')
    .trim()
  return value === '' ? null : { label: cleanLabel(label), value, links: linksIn(rest) }
}

/** `- Ngày ban hành: 18/01/2024`, without any mark-up. */
function plainRow(line: readonly HtmlNode[]): LabelledValue | null {
  const [first] = line
  if (first?.kind !== 'text') return null
  const colon = first.data.indexOf(':')
  const label = first.data.slice(0, Math.max(0, colon)).replace(/^[\s*+•–-]+/, '')
  if (label === '' || label.length > labelUnitsMax || labelField(label) === null) return null
  const words = line.map(lineOf).join(' ').replace(/\s+/g, ' ')
  const value = words.slice(words.indexOf(':') + 1).trim()
  return value === '' ? null : { label: cleanLabel(label), value, links: linksIn(line) }
}
