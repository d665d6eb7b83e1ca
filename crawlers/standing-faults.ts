import type { Finding } from '../src/domain/finding.ts'
import type { Database } from '../src/store/sqlite.ts'

/** A fault that has been told for so long is how the site is now. */
const standingDaysMin = 7

/**
 * Whether everything that fails in the lists of a source has been open for a week: a sitemap that its site no longer makes, a
 * section that is never mended. It stays told, but what the other lists show is no longer left unjudged because of it: else a
 * source that falls silent, or loses its lists one after the other, would do so without a word as long as the fault lasts.
 * True where nothing fails. Only findings that a run has stored count; one that comes back counts from when it was first told.
 */
export function areStanding(db: Database, findings: readonly Finding[], now: Date): boolean {
  const since = new Date(now.getTime() - standingDaysMin * 86_400_000).toISOString()
  return findings.every(
    ({ class: name, subject }) =>
      db.get(
        'SELECT 1 FROM finding WHERE class = ? AND subject = ? AND closed_at IS NULL AND first_seen_at <= ?',
        name,
        subject,
        since,
      ) !== undefined,
  )
}
