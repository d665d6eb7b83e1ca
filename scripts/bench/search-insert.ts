import { openFts5 } from '../../src/search/fts5.ts'
import type { IndexRecord } from '../../src/search/search-index.ts'
import { processorMs } from './processor-time.ts'
import { openRaw, type RawIndex } from './search-raw.ts'
import type { BenchRow } from './stage.ts'

const recordsPerBatch = 500
/** Enough for what runs often to be compiled. */
const recordsToWarmUp = 9 * recordsPerBatch

/** Milliseconds: of the processor, and on the clock, which also measures the disk and whatever else runs. */
type Took = { processor: number; clock: number }

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
  const { ours, plain } = await fill(path, records, raw)
  const same = await fillSame(records, raw)
  raw.finish(records)
  const row = (by: keyof Took, other: Took, otherName: string): BenchRow => {
    const rate = (took: Took): number => (records.length / took[by]) * 1_000
    return {
      stage: by === 'clock' ? 'search insert, on the clock' : 'search insert',
      unit: 'records/s',
      ours: rate(ours),
      other: rate(other),
      otherName,
      ratio: other[by] / ours[by],
      note: `${records.length} records`,
    }
  }
  return (['processor', 'clock'] as const).flatMap(by => [
    row(by, plain, 'plain FTS5 (one form of each word, no pairs, no facets)'),
    row(by, same, 'plain FTS5 given the same words and pairs'),
  ])
}

async function fill(
  path: string,
  records: readonly IndexRecord[],
  raw: RawIndex,
): Promise<Readonly<Record<'ours' | 'plain', Took>>> {
  const index = openFts5(path)
  const took = { ours: nothing(), plain: nothing() }
  for (let at = 0; at < records.length; at += recordsPerBatch) {
    const batch = records.slice(at, at + recordsPerBatch)
    const groups = batch.map(record => ({ group: record.documentId ?? '', records: [record] }))
    const turns = [
      () => timed(took.ours, () => index.put(groups)),
      () => timed(took.plain, () => raw.put(batch)),
    ]
    for (const turn of (at / recordsPerBatch) % 2 === 0 ? turns : turns.reverse()) await turn()
  }
  await timed(took.ours, () => index.close())
  return took
}

async function fillSame(records: readonly IndexRecord[], raw: RawIndex): Promise<Took> {
  const took = nothing()
  for (let at = 0; at < records.length; at += recordsPerBatch) {
    const batch = records.slice(at, at + recordsPerBatch)
    raw.prepare(batch)
    await timed(took, () => raw.putSameWords(batch))
  }
  return took
}

async function timed(took: Took, work: () => unknown): Promise<void> {
  const processor = processorMs()
  const clock = performance.now()
  await work()
  took.processor += processorMs() - processor
  took.clock += performance.now() - clock
}

function nothing(): Took {
  return { processor: 0, clock: 0 }
}
