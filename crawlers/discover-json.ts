import { parseIsoDay } from '../src/domain/day.ts'
import type { Finding } from '../src/domain/finding.ts'
import { decode } from '../src/normalise/decode.ts'
import type { Discovery } from './discovery.ts'
import { type DiscoverContext, type Discovered, foundAt, keyOf } from './found.ts'

type JsonWay = Extract<Discovery, { kind: 'json' }>

/**
 * Asks a list in JSON page by page, until a page is empty, is refused, or holds nothing that was not seen. A site that
 * has closed the list is no finding where there are other ways: its feed and sitemap say the same.
 */
export async function* discoverByJson(context: DiscoverContext, way: JsonWay): AsyncGenerator<Discovered> {
  const { source } = context
  const seen = new Set<string>()
  // Many sites close the interface of their platform; where it is the only way, that is a fault.
  const isOptional = source.discovery.length > 1
  for (let page = 0; page < way.pagesMax; page += 1) {
    const url = new URL(way.path.replace('{n}', String(way.first + page)), source.baseUrls[0]).href
    const visited = await context.visit(url)
    if (!visited.ok) {
      if (page === 0 && !(isOptional && isClosed(visited.status)))
        yield { kind: 'finding', finding: visited.finding }
      return
    }
    const items = at(jsonOf(decode(visited.raw.bytes, visited.raw).text), way.items)
    if (!Array.isArray(items) || items.length === 0) {
      if (page === 0 && !isOptional) yield { kind: 'finding', finding: noList(url, Array.isArray(items)) }
      return
    }
    const found = items.flatMap(item => {
      const title = textAt(item, way.title)
      return (
        foundAt(source, textAt(item, way.url) ?? '', {
          base: visited.url,
          // Titles come as HTML text.
          title: title?.replace(/<[^>]*>/g, '').replaceAll('&amp;', '&') ?? null,
          day: parseIsoDay(textAt(item, way.day)?.slice(0, 10) ?? '') ?? null,
          symbol: textAt(item, way.symbol),
          lastModified: textAt(item, way.lastModified),
          isNamed: true,
        }) ?? []
      )
    })
    const fresh = found.filter(item => !seen.has(keyOf(item)))
    if (fresh.length === 0) return
    for (const item of fresh) {
      seen.add(keyOf(item))
      yield { kind: 'found', found: item }
    }
    if (context.untilKnown && fresh.every(context.isKnown)) return
  }
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
