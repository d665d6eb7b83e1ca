import type { CrawlLimits } from './crawl.ts'
import type { CrawlTools } from './crawl-tools.ts'
import { discover } from './discover.ts'
import { remaining } from './due-pages.ts'
import { keyOf } from './found.ts'
import { isKnownPage } from './frontier.ts'
import type { SourceReport } from './report.ts'
import type { Source } from './source.ts'
import { note, reportOf, robotsOf, startSourceRun } from './source-run.ts'
import { isBefore, visitListing } from './visit-listing.ts'

/** What a run would do with a source: its lists are looked at, nothing is written. `planned` counts pages. */
export async function planSource(
  source: Source,
  tools: CrawlTools,
  limits: CrawlLimits,
): Promise<SourceReport> {
  const { db } = tools
  const run = startSourceRun(source, tools, {
    cycle: Number.MAX_SAFE_INTEGER,
    continued: false,
    pagesMax: limits.pagesMax,
  })
  const robots = await robotsOf(run, source.baseUrls[0] ?? '')
  if (robots.finding !== null) {
    note(run, robots.finding)
    run.stoppedBy = 'robots'
    return reportOf(run)
  }
  const unknown = new Set<string>()
  const seen = new Set<string>()
  const ways = discover({
    source,
    sitemaps: robots.sitemaps,
    visit: (url, form) => visitListing(run, url, form),
    isKnown: found => isKnownPage(db, source.id, keyOf(found)),
    untilKnown: source.politeness.revisit === 'by-change',
  })
  for await (const step of ways) {
    if (step.kind === 'finding') note(run, step.finding)
    if (step.kind === 'listing') run.count.listings += 1
    if (step.kind !== 'found' || isBefore(step.found, limits.since)) continue
    seen.add(keyOf(step.found))
    if (!isKnownPage(db, source.id, keyOf(step.found))) unknown.add(keyOf(step.found))
    if (run.stoppedBy !== null) break
  }
  const { due } = remaining(db, {
    source: source.id,
    cycle: run.cycle,
    revisit: source.politeness.revisit,
    now: tools.now(),
  })
  run.count.items = seen.size
  run.count.planned = Math.min(unknown.size + due, run.pagesMax)
  return reportOf(run)
}
