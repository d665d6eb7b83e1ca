import { create, insertMultiple, search } from '@orama/orama'
import MiniSearch from 'minisearch'
import type { IndexRecord } from '../../src/search/search-index.ts'
import { processorMs } from './processor-time.ts'
import type { BenchQuery } from './search-queries.ts'
import type { BenchRow } from './stage.ts'

/** Engines that hold everything in memory, on as many records as they take in reasonable time. */
export const inMemoryRecordsMax = 5_000
const queriesMax = 60

/**
 * Milliseconds a query (p50), when each has been asked once before, and records a second while building; Vietnamese folded first, as they do not. `ours` asks
 * our index, with its facets, on the same records.
 */
export async function inMemoryRows(
  records: readonly IndexRecord[],
  queries: readonly BenchQuery[],
  ours: (query: BenchQuery) => Promise<unknown>,
): Promise<readonly BenchRow[]> {
  const documents = records
    .slice(0, inMemoryRecordsMax)
    .map((record, id) => ({ id: String(id), title: plain(record.title), text: plain(record.text) }))
  const chosen = queries.filter((_, at) => at % Math.ceil(queries.length / queriesMax) === 0)
  const asked = chosen.map(({ q }) => plain(q))
  const oursMs = await medianOf(chosen, ours)
  const rows = [await miniSearchRow(documents, asked), await oramaRow(documents, asked)]
  return rows.map(row => ({ ...row, ours: oursMs, ratio: row.other / oursMs }))
}

type Plain = { readonly id: string; readonly title: string; readonly text: string }

async function miniSearchRow(documents: readonly Plain[], asked: readonly string[]): Promise<Peer> {
  const index = new MiniSearch<Plain>({ fields: ['title', 'text'] })
  const built = await timed(() => index.addAll(documents))
  return rowOf('MiniSearch', documents.length, built, await medianOf(asked, q => index.search(q)))
}

async function oramaRow(documents: readonly Plain[], asked: readonly string[]): Promise<Peer> {
  const index = create({ schema: { id: 'string', title: 'string', text: 'string' } as const })
  const built = await timed(() => insertMultiple(index, [...documents]))
  return rowOf(
    'Orama',
    documents.length,
    built,
    await medianOf(asked, term => search(index, { term, limit: 20 })),
  )
}

type Peer = Omit<BenchRow, 'ours' | 'ratio'>

function rowOf(name: string, records: number, builtMs: number, queryMs: number): Peer {
  return {
    stage: 'search p50, engines in memory',
    unit: 'ms a query (p50)',
    other: queryMs,
    otherName: name,
    note: `${records} records, built at ${Math.round((records / builtMs) * 1_000)} records/s; no filters, no facets`,
  }
}

async function medianOf<Query>(asked: readonly Query[], ask: (query: Query) => unknown): Promise<number> {
  for (const q of asked) await ask(q)
  const times: number[] = []
  for (const q of asked) times.push(await timed(() => ask(q)))
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}

async function timed(work: () => unknown): Promise<number> {
  const started = processorMs()
  await work()
  return processorMs() - started
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toLowerCase()
}
