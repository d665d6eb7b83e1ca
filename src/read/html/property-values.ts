import { lineOf } from './render.ts'
import { attribute, type HtmlNode } from './tree.ts'

/** Longer words are no label. */
export const labelUnitsMax = 60

/** A label without its colon. */
export function cleanLabel(label: string): string {
  return label.replace(/\s*:\s*$/, '').trim()
}

/** More links than this in one value are no property. */
const linksMax = 1_000

/** Links inside, in order, with their words. */
export function linksIn(nodes: readonly HtmlNode[]): { href: string; text: string }[] {
  const links: { href: string; text: string }[] = []
  const stack = nodes.toReversed()
  for (let node = stack.pop(); node && links.length < linksMax; node = stack.pop()) {
    if (node.kind === 'text') continue
    const href = node.name === 'a' ? attribute(node, 'href') : ''
    if (href !== '') links.push({ href, text: lineOf(node) })
    for (const child of node.children.toReversed()) stack.push(child)
  }
  return links
}
