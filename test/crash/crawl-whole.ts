import { sampleConnectTo } from '../../crawlers/sample/connect-to.ts'
import { sampleSource } from '../../crawlers/sample/source.ts'
import { runCrawl } from '../../pipelines/crawl.ts'
import { exportJsonl } from '../../pipelines/export.ts'
import { createHttpFetcher } from '../../src/fetch/http-fetcher.ts'
import { loadRegistry } from '../../src/registry/load.ts'
import { openIndex } from '../../src/search/open-index.ts'
import { openStore } from '../../src/store/open.ts'
import type { Outcome } from './crawl-plain.ts'

/** Crawls the sample portal the whole way, into a store. */
export async function crawlWhole(folder: string, port: number): Promise<Outcome> {
  const store = openStore(folder, { mode: 'write', kind: 'sample' })
  const index = await openIndex(folder, { mode: 'write' })
  const fetcher = createHttpFetcher({
    connectTo: sampleConnectTo(`http://127.0.0.1:${port}`),
    connectionsPerHostMax: 4,
  })
  const report = await runCrawl({ store, index, registry: loadRegistry(), sources: [sampleSource], fetcher })
  const lines = [...exportJsonl(store)]
  await fetcher.close()
  await index.close()
  store.close()
  return { lines, report: report.sources[0] }
}
