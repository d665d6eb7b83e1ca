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

/** Counts and notes a document that is no longer offered; what is stored of it stays. */
export function vanished(run: SourceRun, page: FrontierPage, detail: string): Settlement {
  run.count.vanished += 1
  run.tools.sink.gone(page.place)
  note(run, {
    class: 'vanished',
    subject: page.place,
    detail,
    next: 'nếu trang đã gỡ văn bản thì không phải làm gì; bản gần nhất vẫn được giữ',
  })
  return { kind: 'gone' }
}
