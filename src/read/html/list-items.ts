import type { Day } from '../../domain/day.ts'
import type { ListItem } from '../../domain/document.ts'
import { daysOverGroups } from './day-groups.ts'
import { daysBeside } from './days-beside.ts'
import { nameOfEntry } from './entry-names.ts'
import { dayOfEntry } from './list-days.ts'
import { attribute, type HtmlElement, type HtmlTree } from './tree.ts'

export const listItemsMax = 2_000

/**
 * The detail addresses of a listing in order of first appearance, each once. `links` are the candidate links
 * of the list proper. Title and number as `nameOfEntry` has them; day: from the first entry around a link that prints it, as
 * a ticker above the list does not, or beside it, or over the entries of one day.
 */
export function listItems(tree: HtmlTree, links: readonly HtmlElement[]): ListItem[] {
  const addresses = byAddress(links)
  const entries = entriesOf(tree, addresses)
  const days = daysOf(tree, addresses, entries)
  return [...addresses].map(([href, own]) => ({
    href,
    ...nameOfEntry(tree, own, entries.get(href)?.[0]),
    publishedOn: days.get(href) ?? null,
  }))
}

/** In the entries, else beside them where they are no boxes, else over groups of them. */
function daysOf(
  tree: HtmlTree,
  addresses: ReadonlyMap<string, readonly HtmlElement[]>,
  entries: ReadonlyMap<string, readonly HtmlElement[]>,
): ReadonlyMap<string, Day> {
  const days = new Map<string, Day>()
  const undated = new Map<HtmlElement, string>()
  for (const [href, around] of entries) {
    for (const entry of around) {
      const day = dayOfEntry(tree, entry, addresses.get(href) ?? [])
      if (day !== null && !days.has(href)) days.set(href, day)
    }
    if (!days.has(href)) for (const entry of around) undated.set(entry, href)
  }
  const all = [...entries.values()].flat()
  for (const [entry, day] of daysBeside(all, [...undated.keys()])) {
    const href = undated.get(entry)
    if (href !== undefined && !days.has(href)) days.set(href, day)
  }
  return days.size > 0 ? days : daysOverGroups(tree, entries)
}

/** Links by address, in order of first appearance. */
export function byAddress(links: readonly HtmlElement[]): Map<string, HtmlElement[]> {
  const addresses = new Map<string, HtmlElement[]>()
  for (const link of links) {
    const href = attribute(link, 'href').trim()
    const known = addresses.get(href)
    if (known) known.push(link)
    else if (addresses.size < listItemsMax) addresses.set(href, [link])
  }
  return addresses
}

/** For each address the largest element around its first link that holds no other address of the list. */
export function entryElements(
  tree: HtmlTree,
  addresses: ReadonlyMap<string, readonly HtmlElement[]>,
): Map<string, HtmlElement> {
  const entries = new Map<string, HtmlElement>()
  for (const [href, [first]] of entriesOf(tree, addresses)) if (first) entries.set(href, first)
  return entries
}

/** For each address the largest elements around its links that hold no other address of the list, each once. */
function entriesOf(
  tree: HtmlTree,
  addresses: ReadonlyMap<string, readonly HtmlElement[]>,
): Map<string, readonly HtmlElement[]> {
  const addressesIn = new Map<HtmlElement, string | null>()
  for (const [href, links] of addresses) {
    for (const link of links) {
      for (let at: HtmlElement | null = link; at && at !== tree.root; at = at.parent) {
        const known = addressesIn.get(at)
        if (known === null) break
        addressesIn.set(at, known === undefined || known === href ? href : null)
      }
    }
  }
  const entries = new Map<string, readonly HtmlElement[]>()
  for (const [href, links] of addresses) {
    const around = links.map(link => {
      let entry = link
      while (entry.parent && addressesIn.get(entry.parent) === href) entry = entry.parent
      return entry
    })
    entries.set(href, [...new Set(around)])
  }
  return entries
}
