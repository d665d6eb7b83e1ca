import { gunzipSync } from 'node:zlib'
import { parseUrl } from '../src/fetch/parse-url.ts'
import { decode } from '../src/normalise/decode.ts'
import type { Discovery } from './discovery.ts'
import { type DiscoverContext, type Discovered, foundAt } from './found.ts'
import { readSitemap, type SitemapEntry } from './sitemap.ts'

const filesMax = 200
const unpackedBytesMax = 52_428_800

/** Follows a sitemap and its children. `lastmod` is passed on only where it seems to be kept honestly. */
export async function* discoverBySitemap(
  context: DiscoverContext,
  way: Extract<Discovery, { kind: 'sitemap' }>,
): AsyncGenerator<Discovered> {
  const { source } = context
  const start = new URL(way.path, source.baseUrls[0]).href
  const waiting = [...new Set([start, ...context.sitemaps])]
  const others = (way.orElse ?? []).map(path => new URL(path, source.baseUrls[0]).href)
  const seen = new Set<string>()
  let isThere = false
  const include = way.include === undefined ? null : new RegExp(way.include, 'iu')
  const next = (): string | undefined => waiting.shift() ?? (isThere ? undefined : others.shift())
  for (let url = next(); url !== undefined && seen.size < filesMax; url = next()) {
    if (seen.has(url)) continue
    seen.add(url)
    if (!source.hosts.has(parseUrl(url)?.hostname ?? '')) {
      const detail = 'sơ đồ trang (sitemap) nằm trên một tên miền không thuộc nguồn này'
      const next = 'nếu là cùng một cổng thông tin, thêm tên miền đó vào định nghĩa nguồn'
      yield { kind: 'finding', finding: { class: 'refused-address', subject: url, detail, next } }
      continue
    }
    const visited = await context.visit(url)
    if (!visited.ok) {
      // Many sites have none: that is no finding, but a failure of one that was promised is.
      if (visited.status !== 404) yield { kind: 'finding', finding: visited.finding }
      continue
    }
    const text = textOf(visited.raw.bytes, visited.raw)
    const { children, entries } = readSitemap(text)
    isThere ||= children.length + entries.length > 0
    // A page that says "not found" with status 200 is no sitemap: as good as 404, where there are other ways.
    const isPromised = source.discovery.length === 1 || /^\s*<(\?xml|urlset|sitemapindex)\b/i.test(text)
    if (url === start && children.length + entries.length === 0 && isPromised) {
      const detail = 'sơ đồ trang (sitemap) không còn địa chỉ nào'
      const next = 'mở địa chỉ bằng trình duyệt; sửa hoặc bỏ sitemap trong định nghĩa nguồn'
      yield { kind: 'finding', finding: { class: 'empty-listing', subject: url, detail, next } }
    }
    waiting.push(...children.map(child => child.url).filter(child => include === null || include.test(child)))
    const trust = lastModifiedIsKept(entries)
    for (const entry of entries) {
      const found = foundAt(source, entry.url, {
        lastModified: trust ? entry.lastModified : null,
        isNamed: include !== null,
      })
      if (found) yield { kind: 'found', found }
    }
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
