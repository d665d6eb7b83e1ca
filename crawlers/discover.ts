import type { Finding } from '../src/domain/finding.ts'
import { discoverByFeed } from './discover-feed.ts'
import { discoverByJson } from './discover-json.ts'
import { discoverByList } from './discover-list.ts'
import { discoverByMenu } from './discover-menu.ts'
import { discoverBySitemap } from './discover-sitemap.ts'
import type { Discovery } from './discovery.ts'
import { type DiscoverContext, type Discovered, type Found, keyOf } from './found.ts'
import { platforms } from './platforms/index.ts'
import type { Source } from './source.ts'

/**
 * Looks for documents in every way the source has: JSON lists and feeds, which know days, then sitemaps, then lists. Each
 * address comes at least once; who receives them keeps the first title and the latest hint. Where a site has closed them
 * all, or all but its feed, which tells the newest only, and nothing else is declared, its front page and menu are looked
 * through, and a finding says so: nothing is empty in silence. They are looked through, too, where no sitemap tells of the
 * types of documents that a JSON list leaves out.
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
  let steps = 0
  const byWay = {
    json: new Set<string>(),
    feed: new Set<string>(),
    sitemap: new Set<string>(),
    list: new Set<string>(),
  }
  for await (const { kind, step } of declaredWays(noting)) {
    steps += 1
    if (step.kind === 'found') byWay[kind].add(keyOf(step.found))
    yield step
  }
  const { json, feed, sitemap, list } = byWay
  if (steps > 0 && !isUndeclared(context.source)) return
  // Nothing but failures, or nothing but the newest.
  if (json.size + sitemap.size + list.size === 0)
    yield* discoverUndeclared(context, { answers, byFeed: feed })
  else if (json.size > 0 && sitemap.size === 0)
    yield* discoverBesideJson(context, new Set([...json, ...feed]))
}

/** What the menu leads to beside what is known: of lists that hold nothing else only the beginning is looked at. */
async function* discoverBesideJson(
  context: DiscoverContext,
  known: ReadonlySet<string>,
): AsyncGenerator<Discovered> {
  const isKnown = (found: Found): boolean => known.has(keyOf(found)) || context.isKnown(found)
  for await (const step of discoverByMenu({ ...context, isKnown, untilKnown: true }))
    if (step.kind === 'listing' || (step.kind === 'found' && !known.has(keyOf(step.found)))) yield step
}

/** Nothing but what every site of the platform has. */
function isUndeclared({ platform, sections, discovery }: Source): boolean {
  return sections.length === 0 && discovery.length === platforms[platform].siteDiscovery.length
}

const okStatus = 200

type Way = Discovery['kind']
type SeenByWay = { readonly kind: Way; readonly step: Discovered }

async function* declaredWays(context: DiscoverContext): AsyncGenerator<SeenByWay> {
  for (const kind of ['json', 'feed', 'sitemap', 'list'] as const)
    for (const way of context.source.discovery)
      if (way.kind === kind) for await (const step of stepsOf(context, way)) yield { kind, step }
}

function stepsOf(context: DiscoverContext, way: Discovery): AsyncGenerator<Discovered> {
  switch (way.kind) {
    case 'sitemap':
      return discoverBySitemap(context, way)
    case 'json':
      return discoverByJson(context, way)
    case 'feed':
      return discoverByFeed(context, way)
    case 'list':
      return discoverByList(context, way)
  }
}

type Answered = {
  readonly answers: ReadonlyMap<string, number | null>
  readonly byFeed: ReadonlySet<string>
}

async function* discoverUndeclared(context: DiscoverContext, seen: Answered): AsyncGenerator<Discovered> {
  let tried: readonly string[] = []
  let found = 0
  for await (const step of discoverByMenu(context)) {
    if (step.kind === 'tried') {
      tried = step.paths
      continue
    }
    if (step.kind === 'found' && !seen.byFeed.has(keyOf(step.found))) found += 1
    yield step
  }
  yield { kind: 'finding', finding: nothingOffered(context.source, { ...seen, tried, found }) }
}

const shownMax = 8

function nothingOffered(
  source: Source,
  seen: Answered & { readonly tried: readonly string[]; readonly found: number },
): Finding {
  const answers = [...seen.answers].slice(0, shownMax).map(([url, status]) => {
    const { pathname, search } = new URL(url)
    const said = status === okStatus ? 'không có địa chỉ văn bản nào' : (status ?? 'không trả lời')
    return `${pathname}${search} ${said}`
  })
  const ways = answers.length === 0 ? 'định nghĩa không nêu cách tìm nào' : answers.join('; ')
  const lists =
    seen.byFeed.size > 0
      ? `trang chỉ còn RSS, với ${seen.byFeed.size} bài mới nhất,`
      : `trang không đưa ra danh sách nào (${ways})`
  const menu =
    seen.found > 0
      ? `tìm theo trình đơn của trang chủ được ${seen.found} lượt địa chỉ trong ${seen.tried.length} chuyên mục đoán được`
      : `trình đơn của trang chủ (${seen.tried.length} chuyên mục đoán được) cũng không dẫn đến văn bản nào`
  const shown = seen.tried.slice(0, shownMax).join(', ')
  return {
    class: 'empty-listing',
    subject: source.id,
    detail: `${lists} và nguồn không khai báo chuyên mục; ${menu}`,
    next: `khai báo chuyên mục (sections) trong định nghĩa nguồn${shown === '' ? '' : `, ví dụ trong số: ${shown}`}`,
  }
}
