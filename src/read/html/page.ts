import type { Provenance } from '../../domain/document.ts'
import type { Notes } from '../../domain/remembered.ts'
import { parseTree } from './parse-tree.ts'
import { type RunningText, runningText } from './running-text.ts'
import { type StructuredData, structuredData } from './structured-data.ts'
import { countText, type TextCounts } from './text-counts.ts'
import type { HtmlElement, HtmlNode, HtmlTree } from './tree.ts'

/** One page with everything that is measured once and asked often. */
export type Page = {
  readonly tree: HtmlTree
  readonly data: StructuredData
  readonly provenance: Provenance
  readonly counts: TextCounts
  readonly running: RunningText
  /** Those of its tree. */
  readonly notes: Notes
}

/** Pages above this are read up to here; the largest real page seen has 1,100,000 units. */
export const sourceUnitsMax = 16_000_000

export function readPage(source: string, provenance: Provenance): Page {
  const cut = source.length > sourceUnitsMax ? source.slice(0, sourceUnitsMax) : source
  const tree = parseTree(withoutOpenTitle(cut))
  const counts = countText(tree)
  const running = runningText(tree, counts)
  return { tree, data: structuredData(tree), provenance, counts, running, notes: tree.notes }
}

/** A `title` that is never closed would take the whole page for its text; places stay the same. */
function withoutOpenTitle(source: string): string {
  if (source.includes('</title') || /<\/title/i.test(source)) return source
  return source.replace(/<title(?=[\s>])/gi, '<x-ttl')
}

/** Share of an element's text that stands in links, 0 when it has none. */
export function linkShare(page: Page, element: HtmlElement): number {
  const all = page.counts.text[element.index] ?? 0
  return all === 0 ? 0 : (page.counts.links[element.index] ?? 0) / all
}

export function textUnits(page: Page, element: HtmlElement): number {
  return page.counts.text[element.index] ?? 0
}

/** Whether parts have certainly more text than that, whatever is left out: told from the counts, without rendering. */
export function isLonger(
  page: Page,
  parts: readonly HtmlNode[],
  { aside, unitsMax }: { readonly aside: ReadonlySet<HtmlNode>; readonly unitsMax: number },
): boolean {
  const units = (nodes: Iterable<HtmlNode>): number => {
    let sum = 0
    for (const node of nodes) if (node.kind === 'element') sum += textUnits(page, node)
    return sum
  }
  return units(parts) - units(aside) > unitsMax
}
