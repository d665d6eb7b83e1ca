import type { Finding } from '../src/domain/finding.ts'
import { discoverByFeed } from './discover-feed.ts'
import { discoverByJson } from './discover-json.ts'
import { discoverByList } from './discover-list.ts'
import { discoverByMenu } from './discover-menu.ts'
import { discoverBySitemap } from './discover-sitemap.ts'
import type { DiscoverContext, Discovered } from './found.ts'
import type { Source } from './source.ts'

/**
 * Looks for documents in every way the source has: sitemaps, JSON lists and feeds, then lists. Each address comes at least once;
 * who receives them keeps the first title and the latest hint. Where a site has closed them all and no list is declared, its
 * front page and menu are looked through, and a finding says so: nothing is empty in silence.
 */
export async function* discover(context: DiscoverContext): AsyncGenerator<Discovered> {
  const answers = new Map<string, number | null>()
  const noting: DiscoverContext = {
    ...context,
    visit: async (url, form) => {
      const visited = await context.visit(url, form)
      answers.set(url, visited.ok ? okStatus : visited.status)
      return visited
    },
  }
  let isSilent = true
  for await (const step of declaredWays(noting)) {
    isSilent = false
    yield step
  }
  if (isSilent) yield* discoverUndeclared(context, answers)
}

const okStatus = 200

async function* declaredWays(context: DiscoverContext): AsyncGenerator<Discovered> {
  const { discovery } = context.source
  for (const way of discovery) if (way.kind === 'sitemap') yield* discoverBySitemap(context, way)
  for (const way of discovery) if (way.kind === 'json') yield* discoverByJson(context, way)
  for (const way of discovery) if (way.kind === 'feed') yield* discoverByFeed(context, way)
  for (const way of discovery) if (way.kind === 'list') yield* discoverByList(context, way)
}

async function* discoverUndeclared(
  context: DiscoverContext,
  answers: ReadonlyMap<string, number | null>,
): AsyncGenerator<Discovered> {
  let tried: readonly string[] = []
  let found = 0
  for await (const step of discoverByMenu(context)) {
    if (step.kind === 'tried') {
      tried = step.paths
      continue
    }
    if (step.kind === 'found') found += 1
    yield step
  }
  yield { kind: 'finding', finding: nothingOffered(context.source, { answers, tried, found }) }
}

const shownMax = 8

function nothingOffered(
  source: Source,
  seen: {
    readonly answers: ReadonlyMap<string, number | null>
    readonly tried: readonly string[]
    readonly found: number
  },
): Finding {
  const answers = [...seen.answers].slice(0, shownMax).map(([url, status]) => {
    const { pathname, search } = new URL(url)
    return `${pathname}${search} ${status === okStatus ? 'không có địa chỉ văn bản nào' : (status ?? 'không trả lời')}`
  })
  const ways = answers.length === 0 ? 'định nghĩa không nêu cách tìm nào' : answers.join('; ')
  const menu =
    seen.found > 0
      ? `tìm theo trình đơn của trang chủ được ${seen.found} địa chỉ trong ${seen.tried.length} chuyên mục đoán được`
      : `trình đơn của trang chủ (${seen.tried.length} chuyên mục đoán được) cũng không dẫn đến văn bản nào`
  const shown = seen.tried.slice(0, shownMax).join(', ')
  return {
    class: 'empty-listing',
    subject: source.id,
    detail: `trang không đưa ra danh sách nào (${ways}) và nguồn không khai báo chuyên mục; ${menu}`,
    next: `khai báo chuyên mục (sections) trong định nghĩa nguồn${shown === '' ? '' : `, ví dụ trong số: ${shown}`}`,
  }
}
