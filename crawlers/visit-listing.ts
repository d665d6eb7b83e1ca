import type { Day } from '../src/domain/day.ts'
import { noProvenance } from '../src/domain/document.ts'
import { type FetchOutcome, type FetchRequest, noValidators, type Validators } from '../src/fetch/fetcher.ts'
import { pageBytesMax } from './byte-limits.ts'
import { canonicalUrl } from './canonical-url.ts'
import type { Found, Visited } from './found.ts'
import { keepListing, keptListing } from './listing-cache.ts'
import { fetchInTurn, hasTimeFor, noteRefusal, robotsOf, type SourceRun } from './source-run.ts'

const listingTriesMax = 3

/** Fetches a list, feed or sitemap: these are looked at anew in every run, unchanged ones from what was kept. */
export async function visitListing(
  run: SourceRun,
  url: string,
  form?: Readonly<Record<string, string>>,
): Promise<Visited> {
  const { source, tools } = run
  const robots = await robotsOf(run, url)
  if (!robots.allows(url)) {
    const next = 'bỏ chuyên mục này khỏi định nghĩa nguồn, hoặc xin phép cơ quan chủ quản'
    return {
      ok: false,
      status: null,
      finding: { class: 'robots', subject: url, detail: 'robots.txt không cho phép', next },
    }
  }
  // A page that answers a form has no address of its own.
  const kept = form === undefined ? keptListing(tools.db, source.id, url, tools.now()) : null
  const outcome = await fetchListing(
    run,
    { url, ...(form === undefined ? {} : { form }) },
    kept?.validators ?? noValidators,
  )
  const failure = outcome.outcome === 'failed' ? outcome : null
  noteRefusal(run, failure && { class: failure.finding.class, isTransient: failure.transient })
  if (outcome.outcome === 'failed') return { ok: false, status: outcome.status, finding: outcome.finding }
  if (outcome.outcome === 'not-modified') {
    if (kept === null) throw new Error(`304 for ${url}, which was asked for without validators`)
    return { ok: true, raw: rawOf(run, url, kept), url: canonicalUrl(kept.finalUrl, source) ?? kept.finalUrl }
  }
  const { raw, finalUrl, validators } = outcome
  const told = source.validatorsTold ? validators : { ...validators, lastModified: null }
  if (form === undefined)
    keepListing(
      tools.db,
      { source: source.id, url, now: tools.now() },
      { finalUrl, validators: told, mediaType: raw.mediaType, charset: raw.charset, bytes: raw.bytes },
    )
  return { ok: true, raw, url: canonicalUrl(finalUrl, source) ?? finalUrl }
}

async function fetchListing(
  run: SourceRun,
  asking: Pick<FetchRequest, 'url' | 'form'>,
  validators: Validators,
): Promise<FetchOutcome> {
  const { source, tools } = run
  const provenance = {
    ...noProvenance,
    url: asking.url,
    source: source.id,
    sourceJurisdiction: source.jurisdiction,
  }
  // Sitemaps and feeds are made by no script, and forms are sent plainly.
  const isPage = !/\.xml(\.gz)?$|\/(rss|feed)\b|\.rss$|\.json$|\/wp-json\/|[?&](feed|rest_route)=/i.test(
    asking.url,
  )
  const needsBrowser =
    isPage && asking.form === undefined && (source.render === 'lists' || source.render === 'everything')
  const asked = { ...asking, provenance, validators, bytesMax: pageBytesMax }
  let outcome = await fetchInTurn(run, asked, needsBrowser)
  for (
    let tries = 1;
    tries < listingTriesMax && outcome.outcome === 'failed' && outcome.transient;
    tries += 1
  ) {
    const waitMs = Math.max(outcome.retryAfterMs ?? 0, tools.retryMs * 2 ** (tries - 1))
    if (!hasTimeFor(run, waitMs)) break
    await tools.sleep(waitMs)
    outcome = await fetchInTurn(run, asked, needsBrowser)
  }
  return outcome
}

function rawOf(
  run: SourceRun,
  url: string,
  kept: { readonly bytes: Uint8Array; readonly mediaType: string | null; readonly charset: string | null },
): Extract<Visited, { ok: true }>['raw'] {
  const provenance = {
    ...noProvenance,
    url,
    source: run.source.id,
    sourceJurisdiction: run.source.jurisdiction,
  }
  return { stage: 'raw', bytes: kept.bytes, mediaType: kept.mediaType, charset: kept.charset, provenance }
}

/** Whether a list, feed or sitemap dates a document before the day asked for. Undated ones are never before. */
export function isBefore(found: Found, since: Day | null): boolean {
  if (since === null) return false
  const day = found.lastModified?.slice(0, 10) ?? found.day
  return day !== null && day !== undefined && day < since
}
