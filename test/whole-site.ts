import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RunReport } from '../crawlers/report.ts'
import type { Source } from '../crawlers/source.ts'
import { type CrawlOptions, runCrawl } from '../pipelines/crawl.ts'
import type { Finding } from '../src/domain/finding.ts'
import type { Fetcher } from '../src/fetch/fetcher.ts'
import { loadRegistry } from '../src/registry/load.ts'
import { openIndex } from '../src/search/open-index.ts'
import { openFindings } from '../src/store/findings.ts'
import { openStore } from '../src/store/open.ts'
import type { Store } from '../src/store/store.ts'
import { fetcherFor, type Handler, type MockSite, serveMock } from './crawl-kit.ts'

/** A site of our own with a store and an index beside it: what tests need that crawl the whole way. */
export type WholeSite = {
  readonly site: MockSite
  readonly fetcher: Fetcher
  readonly store: Store
  readonly crawl: (sources: readonly Source[], options?: Partial<CrawlOptions>) => Promise<RunReport>
  /** Findings that are open in the store, as `toldOf` names them. */
  readonly open: () => readonly string[]
  readonly close: () => Promise<void>
}

const registry = loadRegistry()

/** @param options `now`: the clock of the store, the machine's own where there is none; `kind`: of its sources */
export async function openWholeSite(
  handler: Handler,
  options: { readonly now?: () => Date; readonly kind?: Store['kind'] } = {},
): Promise<WholeSite> {
  const site = await serveMock(handler)
  const fetcher = fetcherFor([site])
  const folder = mkdtempSync(join(tmpdir(), 'thidua-'))
  const store = openStore(folder, { mode: 'write', kind: 'sample', ...options })
  const index = await openIndex(folder, { mode: 'write' })
  return {
    site,
    fetcher,
    store,
    crawl: (sources, more = {}) =>
      runCrawl({ store, index, registry, sources, fetcher, retryMs: 1, ...more }),
    open: () => toldOf(openFindings(store)),
    close: async () => {
      await index.close()
      store.close()
      await fetcher.close()
      await site.close()
      rmSync(folder, { recursive: true })
    },
  }
}

/** `vanished /tin/bai-3.html`: class and subject, without the site's own host. */
export function toldOf(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ class: name, subject }) => `${name} ${subject.replace('http://mock.example', '')}`)
}
