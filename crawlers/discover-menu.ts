import { decode } from '../src/normalise/decode.ts'
import { fold } from '../src/normalise/fold.ts'
import { canonicalUrl } from './canonical-url.ts'
import { classifyUrl } from './classify-url.ts'
import { discoverByList } from './discover-list.ts'
import type { Paging } from './discovery.ts'
import type { DiscoverContext, Discovered } from './found.ts'
import { linksOf } from './links.ts'
import { numbered } from './next-page.ts'
import { platforms } from './platforms/index.ts'
import type { Source } from './source.ts'
import { topicWords } from './topic-filter.ts'

const sectionsMax = 20
/** Entries of menus are short; titles of documents seldom. */
const menuWordsMax = 40
const sectionSegmentsMax = 4

/**
 * For a site whose own lists are all closed and whose definition names no section: the front page, and what looks like
 * a section in its menu, read as lists of the platform. What such a guess finds counts; what it does not find is no
 * fault of the site. The first step tells which sections were tried.
 */
export async function* discoverByMenu(
  context: DiscoverContext,
): AsyncGenerator<Discovered | { readonly kind: 'tried'; readonly paths: readonly string[] }> {
  const { source } = context
  const front = new URL(`${source.folder}/`, source.baseUrls[0])
  const visited = await context.visit(front.href)
  if (!visited.ok) return yield { kind: 'finding', finding: visited.finding }
  const html = decode(visited.raw.bytes, visited.raw).text
  const menu = [front.pathname, ...sectionsIn(html, visited.url, source)]
  const { usualSections = [], sectionOf } = platforms[source.platform]
  const usual = usualSections.map(path => source.folder + path)
  // What documents tell of further sections is added while the lists are read.
  const paths = [...new Set([...menu, ...usual])]
  yield { kind: 'tried', paths }
  const lists = new Set<string>()
  const perhapsLists: Discovered[] = []
  for (const [at, path] of paths.entries())
    for (const way of platforms[source.platform].sectionDiscovery(path)) {
      if (way.kind !== 'list') continue
      // The front page has no form of address of its own: its pager tells.
      const own = at === 0 && linksOnward(html) ? { ...way, paging: byPager } : way
      for await (const step of discoverByList(context, own)) {
        if (step.kind === 'listing' && step.listing.entries > 0) lists.add(path)
        const section = step.kind === 'found' ? sectionOf?.(pathOf(step.found.url)) : undefined
        if (section && !paths.includes(section) && paths.length < sectionsMax * 2) paths.push(section)
        if (step.kind === 'found' && paths.includes(pathOf(step.found.url))) perhapsLists.push(step)
        else if (step.kind !== 'finding') yield step
      }
    }
  // A short title looks like an entry of a menu: what is no list is a document.
  for (const step of perhapsLists) if (step.kind === 'found' && !lists.has(pathOf(step.found.url))) yield step
}

function pathOf(url: string): string {
  const { pathname, search } = new URL(url)
  return pathname + search
}

const pagesMax = 50
const byPager = { kind: 'onward', pagesMax } as const satisfies Paging

function linksOnward(html: string): boolean {
  const pattern = new RegExp(numbered, 'iu')
  return linksOf(html).links.some(({ href }) => pattern.exec(href)?.groups?.n === '2')
}

/** Paths of the menu: short words that lead to a page of the site which is no document; those about the field first. */
function sectionsIn(html: string, base: string, source: Source): readonly string[] {
  const sections = new Map<string, boolean>()
  const titled = new Set<string>()
  for (const { href, text } of linksOf(html).links) {
    const url = canonicalUrl(href, source, base)
    if (url === undefined || !/\p{L}{2}/u.test(text)) continue
    // "Chi tiết" under a title leads where the title leads.
    if (text.length > menuWordsMax) titled.add(pathOf(url))
    if (text.length > menuWordsMax) continue
    const { hostname, pathname } = new URL(url)
    const path = pathOf(url)
    const depth = pathname.split('/').filter(segment => segment !== '').length
    if (!source.hosts.has(hostname) || depth > sectionSegmentsMax || !mayBeSection(url, path, source))
      continue
    const words = fold(text)
    const isAboutField = topicWords.some(word => words.includes(fold(word))) || /van ban/.test(words)
    sections.set(path, (sections.get(path) ?? false) || isAboutField)
  }
  return [...sections]
    .filter(([path]) => !titled.has(path))
    .sort(([, a], [, b]) => Number(b) - Number(a))
    .slice(0, sectionsMax)
    .map(([path]) => path)
}

function mayBeSection(url: string, path: string, source: Source): boolean {
  if (path === '/' || path === `${source.folder}/`) return false
  const { role } = classifyUrl(url, source)
  // Sections without rewriting are denied as documents: `/?cat=3`.
  return role === 'other' || (role === 'denied' && /^\/\?(?:cat|post_type)=[^&]+$/.test(path))
}
