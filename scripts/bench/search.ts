import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openFts5 } from '../../src/search/fts5.ts'
import type { IndexRecord } from '../../src/search/search-index.ts'
import { processorMs } from './processor-time.ts'
import { plainRow } from './search-answer-rows.ts'
import { answerRows, queryOf } from './search-answers.ts'
import { inMemoryRecordsMax, inMemoryRows } from './search-in-memory.ts'
import { insertRows } from './search-insert.ts'
import { benchQueries } from './search-queries.ts'
import { openRaw } from './search-raw.ts'
import { benchRecords } from './search-records.ts'
import type { BenchRow, Stage } from './stage.ts'

/** 20,000 records by default, 100,000 with THIDUA_LONG=1. */
const recordsCount = process.env.THIDUA_LONG === '1' ? 100_000 : 20_000

/**
 * The embedded index beside the plain FTS5 table that one would use instead: insert rate; then 300 queries with three
 * facets, every third with two filters; opening; suggestions while typing. MiniSearch and Orama on what they can hold.
 * Times are of the processor where a row does not say that they are on the clock.
 */
export const run: Stage = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-bench-'))
  try {
    const rawPath = join(folder, 'raw.db')
    const oursPath = join(folder, 'ours.db')
    const raw = openRaw(rawPath)
    const inserted = await insertRows(oursPath, benchRecords(recordsCount), raw)
    raw.close()
    const first = queryOf({ kind: 'number', q: '1/2001/NĐ-CP', year: null, type: null })
    const opened = processorMs()
    const index = openFts5(oursPath, { readOnly: true })
    await index.find(first)
    const openMs = processorMs() - opened
    await index.close()
    const rows = [
      ...inserted,
      {
        ...plainRow('open and first answer', 'ms of processor'),
        ours: openMs,
        other: 300,
        otherName: 'goal',
        ratio: 300 / openMs,
      },
      ...(await answerRows({ ours: oursPath, raw: rawPath })),
      ...(await besideMemory(join(folder, 'few.db'), benchRecords(inMemoryRecordsMax))),
    ]
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
