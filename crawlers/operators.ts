import type { Finding } from '../src/domain/finding.ts'
import type { Database } from '../src/store/sqlite.ts'

/** What a person has decided about sources and findings; every decision has a reason and an end. */

export type Pause = { readonly until: string; readonly why: string }

/** Ngừng theo dõi tạm thời. @param pause `until`: an instant, ISO 8601 in UTC */
export function pauseSource(db: Database, source: string, pause: Pause): void {
  db.run('INSERT OR IGNORE INTO source_state (source) VALUES (?)', source)
  db.run(
    'UPDATE source_state SET paused_until = ?, paused_why = ? WHERE source = ?',
    pause.until,
    pause.why,
    source,
  )
}

export function resumeSource(db: Database, source: string): void {
  db.run('UPDATE source_state SET paused_until = NULL, paused_why = NULL WHERE source = ?', source)
}

/** The pause that holds now; undefined when there is none or it is over. */
export function pauseOf(db: Database, source: string, now: Date): Pause | undefined {
  return db.get<Pause>(
    'SELECT paused_until AS until, paused_why AS why FROM source_state WHERE source = ? AND paused_until > ?',
    source,
    now.toISOString(),
  )
}

export type Acknowledgement = {
  readonly class: string
  /** A source's id, for all its findings of the class, or the subject of one finding. */
  readonly subject: string
  readonly why: string
  /** An instant, ISO 8601 in UTC. */
  readonly until: string
}

/** Ghi nhận: a finding that is known and accepted until a day; it is still reported, and no longer asks for a human. */
export function acknowledge(db: Database, { class: name, subject, why, until }: Acknowledgement): void {
  db.run(
    'INSERT OR REPLACE INTO acknowledged (class, subject, why, until) VALUES (?, ?, ?, ?)',
    name,
    subject,
    why,
    until,
  )
}

/** Those of a source's findings that nobody has accepted. */
export function unacknowledged(
  db: Database,
  source: string,
  findings: readonly Finding[],
  now: Date,
): readonly Finding[] {
  return findings.filter(finding => acceptedUntil(db, source, finding, now) === null)
}

/** Until when a finding of a source is accepted; null when it is not. */
export function acceptedUntil(
  db: Database,
  source: string,
  finding: Pick<Finding, 'class' | 'subject'>,
  now: Date,
): string | null {
  const row = db.get<{ until: string | null }>(
    'SELECT max(until) AS until FROM acknowledged WHERE class = ? AND subject IN (?, ?) AND until > ?',
    finding.class,
    finding.subject,
    source,
    now.toISOString(),
  )
  return row?.until ?? null
}

/**
 * Takes a redesign of a source for good: what its pages looked like and how much its lists had is forgotten, and the next
 * visit is stored as it is read. To be called once a person has seen that the new pages are read rightly.
 */
export function acceptRedesign(db: Database, source: string): void {
  db.run('DELETE FROM source_run WHERE source = ?', source)
  db.run(
    `UPDATE frontier SET frame = NULL, text_simhash = NULL, text_chars = NULL, fields = NULL, etag = NULL,
       last_modified = NULL, failures = 0, state = CASE state WHEN 'quarantined' THEN 'waiting' ELSE state END
     WHERE source = ?`,
    source,
  )
}
