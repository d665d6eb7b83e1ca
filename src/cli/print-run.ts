import type { RunSummary } from '../answer/run-summary.ts'
import { formatDayVi, timeInVietnam, todayInVietnam } from '../domain/day.ts'
import { findingNames } from '../domain/finding-name.ts'
import { runCounts, runKindWords } from '../web/run-words.ts'
import type { Io } from './io.ts'

/**
 * One run in some lines: when, how long and whether it ended; what it did; what asks for a human, by kind, and how to see it.
 * @param isOver a later run of its kind has begun, so that one without an end was broken off
 */
export function printRun(io: Io, run: RunSummary, isOver: boolean): void {
  printDone(io, run, isOver)
  const open = Object.entries(run.open).toSorted(([, a], [, b]) => b - a)
  if (run.endedAt === null || open.length === 0) return
  const kinds = open.slice(0, kindsMax).map(([kind, count]) => `${count} ${classWords(kind)}`)
  const more = open.length > kindsMax ? `; và ${open.length - kindsMax} loại khác` : ''
  io.out(`   Cần người xem: ${kinds.join('; ')}${more}\n   → thidua runs ${run.id}\n`)
}

/** When a run was, how long, and what it did. */
export function printDone(io: Io, run: RunSummary, isOver: boolean): void {
  const name = runKindWords[run.kind]?.vi ?? run.kind
  io.out(`#${run.id} ${name}, ${instantWords(run.startedAt)}, ${tookWords(run, isOver)}\n`)
  if (run.endedAt === null) return
  const counts = runCounts(run.counts, 'vi', run.kind)
  const size = run.counts.bytes === undefined ? '' : `; ${(run.counts.bytes / 1e6).toFixed(1)} MB`
  const findings = run.findings === 0 ? 'không có vấn đề' : `${run.findings} vấn đề`
  io.out(`   ${counts}${size}; ${findings}\n`)
}

/** The most frequent ones, in one or two lines of a terminal. */
const kindsMax = 4

function classWords(kind: string): string {
  const known: Readonly<Record<string, { readonly vi: string }>> = findingNames
  return known[kind]?.vi ?? kind
}

function tookWords({ startedAt, endedAt }: RunSummary, isOver: boolean): string {
  if (endedAt === null)
    return isOver ? 'bị ngắt; lượt sau đã đi tiếp' : 'chưa kết thúc (đang chạy hoặc bị ngắt)'
  const seconds = Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 1_000)
  return seconds < 120 ? `${seconds} giây` : `${Math.round(seconds / 60)} phút`
}

/** In Vietnam's time, whatever the machine's zone. */
function instantWords(instant: string): string {
  const at = new Date(instant)
  return `${formatDayVi(todayInVietnam(at))} ${timeInVietnam(at)}`
}
