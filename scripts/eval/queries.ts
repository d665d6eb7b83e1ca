import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Following, followServer, renewServer } from '../../pipelines/follow-server.ts'
import { ingestPaths } from '../../pipelines/ingest.ts'
import { packageRoot } from '../../src/data-dir.ts'
import { type Day, parseIsoDay } from '../../src/domain/day.ts'
import { loadRegistry } from '../../src/registry/load.ts'
import { openMeili } from '../../src/search/meili.ts'
import { openIndex } from '../../src/search/open-index.ts'
import { openSearch, type Search } from '../../src/search/open-search.ts'
import { type Hit, plainRequest, type SearchRequest } from '../../src/search/search-answer.ts'
import { openStore } from '../../src/store/open.ts'
import { publicIdOf } from '../../src/store/works.ts'
import { serverToMeasure } from './engines.ts'
import type { Suite, SuiteResult } from './suite.ts'

const ownGold = join(packageRoot, 'test', 'gold', 'queries-officers.tsv')

/** What the queries are asked of, beside the registry: folders below `--data`. */
const folders = ['seeds', 'data/news', 'data/office-files', 'data/congbao']

/**
 * Officers' queries: does what must be first come first? Gold is `gold/queries-*.tsv` (query, filters, expected,
 * note); `expected` has instrument ids and paths of files below `--data`, any of which is right.
 * `first`: the first hit is one of them. `top3`: one of them is among the first three. Without `--gold`, the project's
 * own questions over the same documents are asked as well: `officers.first`, `officers.top3`.
 */
export const run: Suite = async ({ data, gold }) => {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-queries-'))
  try {
    const store = openStore(folder, { mode: 'write' })
    const index = await openIndex(folder, { mode: 'write' })
    const registry = loadRegistry()
    const paths = folders.map(name => join(data, name)).filter(path => existsSync(path))
    await ingestPaths(paths, { store, index, registry })
    const files = goldFiles(data, gold)
    const search = openSearch({ store, registry, index })
    const result = await measure(search, files, data)
    const own = gold === null ? await measure(search, [ownGold], data) : null
    const server = serverToMeasure()
    const onServer = server === null ? null : await measureOnServer({ store, registry, server }, files, data)
    await index.close()
    store.close()
    const officers = own === null ? {} : prefixed('officers', own.metrics)
    return {
      ...result,
      metrics: { ...result.metrics, ...officers, ...onServer },
      worst: [...result.worst, ...(own?.worst ?? [])],
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The same of what is held, found by the server: names of its figures begin with `meilisearch.`. */
async function measureOnServer(
  following: Following,
  files: readonly string[],
  data: string,
): Promise<Record<string, number>> {
  const { store, registry, server } = following
  renewServer(store)
  const finding = await followServer(following)
  if (finding) throw new Error(finding.detail)
  const { metrics, worst } = await measure(
    openSearch({ store, registry, index: openMeili(server) }),
    files,
    data,
  )
  for (const each of worst) console.error(JSON.stringify(each))
  return prefixed('meilisearch', metrics)
}

function prefixed(prefix: string, metrics: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(metrics).map(([name, value]) => [`${prefix}.${name}`, value]))
}

/** Asks every query of the files. */
export async function measure(search: Search, files: readonly string[], data: string): Promise<SuiteResult> {
  const asked: {
    query: string
    first: boolean
    top3: boolean
    expected: string
    found: readonly string[]
  }[] = []
  for (const line of files.flatMap(readRows)) {
    const [query = '', filters = '', expected = ''] = line.split('\t')
    const answer = await search.search({ ...plainRequest, ...readFilters(filters), q: query, limit: 10 })
    if ('refused' in answer) throw new Error(`${query}: ${answer.detail}`)
    const isHit = expected.split('|').map(item => matcher(item.trim(), data))
    asked.push({
      query,
      first: isHit.some(matches => answer.hits[0] !== undefined && matches(answer.hits[0])),
      top3: isHit.some(matches => answer.hits.slice(0, 3).some(matches)),
      expected,
      found: answer.hits
        .slice(0, 5)
        .map(hit => `${hit.instrumentId ?? hit.documentId} ${hit.title.slice(0, 60)}`),
    })
  }
  const share = (of: 'first' | 'top3'): number => asked.filter(each => each[of]).length / asked.length
  return {
    suite: 'queries',
    n: asked.length,
    metrics: { first: share('first'), top3: share('top3') },
    worst: asked.filter(({ first, top3 }) => !first || !top3),
  }
}

function goldFiles(data: string, gold: string | null): readonly string[] {
  if (gold !== null) return [gold]
  return readdirSync(join(data, 'gold'))
    .filter(name => /^queries-.*\.tsv$/.test(name))
    .map(name => join(data, 'gold', name))
}

/** Without the line of headings. */
function readRows(path: string): readonly string[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line, at) => at > 0 && line.trim() !== '')
}

function readFilters(text: string): Partial<SearchRequest> {
  const filters: { in?: string; on?: Day } = {}
  for (const filter of text.split(';').filter(each => each !== '')) {
    const [name, value = ''] = filter.split('=')
    const day = name === 'on' ? parseIsoDay(value) : undefined
    if (name === 'in') filters.in = value
    else if (day) filters.on = day
    else throw new Error(`queries: no filter "${filter}"`)
  }
  return filters
}

/** An instrument id, or a file: then any work that holds a document of those bytes. */
function matcher(expected: string, data: string): (hit: Hit) => boolean {
  const path = join(data, expected)
  if (!existsSync(path)) return hit => hit.instrumentId === expected
  const id = publicIdOf(readFileSync(path))
  return hit => hit.documentIds.includes(id)
}
