import { runCrawl } from '../../pipelines/crawl.ts'
import { keepHeapSmall } from '../../src/cli/small-heap.ts'
import { createHttpFetcher } from '../../src/fetch/http-fetcher.ts'
import { loadRegistry } from '../../src/registry/load.ts'
import { openIndex } from '../../src/search/open-index.ts'
import { openStore } from '../../src/store/open.ts'
import { mockSource } from '../crawl-kit.ts'

/** Crawls a large mock site into a store, in a process of its own, and says how much memory that took at most. */
keepHeapSmall()
const [folder = '', port = '', pages = ''] = process.argv.slice(2)
const store = openStore(folder, { mode: 'write', kind: 'sample' })
const index = await openIndex(folder, { mode: 'write' })
const fetcher = createHttpFetcher({
  connectTo: new Map([['mock.example:80', { host: '127.0.0.1', port: Number(port) }]]),
  connectionsPerHostMax: 4,
})
const list = {
  kind: 'list',
  path: '/tin/',
  paging: { kind: 'template', template: '{url}?page={n}', pagesMax: 1_000 },
} as const
const source = mockSource({
  discovery: [list],
  politeness: { gapMs: 0, latencyFactor: 0, pagesPerRunMax: Number(pages), bytesPerRunMax: 5_000_000_000 },
})
const residentMb: number[] = []
const report = await runCrawl({
  store,
  index,
  registry: loadRegistry(),
  sources: [source],
  fetcher,
  progress: done => {
    if (done % 500 === 0) residentMb.push(Math.round(process.memoryUsage.rss() / 1e6))
  },
})
await fetcher.close()
await index.close()
store.close()
const { new: stored, findings } = report
// What the system counts, between two looks as well; in KiB.
const residentMbMax = Math.round((process.resourceUsage().maxRSS * 1_024) / 1e6)
process.stdout.write(JSON.stringify({ stored, findings: findings.length, residentMb, residentMbMax }))
process.exit(0)
