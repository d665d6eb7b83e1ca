import type { IndexQuery, SearchIndex } from '../../src/search/search-index.ts'
import { processorMs } from './processor-time.ts'
import { type BenchQuery, benchQueries } from './search-queries.ts'
import type { RawIndex } from './search-raw.ts'
import type { BenchRow } from './stage.ts'

/** Each query is asked so often, in rounds; the median of its times counts, so that other work on the machine does not. */
const rounds = 3
/** So much longer than the raw statement an answer may take, ms. */
const slackMs = 3

const raws = {
  understood: 'raw FTS5 statement given the words as understood, all hits ranked, facets exact',
  typed: 'raw FTS5 statement given the words as typed (đ is not d), all hits ranked, facets exact',
} as const

type Times = {
  readonly ours: number[]
  /** Ours in further rounds: V8 compiles in threads beside, whose time is the process's, well into the third round. */
  readonly settled: number[]
  readonly understood: number[]
  readonly typed: number[]
}

/**
 * Times of our answers, understanding included, beside the raw statements of `search-raw.ts`. In each round one after the
 * other answers all queries in a row, as a service does: answering in turns, each would begin with the processor's caches full
 * of what the other has just read.
 */
export async function answerRows(
  index: SearchIndex,
  raw: RawIndex,
  queryOf: (query: BenchQuery) => IndexQuery,
): Promise<readonly BenchRow[]> {
  const times = benchQueries().map(query => ({
    query,
    understood: queryOf(query),
    times: { ours: [], settled: [], understood: [], typed: [] } as Times,
  }))
  const timed = async (who: keyof Times, ask: (each: (typeof times)[number]) => unknown): Promise<void> => {
    for (const each of times) {
      const started = processorMs()
      await ask(each)
      each.times[who].push(processorMs() - started)
    }
  }
  for (let round = 0; round < rounds; round++) {
    await timed('ours', ({ query }) => index.find(queryOf(query)))
    await timed('understood', ({ query, understood }) => raw.ask(query, understood))
    await timed('typed', ({ query }) => raw.askAsTyped(query))
  }
  for (let round = 0; round < rounds; round++)
    await timed('settled', ({ query }) => index.find(queryOf(query)))
  const medians = times.map(each => timesBy(each.times, all => percentile(all, 0.5)))
  const settled = medians.map(each => ({ ...each, ours: each.settled }))
  const firsts = times.map(each => timesBy(each.times, ([first = 0]) => first))
  return [
    shareRow('search p50', medians, 0.5),
    shareRow('search p95', medians, 0.95),
    withinRow('search, share of queries within the raw statement + 3 ms', medians, 'understood'),
    withinRow('the same beside the easier statement', medians, 'typed'),
    shareRow('search p50, three further rounds, compiled', settled, 0.5),
    shareRow('search p95, three further rounds', settled, 0.95),
    withinRow('share within the raw statement + 3 ms, three further rounds', settled, 'understood'),
    shareRow('search p50, first round, lists not yet kept', firsts, 0.5),
    shareRow('search p95, first round', firsts, 0.95),
    withinRow('share within the raw statement + 3 ms, first round', firsts, 'understood'),
  ]
}

type Took = Readonly<Record<keyof Times, number>>

function timesBy(times: Times, pick: (all: readonly number[]) => number): Took {
  return {
    ours: pick(times.ours),
    settled: pick(times.settled),
    understood: pick(times.understood),
    typed: pick(times.typed),
  }
}

function shareRow(stage: string, took: readonly Took[], share: number): BenchRow {
  const at = (name: keyof Times): number =>
    percentile(
      took.map(each => each[name]),
      share,
    )
  const [ours, other] = [at('ours'), at('understood')]
  return {
    ...plainRow(stage, 'ms of processor'),
    ours,
    other,
    otherName: raws.understood,
    ratio: other / ours,
    note: `given the words as typed: ${at('typed').toFixed(1)} ms`,
  }
}

function withinRow(stage: string, took: readonly Took[], beside: 'understood' | 'typed'): BenchRow {
  const beyond = took.map(each => each.ours - each[beside])
  const within = beyond.filter(ms => ms <= slackMs).length / beyond.length
  const ms = (share: number): string => percentile(beyond, share).toFixed(1)
  return {
    ...plainRow(stage, ''),
    ours: within,
    other: 1,
    otherName: `goal; ${raws[beside]}`,
    ratio: within,
    note: `ours − raw: p50 ${ms(0.5)}, p95 ${ms(0.95)}, most ${Math.max(...beyond).toFixed(1)} ms`,
  }
}

export function plainRow(stage: string, unit: string): BenchRow {
  return { stage, unit, ours: 0, other: 0, otherName: '', ratio: 0, note: '' }
}

export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
