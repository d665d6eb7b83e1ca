import { openFts5 } from '../../src/search/fts5.ts'
import { openMeili, prepareMeili } from '../../src/search/meili.ts'
import type { IndexQuery, IndexRecord, SearchIndex } from '../../src/search/search-index.ts'
import { serverToMeasure } from '../eval/engines.ts'
import { meaningOf } from '../meaning-of.ts'
import { benchQueries } from './search-queries.ts'
import { benchRecords } from './search-records.ts'
import type { BenchRow, Stage } from './stage.ts'

/** 20,000 records by default, 100,000 with THIDUA_LONG=1. */
const recordsCount = process.env.THIDUA_LONG === '1' ? 100_000 : 20_000
const recordsPerBatch = 2_000

/**
 * The server that MEILI_URL names beside the embedded index, on the same records and queries, three facets each:
 * insert rate, answers cold (every word of a query is asked for the first time) and warm, suggestions.
 */
export const run: Stage = async () => {
  const server = serverToMeasure()
  if (server === null) throw new Error('search-server: MEILI_URL names no server to measure')
  const records = benchRecords(recordsCount)
  await prepareMeili(server, { fresh: true })
  const ours = openMeili(server)
  const embedded = openFts5(':memory:')
  const rows = [
    row('server insert', 'records/s', {
      ours: (recordsCount / (await insert(ours, records))) * 1_000,
      other: (recordsCount / (await insert(embedded, records))) * 1_000,
    }),
  ]
  const queries = benchQueries().map(({ q, year, type }) => queryOf({ q, year, type }))
  for (const round of ['cold', 'warm']) {
    const times = { ours: await ask(ours, queries), other: await ask(embedded, queries) }
    for (const [name, share] of [
      ['p50', 0.5],
      ['p95', 0.95],
    ] as const)
      rows.push(
        row(`server search ${round} ${name}`, 'ms', {
          ours: percentile(times.ours, share),
          other: percentile(times.other, share),
        }),
      )
  }
  const typed = benchQueries().flatMap(({ q }) => [2, 4, 8].map(length => q.slice(0, length)))
  rows.push(
    row('server suggest p95', 'ms', {
      ours: percentile(await times(typed, each => ours.suggest(each, 10)), 0.95),
      other: percentile(await times(typed, each => embedded.suggest(each, 10)), 0.95),
    }),
  )
  await embedded.close()
  return rows
}

async function insert(index: SearchIndex, records: readonly IndexRecord[]): Promise<number> {
  const started = performance.now()
  for (let at = 0; at < records.length; at += recordsPerBatch)
    await index.put(
      records
        .slice(at, at + recordsPerBatch)
        .map(record => ({ group: record.documentId ?? '', records: [record] })),
    )
  return performance.now() - started
}

function ask(index: SearchIndex, queries: readonly IndexQuery[]): Promise<readonly number[]> {
  return times(queries, query => index.find(query))
}

async function times<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<unknown>,
): Promise<readonly number[]> {
  const taken: number[] = []
  for (const item of items) {
    const started = performance.now()
    await work(item)
    taken.push(performance.now() - started)
  }
  return taken
}

function row(stage: string, unit: string, { ours, other }: { ours: number; other: number }): BenchRow {
  const ratio = unit === 'ms' ? other / ours : ours / other
  return { stage, unit, ours, other, otherName: 'embedded', ratio, note: `${recordsCount} records` }
}

function percentile(taken: readonly number[], share: number): number {
  const sorted = [...taken].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

type Asked = { readonly q: string; readonly year: number | null; readonly type: string | null }

function queryOf({ q, year, type }: Asked): IndexQuery {
  return { ...meaningOf({ q, year, type }, '2026-01-01').query, facets: ['type', 'year', 'status'] }
}
