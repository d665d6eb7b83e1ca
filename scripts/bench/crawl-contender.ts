import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPageReader } from '../../crawlers/page-reader.ts'
import { type Cost, costOf } from './crawl-costs.ts'
import { crawlLoop, readAll } from './crawl-loop.ts'
import type { BenchSite } from './crawl-site.ts'
import { loadCrawlee } from './crawlee.ts'

/** A process that crawls the site once for each message, and answers with what that cost. */
process.on('message', async ({ who, site }: Turn) => {
  const crawl = turns[who] === undefined ? await contenders[who]() : turns[who]
  turns[who] = crawl
  process.send?.(crawl === null ? null : await crawl(site))
})

export type Contender = 'ours' | 'crawlee'
export type Turn = { readonly who: Contender; readonly site: BenchSite }

type Crawl = (site: Turn['site']) => Promise<Cost>
const turns: Partial<Record<Contender, Crawl | null>> = {}

const contenders: Record<Contender, () => Promise<Crawl | null>> = {
  ours: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'thidua-bench-'))
    process.once('exit', () => rmSync(folder, { recursive: true }))
    const reader = createPageReader()
    let turn = 0
    return async site => {
      turn += 1
      return await crawlLoop(site, { file: join(folder, `${turn}.db`), keep: readAll, reader })
    }
  },
  crawlee: async () => {
    const crawl = await loadCrawlee()
    return crawl && (site => costOf(site.paths.length, () => crawl(site)))
  },
}
