import type { SourceRun } from './source-run.ts'
import { note } from './source-run.ts'

/** What one earlier run saw of a source. */
export type PastRun = {
  readonly items: number
  readonly details: number
  readonly withTitle: number
  readonly withDate: number
  readonly withNumber: number
}

const pastRunsKept = 30
/** Rates of fewer pages say nothing. */
const detailsMin = 5
const rateDropMax = 0.3
const itemsShareMin = 0.5

/**
 * Compares a run with what its source promises and with the last runs: too few documents in the lists, or pages that
 * lost their titles, dates or numbers, mean a redesign. Each is a finding of its own.
 */
export function checkHealth(run: SourceRun, listedToEnd: boolean): void {
  const { source, read } = run
  const past = pastRuns(run)
  const drift = (detail: string): void =>
    note(run, {
      class: 'template-drift',
      subject: source.id,
      detail,
      next: `so một danh sách và một văn bản trên trang với trang mẫu của nguồn, rồi sửa định nghĩa nguồn hoặc nền tảng; nếu trang mới đọc đúng: thidua sources accept ${source.id}`,
    })
  if (listedToEnd) for (const detail of itemFaults(run, past)) drift(detail)
  if (read.drifted > 0)
    drift(
      `${read.drifted} trang mất nội dung, tiêu đề, ngày hoặc số ký hiệu; bản tốt gần nhất được giữ nguyên`,
    )
  if (read.details < detailsMin) return
  const rates = [
    [
      'tiêu đề',
      read.title / read.details,
      source.health.titleRateMin,
      past.map(run => rate(run.withTitle, run)),
    ],
    ['ngày', read.date / read.details, source.health.dateRateMin, past.map(run => rate(run.withDate, run))],
    ['số ký hiệu', read.number / read.details, 0, past.map(run => rate(run.withNumber, run))],
  ] as const
  for (const [name, now, wanted, before] of rates) {
    const usual = median(before.flatMap(value => (value === null ? [] : [value])))
    const least = Math.max(wanted, (usual ?? 0) - rateDropMax)
    if (now < least)
      drift(`${percent(now)} trong ${read.details} trang có ${name}, ít nhất phải ${percent(least)}`)
  }
}

/** Lists that were not read to their end say nothing about how much there is. */
function itemFaults({ source, count }: SourceRun, past: readonly PastRun[]): readonly string[] {
  const { itemsMin } = source.health
  const usual = median(past.map(({ items }) => items))
  const { items } = count
  return [
    ...(items < itemsMin ? [`danh sách có ${items} văn bản, ít nhất phải ${itemsMin}`] : []),
    ...(usual !== null && items < usual * itemsShareMin
      ? [`danh sách có ${items} văn bản, thường có ${usual}`]
      : []),
  ]
}

/** Keeps what this run saw, for the runs to come. */
export function recordHealth({ tools, source, read, count }: SourceRun, runId: number): void {
  tools.db.run(
    `INSERT OR REPLACE INTO source_run
       (run_id, source, ended_at, listings, items, details, with_title, with_date, with_number, new, changed, bytes)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    runId,
    source.id,
    tools.now().toISOString(),
    count.listings,
    count.items,
    read.details,
    read.title,
    read.date,
    read.number,
    count.new,
    count.changed,
    count.bytes,
  )
}

function pastRuns(run: SourceRun): readonly PastRun[] {
  return run.tools.db.all<PastRun>(
    `SELECT items, details, with_title AS withTitle, with_date AS withDate, with_number AS withNumber
     FROM source_run WHERE source = ? ORDER BY run_id DESC LIMIT ?`,
    run.source.id,
    pastRunsKept,
  )
}

function rate(count: number, { details }: PastRun): number | null {
  return details < detailsMin ? null : count / details
}

function median(values: readonly number[]): number | null {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? null
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}
