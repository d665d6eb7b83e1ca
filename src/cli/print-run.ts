import type { RunSummary } from '../answer/run-summary.ts'
import { formatDayVi, todayInVietnam } from '../domain/day.ts'
import { runCounts, runKindWords } from '../web/run-words.ts'
import type { Io } from './io.ts'

/** One run in two lines: when, how long and whether it ended; what it did, and how much asks for a human. */
export function printRun(io: Io, run: RunSummary): void {
  const name = runKindWords[run.kind]?.vi ?? run.kind
  const took = run.endedAt === null ? 'chưa kết thúc (đang chạy hoặc bị ngắt)' : tookWords(run)
  const counts = runCounts(run.counts, 'vi')
  const size = run.counts.bytes === undefined ? '' : `; ${(run.counts.bytes / 1e6).toFixed(1)} MB`
  io.out(`#${run.id} ${name}, ${instantWords(run.startedAt)}, ${took}\n`)
  if (run.endedAt === null) return
  const findings = run.findings === 0 ? 'không có vấn đề' : `${run.findings} vấn đề (xem: thidua sources)`
  io.out(`   ${counts}${size}; ${findings}\n`)
}

function tookWords({ startedAt, endedAt }: RunSummary): string {
  const seconds = Math.round((Date.parse(endedAt ?? startedAt) - Date.parse(startedAt)) / 1_000)
  return seconds < 120 ? `${seconds} giây` : `${Math.round(seconds / 60)} phút`
}

/** In Vietnam's time, whatever the machine's zone. */
function instantWords(instant: string): string {
  const at = new Date(instant)
  const time = new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(11, 16)
  return `${formatDayVi(todayInVietnam(at))} ${time}`
}
