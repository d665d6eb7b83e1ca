import type { Finding } from '../src/domain/finding.ts'
import type { FrontierPage } from './frontier.ts'
import type { Settlement } from './settle-page.ts'
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

/** Fewer documents may all be removed in a night. */
const massMin = 5
const massShareMin = 0.5

/**
 * Settles the documents that seem to be gone, once the run has visited the others. When half of all known ones are, the
 * site is broken or has moved its addresses: that is one finding, none is taken for removed, and all are visited again
 * with the next run.
 */
export function settleVanished(run: SourceRun): void {
  const { notModified, unchanged, changed } = run.count
  const gone = run.vanishing.splice(0)
  const isMass =
    gone.length >= massMin && gone.length >= (gone.length + notModified + unchanged + changed) * massShareMin
  for (const { page, detail } of gone) {
    run.settlements.add(
      page,
      run.tools.now(),
      isMass ? { kind: 'failed', class: 'vanished' } : { kind: 'gone' },
    )
    if (isMass) continue
    run.count.vanished += 1
    run.tools.sink.gone(page.place)
    note(run, {
      class: 'vanished',
      subject: page.place,
      detail,
      next: 'nếu trang đã gỡ văn bản thì không phải làm gì; bản gần nhất vẫn được giữ',
    })
  }
  run.settlements.flush()
  if (!isMass) return
  run.failed.vanished = (run.failed.vanished ?? 0) + gone.length
  note(run, {
    class: 'template-drift',
    subject: run.source.id,
    detail: `${gone.length} văn bản đã biết cùng lúc không còn ở địa chỉ cũ (ví dụ ${gone[0]?.page.place}: ${gone[0]?.detail}); chưa coi là bị gỡ`,
    next: 'mở vài địa chỉ bằng trình duyệt: trang đang hỏng thì chờ lượt sau; trang đổi địa chỉ thì sửa mẫu địa chỉ trong định nghĩa nguồn',
  })
}
