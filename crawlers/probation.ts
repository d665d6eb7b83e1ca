import type { Database } from '../src/store/sqlite.ts'
import type { SourceRun } from './source-run.ts'

/** A source on probation is looked at with this many documents a run. */
export const probationPagesMax = 5

/**
 * Thử việc: a source that has never fared well here is on probation. Its runs look at a few documents only; it joins
 * the nightly run once such a look found a list, and pages with titles and dates as its definition promises; a date may be
 * the list's. One page in five may fail: sites have posts behind a password, and links to what is gone.
 */
export function isOnProbation(db: Database, source: SourceRun['source']): boolean {
  if (source.kind === 'sample') return false
  const row = db.get<{ probation: number }>('SELECT probation FROM source_state WHERE source = ?', source.id)
  return row?.probation !== 0
}

/** Of so many documents looked at one may fail. */
const documentsPerFailure = 5

/** Ends the probation of a source whose look went well. @returns whether it did. */
export function passProbation({ tools, source, read, count, failed, stoppedBy }: SourceRun): boolean {
  const { titleRateMin, dateRateMin, itemsMin } = source.health
  const failures = Object.values(failed).reduce((sum, times) => sum + times, 0)
  const wentWell =
    (stoppedBy === null || stoppedBy === 'pages') &&
    failures * documentsPerFailure <= read.details + failures &&
    count.items >= Math.min(itemsMin, 1) &&
    read.details > 0 &&
    read.title >= read.details * titleRateMin &&
    read.dated >= read.details * dateRateMin
  if (wentWell) tools.db.run('UPDATE source_state SET probation = 0 WHERE source = ?', source.id)
  return wentWell
}
