import { crawlSource } from '../../crawlers/crawl.ts'
import type { Sink } from '../../crawlers/crawl-tools.ts'
import { defineSource } from '../../crawlers/define-source.ts'
import type { PageReader } from '../../crawlers/page-reader.ts'
import { isFinding } from '../../src/domain/finding.ts'
import { createHttpFetcher } from '../../src/fetch/http-fetcher.ts'
import { createPace } from '../../src/fetch/pace.ts'
import { migrate } from '../../src/store/migrate.ts'
import { openDatabase } from '../../src/store/sqlite.ts'
import { type Cost, costOf } from './crawl-costs.ts'
import { type BenchSite, connections } from './crawl-site.ts'

/** What is done with each page. */
export const throwAway: Sink['keep'] = async () => ({ change: 'new', findings: [] })
export const readAll: Sink['keep'] = async (raw, { read }) => {
  const parsed = await read(raw)
  return isFinding(parsed) ? { change: 'failed', findings: [parsed] } : { change: 'new', findings: [] }
}

/** One crawl of the site with the product's loop, politeness off, its bookkeeping in `file`. */
export async function crawlLoop(
  { port, lists, paths }: BenchSite,
  { file, keep, reader }: { readonly file: string; readonly keep: Sink['keep']; readonly reader: PageReader },
): Promise<Cost> {
  const pageCount = paths.length
  const db = openDatabase(file)
  migrate(db)
  const fetcher = createHttpFetcher({
    connectTo: new Map([['bench.example:80', { host: '127.0.0.1', port }]]),
    connectionsPerHostMax: connections,
  })
  const source = defineSource({
    id: 'bench',
    name: 'bench',
    kind: 'sample',
    jurisdiction: null,
    baseUrls: ['http://bench.example'],
    platform: 'generic',
    enabled: true,
    knowledge: { certainty: 'verified', note: 'a bench' },
    discovery: [
      {
        kind: 'list',
        path: '/tin/',
        paging: { kind: 'template', template: '{url}?page={n}', pagesMax: lists.length },
      },
    ],
    urls: { detail: [String.raw`-(?<id>\d+)\.html$`] },
    politeness: { gapMs: 0, latencyFactor: 0, pagesPerRunMax: pageCount },
  })
  const tools = {
    db,
    fetcher,
    reader,
    pace: createPace(),
    now: () => new Date(),
    sleep: async () => undefined,
    retryMs: 5,
    progress: undefined,
    sink: { keep, seen: () => undefined, gone: () => undefined },
  }
  let crawled = 0
  const cost = await costOf(pageCount, async () => {
    const report = await crawlSource(source, tools, { runId: null, pagesMax: pageCount, since: null })
    crawled = report.new
  })
  await fetcher.close()
  db.close()
  if (crawled !== pageCount) throw new Error(`${crawled} of ${pageCount} pages were crawled`)
  return cost
}
