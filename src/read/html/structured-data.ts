import type { Day } from '../../domain/day.ts'
import { declaredDay } from './printed-day.ts'
import { lineOf } from './render.ts'
import { attribute, type HtmlElement, type HtmlTree } from './tree.ts'

/** What the page declares in mark-up made for machines: meta elements, JSON-LD, microdata, `<title>`, `lang`. */
export type StructuredData = {
  /** `name`, `property` or `http-equiv` in lower case → first content. */
  readonly meta: ReadonlyMap<string, string>
  readonly windowTitle: string | null
  readonly language: string | null
  readonly canonicalUrl: string | null
  /** Versions in other languages, the page itself among them: `hreflang` in lower case → address as written. */
  readonly alternates: ReadonlyMap<string, string>
  /** Objects of JSON-LD blocks, `@graph` members included. */
  readonly linked: readonly LinkedObject[]
  /** Microdata: `itemprop` → elements in document order. */
  readonly properties: ReadonlyMap<string, readonly HtmlElement[]>
}

export type LinkedObject = { readonly types: readonly string[]; readonly fields: Record<string, unknown> }

const linkedDataUnitsMax = 1_000_000
const linkedObjectsMax = 200

/** Collects everything in one pass over the elements. */
export function structuredData(tree: HtmlTree): StructuredData {
  const meta = new Map<string, string>()
  const properties = new Map<string, HtmlElement[]>()
  const linked: LinkedObject[] = []
  let windowTitle: string | null = null
  let language: string | null = null
  let canonicalUrl: string | null = null
  const alternates = new Map<string, string>()
  for (const element of tree.elements) {
    if (element.name === 'meta') readMeta(element, meta)
    else if (element.name === 'title' && element.parent?.name !== 'svg')
      windowTitle ??= lineOf(element) || null
    else if (element.name === 'html') language ??= attribute(element, 'lang') || null
    else if (element.name === 'link' && attribute(element, 'rel').toLowerCase() === 'canonical')
      canonicalUrl ??= attribute(element, 'href').trim() || null
    else if (element.name === 'link' && attribute(element, 'hreflang') !== '')
      readAlternate(element, alternates)
    else if (element.name === 'script' && attribute(element, 'type').toLowerCase() === 'application/ld+json')
      linked.push(...readLinkedData(element))
    for (const property of attribute(element, 'itemprop').split(/\s+/))
      if (property !== '') addTo(properties, property, element)
  }
  return { meta, windowTitle, language, canonicalUrl, alternates, linked, properties }
}

function addTo(properties: Map<string, HtmlElement[]>, property: string, element: HtmlElement): void {
  const known = properties.get(property)
  if (known) known.push(element)
  else properties.set(property, [element])
}

/** The first article-like day named `field` (`datePublished`, `dateModified`) in JSON-LD; `shown` as for `declaredDay`. */
export function linkedDay(data: StructuredData, field: string, shown: Day | null = null): Day | null {
  for (const one of articleObjects(data)) {
    const value = one.fields[field]
    const day = typeof value === 'string' ? declaredDay(value, shown) : null
    if (day) return day
  }
  return null
}

/** The day of the page as such (`WebPage`), which stands alone where a plug-in does not know a type of posts. */
export function linkedPageDay(data: StructuredData, field: string): Day | null {
  const page = data.linked.find(one => one.types.some(type => /^(?:Web|Item)Page$/i.test(type)))
  const value = page?.fields[field]
  return typeof value === 'string' ? declaredDay(value) : null
}

/** A text field of the first article-like JSON-LD object that has it. */
export function linkedText(data: StructuredData, field: string): string | null {
  for (const one of articleObjects(data)) {
    const value = one.fields[field]
    if (typeof value === 'string' && value.trim() !== '') return value.trim()
  }
  return null
}

function articleObjects(data: StructuredData): readonly LinkedObject[] {
  return data.linked.filter(one => one.types.some(type => /article|posting|legislation|report$/i.test(type)))
}

const alternatesMax = 50

function readAlternate(element: HtmlElement, alternates: Map<string, string>): void {
  const language = attribute(element, 'hreflang').trim().toLowerCase()
  const href = attribute(element, 'href').trim()
  const isAlternate = attribute(element, 'rel').toLowerCase().split(/\s+/).includes('alternate')
  if (isAlternate && href !== '' && !alternates.has(language) && alternates.size < alternatesMax)
    alternates.set(language, href)
}

function readMeta(element: HtmlElement, meta: Map<string, string>): void {
  const name =
    attribute(element, 'property') || attribute(element, 'name') || attribute(element, 'http-equiv')
  const content = attribute(element, 'content').trim()
  const key = name.toLowerCase()
  if (key !== '' && content !== '' && !meta.has(key)) meta.set(key, content)
}

function readLinkedData(element: HtmlElement): LinkedObject[] {
  const text = element.children.map(child => (child.kind === 'text' ? child.data : '')).join('')
  if (text.length > linkedDataUnitsMax) return []
  try {
    return linkedObjects(JSON.parse(text))
  } catch {
    // Broken JSON-LD is common on real sites; the page's visible mark-up then speaks alone.
    return []
  }
}

function linkedObjects(value: unknown): LinkedObject[] {
  const found: LinkedObject[] = []
  const queue: unknown[] = [value]
  while (queue.length > 0 && found.length < linkedObjectsMax) {
    const next = queue.shift()
    if (Array.isArray(next)) queue.push(...next.slice(0, linkedObjectsMax))
    else if (isRecord(next)) {
      const type = next['@type']
      const types = (Array.isArray(type) ? type : [type]).filter(one => typeof one === 'string')
      if (types.length > 0) found.push({ types, fields: next })
      if ('@graph' in next) queue.push(next['@graph'])
      if ('mainEntity' in next) queue.push(next.mainEntity)
    }
  }
  return found
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
