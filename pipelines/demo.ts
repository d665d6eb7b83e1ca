import type { RunReport } from '../crawlers/report.ts'
import { sampleConnectTo } from '../crawlers/sample/connect-to.ts'
import { servePortal } from '../crawlers/sample/portal.ts'
import { sampleFaultSource, sampleRegisterSource, sampleSource } from '../crawlers/sample/source.ts'
import { createHttpFetcher } from '../src/fetch/http-fetcher.ts'
import { loadRegistry } from '../src/registry/load.ts'
import { openIndex } from '../src/search/open-index.ts'
import { openStore } from '../src/store/open.ts'
import { type CrawlOptions, runCrawl } from './crawl.ts'

type DemoOptions = Pick<CrawlOptions, 'progress'> & {
  /** Data folder of its own; what is in it must be a sample too. */
  readonly folder: string
  /** Crawl the sample site on which everything goes wrong, instead of those on which all is well. */
  readonly faults?: boolean
}

/** So that a page that never answers does not hold up a demonstration. */
const faultTimeouts = { connectMs: 1_000, idleMs: 400, totalMs: 2_000 }

/**
 * The whole way on the bundled sample: serves the portal on loopback, crawls it over HTTP into the folder, and closes
 * both again.
 * @throws what opening the folder throws (locked, of the other kind, too new).
 */
export async function runDemo({ folder, progress, faults = false }: DemoOptions): Promise<RunReport> {
  const store = openStore(folder, { mode: 'write', kind: 'sample' })
  try {
    const portal = await servePortal()
    const fetcher = createHttpFetcher({
      connectTo: sampleConnectTo(portal.url),
      connectionsPerHostMax: 4,
      ...(faults ? { timeouts: faultTimeouts } : {}),
    })
    const index = await openIndex(folder, { mode: 'write' })
    try {
      return await runCrawl({
        store,
        index,
        fetcher,
        registry: loadRegistry(),
        sources: faults ? [sampleFaultSource] : [sampleSource, sampleRegisterSource],
        ...(faults ? { retryMs: 50 } : {}),
        ...(progress === undefined ? {} : { progress }),
      })
    } finally {
      await index.close()
      await fetcher.close()
      await portal.close()
    }
  } finally {
    store.close()
  }
}
