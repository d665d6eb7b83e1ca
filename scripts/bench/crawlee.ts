import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { packageRoot } from '../../src/data-dir.ts'
import { type BenchSite, connections } from './crawl-site.ts'

/** As much of Crawlee as is used here; it is installed beside the benches, not with the product. */
type Crawlee = {
  readonly CheerioCrawler: new (
    options: {
      readonly minConcurrency: number
      readonly maxConcurrency: number
      readonly requestHandler: (context: {
        readonly $: (selector: string) => { readonly text: () => string }
        readonly enqueueLinks: (options: { readonly globs: readonly string[] }) => Promise<unknown>
        readonly request: { readonly url: string }
      }) => Promise<void>
    },
    configuration: unknown,
  ) => { readonly run: (urls: readonly string[]) => Promise<unknown>; readonly teardown: () => Promise<void> }
  readonly Configuration: new (options: { readonly persistStorage: boolean }) => unknown
  readonly log: { readonly setLevel: (level: number) => void }
}

/** How to install what this is measured beside. */
export const crawleeMissing =
  'Crawlee is not installed: npm install --prefix scripts/bench/peers --ignore-scripts'

/** Reads all pages of the site; with how many connections at once is fixed, so that it need not find out. */
type CrawleeCrawl = (site: BenchSite) => Promise<void>

/** A crawl of Crawlee's CheerioCrawler that follows the links of lists and reads pages; null where it is not installed. */
export async function loadCrawlee(): Promise<CrawleeCrawl | null> {
  const peers = join(packageRoot, 'scripts', 'bench', 'peers')
  if (!existsSync(join(peers, 'node_modules', '@crawlee', 'cheerio'))) return null
  const path = createRequire(join(peers, 'package.json')).resolve('@crawlee/cheerio')
  const loaded = (await import(pathToFileURL(path).href)) as { readonly default?: Crawlee } & Crawlee
  const crawlee = loaded.default ?? loaded
  crawlee.log.setLevel(0)
  return site => crawl(crawlee, site)
}

async function crawl(crawlee: Crawlee, site: BenchSite): Promise<void> {
  let pages = 0
  const crawler = new crawlee.CheerioCrawler(
    {
      minConcurrency: connections,
      maxConcurrency: connections,
      requestHandler: async ({ $, enqueueLinks, request }) => {
        if (!request.url.endsWith('.html')) await enqueueLinks({ globs: ['http://**/*.html'] })
        else if ($('h1').text() !== '' && $('p').text() !== '') pages += 1
      },
    },
    new crawlee.Configuration({ persistStorage: false }),
  )
  await crawler.run(site.lists.map(path => `http://127.0.0.1:${site.port}${path}`))
  await crawler.teardown()
  if (pages !== site.paths.length) throw new Error(`${pages} of ${site.paths.length} pages were crawled`)
}
