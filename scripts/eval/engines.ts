import { openFts5 } from '../../src/search/fts5.ts'
import { openMeili, prepareMeili } from '../../src/search/meili.ts'
import type { MeiliOptions } from '../../src/search/meili-client.ts'
import type { SearchIndex } from '../../src/search/search-index.ts'

/** An empty index of an engine to be measured. */
export type Engine = { readonly name: 'embedded' | 'meilisearch'; readonly open: () => Promise<SearchIndex> }

/** The embedded index; beside it the server that `MEILI_URL` names, if it does. */
export function enginesToMeasure(): readonly Engine[] {
  const embedded: Engine = { name: 'embedded', open: async () => openFts5(':memory:') }
  const server = serverToMeasure()
  if (server === null) return [embedded]
  const open = async (): Promise<SearchIndex> => {
    await prepareMeili(server, { fresh: true })
    return openMeili(server)
  }
  return [embedded, { name: 'meilisearch', open }]
}

/** Measuring waits longer than readers do: the machine may be busy with other things. */
const limits = { readMs: 30_000 }

/** Its indexes are of measuring alone, and made anew each time. */
export function serverToMeasure(): MeiliOptions | null {
  const { MEILI_URL: url, MEILI_KEY: key } = process.env
  return url ? { url, key: key || null, name: 'thidua-eval', limits } : null
}
