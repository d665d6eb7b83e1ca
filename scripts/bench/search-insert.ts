import { openFts5 } from '../../src/search/fts5.ts'
import type { IndexRecord } from '../../src/search/search-index.ts'
import { processorMs } from './processor-time.ts'
import { openRaw, type RawIndex } from './search-raw.ts'
import type { BenchRow } from './stage.ts'

const recordsPerBatch = 500
/** Enough for what runs often to be compiled. */
const recordsToWarmUp = 9 * recordsPerBatch

type Took = { ours: number; plain: number }

/**
 * Fills our index and the plain table, one batch of each in turn, each turn another first, so that other work on the
 * machine slows them alike; then the table of the same words, for which words are made first: clearing those away would be
 * counted to whoever comes next. Each batch is one durable transaction in all of them. Some are filled beside it first:
 * what takes a program its first tenths of a second is not the rate.
 */
export async function insertRows(
  path: string,
  records: readonly IndexRecord[],
  raw: RawIndex,
): Promise<readonly BenchRow[]> {
  const beside = openRaw(`${path}-raw-before`)
  await fill(`${path}-before`, records.slice(0, recordsToWarmUp), beside)
  beside.close()
  const took = await fill(path, records, raw)
  const sameMs = fillSame(records, raw)
  raw.finish(records)
  const row = (otherMs: number, otherName: string): BenchRow => {
    const rate = (ms: number): number => (records.length / ms) * 1_000
    return {
      stage: 'search insert',
      unit: 'records/s',
      ours: rate(took.ours),
      other: rate(otherMs),
      otherName,
      ratio: otherMs / took.ours,
      note: `${records.length} records`,
    }
  }
  return [
    row(took.plain, 'plain FTS5 (one form of each word, no pairs, no facets)'),
    row(sameMs, 'plain FTS5 given the same words and pairs'),
  ]
}

/** Milliseconds of the processor. */
async function fill(path: string, records: readonly IndexRecord[], raw: RawIndex): Promise<Took> {
  const index = openFts5(path)
  const took: Took = { ours: 0, plain: 0 }
  const timed = async (who: keyof Took, work: () => unknown): Promise<void> => {
    const started = processorMs()
    await work()
    took[who] += processorMs() - started
  }
  for (let at = 0; at < records.length; at += recordsPerBatch) {
    const batch = records.slice(at, at + recordsPerBatch)
    const groups = batch.map(record => ({ group: record.documentId ?? '', records: [record] }))
    const turns = [() => timed('ours', () => index.put(groups)), () => timed('plain', () => raw.put(batch))]
    for (const turn of (at / recordsPerBatch) % 2 === 0 ? turns : turns.reverse()) await turn()
  }
  await timed('ours', () => index.close())
  return took
}

function fillSame(records: readonly IndexRecord[], raw: RawIndex): number {
  let tookMs = 0
  for (let at = 0; at < records.length; at += recordsPerBatch) {
    const batch = records.slice(at, at + recordsPerBatch)
    raw.prepare(batch)
    const started = processorMs()
    raw.putSameWords(batch)
    tookMs += processorMs() - started
  }
  return tookMs
}
