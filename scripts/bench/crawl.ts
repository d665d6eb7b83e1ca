import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Agent, request } from 'undici'
import { crawlSource } from '../../crawlers/crawl.ts'
import { defineSource } from '../../crawlers/define-source.ts'
import type { Sink } from '../../crawlers/source-run.ts'
import { isFinding } from '../../src/domain/finding.ts'
import { createHttpFetcher } from '../../src/fetch/http-fetcher.ts'
import { createPace } from '../../src/fetch/pace.ts'
import { read } from '../../src/read/index.ts'
import { migrate } from '../../src/store/migrate.ts'
import { openDatabase } from '../../src/store/sqlite.ts'
import { type BenchSite, serveBenchSite } from './crawl-site.ts'
import { crawleeMissing, loadCrawlee } from './crawlee.ts'
import type { BenchRow, Stage } from './stage.ts'

const pageCount = 2_000
const connections = 4
/** Both sides in turns, so that other work on the machine meets both. */
const rounds = 5
/** Crawlee takes seconds for each. */
const readingRounds = 3

/**
 * The crawl loop on a site of our own on loopback, politeness off: discovery, frontier with leases on disk, robots.txt,
 * address checks, accounting. Beside it, undici asking for the same addresses in a bare loop with as many connections;
 * there, pages are thrown away unread. And Crawlee's CheerioCrawler on the same site, where both read the pages.
 */
export const run: Stage = async () => {
  const site = await serveBenchSite(pageCount)
  const folder = mkdtempSync(join(tmpdir(), 'thidua-bench-'))
  try {
    return [...(await besideBareLoop(site, folder)), ...(await besideCrawlee(site, folder))]
  } finally {
    rmSync(folder, { recursive: true })
    await site.close()
  }
}

async function besideBareLoop(site: BenchSite, folder: string): Promise<readonly BenchRow[]> {
  await crawlLoop(site, join(folder, 'warm.db'), throwAway)
  await bareLoop(site)
  const turns: { readonly ours: Cost; readonly bare: Cost }[] = []
  for (let round = 0; round < rounds; round += 1) {
    const bare = await bareLoop(site)
    turns.push({ bare, ours: await crawlLoop(site, join(folder, `${round}.db`), throwAway) })
  }
  const memoryMb = process.memoryUsage().rss / 1e6
  const note = `${pageCount} pages, ${connections} connections, medians of ${rounds} turns, ${memoryMb.toFixed(0)} MB resident`
  const otherName = 'bare undici loop'
  return [
    {
      stage: 'crawl',
      unit: 'pages/s',
      ours: median(turns.map(({ ours }) => ours.rate)),
      other: median(turns.map(({ bare }) => bare.rate)),
      otherName,
      ratio: median(turns.map(({ ours, bare }) => ours.rate / bare.rate)),
      note,
    },
    {
      stage: 'crawl, by processor time',
      unit: 'pages/s of one processor',
      ours: median(turns.map(({ ours }) => 1e6 / ours.processorUs)),
      other: median(turns.map(({ bare }) => 1e6 / bare.processorUs)),
      otherName,
      ratio: median(turns.map(({ ours, bare }) => bare.processorUs / ours.processorUs)),
      note: 'tells more where other work is on the machine; the server is counted on both sides',
    },
  ]
}

/** Pages per second on the clock, and processor time per page. */
type Cost = { readonly rate: number; readonly processorUs: number }

async function costOf(work: () => Promise<unknown>): Promise<Cost> {
  const started = performance.now()
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return {
    rate: (pageCount * 1_000) / (performance.now() - started),
    processorUs: (user + system) / pageCount,
  }
}

async function besideCrawlee(site: BenchSite, folder: string): Promise<readonly BenchRow[]> {
  await crawlLoop(site, join(folder, 'read-warm.db'), readAll)
  const turns: { readonly ours: Cost; readonly other: Cost | null }[] = []
  for (let round = 0; round < readingRounds; round += 1) {
    const crawl = await loadCrawlee()
    const other = crawl === null ? null : await costOf(() => crawl(site, connections))
    turns.push({ other, ours: await crawlLoop(site, join(folder, `read-${round}.db`), readAll) })
  }
  const both = turns.flatMap(({ ours, other }) => (other === null ? [] : [{ ours, other }]))
  const otherName = 'Crawlee CheerioCrawler'
  const note =
    both.length === 0
      ? crawleeMissing
      : `${pageCount} pages, ${connections} connections, medians of ${readingRounds} turns`
  return [
    {
      stage: 'crawl, pages read',
      unit: 'pages/s',
      ours: median(turns.map(({ ours }) => ours.rate)),
      other: median(both.map(({ other }) => other.rate)),
      otherName,
      ratio: median(both.map(({ ours, other }) => ours.rate / other.rate)),
      note,
    },
    {
      stage: 'crawl, pages read, by processor time',
      unit: 'pages/s of one processor',
      ours: median(turns.map(({ ours }) => 1e6 / ours.processorUs)),
      other: median(both.map(({ other }) => 1e6 / other.processorUs)),
      otherName,
      ratio: median(both.map(({ ours, other }) => other.processorUs / ours.processorUs)),
      note,
    },
  ]
}

async function bareLoop({ port, paths }: BenchSite): Promise<Cost> {
  const agent = new Agent({ connections })
  let next = 0
  const cost = await costOf(() =>
    Promise.all(
      Array.from({ length: connections }, async () => {
        for (let path = paths[next++]; path !== undefined; path = paths[next++]) {
          const { body } = await request(`http://127.0.0.1:${port}${path}`, { dispatcher: agent })
          await body.arrayBuffer()
        }
      }),
    ),
  )
  await agent.close()
  return cost
}

async function crawlLoop({ port, lists }: BenchSite, file: string, keep: Sink['keep']): Promise<Cost> {
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
  let crawled = 0
  const cost = await costOf(async () => {
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
        sink: { keep, seen: () => undefined, gone: () => undefined },
      },
      { runId: null, pagesMax: pageCount, since: null },
    )
    crawled = report.new
  })
  await fetcher.close()
  db.close()
  if (crawled !== pageCount) throw new Error(`${crawled} of ${pageCount} pages were crawled`)
  return cost
}

const throwAway: Sink['keep'] = async () => ({ change: 'new', findings: [] })

const readAll: Sink['keep'] = async (raw, { judge }) => {
  const parsed = await read(raw)
  if (isFinding(parsed)) return { change: 'failed', findings: [parsed] }
  const refusal = judge(parsed)
  return refusal === null ? { change: 'new', findings: [] } : { change: 'failed', findings: [refusal] }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
