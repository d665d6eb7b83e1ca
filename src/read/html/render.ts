import type { MappedText } from '../../domain/source-map.ts'
import { MappedWriter } from './mapped-writer.ts'
import type { HtmlElement, HtmlNode, HtmlTree } from './tree.ts'

/**
 * The text of some parts of a page as a reader sees it: blocks on lines of their own, white space folded,
 * table cells separated by a tab, each UTF-16 unit pointing to its place in the source (all units of an
 * entity to the whole entity). Parts must be in document order and must not overlap.
 */
export function renderText(
  tree: HtmlTree,
  parts: readonly HtmlNode[],
  leftOut: ReadonlySet<HtmlNode>,
): MappedText {
  const writer = new MappedWriter(tree.units, { unitsMax: Number.POSITIVE_INFINITY, maps: true })
  renderParts(parts, leftOut, writer)
  return writer.finish()
}

/** The beginning of the same text without places, up to the end of the text node that reaches `unitsMax`: to look at. */
export function renderBeginning(
  tree: HtmlTree,
  parts: readonly HtmlNode[],
  { leftOut, unitsMax }: { readonly leftOut: ReadonlySet<HtmlNode>; readonly unitsMax: number },
): string {
  const writer = new MappedWriter(tree.units, { unitsMax, maps: false })
  renderParts(parts, leftOut, writer)
  return writer.finish().text
}

function renderParts(parts: readonly HtmlNode[], leftOut: ReadonlySet<HtmlNode>, writer: MappedWriter): void {
  for (const part of parts) {
    writer.breakLine()
    renderPart(part, leftOut, writer)
  }
}

/**
 * The text of one node as a single line, for titles, labels and short comparisons: blocks and cells become
 * blanks. No offsets, so it is cheap.
 */
export function lineOf(node: HtmlNode): string {
  const pieces: string[] = []
  const stack: (HtmlNode | typeof gap)[] = [node]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (next === gap) {
      pieces.push(' ')
    } else if (next.kind === 'text') {
      pieces.push(next.data)
    } else if (next === node || !unreadNames.has(next.name)) {
      if (blockNames.has(next.name) || separateNames.has(next.name)) {
        pieces.push(' ')
        stack.push(gap)
      }
      for (let index = next.children.length - 1; index >= 0; index--) stack.push(next.children[index] ?? gap)
    }
  }
  return pieces.join('').replace(whiteRuns, ' ').trim()
}

const gap = 'gap'
const separateNames = new Set(['td', 'th', 'input', 'img'])
const whiteRuns = /[\s\u00a0\u2000-\u200a\u2028\u2029\u202f\u3000]+/g

export const unreadNames = new Set(
  'script style noscript template head iframe object embed svg math select option optgroup datalist canvas audio video map noframes noembed textarea title'.split(
    ' ',
  ),
)
export const blockNames = new Set(
  'address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)

/** Walks with a stack of its own: depth is limited by the tree, not by the machine's stack. */
function renderPart(part: HtmlNode, leftOut: ReadonlySet<HtmlNode>, writer: MappedWriter): void {
  const stack: { node: HtmlElement; next: number }[] = []
  const enter = (node: HtmlNode, before: HtmlNode | undefined): void => {
    if (leftOut.has(node)) return
    if (node.kind === 'text') {
      writer.text(node)
      return
    }
    if (unreadNames.has(node.name) && node !== part) return
    openElement(node, before, writer)
    stack.push({ node, next: 0 })
  }
  enter(part, undefined)
  for (let frame = stack.at(-1); frame && !writer.isFull(); frame = stack.at(-1)) {
    const { children } = frame.node
    const child = children[frame.next]
    if (child) {
      enter(child, children[frame.next - 1])
      frame.next++
    } else {
      stack.pop()
      closeElement(frame.node, writer)
    }
  }
}

function openElement(node: HtmlElement, before: HtmlNode | undefined, writer: MappedWriter): void {
  if (node.name === 'td' || node.name === 'th') writer.breakCell()
  else if (blockNames.has(node.name) || followsLink(node, before)) writer.breakLine()
  else if (node.name === 'input' || node.name === 'img') writer.space()
  if (node.name === 'pre') writer.preformatted++
}

/** Links that follow each other without a blank are entries, which styles put on lines of their own. */
function followsLink(node: HtmlElement, before: HtmlNode | undefined): boolean {
  return node.name === 'a' && before?.kind === 'element' && before.name === 'a'
}

function closeElement(node: HtmlElement, writer: MappedWriter): void {
  if (blockNames.has(node.name)) writer.breakLine()
  if (node.name === 'td' || node.name === 'th') writer.breakCell()
  if (node.name === 'pre') writer.preformatted--
}
