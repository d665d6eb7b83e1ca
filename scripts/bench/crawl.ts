import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Agent, request } from 'undici'
import { crawlSource } from '../../crawlers/crawl.ts'
import { defineSource } from '../../crawlers/define-source.ts'
import { createHttpFetcher } from '../../src/fetch/http-fetcher.ts'
import { createPace } from '../../src/fetch/pace.ts'
import { migrate } from '../../src/store/migrate.ts'
import { openDatabase } from '../../src/store/sqlite.ts'
import type { BenchRow, Stage } from './stage.ts'

const pageCount = 2_000
const connections = 4

/**
 * The crawl loop on a site of our own on loopback, politeness off: discovery, frontier with leases on disk, robots.txt,
 * address checks, accounting; pages are thrown away unread. Beside it, undici asking for the same addresses in a
 * bare loop with as many connections.
 */
export const run: Stage = async () => {
  const site = await serveSite()
  const folder = mkdtempSync(join(tmpdir(), 'thidua-bench-'))
  try {
    const bare = await bareLoop(site)
    const ours = await crawlLoop(site, folder)
    const memoryMb = process.memoryUsage().rss / 1e6
    const note = `${pageCount} pages, ${connections} connections, ${memoryMb.toFixed(0)} MB resident`
    const row: BenchRow = {
      stage: 'crawl',
      unit: 'pages/s',
      ours,
      other: bare,
      otherName: 'bare undici loop',
      ratio: ours / bare,
      note,
    }
    return [row]
  } finally {
    rmSync(folder, { recursive: true })
    await site.close()
  }
}

type Site = { readonly port: number; readonly paths: readonly string[]; readonly close: () => Promise<void> }

async function serveSite(): Promise<Site> {
  const paths = Array.from({ length: pageCount }, (_, n) => `/tin/bai-${n + 1}.html`)
  const text = 'Nội dung bài viết về công tác thi đua, khen thưởng của tỉnh. '.repeat(60)
  const server = createServer((asked, answer) => {
    const url = asked.url ?? ''
    const page = /^\/tin\/(?:\?page=(\d+))?$/.exec(url)
    answer.writeHead(page || url.endsWith('.html') ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
    })
    const start = (Number(page?.[1] ?? 1) - 1) * 100
    const links = paths.slice(start, start + 100).map(path => `<a href="${path}">${path}</a>`)
    answer.end(page ? links.join('\n') : `<h1>${url}</h1><p>${text}</p>`)
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const close = (): Promise<void> =>
    new Promise(done => {
      server.closeAllConnections()
      server.close(() => done())
    })
  return { port: (server.address() as AddressInfo).port, paths, close }
}

async function bareLoop({ port, paths }: Site): Promise<number> {
  const agent = new Agent({ connections })
  const started = performance.now()
  let next = 0
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (let path = paths[next++]; path !== undefined; path = paths[next++]) {
        const { body } = await request(`http://127.0.0.1:${port}${path}`, { dispatcher: agent })
        await body.arrayBuffer()
      }
    }),
  )
  const seconds = (performance.now() - started) / 1_000
  await agent.close()
  return paths.length / seconds
}

async function crawlLoop({ port }: Site, folder: string): Promise<number> {
  const db = openDatabase(join(folder, 'frontier.db'))
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
    discovery: [{ kind: 'list', path: '/tin/', paging: { kind: 'template', template: '{url}?page={n}' } }],
    urls: { detail: [String.raw`-(?<id>\d+)\.html$`] },
    politeness: { gapMs: 0, latencyFactor: 0, pagesPerRunMax: pageCount },
  })
  const started = performance.now()
  const report = await crawlSource(
    source,
    {
      db,
      fetcher,
      pace: createPace(),
      now: () => new Date(),
      sleep: async () => undefined,
      retryMs: 5,
      progress: undefined,
      sink: {
        keep: async () => ({ change: 'new', findings: [] }),
        seen: () => undefined,
        gone: () => undefined,
      },
    },
    { runId: null, pagesMax: pageCount, since: null },
  )
  const seconds = (performance.now() - started) / 1_000
  await fetcher.close()
  db.close()
  return report.fetched / seconds
}
