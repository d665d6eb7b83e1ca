import { decode } from '../src/normalise/decode.ts'
import type { Discovery } from './discovery.ts'
import { readFeed } from './feed.ts'
import { type DiscoverContext, type Discovered, foundAt } from './found.ts'

/** Reads one feed. A symbol in brackets before a title (`[125/QĐ-UBND] …`) is the document's. */
export async function* discoverByFeed(
  context: DiscoverContext,
  way: Extract<Discovery, { kind: 'feed' }>,
): AsyncGenerator<Discovered> {
  const { source } = context
  const url = new URL(way.path, source.baseUrls[0]).href
  const visited = await context.visit(url)
  if (!visited.ok) {
    if (visited.status !== 404) yield { kind: 'finding', finding: visited.finding }
    return
  }
  const entries = readFeed(decode(visited.raw.bytes, visited.raw).text)
  if (entries === null) {
    const next = 'mở địa chỉ này; nếu trang không còn RSS, bỏ nó khỏi định nghĩa nguồn'
    yield {
      kind: 'finding',
      finding: { class: 'template-drift', subject: url, detail: 'địa chỉ RSS không còn trả về RSS', next },
    }
    return
  }
  for (const entry of entries) {
    const bracketed = /^\[([^\]]+)\]\s*(.*)$/u.exec(entry.title)
    const found = foundAt(source, entry.url, {
      base: visited.url,
      isNamed: true,
      isEntry: true,
      title: bracketed?.[2] ?? entry.title,
      symbol: bracketed?.[1] ?? null,
      day: way.dates === 'none' ? null : entry.day,
    })
    if (found) yield { kind: 'found', found }
  }
}
