import type { Finding } from '../src/domain/finding.ts'
import { chanceOfSoFew } from './chance.ts'
import { sentenceJoint } from './joined-findings.ts'
import type { SourceRun } from './source-run.ts'
import { note } from './source-run.ts'

/** What one earlier run that went well saw of a source. */
export type PastRun = {
  readonly listings: number
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
/** A rate is too low only where chance alone, at the usual rate, gives so few less often than once in so many nights. */
const chanceMax = 1 / 200

/**
 * Compares a run with what its source promises and with the last runs that went well: too few documents in the lists, or
 * pages that lost their titles, dates or numbers, mean a redesign. All of it is one finding.
 */
export function checkHealth(run: SourceRun, listedToEnd: boolean): void {
  const { source } = run
  const past = pastRuns(run)
  const faults = [...(listedToEnd ? itemFaults(run, past) : []), ...pageFaults(run, past)]
  if (faults.length === 0) return
  note(run, {
    class: 'template-drift',
    subject: source.id,
    detail: faults.join(sentenceJoint),
    next: `so một danh sách và một văn bản trên trang với trang mẫu của nguồn, rồi sửa định nghĩa nguồn hoặc nền tảng; nếu trang mới đọc đúng: thidua sources accept ${source.id}`,
  })
}

/**
 * Lists that were not read to their end say nothing about how much there is. Paged lists are read as far as they have
 * something new: only fewer documents on each page of them, too, is unusual.
 */
function itemFaults({ source, count }: SourceRun, past: readonly PastRun[]): readonly string[] {
  const { itemsMin } = source.health
  const { items, listings } = count
  const isFew = (now: number, values: readonly number[]): boolean => {
    const least = leastOf(values, usual => usual * itemsShareMin)
    return least !== null && now < least
  }
  const isUnusual =
    isFew(
      items,
      past.map(run => run.items),
    ) && isFew(perPage({ items, listings }), past.map(perPage))
  return [
    ...(items < itemsMin ? [`danh sách có ${items} văn bản, ít nhất phải ${itemsMin}`] : []),
    ...(isUnusual ? [`danh sách có ${items} văn bản, thường có ${median(past.map(run => run.items))}`] : []),
  ]
}

function perPage({ items, listings }: Pick<PastRun, 'items' | 'listings'>): number {
  return items / Math.max(1, listings)
}

function pageFaults({ source, read }: SourceRun, past: readonly PastRun[]): readonly string[] {
  const lost =
    read.drifted > 0
      ? [
          `${read.drifted} trang mất nội dung, tiêu đề, ngày hoặc số ký hiệu; bản tốt gần nhất được giữ nguyên`,
        ]
      : []
  if (read.details < detailsMin) return lost
  const { titleRateMin, dateRateMin } = source.health
  return [
    ...lost,
    ...rateFault({ name: 'tiêu đề', seen: read.title, wanted: titleRateMin, of: run => run.withTitle }),
    ...rateFault({ name: 'ngày', seen: read.date, wanted: dateRateMin, of: run => run.withDate }),
    ...rateFault({ name: 'số ký hiệu', seen: read.number, wanted: 0, of: run => run.withNumber }),
  ]

  function rateFault({ name, seen, wanted, of }: Rate): readonly string[] {
    const { details } = read
    const pages = past.reduce((sum, run) => sum + run.details, 0)
    // One more with and one without: what was never seen is not impossible.
    const usual = pages === 0 ? wanted : (past.reduce((sum, run) => sum + of(run), 0) + 1) / (pages + 2)
    const lowest = past
      .filter(run => run.details >= detailsMin)
      .map(run => of(run) / run.details)
      .toSorted((a, b) => a - b)
    const least = Math.max(wanted, Math.min(usual - rateDropMax, lowest[1] ?? 1))
    // What nobody promised belongs to some kinds of pages only, and these come in clusters.
    const expected = wanted === 0 ? least : Math.max(wanted, usual)
    const isTooFew = seen < least * details && chanceOfSoFew(seen, details, expected) < chanceMax
    return isTooFew
      ? [`${percent(seen / details)} trong ${details} trang có ${name}, ít nhất phải ${percent(least)}`]
      : []
  }
}

type Rate = {
  readonly name: string
  readonly seen: number
  /** What the source's definition promises. */
  readonly wanted: number
  readonly of: (run: PastRun) => number
}

/** The least that is well: what is allowed beside the usual, and no more than all past runs but one had. */
function leastOf(past: readonly number[], allowed: (usual: number) => number): number | null {
  const usual = median(past)
  if (usual === null) return null
  const secondLowest = past.toSorted((a, b) => a - b)[1]
  return Math.min(allowed(usual), secondLowest ?? usual)
}

/**
 * Keeps what this run saw, for the runs to come. What a broken or unfinished run saw is nothing to compare with: an alarm
 * lasts until what it is about is over, or a person has accepted it.
 */
export function recordHealth(run: SourceRun, runId: number): void {
  const { tools, source, read, count } = run
  const isUnfinished = run.stoppedBy !== null && run.stoppedBy !== 'pages'
  if (isUnfinished || count.onProbation || run.findings.some(isOfWhole(source.id))) return
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

function isOfWhole(source: string): (finding: Finding) => boolean {
  return ({ class: name, subject }) => name === 'template-drift' && subject === source
}

function pastRuns(run: SourceRun): readonly PastRun[] {
  return run.tools.db.all<PastRun>(
    `SELECT listings, items, details, with_title AS withTitle, with_date AS withDate, with_number AS withNumber
     FROM source_run WHERE source = ? ORDER BY run_id DESC LIMIT ?`,
    run.source.id,
    pastRunsKept,
  )
}

function median(values: readonly number[]): number | null {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? null
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}
