import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Agent, request } from 'undici'
import { createPageReader } from '../../crawlers/page-reader.ts'
import type { Contender, Turn } from './crawl-contender.ts'
import { type Cost, costOf, median } from './crawl-costs.ts'
import { crawlLoop, throwAway } from './crawl-loop.ts'
import { type BenchSite, connections, serveBenchSite } from './crawl-site.ts'
import { crawleeMissing } from './crawlee.ts'
import type { BenchRow, Stage } from './stage.ts'

const pageCount = 2_000
/** Both sides in turns, so that other work on the machine meets both; single turns differ by a quarter. */
const rounds = 11
/**
 * Reading is much code, which is compiled while it runs and forgotten while others run: a turn is as long as the crawl of a
 * site, and the first one is told apart. In the second, too, much is still compiled, on both sides.
 */
const pagesToRead = 6_000
const readingRounds = 9

/**
 * The crawl loop on a site of our own on loopback, politeness off: discovery, frontier with leases on disk, robots.txt,
 * address checks, accounting. Beside it, undici asking for the same addresses in a bare loop with as many connections;
 * there, pages are thrown away unread. And Crawlee's CheerioCrawler on the same site, where both read the pages, each in a
 * process of its own.
 */
export const run: Stage = async () => {
  const site = await serveBenchSite(pageCount)
  const large = await serveBenchSite(pagesToRead)
  try {
    return [...(await besideBareLoop(site)), ...(await besideCrawlee(large))]
  } finally {
    await site.close()
    await large.close()
  }
}

async function besideBareLoop(site: BenchSite): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-bench-'))
  const reader = createPageReader()
  const loop = (name: string): Promise<Cost> =>
    crawlLoop(site, { file: join(folder, `${name}.db`), keep: throwAway, reader })
  await loop('warm')
  await bareLoop(site)
  const turns: { readonly ours: Cost; readonly bare: Cost }[] = []
  for (let round = 0; round < rounds; round += 1) {
    const bare = await bareLoop(site)
    turns.push({ bare, ours: await loop(`${round}`) })
  }
  rmSync(folder, { recursive: true })
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

async function bareLoop({ port, paths }: BenchSite): Promise<Cost> {
  const agent = new Agent({ connections })
  let next = 0
  const cost = await costOf(paths.length, () =>
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

async function besideCrawlee(site: BenchSite): Promise<readonly BenchRow[]> {
  const contenders = { ours: contender('ours', site), crawlee: contender('crawlee', site) }
  const turns: { readonly ours: Cost; readonly other: Cost | null }[] = []
  for (let round = 0; round <= readingRounds; round += 1) {
    const other = await contenders.crawlee.crawl()
    const ours = await contenders.ours.crawl()
    if (ours !== null) turns.push({ ours, other })
  }
  for (const { process } of Object.values(contenders)) process.kill()
  const counted = turns.slice(1)
  const both = counted.flatMap(({ ours, other }) => (other === null ? [] : [{ ours, other }]))
  const otherName = 'Crawlee CheerioCrawler'
  const [first] = turns
  const firstNote =
    first?.other == null
      ? ''
      : `, which had ${first.ours.rate.toFixed(0)} and ${first.other.rate.toFixed(0)} pages/s`
  const note =
    both.length === 0
      ? crawleeMissing
      : `${pagesToRead} pages, ${connections} connections, each in a process of its own, medians of ${readingRounds} turns after a first one${firstNote}`
  return [
    {
      stage: 'crawl, pages read',
      unit: 'pages/s',
      ours: median(counted.map(({ ours }) => ours.rate)),
      other: median(both.map(({ other }) => other.rate)),
      otherName,
      ratio: median(both.map(({ ours, other }) => ours.rate / other.rate)),
      note,
    },
    {
      stage: 'crawl, pages read, by processor time',
      unit: 'pages/s of one processor',
      ours: median(counted.map(({ ours }) => 1e6 / ours.processorUs)),
      other: median(both.map(({ other }) => 1e6 / other.processorUs)),
      otherName,
      ratio: median(both.map(({ ours, other }) => other.processorUs / ours.processorUs)),
      note: 'ours reads in a thread of its own; both its threads are counted',
    },
  ]
}

/** A process that crawls when asked. */
function contender(
  who: Contender,
  { port, paths, lists }: BenchSite,
): { readonly process: ChildProcess; readonly crawl: () => Promise<Cost | null> } {
  const suffix = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  const child = fork(fileURLToPath(new URL(`./crawl-contender.${suffix}`, import.meta.url)))
  return {
    process: child,
    crawl: () =>
      new Promise((resolve, reject) => {
        const onExit = (code: number | null): void => reject(new Error(`${who} ended with ${code}`))
        child.once('exit', onExit)
        child.once('message', answer => {
          child.off('exit', onExit)
          resolve(answer as Cost | null)
        })
        child.send({ who, site: { port, paths, lists } } satisfies Turn)
      }),
  }
}
