import { fold } from '../../normalise/fold.ts'
import { byAddress, entryElements } from './list-items.ts'
import { isInRegion, type MainRegion } from './main-region.ts'
import { type Page, textUnits } from './page.ts'
import { firstPrintedDay } from './printed-day.ts'
import { lineOf } from './render.ts'
import { selectAll } from './select.ts'
import { surroundings } from './surroundings.ts'
import { mayLeadToEntry } from './title-links.ts'
import { closest, type HtmlElement } from './tree.ts'

const likesMin = 2
const shortUnitsMin = 5

/** A title as short as `Thông báo` is one where it stands as longer ones with a day do, as no menu has. In document order. */
export function withShortTitles(
  page: Page,
  region: MainRegion,
  links: readonly HtmlElement[],
): readonly HtmlElement[] {
  const known = new Set(links)
  const counts = new Map<string, number>()
  for (const link of datedLinks(page, links))
    counts.set(surroundings(link), (counts.get(surroundings(link)) ?? 0) + 1)
  const entries = new Set(entryElements(page.tree, byAddress(links)).values())
  const likes = selectAll(page.tree, 'a[href]', region.root).filter(
    link =>
      !known.has(link) &&
      // The number beside a title leads to the same document.
      closest(link, one => entries.has(one)) === null &&
      textUnits(page, link) >= shortUnitsMin &&
      (counts.get(surroundings(link)) ?? 0) >= likesMin &&
      mayLeadToEntry(link) &&
      isInRegion(link, region) &&
      isTitle(lineOf(link)),
  )
  return likes.length === 0 ? links : [...links, ...likes].sort((a, b) => a.index - b.index)
}

function isTitle(line: string): boolean {
  return /\p{L}{2}/u.test(line) && !moreWords.test(fold(line))
}

const moreWords =
  /^[^\p{L}]*(?:xem |doc )?(?:chi tiet|tiep|them|tiep tuc|xem|doc|read more|more|continue)(?![a-z])/u

/** Where entries under the heading have days, links without one above it are a menu. */
export function withoutMenus(
  page: Page,
  { links, heading }: { links: readonly HtmlElement[]; heading: HtmlElement | null },
): readonly HtmlElement[] {
  const above = heading ? links.filter(link => link.index < heading.index) : []
  if (above.length === 0 || above.length === links.length) return links
  const dated = datedLinks(page, links)
  const isMenu =
    above.every(link => !dated.has(link)) && links.some(link => !above.includes(link) && dated.has(link))
  return isMenu ? links.filter(link => !above.includes(link)) : links
}

const entryUnitsMax = 2_000

/** Those whose entry prints a day. */
function datedLinks(page: Page, links: readonly HtmlElement[]): ReadonlySet<HtmlElement> {
  const addresses = byAddress(links)
  const dated = [...entryElements(page.tree, addresses)].flatMap(([href, entry]) =>
    textUnits(page, entry) <= entryUnitsMax && firstPrintedDay(lineOf(entry)) !== null ? [href] : [],
  )
  return new Set(dated.flatMap(href => addresses.get(href) ?? []))
}
