import { unitsOf } from '../../normalise/utf16.ts'
import { blockNames, unreadNames } from './render.ts'
import type { HtmlText, HtmlTree } from './tree.ts'

/**
 * Units of text per element, white space and unread parts (`script`, `select` …) left out.
 * `own…` is what stands in the element as its nearest block; the others include all descendants.
 */
export type TextCounts = {
  readonly text: Uint32Array
  readonly links: Uint32Array
  readonly ownText: Uint32Array
  readonly ownLinks: Uint32Array
  /** Commas, full stops and the like in the element's own text: running text has them, menus do not. */
  readonly ownMarks: Uint32Array
}

/** Counts the text of a page once, in linear time. */
export function countText(tree: HtmlTree): TextCounts {
  const size = tree.elements.length
  // One piece of memory for all: to ask for eight takes longer than to count a short page.
  const room = new Uint32Array(8 * size)
  const part = (place: number): Uint32Array<ArrayBuffer> => room.subarray(place * size, (place + 1) * size)
  const counts = { text: part(0), links: part(1), ownText: part(2), ownLinks: part(3), ownMarks: part(4) }
  const [block, inLink, unread] = [part(5), part(6), part(7)]
  for (const element of tree.elements) {
    const { index, parent } = element
    const above = parent?.index ?? 0
    block[index] = blockNames.has(element.name) ? index : (block[above] ?? 0)
    inLink[index] = element.name === 'a' || inLink[above] === 1 ? 1 : 0
    unread[index] = unreadNames.has(element.name) || unread[above] === 1 ? 1 : 0
    if (unread[index] === 1) continue
    for (const child of element.children) {
      if (child.kind === 'text')
        addText(tree, child, { index, block: block[index] ?? 0, linked: inLink[index] === 1 }, counts)
    }
  }
  for (let index = size - 1; index > 0; index--) {
    const above = tree.elements[index]?.parent?.index ?? 0
    counts.text[above] = (counts.text[above] ?? 0) + (counts.text[index] ?? 0)
    counts.links[above] = (counts.links[above] ?? 0) + (counts.links[index] ?? 0)
  }
  return counts
}

const counted = 1
const mark = 2
/** White space counts for nothing. */
const unitKinds = new Uint8Array(0x10000).fill(counted)
unitKinds.fill(0, 0, 0x21)
unitKinds[0xa0] = 0
for (const each of ',.;:') unitKinds[each.charCodeAt(0)] = counted | mark

function addText(
  tree: HtmlTree,
  node: HtmlText,
  at: { readonly index: number; readonly block: number; readonly linked: boolean },
  counts: TextCounts,
): void {
  const { index, block, linked } = at
  // Where entities were decoded, the text is not what stands in the source.
  const isPlain = node.entities.length === 0
  const shown = isPlain ? tree.units : unitsOf(node.data)
  const from = isPlain ? node.start : 0
  const end = from + node.data.length
  let units = 0
  let marks = 0
  for (let place = from; place < end; place++) {
    const kind = unitKinds[shown[place] ?? 0] ?? 0
    units += kind & counted
    marks += kind >> 1
  }
  if (units === 0) return
  counts.text[index] = (counts.text[index] ?? 0) + units
  counts.ownText[block] = (counts.ownText[block] ?? 0) + units
  counts.ownMarks[block] = (counts.ownMarks[block] ?? 0) + marks
  if (!linked) return
  counts.links[index] = (counts.links[index] ?? 0) + units
  counts.ownLinks[block] = (counts.ownLinks[block] ?? 0) + units
}
