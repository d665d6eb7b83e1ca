import { createHash } from 'node:crypto'
import type { ListItem } from '../src/domain/document.ts'
import { type Finding, isFinding } from '../src/domain/finding.ts'
import { decode } from '../src/normalise/decode.ts'
import { read } from '../src/read/index.ts'
import { beyondLimit } from './beyond-limit.ts'
import { canonicalUrl } from './canonical-url.ts'
import { challengeIn, challengeNext } from './challenge.ts'
import { classifyUrl, isFileElsewhere } from './classify-url.ts'
import type { Discovery } from './discovery.ts'
import { type DiscoverContext, type Discovered, type Found, foundAt, keyOf, type Visited } from './found.ts'
import { linksOf } from './links.ts'
import { pageOfAnswer } from './list-answer.ts'
import {
  goesOnBeyondLimit,
  type ListPage,
  type ListPlace,
  leadsBeyond,
  nextPage,
  pagerContradicts,
} from './next-page.ts'
import { platforms } from './platforms/index.ts'
import { scriptedNext } from './script-next.ts'
import type { Source } from './source.ts'
import { isOnTopic } from './topic-filter.ts'

type ListWay = Extract<Discovery, { kind: 'list' }>

/** Pages in a row whose entries earlier pages have had: the list has come to its end, or goes in circles. */
const pagesWithoutNewMax = 2
/** Pages without anything new after which a list that was read to its end before is taken as known. */
const knownPagesMax = 2

/**
 * Walks a list page by page. It ends where the site ends it: no such page, a redirect to another page of the list,
 * the entries of an earlier page again, twice in a row no new entry, no further link; or at the page limit. Links beside
 * the list count as finds but not as entries: boxes such as "newest" anticipate further pages, and some first pages list
 * what the second lists again. Entries off the source's topic do not end it. That it goes on behind the limit is told as long
 * as the last page that was read has something new; older entries that were never read are missed in silence otherwise.
 */
export async function* discoverByList(context: DiscoverContext, way: ListWay): AsyncGenerator<Discovered> {
  const begun: Begun = { url: way.path, entries: 0, control: null, pagesWithNew: 0 }
  yield* walkList(context, way, begun)
  const { control, pagesWithNew } = begun
  if (way.paging !== undefined && control !== null && pagesWithNew === 1)
    yield { kind: 'finding', finding: hiddenRest(begun, control) }
}

/** What the first page of a list showed, and how many pages brought something new. */
type Begun = { url: string; entries: number; control: string | null; pagesWithNew: number }

async function* walkList(context: DiscoverContext, way: ListWay, begun: Begun): AsyncGenerator<Discovered> {
  const { source } = context
  let first = canonicalUrl(new URL(way.path, source.baseUrls[0]).href, source)
  const seen = new Set<string>()
  const seenEntries = new Set<string>()
  const seenPages = new Set<string>()
  let pagesWithoutNew = 0
  const visitedPages = new Set<string>()
  let knownPages = 0
  let paging = way.paging
  let before: ListPlace | undefined
  let next: ListPage | undefined = first === undefined ? undefined : { url: first }
  for (let page = 1; next !== undefined && !visitedPages.has(nameOf(next)); page += 1) {
    visitedPages.add(nameOf(next))
    const { url, byScript = false }: ListPage = next
    const visited: Visited = await context.visit(url, next.form)
    const from = before
    const isPromised = (): boolean => page === 1 || (from !== undefined && leadsBeyond(source, url, from))
    if (!visited.ok) {
      if (byScript || visited.status !== 404 || isPromised())
        yield { kind: 'finding', finding: visited.finding }
      return
    }
    if (page > 1 && visited.url !== url) return
    if (isFrontPage(visited.url) && !isFrontPage(url)) {
      yield { kind: 'finding', finding: goneListing(url) }
      return
    }
    const html = decode(visited.raw.bytes, visited.raw).text
    const { entries, beside } = await itemsOfList(source, visited, html)
    const items = [...entries, ...beside]
    const own = entries.length > 0 ? entries : beside
    const keys = own.map(keyOf)
    pagesWithoutNew = keys.some(key => !seenEntries.has(key)) ? 0 : pagesWithoutNew + 1
    const everything = keys.toSorted().join('\n')
    const isAgain = keys.length === 0 || seenPages.has(everything)
    seenPages.add(everything)
    for (const key of keys) seenEntries.add(key)
    if (pagesWithoutNew === 0) begun.pagesWithNew += 1
    if (page === 1) Object.assign(begun, { url, entries: own.length, control: scriptedNext(html).control })
    if (page === 1 || items.length > 0)
      yield { kind: 'listing', listing: { url, items: items.length, entries: entries.length } }
    const fault = items.length === 0 ? await emptyListing(source, visited, url) : null
    // Where pages are counted the list ends with an empty one; a robot check is none.
    if (fault !== null && (fault.class === 'challenge' || isPromised()))
      yield { kind: 'finding', finding: fault }
    if (isAgain || pagesWithoutNew >= pagesWithoutNewMax) return
    const onTopic = items.filter(item => isOnTopic(source, item.title, item.url))
    const fresh = onTopic.filter(item => !seen.has(keyOf(item)))
    for (const item of fresh) seen.add(keyOf(item))
    knownPages = onTopic.every(item => context.isKnown(item)) ? knownPages + 1 : 0
    for (const found of fresh) yield { kind: 'found', found }
    if (context.untilKnown && knownPages >= knownPagesMax) return
    // The section of a menu may lead to the list's own address.
    if (page === 1) first = visited.url
    if (!paging || !first) return
    before = { first, url: page === 1 ? visited.url : url, page, html, byScript }
    if (pagerContradicts(source, paging, before)) paging = { kind: 'onward', pagesMax: paging.pagesMax }
    next = nextPage(source, paging, before)
    const isNewToTheEnd = onTopic.some(item => !context.isKnown(item))
    if (next === undefined && isNewToTheEnd && goesOnBeyondLimit(source, paging, before))
      yield { kind: 'finding', finding: beyondLimit(begun.url, page), isOwnLimit: true }
  }
}

/** The rest of the list is shown by a script, and nothing on the page says where it comes from. */
function hiddenRest({ url, entries }: Begun, control: string): Finding {
  return {
    class: 'truncated',
    subject: url,
    detail: `danh sách còn phần sau chỉ hiện khi bấm "${control}", trang không ghi địa chỉ của phần đó; mới đọc ${entries} mục của trang đầu`,
    next: "xem địa chỉ mà trang gọi khi bấm nút (công cụ nhà phát triển của trình duyệt) và khai báo nó trong discovery của nguồn, hoặc đặt render: 'lists'",
  }
}

/** Buttons ask for the next page with the same words: what is sent along tells pages apart. */
function nameOf({ url, form }: ListPage): string {
  return form === undefined
    ? url
    : `${url} ${createHash('sha256').update(JSON.stringify(form)).digest('hex')}`
}

/** `entries` are what the reader takes for the list's items, `beside` other links that lead to documents. */
type Items = { readonly entries: readonly Found[]; readonly beside: readonly Found[] }

/** The reader's items have dates and symbols, so that they come first. Any other link may be one too. */
export async function itemsOfList(
  source: Source,
  visited: Extract<Visited, { ok: true }>,
  html: string,
): Promise<Items> {
  const everyTopic = { ...source, filter: null }
  const page = pageOfAnswer(html)
  const parsed = await read(
    page === html
      ? visited.raw
      : { ...visited.raw, bytes: new TextEncoder().encode(page), mediaType: 'text/html', charset: 'utf-8' },
  )
  const listed: readonly ListItem[] = isFinding(parsed) ? [] : parsed.listItems
  const { base, links } = linksOf(page)
  const from = base === null ? visited.url : (canonicalUrl(base, source, visited.url) ?? visited.url)
  const isNamed = source.entriesAreDocuments || haveOwnAddresses(source, listed, from)
  const found = new Map<string, Found>()
  // As written: most links of a list are its entries, which need not be looked at twice.
  const hrefs = new Set<string>()
  const keep = (href: string, item: Found | undefined): void => {
    if (!item) return
    hrefs.add(href)
    if (!found.has(keyOf(item))) found.set(keyOf(item), item)
  }
  for (const { href, title, publishedOn, number } of listed)
    keep(
      href,
      foundAt(everyTopic, href, {
        base: from,
        title,
        day: publishedOn,
        symbol: number,
        isNamed,
        isEntry: true,
      }),
    )
  const entries = [...found.values()]
  // Where entries are known as such, a link beside the list leads to another list's document.
  if (isNamed && entries.length > 0) return { entries, beside: [] }
  for (const { href, text } of links)
    if (!hrefs.has(href))
      keep(href, foundAt(everyTopic, href, { base: from, title: text === '' ? null : text }))
  return { entries, beside: [...found.values()].slice(entries.length) }
}

const ownEntriesMin = 3

/**
 * A list of dated or numbered entries of which not one has an address as the platform makes them: the owner has a module of
 * his own, and its entries are documents. Files among them say nothing of the addresses of pages. Not where a source says
 * itself what its documents' addresses look like.
 */
function haveOwnAddresses(source: Source, listed: readonly ListItem[], base: string): boolean {
  const { detail } = platforms[source.platform]
  if (source.urls.detail.length !== detail.length) return false
  if (source.urls.detail.some((pattern, at) => pattern.source !== new RegExp(detail[at] ?? '', 'iu').source))
    return false
  const pages = listed.flatMap(item => {
    const url = canonicalUrl(item.href, source, base)
    const role = url === undefined ? 'other' : classifyUrl(url, source).role
    return role === 'attachment' ? [] : [{ item, role }]
  })
  const told = pages.filter(({ item }) => item.publishedOn !== null || item.number !== null)
  if (told.length < ownEntriesMin || told.length < pages.length / 2) return false
  return pages.every(({ role }) => role === 'other')
}

function isFrontPage(url: string): boolean {
  const { pathname, search } = new URL(url)
  return pathname === '/' && search === ''
}

/** A section that leads to the front page is gone: what stands there belongs to other sections. */
function goneListing(url: string): Finding {
  return {
    class: 'empty-listing',
    subject: url,
    detail: 'địa chỉ danh sách dẫn về trang chủ: chuyên mục đã bỏ hoặc đổi địa chỉ',
    next: 'mở trang bằng trình duyệt; sửa địa chỉ chuyên mục trong định nghĩa nguồn',
  }
}

/** A robot check in place of a list is called one; what else has no documents that are the source's is an empty list. */
async function emptyListing(
  source: Source,
  { raw }: Extract<Visited, { ok: true }>,
  url: string,
): Promise<Finding> {
  const parsed = await read(raw)
  const challenge = isFinding(parsed) ? null : challengeIn(parsed)
  if (challenge !== null) return { class: 'challenge', subject: url, detail: challenge, next: challengeNext }
  const hosts = isFinding(parsed) ? [] : hostsOfFiles(source, parsed.listItems, url)
  if (hosts.length > 0)
    return {
      class: 'empty-listing',
      subject: url,
      detail: `các mục của danh sách là tệp trên máy chủ mà nguồn không nêu: ${hosts.join(', ')}`,
      next: 'nếu là máy chủ tệp của chính cơ quan này, thêm vào fileHosts của nguồn',
    }
  return {
    class: 'empty-listing',
    subject: url,
    detail: 'danh sách không có văn bản nào: bị chặn, đã chuyển chỗ hoặc đổi giao diện',
    next: 'mở trang bằng trình duyệt; sửa chuyên mục hoặc mẫu địa chỉ trong định nghĩa nguồn',
  }
}

const hostsShownMax = 3

/** Hosts on which the entries of a list lie that are files, and that the source does not name. */
function hostsOfFiles(source: Source, listed: readonly ListItem[], base: string): readonly string[] {
  const urls = listed.flatMap(({ href }) => canonicalUrl(href, source, base) ?? [])
  const elsewhere = urls.filter(url => isFileElsewhere(url, source))
  return [...new Set(elsewhere.map(url => new URL(url).hostname))].slice(0, hostsShownMax)
}
