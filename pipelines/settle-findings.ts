import { networkSubject } from '../crawlers/findings-across.ts'
import { ownersOf } from '../crawlers/owners-of.ts'
import type { SourceReport } from '../crawlers/report.ts'
import type { Source } from '../crawlers/source.ts'
import type { Finding, FindingClass } from '../src/domain/finding.ts'
import { saveFinding } from '../src/store/findings.ts'
import { transaction } from '../src/store/sqlite.ts'
import type { Store } from '../src/store/store.ts'

/** About reaching a page: over as soon as the page is reached. The other classes are about what a page holds. */
const visitClasses: readonly FindingClass[] = [
  'blocked',
  'challenge',
  'soft-404',
  'error-page',
  'wrong-document',
  'unreachable',
  'timeout',
  'truncated',
  'encoding',
  'tls',
  'redirect-loop',
  'refused-address',
  'rate-limited',
  'http-error',
  'robots',
  'vanished',
  'empty-listing',
  'template-drift',
  'quiet',
  'wanted',
  'network-refused',
]

/** Closes what was wrong with visiting an address, once a visit went well. */
export function closeVisitFindings(store: Store, place: string): void {
  store.db.run(
    'UPDATE finding SET closed_at = ? WHERE subject = ? AND closed_at IS NULL AND class IN (SELECT value FROM json_each(?))',
    store.now().toISOString(),
    place,
    JSON.stringify(visitClasses),
  )
}

/** This machine's network is well again once so many sources were gone through in one run. */
const networkSourcesMin = 2

/**
 * Stores a run's findings. Those of earlier runs about a source itself, its lists and feeds are closed when this run
 * went through that source and did not find them again, and through every other one that they may be about; those about
 * documents are closed when these are visited.
 */
export function settleFindings(
  store: Store,
  run: {
    readonly sources: readonly Source[]
    /** Further sources, which may have hosts in common with these. */
    readonly others: readonly Source[]
    readonly reports: readonly SourceReport[]
    readonly findings: readonly Finding[]
  },
): void {
  const found = new Set(run.findings.map(nameOf))
  const finished = new Set(
    run.reports.filter(({ stoppedBy }) => stoppedBy === null).map(({ source }) => source),
  )
  const sources = run.sources.filter(({ id }) => finished.has(id))
  const known = [...new Map([...run.others, ...run.sources].map(source => [source.id, source])).values()]
  transaction(store.db, () => {
    const open = store.db.all<{ id: number; class: FindingClass; subject: string }>(
      `SELECT id, class, subject FROM finding f WHERE closed_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM frontier WHERE place = f.subject)`,
    )
    for (const finding of open) {
      const owners = ownersOf(finding.subject, known)
      const isOfRun =
        sources.some(({ id }) => finding.subject === id) ||
        (owners.length > 0 && owners.every(owner => sources.includes(owner))) ||
        (finding.subject === networkSubject && sources.length >= networkSourcesMin)
      if (!isOfRun || !visitClasses.includes(finding.class) || found.has(nameOf(finding))) continue
      store.db.run('UPDATE finding SET closed_at = ? WHERE id = ?', store.now().toISOString(), finding.id)
    }
    for (const finding of run.findings) saveFinding(store, finding)
  })
}

function nameOf(finding: Pick<Finding, 'class' | 'subject'>): string {
  return `${finding.class} ${finding.subject}`
}
