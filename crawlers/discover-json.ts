import { parseIsoDay } from '../src/domain/day.ts'
import type { Finding } from '../src/domain/finding.ts'
import { decode } from '../src/normalise/decode.ts'
import { beyondLimit } from './beyond-limit.ts'
import type { Discovery } from './discovery.ts'
import { type DiscoverContext, type Discovered, type Found, foundAt, keyOf } from './found.ts'
import { isOnTopic } from './topic-filter.ts'

type JsonWay = Extract<Discovery, { kind: 'json' }>

/**
 * Asks a list in JSON page by page, until a page is empty, is refused, or holds nothing that was not seen; then, where the
 * site has types of its own, theirs. A site that has closed the list is no finding where there are other ways: its feed and
 * sitemap say the same.
 */
export async function* discoverByJson(context: DiscoverContext, way: JsonWay): AsyncGenerator<Discovered> {
  const first = (path: string): string => path.replace('{type}', way.types?.first ?? '')
  // Many sites close the interface of their platform; where it is the only way, that is a fault.
  const isOptional = context.source.discovery.length > 1
  let form = way.path
  let isThere = yield* oneList(context, way, { path: first(form), isOptional })
  for (const other of way.orElse ?? []) {
    if (isThere) break
    form = other
    isThere = yield* oneList(context, way, { path: first(form), isOptional: true })
  }
  if (way.types === undefined) return
  const types = await furtherTypes(context, way.types.path)
  // What is listed for machines alone is no fault of the site.
  for (const type of types)
    for await (const step of oneList(context, way, {
      path: form.replace('{type}', type),
      isOptional: true,
    }))
      if (step.kind === 'found') yield step
}

/** Returns whether there is such a list. Entries off the source's topic do not end it. */
async function* oneList(
  context: DiscoverContext,
  way: JsonWay,
  { path, isOptional }: { readonly path: string; readonly isOptional: boolean },
): AsyncGenerator<Discovered, boolean> {
  const { source } = context
  const seen = new Set<string>()
  const urlOf = (page: number): string =>
    new URL(path.replace('{n}', String(way.first + page)), source.baseUrls[0]).href
  let fullPage = 0
  for (let page = 0; page < way.pagesMax; page += 1) {
    const url = urlOf(page)
    const visited = await context.visit(url)
    if (!visited.ok) {
      const isEnd = page > 0 ? isBeyondLast(visited.status) : isOptional && isClosed(visited.status)
      if (!isEnd) yield { kind: 'finding', finding: visited.finding }
      return page > 0
    }
    const answer = jsonOf(decode(visited.raw.bytes, visited.raw).text)
    const items = at(answer, way.items)
    if (!Array.isArray(items) || items.length === 0) {
      // Lists end with nothing in various forms, but all of them in JSON.
      const isFault = page === 0 ? !isOptional : answer === undefined
      if (isFault) yield { kind: 'finding', finding: noList(url, Array.isArray(items)) }
      return page > 0
    }
    const listed = items.flatMap(item => foundIn(source, way, { item, base: visited.url }) ?? [])
    const fresh = listed.filter(item => !seen.has(keyOf(item)))
    if (fresh.length === 0) return true
    for (const item of fresh) seen.add(keyOf(item))
    const onTopic = fresh.filter(item => isOnTopic(source, item.title, item.url))
    for (const found of onTopic) yield { kind: 'found', found }
    if (context.untilKnown && onTopic.every(context.isKnown)) return true
    fullPage = Math.max(fullPage, items.length)
    // A list has no pager: a page that is as full as the fullest is hardly its last.
    const isLast = page === way.pagesMax - 1 && items.length === fullPage
    if (isLast && page > 0 && onTopic.some(found => !context.isKnown(found)))
      yield { kind: 'finding', finding: beyondLimit(urlOf(0), way.pagesMax), isOwnLimit: true }
  }
  return true
}

function foundIn(
  source: DiscoverContext['source'],
  way: JsonWay,
  { item, base }: { readonly item: unknown; readonly base: string },
): Found | undefined {
  const title = textAt(item, way.title)
  return foundAt({ ...source, filter: null }, textAt(item, way.url) ?? '', {
    base,
    // Titles come as HTML text.
    title: title?.replace(/<[^<>]*>/g, '').replaceAll('&amp;', '&') ?? null,
    day: parseIsoDay(textAt(item, way.day)?.slice(0, 10) ?? '') ?? null,
    symbol: textAt(item, way.symbol),
    lastModified: textAt(item, way.lastModified),
    isNamed: true,
    isEntry: true,
  })
}

const typesMax = 12
/** Types of the system itself, of builders and shops. */
const notForReaders =
  /^(?:post|page|attachment|wp_|nav_|elementor|e-|jet-|et_|fl-|ct_|td[bc]?_|ux_|blocks$|featured_item$|acf-|product|shop_|popup)/i

/** Names of the lists of a site's own types (`van-ban`): those with an archive or a taxonomy are made to be read. */
async function furtherTypes(context: DiscoverContext, path: string): Promise<readonly string[]> {
  const visited = await context.visit(new URL(path, context.source.baseUrls[0]).href)
  const types = visited.ok ? jsonOf(decode(visited.raw.bytes, visited.raw).text) : null
  if (typeof types !== 'object' || types === null) return []
  const bases = Object.entries(types).flatMap(([slug, type]) => {
    const base = textAt(type, 'rest_base') ?? ''
    const taxonomies = at(type, 'taxonomies')
    const hasArchive = (at(type, 'has_archive') ?? false) !== false
    const isRead = hasArchive || (Array.isArray(taxonomies) && taxonomies.length > 0)
    return isRead && !notForReaders.test(slug) && /^[\w-]{1,60}$/.test(base) ? [base] : []
  })
  return bases.slice(0, typesMax)
}

/** What servers answer to the number of a page that a list does not have. */
function isBeyondLast(status: number | null): boolean {
  return status === 400 || status === 404 || status === 410
}

function isClosed(status: number | null): boolean {
  return status === 401 || status === 403 || status === 404
}

function noList(url: string, isEmpty: boolean): Finding {
  return {
    class: isEmpty ? 'empty-listing' : 'template-drift',
    subject: url,
    detail: isEmpty
      ? 'danh sách JSON không có văn bản nào'
      : 'địa chỉ không còn trả về danh sách JSON như định nghĩa',
    next: 'mở địa chỉ bằng trình duyệt; sửa cách lấy danh sách trong định nghĩa nguồn',
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The value at a dotted path; own properties only. An empty path is the value itself. */
function at(value: unknown, path: string): unknown {
  let current = value
  for (const name of path === '' ? [] : path.split('.')) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, name)) return undefined
    current = (current as Record<string, unknown>)[name]
  }
  return current
}

function textAt(value: unknown, path: string | undefined): string | null {
  const found = path === undefined ? undefined : at(value, path)
  return typeof found === 'string' || typeof found === 'number' ? String(found) : null
}
