import type { Finding, FindingClass } from '../src/domain/finding.ts'
import type { Database } from '../src/store/sqlite.ts'
import type { SourceReport } from './report.ts'

type Row = { place: string; class: FindingClass; detail: string | null; next: string | null }

/**
 * Adds to the report of a source that went on with a broken-off cycle what had disappointed before the break: these pages
 * are not visited again, and whoever was to tell of them was killed. Forbidden pages (`robots`) are counted and never told.
 */
export function withEarlierFailures(db: Database, report: SourceReport): SourceReport {
  if (!report.continued) return report
  const told = new Set(report.findings.map(({ class: name, subject }) => `${name} ${subject}`))
  const rows = earlier(db, report.source).filter(row => !told.has(`${row.class} ${row.place}`))
  const failed = { ...report.failed }
  let vanished = 0
  for (const row of rows) {
    if (row.class === 'vanished') vanished += 1
    else failed[row.class] = (failed[row.class] ?? 0) + 1
  }
  return {
    ...report,
    failed,
    vanished: report.vanished + vanished,
    planned: report.planned + rows.length,
    findings: [...report.findings, ...rows.map(findingOf)],
  }
}

/** What this cycle has given up or found gone for the first time; in the words in which the store has it already. */
function earlier(db: Database, source: string): readonly Row[] {
  return db.all<Row>(
    `SELECT f.place, f.failure_class AS class, t.detail, t.next FROM frontier f
     JOIN source_state s ON s.source = f.source AND s.cycle = f.cycle
     LEFT JOIN finding t ON t.class = f.failure_class AND t.subject = f.place AND t.closed_at IS NULL
     WHERE f.source = ? AND f.failure_class IS NOT NULL AND f.failure_class <> 'robots'
       AND (f.failures > 0 AND f.failure_class <> 'vanished' OR f.state = 'gone' AND f.interval_days <= 1)
     ORDER BY f.id`,
    source,
  )
}

function findingOf({ place, class: name, detail, next }: Row): Finding {
  return {
    class: name,
    subject: place,
    detail: detail ?? 'trước khi lượt này bị ngắt',
    next: next ?? 'sẽ thử lại ở lượt sau',
  }
}
