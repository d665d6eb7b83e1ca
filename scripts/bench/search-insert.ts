import { openFts5 } from '../../src/search/fts5.ts'
import type { IndexRecord, RecordGroup, SearchIndex } from '../../src/search/search-index.ts'
import { processorMs } from './processor-time.ts'
import { openRaw, type RawIndex } from './search-raw.ts'
import type { BenchRow } from './stage.ts'
import { threadTimes } from './thread-times.ts'

const recordsPerBatch = 500
const batchesPerTurn = 9
const recordsPerTurn = batchesPerTurn * recordsPerBatch

/** Milliseconds: of the processor, by thread and of all together, and on the clock, which also measures whatever else runs. */
type Took = { readonly threads: Map<string, number>; processor: number; clock: number }
type Measure = 'clock' | 'busiest' | 'processor'

/**
 * Fills our index, as `reindex` does, and the plain table, nine batches of each in turn, each turn another first, so that
 * other work on the machine slows them alike; then the table of the same words, for which words are made first: clearing those
 * away would be counted to whoever comes next. Each batch is one durable transaction in all of them; of ours the next one may be
 * put before the last is durable, and all are at the end of a turn. Some are filled beside it first: what takes a program
 * its first tenths of a second is not the rate.
 */
export async function insertRows(
  path: string,
  records: readonly IndexRecord[],
  raw: RawIndex,
): Promise<readonly BenchRow[]> {
  const beside = openRaw(`${path}-raw-before`)
  await fill(`${path}-before`, records.slice(0, recordsPerTurn), beside)
  beside.close()
  const { ours, plain } = await fill(path, records, raw)
  const same = await fillSame(records, raw)
  raw.finish(records)
  const row = (by: Measure, other: Took, otherName: string): BenchRow => {
    const rate = (took: Took): number => (records.length / msOf(took, by)) * 1_000
    const { stage, means } = measures[by]
    return {
      stage,
      unit: 'records/s',
      ours: rate(ours),
      other: rate(other),
      otherName,
      ratio: rate(ours) / rate(other),
      note: `${records.length} records; ${means}`,
    }
  }
  const told: readonly Measure[] =
    ours.threads.size > 0 ? ['clock', 'busiest', 'processor'] : ['clock', 'processor']
  return told.flatMap(by => [
    row(by, plain, 'plain FTS5 (one form of each word, no pairs, no facets)'),
    row(by, same, 'plain FTS5 given the same words and pairs'),
  ])
}

const measures: Readonly<Record<Measure, { readonly stage: string; readonly means: string }>> = {
  clock: {
    stage: 'search insert, on the clock',
    means: 'how long filling takes: ours reads in one thread and writes in another',
  },
  busiest: {
    stage: 'search insert, by the busiest thread',
    means: 'the same at best, where processors are free: the processor time of that thread alone',
  },
  processor: {
    stage: 'search insert, by processor',
    means: 'how much of the machine it takes: all threads counted',
  },
}

function msOf(took: Took, by: Measure): number {
  return by === 'busiest' ? Math.max(...took.threads.values()) : took[by]
}

async function fill(
  path: string,
  records: readonly IndexRecord[],
  raw: RawIndex,
): Promise<Readonly<Record<'ours' | 'plain', Took>>> {
  const index = openFts5(path)
  const took = { ours: nothing(), plain: nothing() }
  await index.fill?.(async () => {
    // The thread is there before the first turn.
    await index.setNote('bench', 'begun')
    for (let at = 0; at < records.length; at += recordsPerTurn) {
      const batches = batchesOf(records.slice(at, at + recordsPerTurn))
      const groups = batches.map(batch =>
        batch.map(record => ({ group: record.documentId ?? '', records: [record] })),
      )
      const turns = [
        () => timed(took.ours, () => putOneAhead(index, groups)),
        () => timed(took.plain, () => batches.forEach(raw.put)),
      ]
      for (const turn of (at / recordsPerTurn) % 2 === 0 ? turns : turns.reverse()) await turn()
    }
  })
  await timed(took.ours, () => index.close())
  return took
}

function batchesOf(records: readonly IndexRecord[]): readonly (readonly IndexRecord[])[] {
  const batches: (readonly IndexRecord[])[] = []
  for (let at = 0; at < records.length; at += recordsPerBatch)
    batches.push(records.slice(at, at + recordsPerBatch))
  return batches
}

/** All are durable when it is fulfilled. */
async function putOneAhead(index: SearchIndex, batches: readonly (readonly RecordGroup[])[]): Promise<void> {
  let before = Promise.resolve()
  for (const groups of batches) {
    const written = index.put(groups)
    await before
    before = written
  }
  await before
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
  const threads = threadTimes()
  const processor = processorMs()
  const clock = performance.now()
  await work()
  took.clock += performance.now() - clock
  took.processor += processorMs() - processor
  for (const [id, ms] of threadTimes())
    took.threads.set(id, (took.threads.get(id) ?? 0) + ms - (threads.get(id) ?? 0))
}

function nothing(): Took {
  return { threads: new Map(), processor: 0, clock: 0 }
}
