import type { RunReport } from '../crawlers/report.ts'
import { sampleConnectTo } from '../crawlers/sample/connect-to.ts'
import { servePortal } from '../crawlers/sample/portal.ts'
import { sampleRegisterSource, sampleSource } from '../crawlers/sample/source.ts'
import { createHttpFetcher } from '../src/fetch/http-fetcher.ts'
import { loadRegistry } from '../src/registry/load.ts'
import { openIndex } from '../src/search/open-index.ts'
import { openStore } from '../src/store/open.ts'
import { type CrawlOptions, runCrawl } from './crawl.ts'

export type DemoOptions = Pick<CrawlOptions, 'progress'> & {
  /** Data folder of its own; what is in it must be a sample too. */
  readonly folder: string
}

/**
 * The whole way on the bundled sample: serves the portal on loopback, crawls it over HTTP into the folder, and closes
 * both again.
 * @throws what opening the folder throws (locked, of the other kind, too new).
 */
export async function runDemo({ folder, progress }: DemoOptions): Promise<RunReport> {
  const store = openStore(folder, { mode: 'write', kind: 'sample' })
  try {
    const portal = await servePortal()
    const fetcher = createHttpFetcher({ connectTo: sampleConnectTo(portal.url), connectionsPerHostMax: 4 })
    const index = await openIndex(folder, { mode: 'write' })
    try {
      return await runCrawl({
        store,
        index,
        fetcher,
        registry: loadRegistry(),
        sources: [sampleSource, sampleRegisterSource],
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
