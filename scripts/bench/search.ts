import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Day } from '../../src/domain/day.ts'
import { loadRegistry } from '../../src/registry/load.ts'
import { openFts5 } from '../../src/search/fts5.ts'
import { plainRequest } from '../../src/search/search-answer.ts'
import type { FacetName, IndexQuery, IndexRecord, SearchIndex } from '../../src/search/search-index.ts'
import { understand } from '../../src/search/understand.ts'
import { inMemoryRows } from './search-in-memory.ts'
import { type BenchQuery, benchQueries } from './search-queries.ts'
import { buildRaw, type RawIndex } from './search-raw.ts'
import { benchRecords } from './search-records.ts'
import type { BenchRow, Stage } from './stage.ts'

/** 20,000 records by default, 100,000 with THIDUA_LONG=1. */
const recordsCount = process.env.THIDUA_LONG === '1' ? 100_000 : 20_000
const recordsPerBatch = 500
const facets: readonly FacetName[] = ['type', 'year', 'status']

/**
 * The embedded index beside the plain FTS5 table that one would use instead: insert rate; then 300 queries with three
 * facets, every third with two filters; opening; suggestions while typing. MiniSearch and Orama on what they can hold.
 */
export const run: Stage = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-bench-'))
  try {
    const records = benchRecords(recordsCount)
    const raw = buildRaw(join(folder, 'raw.db'), records)
    const oursPath = join(folder, 'ours.db')
    const insertMs = await insertOurs(oursPath, records)
    const opened = performance.now()
    const index = openFts5(oursPath, { readOnly: true })
    await index.find(queryOf({ kind: 'number', q: '1/2001/NĐ-CP', year: null, type: null }))
    const openMs = performance.now() - opened
    const rows = [
      insertRow(insertMs, raw),
      {
        ...plainRow('open and first answer', 'ms'),
        ours: openMs,
        other: 300,
        otherName: 'goal',
        ratio: 300 / openMs,
      },
      ...(await queryRows(index, raw)),
      await suggestRow(index),
      ...(await inMemoryRows(records, benchQueries())),
    ]
    await index.close()
    raw.close()
    return rows
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function insertOurs(path: string, records: readonly IndexRecord[]): Promise<number> {
  const index = openFts5(path)
  const started = performance.now()
  for (let at = 0; at < records.length; at += recordsPerBatch)
    await index.put(
      records
        .slice(at, at + recordsPerBatch)
        .map(record => ({ group: record.documentId ?? '', records: [record] })),
    )
  const took = performance.now() - started
  await index.close()
  return took
}

function insertRow(insertMs: number, raw: RawIndex): BenchRow {
  const rate = (ms: number): number => (recordsCount / ms) * 1_000
  return {
    stage: 'search insert',
    unit: 'records/s',
    ours: rate(insertMs),
    other: rate(raw.insertMs),
    otherName: 'plain FTS5 (one form of each word, no pairs, no facets)',
    ratio: raw.insertMs / insertMs,
    note: `${recordsCount} records`,
  }
}

async function queryRows(index: SearchIndex, raw: RawIndex): Promise<readonly BenchRow[]> {
  const queries = benchQueries()
  const ours: number[] = []
  const other: number[] = []
  const slower: number[] = []
  for (const query of [...queries.slice(0, 20), ...queries]) {
    const started = performance.now()
    await index.find(queryOf(query))
    const between = performance.now()
    raw.ask(query)
    ours.push(between - started)
    other.push(performance.now() - between)
    slower.push(between - started - (performance.now() - between))
  }
  // The first twenty only warm both up.
  const measured = (times: readonly number[]): readonly number[] => times.slice(20)
  const row = (stage: string, share: number): BenchRow => {
    const [a, b] = [percentile(measured(ours), share), percentile(measured(other), share)]
    return {
      ...plainRow(stage, 'ms'),
      ours: a,
      other: b,
      ratio: b / a,
      otherName: 'raw FTS5 statement, all hits ranked',
    }
  }
  const most = Math.max(...measured(slower))
  return [
    row('search p50', 0.5),
    row('search p95', 0.95),
    {
      ...plainRow('search beyond the raw statement, most', 'ms'),
      ours: most,
      other: 3,
      otherName: 'goal',
      ratio: 3 / Math.max(most, 0.1),
    },
  ]
}

async function suggestRow(index: SearchIndex): Promise<BenchRow> {
  const times: number[] = []
  for (const { q } of benchQueries())
    for (const length of [2, 4, 8]) {
      const started = performance.now()
      await index.suggest(q.slice(0, length), 10)
      times.push(performance.now() - started)
    }
  const p95 = percentile(times, 0.95)
  return { ...plainRow('suggest p95', 'ms'), ours: p95, other: 30, otherName: 'goal', ratio: 30 / p95 }
}

function plainRow(stage: string, unit: string): BenchRow {
  return { stage, unit, ours: 0, other: 0, otherName: '', ratio: 0, note: '' }
}

function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

function queryOf({ q, year, type }: BenchQuery): IndexQuery {
  const meaning = understand({ ...plainRequest, q, year, type, on: '2026-01-01' as Day }, loadRegistry())
  if ('refused' in meaning) throw new Error(meaning.detail)
  return { ...meaning.query, facets }
}
