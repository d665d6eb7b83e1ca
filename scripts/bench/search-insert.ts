import { openFts5 } from '../../src/search/fts5.ts'
import type { IndexRecord } from '../../src/search/search-index.ts'
import { processorMs } from './processor-time.ts'
import type { RawIndex } from './search-raw.ts'
import type { BenchRow } from './stage.ts'

const recordsPerBatch = 500

/**
 * Fills our index and the plain tables, one batch of each in turn, so that other work on the machine slows them alike.
 * Each batch is one durable transaction in all of them.
 */
export async function insertRows(
  path: string,
  records: readonly IndexRecord[],
  raw: RawIndex,
): Promise<readonly BenchRow[]> {
  const index = openFts5(path)
  const tookMs = { ours: 0, plain: 0, same: 0 }
  const timed = async (who: keyof typeof tookMs, work: () => unknown): Promise<void> => {
    const started = processorMs()
    await work()
    tookMs[who] += processorMs() - started
  }
  for (let at = 0; at < records.length; at += recordsPerBatch) {
    const batch = records.slice(at, at + recordsPerBatch)
    const groups = batch.map(record => ({ group: record.documentId ?? '', records: [record] }))
    raw.prepare(batch)
    await timed('ours', () => index.put(groups))
    await timed('plain', () => raw.put(batch))
    await timed('same', () => raw.putSameWords(batch))
  }
  await timed('ours', () => index.close())
  raw.finish(records)
  const row = (otherMs: number, otherName: string): BenchRow => {
    const rate = (ms: number): number => (records.length / ms) * 1_000
    return {
      stage: 'search insert',
      unit: 'records/s',
      ours: rate(tookMs.ours),
      other: rate(otherMs),
      otherName,
      ratio: otherMs / tookMs.ours,
      note: `${records.length} records`,
    }
  }
  return [
    row(tookMs.plain, 'plain FTS5 (one form of each word, no pairs, no facets)'),
    row(tookMs.same, 'plain FTS5 given the same words and pairs'),
  ]
}
