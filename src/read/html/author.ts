import type { Page } from './page.ts'
import { lineOf } from './render.ts'
import { selectAll } from './select.ts'
import { attribute } from './tree.ts'

const authorUnitsMax = 120

/** Tác giả, as the mark-up names one: JSON-LD, microdata, or a link `rel=author`; null where none or several do. */
export function authorOf(page: Page): string | null {
  const names = new Set<string>()
  for (const { types, fields } of page.data.linked) {
    if (types.some(type => /article|posting/i.test(type)))
      for (const name of namesIn(fields.author)) names.add(name)
  }
  for (const element of page.data.properties.get('author') ?? [])
    names.add(attribute(element, 'content') || lineOf(element))
  if (names.size === 0) for (const link of selectAll(page.tree, 'a[rel~=author]')) names.add(lineOf(link))
  const usable = [...names].filter(name => name !== '' && name.length <= authorUnitsMax)
  return usable.length === 1 ? (usable[0] ?? null) : null
}

function namesIn(author: unknown): string[] {
  const authors: unknown[] = Array.isArray(author) ? author : [author]
  return authors.flatMap(one => {
    if (typeof one === 'string') return [one.trim()]
    if (typeof one !== 'object' || one === null || !('name' in one)) return []
    return typeof one.name === 'string' ? [one.name.trim()] : []
  })
}
