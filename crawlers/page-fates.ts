import type { Finding } from '../src/domain/finding.ts'
import { lightTransaction } from '../src/store/sqlite.ts'
import { publicIdOf } from '../src/store/works.ts'
import type { FrontierPage } from './frontier.ts'
import type { Settlement } from './settle-page.ts'
import { spareFromQuarantine } from './site-faults.ts'
import { note, type SourceRun } from './source-run.ts'

/** Counts and notes a page that disappointed, for this cycle. */
export function failed(run: SourceRun, finding: Finding): Settlement {
  run.failed[finding.class] = (run.failed[finding.class] ?? 0) + 1
  note(run, finding)
  return { kind: 'failed', class: finding.class }
}

/** A document that seems to be no longer offered. `settleVanished` decides. */
export function vanished(run: SourceRun, page: FrontierPage, detail: string): Settlement {
  run.vanishing.push({ page, detail })
  return { kind: 'undecided' }
}

type Vanishing = SourceRun['vanishing'][number]

/** Fewer documents may all be removed in a night. */
const massMin = 5
const massShareMin = 0.5

/**
 * Settles the documents that seem to be gone, and those that failed with the whole site, once the run has visited the others. When half of the known ones that were
 * visited are, the site is broken or has moved its addresses: that is one finding, none is taken for removed, and all are
 * visited again with the next run. Those that were gone in the runs before, too, are no sign of that where others are well.
 * What is gone for good is told once: a later visit that finds it so again confirms it, and closes what was told.
 */
export function settleVanished(run: SourceRun): void {
  run.settlements.flush()
  const all = run.vanishing.splice(0)
  // Files often outlive the pages of a broken site: each kind is compared with its own.
  for (const role of ['detail', 'attachment'] as const)
    settleAlike(
      run,
      role,
      all.filter(({ page }) => page.role === role),
    )
  spareFromQuarantine(run)
}

function settleAlike(run: SourceRun, role: FrontierPage['role'], all: readonly Vanishing[]): void {
  const confirmed = all.filter(({ page }) => wasGone(run, page))
  const gone = all.filter(one => !confirmed.includes(one))
  const fresh = gone.filter(({ page }) => page.failures === 0)
  const isMass =
    gone.length >= massMin && fresh.length >= (fresh.length + knownAndWell(run, role)) * massShareMin
  settleGone(run, isMass ? confirmed : all)
  run.count.unchanged += confirmed.length
  if (isMass) settleMass(run, gone)
  else for (const one of gone) tellGone(run, one)
}

/** Found gone by an earlier run, and not only missed with many others; whatever was in the way since. */
function wasGone({ tools }: SourceRun, page: FrontierPage): boolean {
  const row = tools.db.get<{ failure_class: string | null; gone: number }>(
    `SELECT failure_class, EXISTS (SELECT 1 FROM document WHERE public_id = ? AND gone_at IS NOT NULL) AS gone
     FROM frontier WHERE id = ?`,
    publicIdOf(page.place),
    page.id,
  )
  return row?.gone === 1 || (page.failures === 0 && row?.failure_class === 'vanished')
}

/** Documents known before this cycle that it has found where they were; also before it was broken off. */
function knownAndWell({ tools, source, cycle }: SourceRun, role: FrontierPage['role']): number {
  const row = tools.db.get<{ n: number }>(
    `SELECT count(*) AS n FROM frontier f JOIN source_state s ON s.source = f.source
     WHERE f.source = ? AND f.cycle = ? AND f.state = 'done' AND f.role = ? AND f.first_seen_at < s.cycle_opened_at`,
    source.id,
    cycle,
    role,
  )
  return row?.n ?? 0
}

/** What is gone is looked for again after a day, for it may have been a bad night, and then ever more rarely. */
const lookAgainDaysMax = 14
const dayMs = 86_400_000
/** A nightly run may begin some minutes earlier than the last. */
const slackMs = 2 * 3_600_000

function settleGone(run: SourceRun, gone: readonly Vanishing[]): void {
  const { tools, settlements } = run
  const now = tools.now()
  const again = gone.map(({ page }) => ({
    id: page.id,
    days: wasGone(run, page) ? Math.min(lookAgainDaysMax, page.intervalDays * 2) : 1,
  }))
  for (const { page } of gone) {
    settlements.add(page, now, { kind: 'gone' })
    tools.sink.gone(page.place)
  }
  settlements.flush()
  lightTransaction(tools.db, () => {
    for (const { id, days } of again)
      tools.db.run(
        'UPDATE frontier SET interval_days = ?, due_at = ? WHERE id = ?',
        days,
        new Date(now.getTime() + days * dayMs - slackMs).toISOString(),
        id,
      )
  })
}

function tellGone(run: SourceRun, { page, detail }: Vanishing): void {
  run.count.vanished += 1
  note(run, {
    class: 'vanished',
    subject: page.place,
    detail,
    next: 'nếu trang đã gỡ văn bản thì không phải làm gì; bản gần nhất vẫn được giữ',
  })
}

function settleMass(run: SourceRun, gone: readonly Vanishing[]): void {
  for (const { page } of gone)
    run.settlements.add(page, run.tools.now(), { kind: 'failed', class: 'vanished' })
  run.settlements.flush()
  run.failed.vanished = (run.failed.vanished ?? 0) + gone.length
  note(run, {
    class: 'template-drift',
    subject: run.source.id,
    detail: `${gone.length} văn bản đã biết cùng lúc không còn ở địa chỉ cũ (ví dụ ${gone[0]?.page.place}: ${gone[0]?.detail}); chưa coi là bị gỡ`,
    next: 'mở vài địa chỉ bằng trình duyệt: trang đang hỏng thì chờ lượt sau; trang đổi địa chỉ thì sửa mẫu địa chỉ trong định nghĩa nguồn',
  })
}
