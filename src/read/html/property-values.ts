import { lineOf } from './render.ts'
import { attribute, type HtmlNode } from './tree.ts'

/** Longer words are no label. */
export const labelUnitsMax = 60

/** A label without its colon. */
export function cleanLabel(label: string): string {
  return label.replace(/\s*:\s*$/, '').trim()
}

/** Links inside, in order, with their words. */
export function linksIn(nodes: readonly HtmlNode[]): { href: string; text: string }[] {
  const links: { href: string; text: string }[] = []
  const queue = [...nodes]
  for (let node = queue.shift(); node; node = queue.shift()) {
    if (node.kind === 'text') continue
    const href = node.name === 'a' ? attribute(node, 'href') : ''
    if (href !== '') links.push({ href, text: lineOf(node) })
    queue.unshift(...node.children)
  }
  return links
}
