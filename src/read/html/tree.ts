import type { Notes } from '../../domain/remembered.ts'

/**
 * The tree of one page, with the place of every node in the source. Elements stand in document order in
 * `elements`, and `last` closes the stretch of an element's descendants, so that "is inside" is two
 * comparisons and every walk is a loop over an array.
 */
export type HtmlElement = {
  readonly kind: 'element'
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: HtmlNode[]
  readonly parent: HtmlElement | null
  /** Place in `HtmlTree.elements`. */
  readonly index: number
  /** Index of the last descendant element; its own index when there is none. */
  last: number
  readonly depth: number
  /** Offset of `<` of the opening tag. */
  readonly start: number
}

/** Text between two tags. `data` is decoded; `entities` says where decoding changed the length. */
export type HtmlText = {
  readonly kind: 'text'
  readonly parent: HtmlElement
  data: string
  readonly start: number
  end: number
  /** Quadruples: index in `data`, length there, start and end in the source; ascending. */
  readonly entities: number[]
}

export type HtmlNode = HtmlElement | HtmlText

export type HtmlTree = {
  readonly source: string
  /** The UTF-16 units of `source`: they are gone through several times, and much faster here. */
  readonly units: Uint16Array
  readonly root: HtmlElement
  readonly elements: readonly HtmlElement[]
  /** What was cut off or flattened because it went over a limit. */
  readonly warnings: readonly string[]
  readonly notes: Notes
}

/** The attribute's value, or the empty string. */
export function attribute(element: HtmlElement, name: string): string {
  return element.attributes.get(name) ?? ''
}

/** True for the element itself and everything below it. */
export function isWithin(element: HtmlElement, ancestor: HtmlElement): boolean {
  return element.index >= ancestor.index && element.index <= ancestor.last
}

/** The nearest ancestor (or the element itself) that passes. */
export function closest(
  element: HtmlElement | null,
  passes: (candidate: HtmlElement) => boolean,
): HtmlElement | null {
  for (let at = element; at; at = at.parent) if (passes(at)) return at
  return null
}
