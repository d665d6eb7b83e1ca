import type { Day } from '../src/domain/day.ts'
import { noProvenance } from '../src/domain/document.ts'
import { canonicalUrl } from './canonical-url.ts'
import type { Found, Visited } from './found.ts'
import { fetchInTurn, noteRefusal, pageBytesMax, robotsOf, type SourceRun } from './source-run.ts'

const listingTriesMax = 3

/** Fetches a list, feed or sitemap: these are looked at anew in every run. */
export async function visitListing(run: SourceRun, url: string): Promise<Visited> {
  const robots = await robotsOf(run, url)
  if (!robots.allows(url)) {
    const next = 'take the section out of the source, or ask the site for permission'
    return {
      ok: false,
      status: null,
      finding: { class: 'robots', subject: url, detail: 'robots.txt forbids it', next },
    }
  }
  const provenance = {
    ...noProvenance,
    url,
    source: run.source.id,
    sourceJurisdiction: run.source.jurisdiction,
  }
  const asked = { url, provenance, bytesMax: pageBytesMax }
  let outcome = await fetchInTurn(run, asked)
  for (
    let tries = 1;
    tries < listingTriesMax && outcome.outcome === 'failed' && outcome.transient;
    tries += 1
  ) {
    await run.tools.sleep(run.tools.retryMs * 2 ** (tries - 1))
    outcome = await fetchInTurn(run, asked)
  }
  noteRefusal(run, outcome.outcome === 'failed' ? outcome.finding.class : null)
  if (outcome.outcome === 'fetched')
    return { ok: true, raw: outcome.raw, url: canonicalUrl(outcome.finalUrl, run.source) ?? outcome.finalUrl }
  if (outcome.outcome === 'failed') return { ok: false, status: outcome.status, finding: outcome.finding }
  throw new Error(`304 for ${url}, which was asked for without validators`)
}

/** Whether a list, feed or sitemap dates a document before the day asked for. Undated ones are never before. */
export function isBefore(found: Found, since: Day | null): boolean {
  if (since === null) return false
  const day = found.lastModified?.slice(0, 10) ?? found.day
  return day !== null && day !== undefined && day < since
}
