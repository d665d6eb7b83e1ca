import { gunzipSync } from 'node:zlib'
import type { Finding } from '../src/domain/finding.ts'
import { parseUrl } from '../src/fetch/parse-url.ts'
import { decode } from '../src/normalise/decode.ts'
import type { Discovery } from './discovery.ts'
import { type DiscoverContext, type Discovered, foundAt } from './found.ts'
import { readSitemap, type SitemapEntry } from './sitemap.ts'

const filesMax = 200
const unpackedBytesMax = 52_428_800

/**
 * Follows a sitemap and its children. `lastmod` is passed on only where it seems to be kept honestly. What a sitemap of
 * sitemaps promises and does not hold is said, and so is how much of it is more than we take.
 */
export async function* discoverBySitemap(
  context: DiscoverContext,
  way: Extract<Discovery, { kind: 'sitemap' }>,
): AsyncGenerator<Discovered> {
  const { source } = context
  const start = new URL(way.path, source.baseUrls[0]).href
  const waiting = [...new Set([start, ...context.sitemaps])]
  const others = (way.orElse ?? []).map(path => new URL(path, source.baseUrls[0]).href)
  const seen = new Set<string>()
  const promised = new Set<string>()
  const lacking: string[] = []
  let isThere = false
  let hasPages = false
  const include = way.include === undefined ? null : new RegExp(way.include, 'iu')
  const next = (): string | undefined => waiting.shift() ?? (isThere ? undefined : others.shift())
  for (let url = next(); url !== undefined; url = next()) {
    if (seen.has(url)) continue
    if (seen.size >= filesMax) {
      yield { kind: 'finding', finding: tooMany(start, new Set([url, ...waiting])) }
      break
    }
    seen.add(url)
    if (!source.hosts.has(parseUrl(url)?.hostname ?? '')) {
      yield { kind: 'finding', finding: elsewhere(url) }
      continue
    }
    const visited = await context.visit(url)
    if (!visited.ok) {
      // Many sites have none: that is no finding.
      if (visited.status !== 404) yield { kind: 'finding', finding: visited.finding }
      else if (promised.has(url)) lacking.push(url)
      continue
    }
    const text = textOf(visited.raw.bytes, visited.raw)
    const { children, entries } = readSitemap(text)
    const isEmpty = children.length + entries.length === 0
    isThere ||= !isEmpty
    // A page that says "not found" with status 200 is no sitemap: as good as 404, where there are other ways.
    const isAwaited = url === start && (source.discovery.length === 1 || isSitemap(text))
    if (isEmpty && isAwaited) yield { kind: 'finding', finding: withoutAddresses(url) }
    else if (isEmpty && promised.has(url) && !isSitemap(text)) lacking.push(url)
    hasPages ||= entries.length > 0
    if (!isEmpty && isCutOff(text)) yield { kind: 'finding', finding: cutOff(url) }
    for (const child of children)
      if (include === null || include.test(child.url)) {
        waiting.push(child.url)
        promised.add(child.url)
      }
    const trust = lastModifiedIsKept(entries)
    for (const entry of entries) {
      const found = foundAt(source, entry.url, {
        lastModified: trust ? entry.lastModified : null,
        isNamed: include !== null,
      })
      if (found) yield { kind: 'found', found }
    }
  }
  // Where none of them answers there is no sitemap, and the other ways are what counts.
  if (hasPages && lacking.length > 0) yield { kind: 'finding', finding: incomplete(start, lacking) }
}

function isSitemap(text: string): boolean {
  return /^\s*<(\?xml|urlset|sitemapindex)\b/i.test(text)
}

/** Begun and never ended: whoever made it was stopped, and the answer looks whole. */
function isCutOff(text: string): boolean {
  const root = /^\s*(?:<\?xml[^>]{0,200}>\s*)?<(urlset|sitemapindex)\b/i.exec(text)?.[1]
  return root !== undefined && !text.slice(-tailChars).toLowerCase().includes(`</${root.toLowerCase()}`)
}

/** Behind the end of a sitemap at most some remarks of who made it. */
const tailChars = 10_000

function cutOff(url: string): Finding {
  return {
    class: 'truncated',
    subject: url,
    detail: 'sơ đồ trang (sitemap) bị cắt giữa chừng: thiếu thẻ kết thúc, các địa chỉ phía sau không có',
    next: 'sẽ thử lại ở lượt sau; nếu vẫn vậy, báo cho cơ quan chủ quản hoặc khai báo cách tìm khác',
  }
}

function elsewhere(url: string): Finding {
  return {
    class: 'refused-address',
    subject: url,
    detail: 'sơ đồ trang (sitemap) nằm trên một tên miền không thuộc nguồn này',
    next: 'nếu là cùng một cổng thông tin, thêm tên miền đó vào định nghĩa nguồn',
  }
}

function withoutAddresses(url: string): Finding {
  return {
    class: 'empty-listing',
    subject: url,
    detail: 'sơ đồ trang (sitemap) không còn địa chỉ nào',
    next: 'mở địa chỉ bằng trình duyệt; sửa hoặc bỏ sitemap trong định nghĩa nguồn',
  }
}

const namedMax = 5

function incomplete(start: string, lacking: readonly string[]): Finding {
  const named = lacking.slice(0, namedMax).join(', ')
  return {
    class: 'empty-listing',
    subject: start,
    detail: `sơ đồ trang (sitemap) nêu ${lacking.length} tệp mà máy chủ không có hoặc không phải là sơ đồ: ${named}${lacking.length > namedMax ? ' …' : ''}`,
    next: 'mở các địa chỉ này bằng trình duyệt; nếu trang đã bỏ chúng, khai báo include của sitemap trong định nghĩa nguồn',
  }
}

/** What was not read may be the newest of all: sitemaps begin with the oldest as often as not. */
function tooMany(start: string, unread: ReadonlySet<string>): Finding {
  return {
    class: 'truncated',
    subject: start,
    detail: `sơ đồ trang (sitemap) có nhiều tệp hơn mức một lượt đọc (${filesMax}): còn ít nhất ${unread.size} tệp chưa đọc, kể từ ${[...unread][0]}`,
    next: 'khai báo include của sitemap trong định nghĩa nguồn, để chỉ đọc những tệp cần thiết',
  }
}

/** A date that nearly all entries share is that of the making, not of the pages. */
function lastModifiedIsKept(entries: readonly SitemapEntry[]): boolean {
  const few = 5
  const counts = new Map<string, number>()
  for (const { lastModified } of entries) {
    if (lastModified !== null) counts.set(lastModified, (counts.get(lastModified) ?? 0) + 1)
  }
  return entries.length < few || Math.max(0, ...counts.values()) < entries.length * 0.8
}

function textOf(bytes: Uint8Array, hints: { mediaType: string | null; charset: string | null }): string {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return decode(bytes, hints).text
  try {
    return decode(gunzipSync(bytes, { maxOutputLength: unpackedBytesMax }), hints).text
  } catch {
    return ''
  }
}
