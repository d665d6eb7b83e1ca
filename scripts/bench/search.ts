import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openFts5 } from '../../src/search/fts5.ts'
import type { FacetName, IndexQuery, IndexRecord, SearchIndex } from '../../src/search/search-index.ts'
import { meaningOf } from '../meaning-of.ts'
import { processorMs } from './processor-time.ts'
import { answerRows, percentile, plainRow } from './search-answers.ts'
import { inMemoryRecordsMax, inMemoryRows } from './search-in-memory.ts'
import { insertRows } from './search-insert.ts'
import { type BenchQuery, benchQueries } from './search-queries.ts'
import { openRaw } from './search-raw.ts'
import { benchRecords } from './search-records.ts'
import type { BenchRow, Stage } from './stage.ts'

/** 20,000 records by default, 100,000 with THIDUA_LONG=1. */
const recordsCount = process.env.THIDUA_LONG === '1' ? 100_000 : 20_000
const facets: readonly FacetName[] = ['type', 'year', 'status']

/**
 * The embedded index beside the plain FTS5 table that one would use instead: insert rate; then 300 queries with three
 * facets, every third with two filters; opening; suggestions while typing. MiniSearch and Orama on what they can hold.
 * All times are of the processor.
 */
export const run: Stage = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-bench-'))
  try {
    const raw = openRaw(join(folder, 'raw.db'))
    const oursPath = join(folder, 'ours.db')
    // Not kept: while answers are timed, a heap full of records would be gone through again and again.
    const inserted = await insertRows(oursPath, benchRecords(recordsCount), raw)
    const first = queryOf({ kind: 'number', q: '1/2001/NĐ-CP', year: null, type: null })
    const opened = processorMs()
    const index = openFts5(oursPath, { readOnly: true })
    await index.find(first)
    const openMs = processorMs() - opened
    const rows = [
      ...inserted,
      {
        ...plainRow('open and first answer', 'ms of processor'),
        ours: openMs,
        other: 300,
        otherName: 'goal',
        ratio: 300 / openMs,
      },
      ...(await answerRows(index, raw, queryOf)),
      await suggestRow(index),
      ...(await besideMemory(join(folder, 'few.db'), benchRecords(inMemoryRecordsMax))),
    ]
    await index.close()
    raw.close()
    return rows
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function besideMemory(path: string, few: readonly IndexRecord[]): Promise<readonly BenchRow[]> {
  const index = openFts5(path)
  try {
    await index.put(few.map(record => ({ group: record.documentId ?? '', records: [record] })))
    return await inMemoryRows(few, benchQueries(), query => index.find(queryOf(query)))
  } finally {
    await index.close()
  }
}

async function suggestRow(index: SearchIndex): Promise<BenchRow> {
  const times: number[] = []
  for (const { q } of benchQueries())
    for (const length of [2, 4, 8]) {
      const started = processorMs()
      await index.suggest(q.slice(0, length), 10)
      times.push(processorMs() - started)
    }
  const p95 = percentile(times, 0.95)
  return {
    ...plainRow('suggest p95', 'ms of processor'),
    ours: p95,
    other: 30,
    otherName: 'goal',
    ratio: 30 / p95,
  }
}

function queryOf({ q, year, type }: BenchQuery): IndexQuery {
  return { ...meaningOf({ q, year, type }, '2026-01-01').query, facets }
}
