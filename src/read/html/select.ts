import { noted } from '../../domain/remembered.ts'
import type { HtmlElement, HtmlTree } from './tree.ts'

/**
 * The part of CSS selectors that platform facts need: `tag`, `#id`, `.class`, `[a]`, `[a=v]`, `[a^=v]`,
 * `[a$=v]`, `[a*=v]`, `[a~=v]`, joined without blanks, `a b` for descendants, `a > b` for children, and
 * commas. Values stand in quotes or bare. Attribute values compare without regard to case.
 * @throws SyntaxError for anything else: selectors are code, not input.
 */
export function selectAll(tree: HtmlTree, selector: string, within: HtmlElement = tree.root): HtmlElement[] {
  const { alternatives } = compile(selector)
  const [first, ...others] = alternatives
  if (first === undefined) return []
  const found = matches(tree, first, within)
  if (others.length === 0) return found
  const all = new Set(found)
  for (const other of others) for (const element of matches(tree, other, within)) all.add(element)
  return [...all].sort((a, b) => a.index - b.index)
}

/** In document order, each once. */
function matches(tree: HtmlTree, { key, test }: Alternative, within: HtmlElement): HtmlElement[] {
  const found: HtmlElement[] = []
  const all = candidates(tree, key)
  for (let at = firstFrom(all, within.index); at < all.length; at++) {
    const element = all[at]
    if (!element || element.index > within.last) break
    if (test(element)) found.push(element)
  }
  return found
}

/**
 * The place of the first of `elements`, which stand in document order, that begins at or behind `index`; their number where
 * there is none. By bisection: each row of a table may be asked for its links.
 */
export function firstFrom(elements: readonly HtmlElement[], index: number): number {
  let low = 0
  let high = elements.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((elements[middle]?.index ?? Number.POSITIVE_INFINITY) < index) low = middle + 1
    else high = middle
  }
  return low
}

/** The first match in document order of the first selector that matches anything. */
export function selectFirst(
  tree: HtmlTree,
  selectors: readonly string[],
  within: HtmlElement = tree.root,
): HtmlElement | null {
  for (const selector of selectors) {
    const first = selectAll(tree, selector, within)[0]
    if (first) return first
  }
  return null
}

type Test = (element: HtmlElement) => boolean

/** `key` is something every match has: `#id`, `.class`, `[attribute]` or a tag. */
type Alternative = { readonly key: string; readonly test: Test }
type Selector = { readonly alternatives: readonly Alternative[] }

const compiled = new Map<string, Selector>()

function compile(selector: string): Selector {
  const known = compiled.get(selector)
  if (known) return known
  const made: Selector = {
    alternatives: splitOutsideBrackets(selector, ',').map(chain => ({
      key: keyOf(chain),
      test: compileChain(chain),
    })),
  }
  compiled.set(selector, made)
  return made
}

/** The rarest simple part of the last compound. */
function keyOf(chain: string): string {
  const last = splitOutsideBrackets(chain.replaceAll('>', ' > '), ' ').at(-1) ?? ''
  const id = /(?:^|[^[=\w])(#[\w-]+)/.exec(last)?.[1]
  const className = /(\.[\w-]+)(?![^[]*\])/.exec(last)?.[1]
  const attribute = /\[([\w:-]+)/.exec(last)?.[1]
  return id ?? className ?? (attribute ? `[${attribute}` : (/^[a-z][a-z0-9]*/.exec(last)?.[0] ?? '*'))
}

function candidates(tree: HtmlTree, key: string): readonly HtmlElement[] {
  return key === '*' ? tree.elements : (indexOf(tree).get(key) ?? [])
}

const indexOf = noted((tree: HtmlTree): ReadonlyMap<string, readonly HtmlElement[]> => {
  const index = new Map<string, HtmlElement[]>()
  const add = (key: string, element: HtmlElement): void => {
    const list = index.get(key)
    if (!list) index.set(key, [element])
    else if (list[list.length - 1] !== element) list.push(element)
  }
  for (const element of tree.elements) {
    add(element.name, element)
    for (const [name, value] of element.attributes) {
      add(`[${name}`, element)
      if (name === 'id') add(`#${value}`, element)
      if (name === 'class') for (const word of value.split(whiteSpace)) add(`.${word}`, element)
    }
  }
  return index
})

const whiteSpace = /\s+/

/** `a b > c`: the last compound tests the element, the ones before it its ancestors, nearest first. */
function compileChain(chain: string): Test {
  const steps = splitOutsideBrackets(chain.replaceAll('>', ' > '), ' ').filter(step => step !== '')
  let test: Test | null = null
  let childOnly = false
  for (const step of steps) {
    if (step === '>') {
      childOnly = true
      continue
    }
    const own = compileCompound(step)
    const above: Test | null = test
    test = above === null ? own : childOnly ? childOf(own, above) : descendantOf(own, above)
    childOnly = false
  }
  if (!test) throw new SyntaxError(`empty selector: ${chain}`)
  return test
}

function childOf(own: Test, above: Test): Test {
  return element => own(element) && element.parent !== null && above(element.parent)
}

function descendantOf(own: Test, above: Test): Test {
  return element => {
    if (!own(element)) return false
    for (let at = element.parent; at; at = at.parent) if (above(at)) return true
    return false
  }
}

const simple =
  /^(?:(?<tag>[a-z][a-z0-9]*|\*)|#(?<id>[\w-]+)|\.(?<class>[\w-]+)|\[(?<name>[\w:-]+)(?:(?<operator>[~^$*]?=)(?<value>"[^"]*"|'[^']*'|[^\]]*))?\])/

function compileCompound(compound: string): Test {
  const tests: Test[] = []
  for (let rest = compound; rest !== ''; ) {
    const match = simple.exec(rest)
    if (!match?.groups) throw new SyntaxError(`selector not understood at "${rest}" in "${compound}"`)
    tests.push(compileSimple(match.groups))
    rest = rest.slice(match[0].length)
  }
  return element => tests.every(test => test(element))
}

function compileSimple(groups: Record<string, string | undefined>): Test {
  const { tag, id, name, operator, value } = groups
  const className = groups.class
  if (tag !== undefined) return tag === '*' ? () => true : element => element.name === tag
  if (id !== undefined) return element => element.attributes.get('id') === id
  if (className !== undefined) return element => hasWord(element.attributes.get('class'), className)
  const wanted = (value ?? '').replace(/^["']|["']$/g, '').toLowerCase()
  return element => {
    const actual = element.attributes.get(name ?? '')
    return actual !== undefined && compare(actual.toLowerCase(), operator, wanted)
  }
}

function compare(actual: string, operator: string | undefined, wanted: string): boolean {
  if (operator === undefined) return true
  if (operator === '=') return actual.trim() === wanted
  if (operator === '^=') return actual.startsWith(wanted)
  if (operator === '$=') return actual.endsWith(wanted)
  if (operator === '~=') return hasWord(actual, wanted)
  return actual.includes(wanted)
}

function hasWord(list: string | undefined, word: string): boolean {
  if (list === undefined) return false
  const at = list.indexOf(word)
  if (at < 0) return false
  if (list.length === word.length) return true
  return list.split(/\s+/).includes(word)
}

function splitOutsideBrackets(text: string, separator: string): string[] {
  const parts: string[] = []
  let depth = 0
  let part = ''
  for (const character of text) {
    if (character === '[') depth++
    if (character === ']') depth--
    if (character === separator && depth === 0) {
      parts.push(part.trim())
      part = ''
    } else part += character
  }
  parts.push(part.trim())
  return parts
}
