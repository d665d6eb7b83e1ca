import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import { unitsOf } from '../../normalise/utf16.ts'
import { decodedAttribute, type Reference, referenceFinder } from './character-references.ts'
import { impliedEnds } from './implied-ends.ts'
import type { HtmlElement, HtmlText, HtmlTree } from './tree.ts'

/** Deeper elements become siblings at this depth; browsers flatten at 512 too. */
export const depthElementsMax = 512
/** Elements and text nodes beyond this are not read; the largest real page seen has 20,000. */
export const nodesMax = 1_000_000
export const attributesPerElementMax = 256

/**
 * Parses HTML of any quality into a tree with exact source offsets. It never throws and never recurses:
 * time and memory are linear in the source. Unclosed `p`, `li`, `td` … end where HTML says they do; an end
 * tag does not reach out of the table cell it stands in.
 */
export function parseTree(source: string): HtmlTree {
  const builder = new TreeBuilder(source)
  const tokenizer = new Tokenizer({ decodeEntities: false }, builder)
  tokenizer.write(source)
  tokenizer.end()
  return builder.tree()
}

const voidNames = new Set(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr'.split(
    ' ',
  ),
)
/** Anything else ends an unclosed head. */
const headNames = new Set('title meta link base script style noscript template'.split(' '))

/** An end tag is looked for no further up than the nearest of these. */
const barriers = new Set(['table', 'td', 'th', 'caption', 'template', 'svg'])
/** End tags of the table itself may close open cells. */
const tableEnds = new Set(['table', 'tr', 'td', 'th', 'tbody', 'thead', 'tfoot', 'caption', 'body', 'html'])

/** What stands in them is no mark-up, and no character references either. */
const rawNames = new Set('script style xmp iframe noembed noframes plaintext'.split(' '))

const noAttributes: ReadonlyMap<string, string> = new Map()

class TreeBuilder implements TokenizerCallbacks {
  private readonly source: string
  private readonly root: HtmlElement
  private readonly elements: HtmlElement[] = []
  private readonly open: HtmlElement[]
  private readonly openCounts = new Map<string, number>()
  private readonly warnings = new Set<string>()
  private readonly eachReference: ReturnType<typeof referenceFinder>
  private nodes = 0
  private isRaw = false
  private tagStart = 0
  private tagName = ''
  private attributes: Map<string, string> | null = null
  private attributeName = ''
  private attributeValue = ''

  constructor(source: string) {
    this.source = source
    this.eachReference = referenceFinder(source)
    this.root = elementNode({ name: '#root', parent: null, index: 0, start: 0, attributes: noAttributes })
    this.elements.push(this.root)
    this.open = [this.root]
  }

  tree(): HtmlTree {
    const { source, root, elements } = this
    const warnings = [...this.warnings]
    return { source, units: unitsOf(source), root, elements, warnings, notes: new Map() }
  }

  ontext(start: number, end: number): void {
    // The rest of an end tag that the page does not finish is told as text without a place.
    if (start < 0) return
    let from = start
    if (!this.isRaw)
      this.eachReference(start, end, reference => {
        if (reference.start > from) this.addText(from, reference.start)
        this.addReference(reference)
        from = reference.end
      })
    if (end > from) this.addText(from, end)
  }

  /** Not told: the tokenizer decodes nothing. */
  ontextentity(): void {}
  onattribentity(): void {}

  onopentagname(start: number, end: number): void {
    this.tagStart = start - 1
    this.tagName = this.source.slice(start, end).toLowerCase()
    this.attributes = null
  }

  onattribname(start: number, end: number): void {
    this.attributeName = this.source.slice(start, end).toLowerCase()
    this.attributeValue = ''
  }

  onattribdata(start: number, end: number): void {
    this.attributeValue = decodedAttribute(this.source.slice(start, end))
  }

  onattribend(): void {
    this.attributes ??= new Map()
    if (this.attributes.size >= attributesPerElementMax) {
      this.warnings.add(`limit: attributes of one element beyond ${attributesPerElementMax} are not read`)
    } else if (!this.attributes.has(this.attributeName)) {
      this.attributes.set(this.attributeName, this.attributeValue)
    }
    this.attributeValue = ''
  }

  onopentagend(): void {
    this.isRaw = rawNames.has(this.tagName)
    this.openElement()
  }

  onselfclosingtag(): void {
    this.isRaw = rawNames.has(this.tagName)
    const inSvg = (this.openCounts.get('svg') ?? 0) > 0
    this.openElement()
    if (inSvg) this.close(this.tagName)
  }

  onclosetag(start: number, end: number): void {
    this.isRaw = false
    const name = this.source.slice(start, end).toLowerCase()
    if (name === 'br') {
      this.tagStart = start - 2
      this.tagName = 'br'
      this.attributes = null
      this.openElement()
    } else if (!voidNames.has(name)) {
      this.close(name)
    }
  }

  /** What is no text for a reader. */
  oncomment(): void {}
  oncdata(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  onend(): void {
    while (this.open.length > 1) this.pop()
    this.root.last = this.elements.length - 1
  }

  private openElement(): void {
    const name = this.tagName
    this.endImplied(name)
    if (!this.takeNode()) return
    const parent = this.top()
    const element = elementNode({
      name,
      parent,
      index: this.elements.length,
      start: this.tagStart,
      attributes: this.attributes ?? noAttributes,
    })
    parent.children.push(element)
    this.elements.push(element)
    if (voidNames.has(name)) return
    if (this.open.length > depthElementsMax) {
      this.warnings.add(`limit: elements nested deeper than ${depthElementsMax} were flattened`)
      return
    }
    this.open.push(element)
    this.openCounts.set(name, (this.openCounts.get(name) ?? 0) + 1)
  }

  private endImplied(name: string): void {
    const rule = impliedEnds.get(name)
    if (this.top().name === 'head' && !headNames.has(name)) this.pop()
    if (!rule) return
    let outermost = 0
    for (let at = this.open.length - 1; at > 0; at--) {
      const open = this.open[at]?.name ?? ''
      if (rule.closes.has(open)) outermost = at
      else if (rule.stops.has(open)) break
    }
    if (outermost > 0) while (this.open.length > outermost) this.pop()
  }

  private close(name: string): void {
    if (!this.openCounts.get(name)) return
    const stopsAtBarrier = !tableEnds.has(name)
    let at = this.open.length - 1
    while (at > 0) {
      const open = this.open[at]?.name ?? ''
      if (open === name) break
      if (stopsAtBarrier && barriers.has(open)) return
      at--
    }
    if (at > 0) while (this.open.length > at) this.pop()
  }

  private pop(): void {
    const element = this.open.pop()
    if (!element) return
    element.last = this.elements.length - 1
    this.openCounts.set(element.name, (this.openCounts.get(element.name) ?? 1) - 1)
  }

  private top(): HtmlElement {
    return this.open[this.open.length - 1] ?? this.root
  }

  private addText(start: number, end: number): void {
    const node = this.textNode(start)
    if (!node) return
    node.data += this.source.slice(start, end)
    node.end = end
  }

  private addReference({ start, end, decoded }: Reference): void {
    const node = this.textNode(start)
    if (!node) return
    node.entities.push(node.data.length, decoded.length, start, end)
    node.data += decoded
    node.end = end
  }

  /** The text node that ends where this stretch begins, or a new one. */
  private textNode(start: number): HtmlText | null {
    const parent = this.top()
    const before = parent.children[parent.children.length - 1]
    if (before?.kind === 'text' && before.end === start) return before
    if (!this.takeNode()) return null
    const node: HtmlText = { kind: 'text', parent, data: '', start, end: start, entities: [] }
    parent.children.push(node)
    return node
  }

  private takeNode(): boolean {
    this.nodes++
    if (this.nodes <= nodesMax) return true
    this.warnings.add(`limit: nodes beyond ${nodesMax} are not read`)
    return false
  }
}

function elementNode(from: {
  name: string
  parent: HtmlElement | null
  index: number
  start: number
  attributes: ReadonlyMap<string, string>
}): HtmlElement {
  return {
    kind: 'element',
    name: from.name,
    attributes: from.attributes,
    children: [],
    parent: from.parent,
    index: from.index,
    last: from.index,
    depth: from.parent ? from.parent.depth + 1 : 0,
    start: from.start,
  }
}
