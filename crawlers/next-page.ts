import { canonicalUrl } from './canonical-url.ts'
import { classifyUrl } from './classify-url.ts'
import type { Paging } from './discovery.ts'
import { type Link, linksOf } from './links.ts'
import { nextButton } from './next-button.ts'
import { isNextWords } from './next-words.ts'
import { scriptedNext } from './script-next.ts'
import type { Source } from './source.ts'
import { postBackOf, postBackTarget, webFormOf } from './web-form.ts'

/** A page of a list: an address, or an address and what is sent to it. */
export type ListPage = {
  readonly url: string
  readonly form?: Readonly<Record<string, string>>
  /** Told by a script: what answers may be a part of a page, without a pager of its own. */
  readonly byScript?: boolean
}

/** Where a list stands: its first page where that answered, the page that was read, and its number. */
export type ListPlace = {
  readonly first: string
  readonly url: string
  readonly page: number
  /** As it came: a page, a part of one, or JSON. */
  readonly html: string
  readonly byScript?: boolean
}

/** The page after this one; undefined at the end, and at the limit of pages. */
export function nextPage(source: Source, paging: Paging, at: ListPlace): ListPage | undefined {
  if (at.page >= paging.pagesMax) return undefined
  switch (paging.kind) {
    case 'template': {
      const n = paging.first + (at.page - 1) * paging.step
      const url = canonicalUrl(paging.template.replace('{url}', at.first).replace('{n}', String(n)), source)
      return url === undefined ? undefined : { url }
    }
    case 'links':
      return linkedPage(source, paging.link, at) ?? pageOnward(source, at)
    case 'onward':
      return pageOnward(source, at)
    case 'postback': {
      const argument = `${paging.argument}${at.page + 1}`
      return posted(at, postBackTarget(at.html, argument), argument) ?? pageOnward(source, at)
    }
  }
}

/**
 * Whether the pager of a first page leads elsewhere than the template of its platform: then the pager is followed, as owners
 * choose what addresses look like.
 */
export function pagerContradicts(source: Source, paging: Paging, at: ListPlace): boolean {
  if (paging.kind !== 'template' || at.page !== 1) return false
  const second = linkedPage(source, numbered, at)?.url
  const expected = nextPage(source, paging, at)?.url
  if (second === undefined || bare(second) === bare(expected ?? '')) return false
  const stem = new URL(at.first).pathname.replace(/(?:\/|\.\w{2,5})$/, '')
  const hasExpected = linksOf(at.html).links.some(
    ({ href }) => canonicalUrl(href, source, at.url) === expected,
  )
  const { pathname } = new URL(second)
  return !hasExpected && pathname.startsWith(stem) && /^(?:$|[/.])/.test(pathname.slice(stem.length))
}

/**
 * Whether the pager of a page leads further than to the next one: that one is not the list's end. Links to other lists, whose
 * pages have numbers too, do not count.
 */
export function leadsBeyond(source: Source, next: string, at: ListPlace): boolean {
  const form = formOf(next)
  return linksOf(at.html).links.some(({ href }) => {
    const url = canonicalUrl(href, source, at.url)
    return url !== undefined && (numberIn(url) ?? 0) > at.page + 1 && formOf(url) === form
  })
}

/**
 * Whether a list goes on behind the last page that is taken of it, as the pager of that page shows: that a template has a next
 * address says nothing.
 */
export function goesOnBeyondLimit(source: Source, paging: Paging, at: ListPlace): boolean {
  if (at.page < paging.pagesMax) return false
  const next = nextPage(source, { ...paging, pagesMax: at.page + 1 }, at)
  if (next === undefined || paging.kind !== 'template') return next !== undefined
  const isLinked = linksOf(at.html).links.some(({ href }) => canonicalUrl(href, source, at.url) === next.url)
  return isLinked || pageOnward(source, at) !== undefined
}

/** An address without the number of its page. */
function formOf(url: string): string {
  return url.replace(new RegExp(numbered, 'iu'), match => match.replace(/\d{1,4}$/, ''))
}

function bare(url: string): string {
  return url.replace(/\/$/, '')
}

/** Addresses that bear the number of a page of a list; `query-3-page` is that of a block of WordPress. */
export const numbered = String.raw`(?:^[^?#]*(?:/page/|/page-|/trang-)|[?&]op=(?:[^&]*/)?page-|[?&](?:paged?|page|trang|p|page_?(?:index|no|number)|current_?page|cur|query-(?:\d{1,6}-)?page)=)(?<n>\d{1,4})(?!\d)`

/** The link with the next number, else the one that is marked or says that it leads on, else the button that does. */
function pageOnward(source: Source, at: ListPlace): ListPage | undefined {
  const byNumber = linkedPage(source, numbered, at)
  if (byNumber) return byNumber
  const { base, links } = linksOf(at.html)
  const from = base === null ? at.url : (canonicalUrl(base, source, at.url) ?? at.url)
  const marked = links.find(({ rel }) => /(?:^|\s)next(?=\s|$)/i.test(rel ?? ''))
  const said =
    marked ?? links.find(link => isNextWords(link.text) && !leadsToEntry(source, link, { links, from }))
  if (said) {
    const target = postBackOf(said.href)
    if (target) return posted(at, target.target, target.argument)
    const url = /^(?:#|javascript:)/i.test(said.href) ? undefined : canonicalUrl(said.href, source, from)
    if (url !== undefined && source.hosts.has(new URL(url).hostname)) return { url }
  }
  const button = nextButton(at.html, at.page + 1)
  if (!button) return pageByScript(source, at, from)
  const url = canonicalUrl(button.address ?? at.url, source, from)
  if (url === undefined || !source.hosts.has(new URL(url).hostname)) return undefined
  return button.fields === null ? { url } : { url, form: button.fields }
}

/** Words of a link that are longer than those of a pager are the title of an entry. */
const titleUnitsMin = 30

/**
 * "Xem tiếp" below an entry of the list: it leads where the entry's title does, or to what is a document by its address. A
 * pager, too, has several links to one page: on the last page but one "Cuối" leads where "Sau" does. So a short text beside
 * the link is a title only where the same words lead elsewhere as well, as they do below other entries.
 */
function leadsToEntry(
  source: Source,
  { href, text }: Link,
  { links, from }: { readonly links: readonly Link[]; readonly from: string },
): boolean {
  const url = canonicalUrl(href, source, from)
  if (url !== undefined && classifyUrl(url, source).role === 'detail') return true
  const beside = links.filter(
    other => other.href === href && /\p{L}/u.test(other.text) && !isNextWords(other.text),
  )
  if (beside.some(other => other.text.length >= titleUnitsMin)) return true
  return beside.length > 0 && links.some(other => other.text === text && other.href !== href)
}

/**
 * The address that a page keeps for a script, where there is exactly one that can be the next; where the address asked
 * last was such a one and bears the number of its page, the next number.
 */
function pageByScript(source: Source, at: ListPlace, from: string): ListPage | undefined {
  const { declared, addresses } = scriptedNext(at.html)
  const told = (declared === null ? addresses : [declared]).flatMap(address => {
    const url = canonicalUrl(address, source, from)
    return url !== undefined && mayBeNext(source, url, at) ? [url] : []
  })
  const [url, ...others] = new Set(told)
  if (url !== undefined && others.length === 0) return { url, byScript: declared === null }
  if (url !== undefined || at.byScript !== true || numberIn(at.url) !== at.page) return undefined
  const counted = at.url.replace(new RegExp(numbered, 'iu'), match =>
    match.replace(/\d{1,4}$/, String(at.page + 1)),
  )
  return { url: counted, byScript: true }
}

/** Of the site, another address than this page's and the first one's, and not another number than the next. */
function mayBeNext(source: Source, url: string, at: ListPlace): boolean {
  const number = numberIn(url)
  const isOther = url !== at.url && url !== at.first
  return isOther && source.hosts.has(new URL(url).hostname) && (number === null || number === at.page + 1)
}

function numberIn(url: string): number | null {
  const number = new RegExp(numbered, 'iu').exec(url)?.groups?.n
  return number === undefined ? null : Number(number)
}

function posted(at: ListPlace, target: string | undefined, argument: string): ListPage | undefined {
  const form = webFormOf(at.html)
  if (target === undefined || form === undefined) return undefined
  return { url: at.url, form: { ...form.fields, __EVENTTARGET: target, __EVENTARGUMENT: argument } }
}

function linkedPage(source: Source, link: string, at: ListPlace): ListPage | undefined {
  const pattern = new RegExp(link, 'iu')
  const { base, links } = linksOf(at.html)
  const from = base === null ? at.url : (canonicalUrl(base, source, at.url) ?? at.url)
  for (const { href } of links) {
    const url = canonicalUrl(href, source, from)
    if (url === undefined || Number(pattern.exec(url)?.groups?.n) !== at.page + 1) continue
    // Without rewriting `?p=4` is a post of WordPress.
    if (classifyUrl(url, source).role !== 'detail') return { url }
  }
  return undefined
}
