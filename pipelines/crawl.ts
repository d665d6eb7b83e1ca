import PQueue from 'p-queue'
import { crawlSource } from '../crawlers/crawl.ts'
import type { CrawlTools, Sink } from '../crawlers/crawl-tools.ts'
import { withEarlierFailures } from '../crawlers/earlier-failures.ts'
import { findAcross, networkSubject } from '../crawlers/findings-across.ts'
import { joinedFindings } from '../crawlers/joined-findings.ts'
import { unacknowledged } from '../crawlers/operators.ts'
import { createPageReader } from '../crawlers/page-reader.ts'
import { planSource } from '../crawlers/plan.ts'
import { sources as knownSources } from '../crawlers/registry.ts'
import { nextActionsOf, type RunReport, type SourceReport, totalsOf } from '../crawlers/report.ts'
import type { Source } from '../crawlers/source.ts'
import { note, reportOf, startSourceRun } from '../crawlers/source-run.ts'
import type { Wanted } from '../crawlers/wanted-way.ts'
import type { Day } from '../src/domain/day.ts'
import { isComplete } from '../src/domain/instrument-id.ts'
import type { Fetcher } from '../src/fetch/fetcher.ts'
import { createPace, type Pace } from '../src/fetch/pace.ts'
import type { Registry } from '../src/registry/registry.ts'
import type { SearchIndex } from '../src/search/search-index.ts'
import { requestCited } from '../src/store/citation-steps.ts'
import { mostCitedMissing } from '../src/store/missing.ts'
import { StoreKindError } from '../src/store/open.ts'
import { endRun, startRun } from '../src/store/runs.ts'
import { isOffered, markGone, markSeen } from '../src/store/sightings.ts'
import { isStorageFault } from '../src/store/storage-fault.ts'
import type { Store } from '../src/store/store.ts'
import { bringIndex } from './index-records.ts'
import { ingestRaw } from './ingest.ts'
import { closeVisitFindings, settleFindings } from './settle-findings.ts'
import { storeRegistry } from './store-registry.ts'

export type CrawlOptions = {
  readonly store: Store
  readonly index: SearchIndex
  readonly registry: Registry
  readonly sources: readonly Source[]
  readonly fetcher: Fetcher
  /** For sources whose pages are made by script; without one these report that they need it. */
  readonly browser?: Fetcher | undefined
  readonly limits?: {
    /** Documents' pages and files per source, below the source's own bound. */
    readonly pagesMax?: number
  }
  readonly since?: Day | null
  /** Look only: lists are read, and what would be visited is counted. No document is fetched or stored. */
  readonly dryRun?: boolean
  readonly progress?: (done: number, total: number, url: string) => void
  readonly pace?: Pace
  readonly sleep?: (ms: number) => Promise<void>
  readonly retryMs?: number
  /** Recognise scanned pages optically; default true. */
  readonly ocr?: boolean
}

/** Instruments that are cited and not held, of which sources may be asked. */
const wantedMax = 500

/** Sources that a finding of earlier runs may be about, beside those of this run. */
const watched = knownSources.filter(({ enabled }) => enabled)

/** Hosts that are visited at the same time; each host has one connection. */
const sourcesAtOnce = 8
/** Documents after which the index is brought up to the store. */
const documentsPerIndexing = 100

/**
 * Lượt thu thập: crawls sources into a store: what is new or changed is kept, read, stored and indexed. Killed at any
 * moment and run again, it ends with the same store as an undisturbed run and fetches no page twice more.
 * @throws StoreKindError when a sample folder is to take real sources, or the reverse; what the disk or the database
 *   throws when they fail: what was stored by then stays, and the next run goes on there.
 */
export async function runCrawl(options: CrawlOptions): Promise<RunReport> {
  const { store, sources, dryRun = false } = options
  refuseOtherKind(store, sources)
  const startedAt = store.now().toISOString()
  const started = performance.now()
  if (!dryRun) storeRegistry(store, options.registry)
  const runId = dryRun ? null : startRun(store, 'crawl')
  const reports = await crawlAll(options, runId)
  if (!dryRun) {
    requestCited(store)
    await bringIndex(options)
  }
  const report: RunReport = {
    ...totalsOf(reports),
    runId,
    dryRun,
    startedAt,
    tookMs: Math.round(performance.now() - started),
    sources: reports,
    ...findingsOf(options, reports),
  }
  if (runId !== null) {
    settleFindings(store, { sources, others: watched, reports, findings: report.findings })
    endRun(store, runId, { exitCode: report.needsHuman ? 5 : 0, report })
  }
  return report
}

function refuseOtherKind(store: Store, sources: readonly Source[]): void {
  const wrong = sources.find(({ kind }) => (kind === 'sample') !== (store.kind === 'sample'))
  if (wrong)
    throw new StoreKindError(
      `${store.folder} is a ${store.kind} folder and takes no ${wrong.id}: give another --data folder`,
    )
}

/** What came of each source, by id. A fault of ours in one source is that source's; a broken store ends the run. */
async function crawlAll(options: CrawlOptions, runId: number | null): Promise<readonly SourceReport[]> {
  const tools = toolsOf(options)
  const limits = {
    runId,
    pagesMax: options.limits?.pagesMax ?? Number.MAX_SAFE_INTEGER,
    since: options.since ?? null,
  }
  const crawlOne = options.dryRun ? planSource : crawlSource
  const queue = new PQueue({ concurrency: sourcesAtOnce })
  const reports: SourceReport[] = []
  const storageFaults: unknown[] = []
  await queue.addAll(
    options.sources.map(source => async () => {
      if (storageFaults.length > 0) return
      try {
        const report = accounted(options, await crawlOne(source, tools, limits))
        reports.push(report)
        if (runId !== null) settleEarly(options, source, report)
      } catch (error) {
        if (isStorageFault(error)) storageFaults.push(error)
        else reports.push(brokenReport(source, tools, error))
      }
    }),
  )
  await tools.reader.close()
  if (storageFaults.length > 0) throw storageFaults[0]
  return reports.sort((a, b) => a.source.localeCompare(b.source))
}

/** A source's share of the run with all that belongs into it, each thing once. */
function accounted({ store }: CrawlOptions, report: SourceReport): SourceReport {
  const whole = withEarlierFailures(store.db, report)
  return { ...whole, findings: joinedFindings(whole.findings) }
}

/**
 * What one source has shown is kept before the others are done, so that a night that is killed later has told it. Where
 * nothing was to be had, the others decide what that is called.
 */
function settleEarly({ store, sources }: CrawlOptions, source: Source, report: SourceReport): void {
  if (report.listings + report.fetched + report.notModified === 0) return
  settleFindings(store, {
    sources: [source],
    others: [...watched, ...sources],
    reports: [report],
    findings: report.findings,
  })
}

/** All findings of a run, those that a person has accepted for a while, and what is left to do. */
function findingsOf(
  { store, sources }: CrawlOptions,
  reports: readonly SourceReport[],
): Pick<RunReport, 'findings' | 'acknowledged' | 'needsHuman' | 'nextActions'> {
  const now = store.now()
  const hosts = new Map(sources.map(({ id, baseUrls }) => [id, new URL(baseUrls[0] ?? '').hostname]))
  const across = findAcross(reports, id => hosts.get(id) ?? '')
  const ofNetwork = across === null ? [] : [across.finding]
  const own = reports.map(({ source, findings }) => ({
    source,
    findings: findings.filter(finding => across?.covered.has(finding) !== true),
  }))
  const findings = [...ofNetwork, ...own.flatMap(report => report.findings)]
  const open = [
    ...unacknowledged(store.db, networkSubject, ofNetwork, now),
    ...own.flatMap(report => unacknowledged(store.db, report.source, report.findings, now)),
  ]
  return {
    findings,
    acknowledged: findings.filter(finding => !open.includes(finding)),
    needsHuman: open.length > 0,
    nextActions: nextActionsOf(open),
  }
}

function brokenReport(source: Source, tools: CrawlTools, error: unknown): SourceReport {
  const run = startSourceRun(source, tools, { cycle: 0, continued: false, pagesMax: 0 })
  run.stoppedBy = 'stopped'
  note(run, {
    class: 'unreadable',
    subject: source.id,
    detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
    next: 'báo cho người phát triển: lẽ ra không được hỏng; lượt sau đi tiếp từ chỗ dừng',
  })
  return reportOf(run)
}

function toolsOf(options: CrawlOptions): CrawlTools {
  const { store, fetcher, sources } = options
  const sleep = options.sleep ?? (ms => new Promise(resolve => setTimeout(resolve, ms)))
  const progressOf = new Map(sources.map(({ id }) => [id, { done: 0, planned: 0 }]))
  return {
    db: store.db,
    fetcher,
    browser: options.browser,
    pace: options.pace ?? createPace({ sleep }),
    reader: createPageReader({ ocr: options.ocr ?? true }),
    sink: sinkOf(options),
    wanted: once(() => wantedInstruments(store)),
    now: store.now,
    sleep,
    retryMs: options.retryMs ?? 30_000,
    progress: ({ source, done, planned, url }) => {
      progressOf.set(source, { done, planned })
      const all = [...progressOf.values()]
      const total = (pick: (one: { done: number; planned: number }) => number): number =>
        all.reduce((sum, one) => sum + pick(one), 0)
      const finished = total(one => one.done)
      options.progress?.(
        finished,
        Math.max(
          finished,
          total(one => one.planned),
        ),
        url,
      )
    },
  }
}

/** What can be looked for: one complete identity with a symbol, not known to be unobtainable. */
function wantedInstruments(store: Store): readonly Wanted[] {
  return mostCitedMissing(store, wantedMax).flatMap(({ id, symbol, citedBy, verdict }) =>
    verdict === 'resolved' && symbol !== null && isComplete(id) ? [{ id, symbol, citedBy }] : [],
  )
}

function once<Result>(work: () => Result): () => Result {
  let done: { readonly result: Result } | undefined
  return () => {
    done ??= { result: work() }
    return done.result
  }
}

function sinkOf(options: CrawlOptions): Sink {
  const { store } = options
  let sinceIndexing = 0
  return {
    async keep(raw, { place, read }) {
      const kept = await ingestRaw(raw, { place, how: 'http' }, { ...options, read })
      sinceIndexing += 1
      if (sinceIndexing >= documentsPerIndexing) {
        sinceIndexing = 0
        await bringIndex(options)
      }
      return kept
    },
    seen(place) {
      markSeen(store, place)
      closeVisitFindings(store, place)
    },
    gone(place) {
      // Gone before, and still: told then, and now confirmed.
      if (isOffered(store, place)) markGone(store, place)
      else closeVisitFindings(store, place)
    },
  }
}
