import type { SourceRun } from './source-run.ts'

/** Fewer pages may all be at fault themselves. */
const failingMin = 5
const freshShareMin = 0.5

/**
 * Keeps pages out of quarantine that failed because the whole site did. Quarantine is for addresses that fail while others
 * are well; after a site has been broken or closed to us for some nights, all of it is visited again with the next run, or
 * nothing would be seen of it for a fortnight, in silence. To be called when the visits of a run are settled.
 */
export function spareFromQuarantine({ source, tools, cycle, stoppedBy }: SourceRun): void {
  const { failing, fresh, well } = tools.db.get<{ failing: number; fresh: number; well: number }>(
    `SELECT count(*) FILTER (WHERE failures > 0 AND failure_class <> 'robots') AS failing,
       count(*) FILTER (WHERE failures = 1 AND failure_class <> 'robots') AS fresh,
       count(*) FILTER (WHERE state = 'done') AS well
     FROM frontier WHERE source = ? AND cycle = ?`,
    source.id,
    cycle,
  ) ?? { failing: 0, fresh: 0, well: 0 }
  // A run that was refused has not tried the others.
  const areMany = failing >= failingMin || stoppedBy === 'refused'
  const isOfSite = areMany && (well === 0 || fresh >= (fresh + well) * freshShareMin)
  if (!isOfSite) return
  tools.db.run(
    `UPDATE frontier SET failures = 1, state = 'waiting', due_at = min(due_at, ?)
     WHERE source = ? AND cycle = ? AND failures > 0 AND failure_class <> 'robots'`,
    tools.now().toISOString(),
    source.id,
    cycle,
  )
}
