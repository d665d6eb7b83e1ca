import { isNoTitle } from './entry-names.ts'
import { fileAddress } from './file-address.ts'
import { dayOfEntry } from './list-days.ts'
import { byAddress, entryElements } from './list-items.ts'
import { isInRegion, type MainRegion } from './main-region.ts'
import { type Page, textUnits } from './page.ts'
import { lineOf } from './render.ts'
import { firstFrom, selectAll } from './select.ts'
import { surroundings } from './surroundings.ts'
import { attribute, type HtmlElement } from './tree.ts'

const recordsMin = 3
const linkUnitsMin = 5
const titleUnitsMin = 16
const recordUnitsMax = 2_000
const datedShareMin = 0.8
/** Larger groups of alike links are menus of menus. */
const groupMax = 500

/**
 * Links of records: at least three boxes built alike, each with an address and a day of its own. The link is the title, or
 * a symbol or "Chi tiết" beside it; what else the box says, and where, does not matter. `known` links, in
 * document order, are entries already.
 */
export function recordLinks(page: Page, region: MainRegion, known: readonly HtmlElement[]): HtmlElement[] {
  const titles = new Set(known)
  const groups = new Map<string, HtmlElement[]>()
  for (const link of selectAll(page.tree, 'a[href]', region.root)) {
    if (textUnits(page, link) < linkUnitsMin || titles.has(link)) continue
    const key = `${attribute(link, 'class')}<${surroundings(link)}`
    const group = groups.get(key)
    if (group) group.push(link)
    else groups.set(key, [link])
  }
  return [...groups.values()]
    .filter(group => group.length >= recordsMin && group.length <= groupMax)
    .map(group => group.filter(link => isInRegion(link, region)))
    .filter(group => areRecords(page, group, known))
    .flat()
}

function areRecords(page: Page, group: readonly HtmlElement[], known: readonly HtmlElement[]): boolean {
  const addresses = byAddress(group)
  if (addresses.size < recordsMin) return false
  const records = [...entryElements(page.tree, addresses)]
  const isBox = ([href, box]: readonly [string, HtmlElement]): boolean => {
    const links = addresses.get(href) ?? []
    const units = textUnits(page, box)
    return units <= recordUnitsMax && links.every(link => namesRecord(page, link, { box, units }))
  }
  if (!records.every(isBox)) return false
  // Beside a title the number, the file and "Chi tiết" are no entries.
  if (records.some(([, box]) => (known[firstFrom(known, box.index)]?.index ?? Infinity) <= box.last))
    return false
  const isDated = ([href, box]: readonly [string, HtmlElement]): boolean =>
    dayOfEntry(page.tree, box, addresses.get(href) ?? []) !== null
  // Most groups are menus: two of them tell.
  if (!records.slice(0, 2).some(isDated)) return false
  return records.filter(isDated).length >= records.length * datedShareMin
}

function namesRecord(
  page: Page,
  link: HtmlElement,
  { box, units }: { readonly box: HtmlElement; readonly units: number },
): boolean {
  if (box === link) return false
  const own = textUnits(page, link)
  return (
    own >= titleUnitsMin ||
    (units - own >= titleUnitsMin && isNoTitle(lineOf(link)) && fileAddress(link) === null)
  )
}
