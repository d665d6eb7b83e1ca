import type { ListItem } from '../src/domain/document.ts'
import { isFinding } from '../src/domain/finding.ts'
import { decode } from '../src/normalise/decode.ts'
import { read } from '../src/read/index.ts'
import { canonicalUrl } from './canonical-url.ts'
import type { Discovery, Paging } from './discovery.ts'
import { type DiscoverContext, type Discovered, type Found, foundAt, keyOf, type Visited } from './found.ts'
import { linksOf } from './links.ts'
import type { Source } from './source.ts'
import { postBackTarget, webFormOf } from './web-form.ts'

type ListWay = Extract<Discovery, { kind: 'list' }>

/** Pages without anything new after which a list that was read to its end before is taken as known. */
const knownPagesMax = 2

/**
 * Walks a list page by page. It ends where the site ends it: no such page, a redirect to another page of the list,
 * nothing on the page that was not seen already, no further link; or at the page limit.
 */
export async function* discoverByList(context: DiscoverContext, way: ListWay): AsyncGenerator<Discovered> {
  const { source } = context
  const first = canonicalUrl(new URL(way.path, source.baseUrls[0]).href, source)
  const seen = new Set<string>()
  const visitedPages = new Set<string>()
  let knownPages = 0
  let next: ListPage | undefined = first === undefined ? undefined : { url: first }
  for (let page = 1; next !== undefined && !visitedPages.has(nameOf(next)); page += 1) {
    visitedPages.add(nameOf(next))
    const { url }: ListPage = next
    const visited: Visited = await context.visit(url, next.form)
    if (!visited.ok) {
      if (page === 1 || visited.status !== 404) yield { kind: 'finding', finding: visited.finding }
      return
    }
    if (page > 1 && visited.url !== url) return
    const html = decode(visited.raw.bytes, visited.raw).text
    const items = await itemsOf(source, visited, html)
    const fresh = items.filter(item => !seen.has(keyOf(item)))
    for (const item of items) seen.add(keyOf(item))
    if (page === 1 || items.length > 0) yield { kind: 'listing', listing: { url, items: items.length } }
    if (page === 1 && items.length === 0) yield emptyListing(url)
    if (fresh.length === 0) return
    knownPages = fresh.every(item => context.isKnown(item)) ? knownPages + 1 : 0
    for (const found of fresh) yield { kind: 'found', found }
    if (context.untilKnown && knownPages >= knownPagesMax) return
    next = way.paging && first ? nextPage(source, way.paging, { first, url, page, html }) : undefined
  }
}

/** A page of a list: an address, or an address and what is sent to it. */
type ListPage = { readonly url: string; readonly form?: Readonly<Record<string, string>> }

function nameOf({ url, form }: ListPage): string {
  return `${url} ${form?.__EVENTTARGET ?? ''} ${form?.__EVENTARGUMENT ?? ''}`
}

/** What the reader takes for the list's items comes first: it has dates and symbols. Any other link may be one too. */
async function itemsOf(
  source: Source,
  visited: Extract<Visited, { ok: true }>,
  html: string,
): Promise<readonly Found[]> {
  const parsed = await read(visited.raw)
  const listed: readonly ListItem[] = isFinding(parsed) ? [] : parsed.listItems
  const { base, links } = linksOf(html)
  const from = base === null ? visited.url : (canonicalUrl(base, source, visited.url) ?? visited.url)
  const found = new Map<string, Found>()
  const keep = (item: Found | undefined): void => {
    if (item && !found.has(keyOf(item))) found.set(keyOf(item), item)
  }
  for (const { href, title, publishedOn, number } of listed)
    keep(
      foundAt(source, href, {
        base: from,
        title,
        day: publishedOn,
        symbol: number,
        isNamed: source.entriesAreDocuments,
      }),
    )
  // Where entries are known as such, a link beside the list leads to another list's document.
  if (source.entriesAreDocuments && found.size > 0) return [...found.values()]
  for (const { href, text } of links)
    keep(foundAt(source, href, { base: from, title: text === '' ? null : text }))
  return [...found.values()]
}

type At = { readonly first: string; readonly url: string; readonly page: number; readonly html: string }

function nextPage(source: Source, paging: Paging, at: At): ListPage | undefined {
  if (at.page >= paging.pagesMax) return undefined
  switch (paging.kind) {
    case 'template': {
      const n = paging.first + (at.page - 1) * paging.step
      const url = canonicalUrl(paging.template.replace('{url}', at.first).replace('{n}', String(n)), source)
      return url === undefined ? undefined : { url }
    }
    case 'links':
      return linkedPage(source, paging.link, at)
    case 'postback': {
      const argument = `${paging.argument}${at.page + 1}`
      const target = postBackTarget(at.html, argument)
      const form = webFormOf(at.html)
      if (target === undefined || form === undefined) return undefined
      return { url: at.url, form: { ...form.fields, __EVENTTARGET: target, __EVENTARGUMENT: argument } }
    }
  }
}

function linkedPage(source: Source, link: string, at: At): ListPage | undefined {
  const pattern = new RegExp(link, 'iu')
  const { base, links } = linksOf(at.html)
  const from = base === null ? at.url : (canonicalUrl(base, source, at.url) ?? at.url)
  for (const { href } of links) {
    const url = canonicalUrl(href, source, from)
    if (url !== undefined && Number(pattern.exec(url)?.groups?.n) === at.page + 1) return { url }
  }
  return undefined
}

function emptyListing(url: string): Discovered {
  return {
    kind: 'finding',
    finding: {
      class: 'empty-listing',
      subject: url,
      detail: 'danh sách không có văn bản nào: bị chặn, đã chuyển chỗ hoặc đổi giao diện',
      next: 'mở trang bằng trình duyệt; sửa chuyên mục hoặc mẫu địa chỉ trong định nghĩa nguồn',
    },
  }
}
