import type { WarmedUp } from '../../src/search/warm-up.ts'
import { medians, percentile, type Took } from './search-timed.ts'
import type { BenchRow } from './stage.ts'

/** So much longer than the raw statement an answer may take, ms. */
const slackMs = 3

const raws = {
  understood: 'raw FTS5 statement given the words as understood, all hits ranked, facets exact',
  typed: 'raw FTS5 statement given the words as typed (đ is not d), all hits ranked, facets exact',
} as const

type Rounds = readonly (readonly Took[])[]

/** What was timed, of each query in the order of the mix. */
export type Measured = {
  /** Ours in a process that had answered nothing. */
  readonly first: readonly Took[]
  readonly warmed: WarmedUp
  /** In turns with the raw statements. */
  readonly ours: Rounds
  /** One behind the other. */
  readonly further: Rounds
  readonly understood: Rounds
  readonly typed: Rounds
  readonly suggestMs: number
}

/** One list of times beside another, query by query. */
type Beside = {
  readonly ours: readonly number[]
  readonly other: readonly number[]
  readonly otherName: string
}

/** The rows that the bench prints, of times that were taken in both processes. */
export function rowsOf({
  first,
  warmed,
  ours,
  further,
  understood,
  typed,
  suggestMs,
}: Measured): readonly BenchRow[] {
  const raw = medians(understood, 'processor')
  const beside = (times: readonly number[]): Beside => ({
    ours: times,
    other: raw,
    otherName: raws.understood,
  })
  const warm = beside(medians(ours, 'processor'))
  const easier = { ...warm, other: medians(typed, 'processor'), otherName: raws.typed }
  const clock = {
    ...warm,
    ours: medians(ours, 'clock'),
    other: medians(understood, 'clock'),
  }
  const single = {
    ...warm,
    ours: ours.flatMap(round => round.map(({ processor }) => processor)),
    other: ours.flatMap(() => raw),
  }
  const cold = beside(first.map(({ processor }) => processor))
  return [
    warmRow(warmed),
    atRow('search p50', warm, 0.5),
    atRow('search p95', warm, 0.95),
    withinRow('GOAL: share of queries within the raw statement + 3 ms, by processor', warm),
    withinRow('the same, three further rounds in a row', beside(medians(further, 'processor'))),
    withinRow('the same on the clock, rounds in turns', clock),
    withinRow('the same on the clock, rounds in a row', {
      ...clock,
      ours: medians(further, 'clock'),
    }),
    withinRow('the same beside the easier statement', easier),
    withinRow('the same of each single answer, not of medians', single),
    atRow('search p50 on the clock', clock, 0.5, 'ms on the clock'),
    atRow('search p95 on the clock', clock, 0.95, 'ms on the clock'),
    atRow('search p50, first answers without warming up', cold, 0.5),
    atRow('search p95, first answers without warming up', cold, 0.95),
    withinRow('share within the raw statement + 3 ms, without warming up', cold),
    {
      ...plainRow('suggest p95', 'ms of processor'),
      ours: suggestMs,
      other: 30,
      otherName: 'goal',
      ratio: 30 / suggestMs,
    },
  ]
}

function warmRow({ questions, processorMs }: WarmedUp): BenchRow {
  const seconds = processorMs / 1_000
  return {
    ...plainRow('warming up', 's of processor'),
    ours: seconds,
    other: 30,
    otherName: 'limit',
    ratio: 30 / seconds,
    note: `${questions} questions of the index's own`,
  }
}

function atRow(
  stage: string,
  { ours, other, otherName }: Beside,
  share: number,
  unit = 'ms of processor',
): BenchRow {
  const [at, otherAt] = [percentile(ours, share), percentile(other, share)]
  return { ...plainRow(stage, unit), ours: at, other: otherAt, otherName, ratio: otherAt / at }
}

function withinRow(stage: string, { ours, other, otherName }: Beside): BenchRow {
  const beyond = ours.map((ms, at) => ms - (other[at % other.length] ?? 0))
  const within = beyond.filter(ms => ms <= slackMs).length / beyond.length
  const ms = (share: number): string => percentile(beyond, share).toFixed(1)
  return {
    ...plainRow(stage, ''),
    ours: within,
    other: 1,
    otherName: `all; ${otherName}`,
    ratio: within,
    note: `ours − raw: p50 ${ms(0.5)}, p95 ${ms(0.95)}, most ${Math.max(...beyond).toFixed(1)} ms`,
  }
}

/** A row without figures. */
export function plainRow(stage: string, unit: string): BenchRow {
  return { stage, unit, ours: 0, other: 0, otherName: '', ratio: 0, note: '' }
}
