import { discoverByFeed } from './discover-feed.ts'
import { discoverByJson } from './discover-json.ts'
import { discoverByList } from './discover-list.ts'
import { discoverBySitemap } from './discover-sitemap.ts'
import type { DiscoverContext, Discovered } from './found.ts'

/**
 * Looks for documents in every way the source has: sitemaps, JSON lists and feeds, then lists. Each address comes at least once;
 * who receives them keeps the first title and the latest hint.
 */
export async function* discover(context: DiscoverContext): AsyncGenerator<Discovered> {
  const { discovery } = context.source
  for (const way of discovery) if (way.kind === 'sitemap') yield* discoverBySitemap(context, way)
  for (const way of discovery) if (way.kind === 'json') yield* discoverByJson(context, way)
  for (const way of discovery) if (way.kind === 'feed') yield* discoverByFeed(context, way)
  for (const way of discovery) if (way.kind === 'list') yield* discoverByList(context, way)
}
