import type { Finding, FindingClass } from '../src/domain/finding.ts'
import type { Mutable } from '../src/domain/mutable.ts'
import type { Fetcher, FetchOutcome, FetchRequest } from '../src/fetch/fetcher.ts'
import { fetchRobots, type Robots } from '../src/fetch/robots.ts'
import type { CrawlTools } from './crawl-tools.ts'
import type { FrontierPage } from './frontier.ts'
import type { NotFoundPage } from './judge.ts'
import { type KnownFrame, Redesign } from './redesign.ts'
import { emptyReport, type SourceReport, type StopReason } from './report.ts'
import { SeenTexts } from './seen-texts.ts'
import { Settlements } from './settle-page.ts'
import type { Source } from './source.ts'

/** One source's share of a run, while it is under way. */
export type SourceRun = {
  readonly source: Source
  readonly tools: CrawlTools
  readonly cycle: number
  readonly started: number
  readonly settlements: Settlements
  readonly robots: Map<string, Robots | Promise<Robots>>
  notFound: NotFoundPage | null
  readonly redesign: Redesign
  /** Templates of the source's pages as they were when a first or a second look at a page asked for them. */
  readonly knownFrames: { first?: readonly KnownFrame[]; second?: readonly KnownFrame[] }
  readonly seenTexts: SeenTexts
  /** Refusals in a row, by class: blocked, challenged, no answer. */
  refusals: readonly FindingClass[]
  stoppedBy: StopReason | null
  visited: number
  readonly pagesMax: number
  /** Documents that seem to be gone: whether they are is decided when the run has seen the others. */
  readonly vanishing: { readonly page: FrontierPage; readonly detail: string }[]
  /** Pages read, and how many of them had what a document has. */
  readonly read: {
    details: number
    title: number
    /** With a day on the page itself. */
    date: number
    /** With a day on the page or in the list that led to it. */
    dated: number
    number: number
    drifted: number
  }
  readonly count: Mutable<
    Omit<SourceReport, 'failed' | 'filesElsewhere' | 'slowest' | 'findings' | 'stoppedBy'>
  >
  readonly failed: Record<string, number>
  /** By host, which a page may call as it likes. */
  readonly filesElsewhere: Map<string, number>
  readonly slowest: { url: string; tookMs: number }[]
  readonly findings: Finding[]
}

const slowestKept = 3

export function startSourceRun(
  source: Source,
  tools: CrawlTools,
  options: {
    readonly cycle: number
    readonly continued: boolean
    readonly pagesMax: number
    readonly onProbation?: boolean
  },
): SourceRun {
  return {
    source,
    tools,
    cycle: options.cycle,
    started: performance.now(),
    settlements: new Settlements(tools.db, options.cycle),
    robots: new Map(),
    notFound: null,
    redesign: new Redesign(),
    knownFrames: {},
    seenTexts: new SeenTexts(),
    refusals: [],
    stoppedBy: null,
    visited: 0,
    pagesMax: Math.min(options.pagesMax, source.politeness.pagesPerRunMax),
    vanishing: [],
    read: { details: 0, title: 0, date: 0, dated: 0, number: 0, drifted: 0 },
    count: {
      ...emptyReport(source),
      continued: options.continued,
      onProbation: options.onProbation ?? false,
    },
    failed: {},
    filesElsewhere: new Map(),
    slowest: [],
    findings: [],
  }
}

export function reportOf(run: SourceRun): SourceReport {
  return {
    ...run.count,
    tookMs: Math.round(performance.now() - run.started),
    failed: run.failed,
    filesElsewhere: Object.fromEntries(run.filesElsewhere),
    slowest: run.slowest,
    stoppedBy: run.stoppedBy,
    findings: run.findings,
  }
}

const robotsTriesMax = 3

/** robots.txt of an address's host, asked once a run; no promise once it is known, as every page asks. */
export function robotsOf(run: SourceRun, url: string): Robots | Promise<Robots> {
  const origin = originOf(url)
  const known = run.robots.get(origin)
  if (known) return known
  const asked = askForRobots(run, origin)
  run.robots.set(origin, asked)
  return asked
}

async function askForRobots(run: SourceRun, origin: string): Promise<Robots> {
  const { fetcher } = run.tools
  // At its turn, too: what it says of the pace is not known yet.
  const inTurn = {
    ...fetcher,
    fetch: (request: FetchRequest) => fetchPaced(run, fetcher, request, run.source.politeness.gapMs),
  }
  const robots = await fetchRobots(inTurn, origin, {
    allowsHost: host => isOwnHost(run.source, host),
    again: async (tries, retryAfterMs) => {
      const waitMs = Math.max(retryAfterMs, run.tools.retryMs * 2 ** (tries - 1))
      if (tries >= robotsTriesMax || !hasTimeFor(run, waitMs)) return false
      await run.tools.sleep(waitMs)
      return true
    },
  })
  run.robots.set(origin, robots)
  // The source's own host is reported by who asked first; that of its files would be left out in silence.
  if (robots.finding !== null && origin !== originOf(run.source.baseUrls[0] ?? '')) note(run, robots.finding)
  return robots
}

/** Of a canonical address: what stands before its path. Addresses are asked for often; parsing them each time tells. */
function originOf(url: string): string {
  const end = url.indexOf('/', 'https://'.length)
  return end === -1 ? new URL(url).origin : url.slice(0, end)
}

/** One request at its turn, accounted for. robots.txt must have been asked before. */
export async function fetchInTurn(
  run: SourceRun,
  request: Omit<FetchRequest, 'allowsHost'>,
  needsBrowser = false,
): Promise<FetchOutcome> {
  const { source, tools } = run
  const fetcher = needsBrowser ? tools.browser : tools.fetcher
  if (fetcher === undefined) return noBrowser(request.url)
  const robots = await robotsOf(run, request.url)
  const full: FetchRequest = { ...request, allowsHost: host => isOwnHost(source, host) }
  const outcome = await fetchPaced(run, fetcher, full, Math.max(source.politeness.gapMs, robots.crawlDelayMs))
  account(run, request.url, outcome)
  return outcome
}

/** @param gapMs none, and no share of the server's own time: a site of ours, which need not be spared */
async function fetchPaced(
  run: SourceRun,
  fetcher: Fetcher,
  request: FetchRequest,
  gapMs: number,
): Promise<FetchOutcome> {
  const { latencyFactor } = run.source.politeness
  if (gapMs === 0 && latencyFactor === 0) return fetcher.fetch(request)
  const rules = { gapMs, latencyFactor, mayWait: (ms: number) => hasTimeFor(run, ms) }
  const outcome = await run.tools.pace.take(request.url, rules, async () => {
    const result = await fetcher.fetch(request)
    const strained = result.outcome === 'failed' && result.transient
    const waitMs = result.outcome === 'failed' ? (result.retryAfterMs ?? 0) : 0
    return { result, health: strained ? 'strained' : 'well', waitMs }
  })
  if (outcome !== null) return outcome
  run.stoppedBy ??= 'time'
  return notAsked({
    class: 'rate-limited',
    subject: request.url,
    detail: 'máy chủ yêu cầu chờ (Retry-After) lâu hơn thời gian còn lại của nguồn trong lượt này',
    next: 'sẽ thử lại ở lượt sau',
  })
}

function noBrowser(url: string): FetchOutcome {
  return notAsked({
    class: 'unreadable',
    subject: url,
    detail: 'trang này cần trình duyệt, máy này không có',
    next: 'cài Chromium (install), hoặc chạy: npx playwright install chromium',
  })
}

function notAsked(finding: Finding): FetchOutcome {
  const costs = { receivedBytes: 0, tookMs: 0 }
  return { outcome: 'failed', finding, status: null, transient: false, retryAfterMs: null, ...costs }
}

/** Adds a finding to the source's share of the run. */
export function note(run: SourceRun, finding: Finding): void {
  run.findings.push(finding)
}

/** A server that is ill (5xx) is left alone, too; what is not there (404) is no refusal. */
const refusalClasses: ReadonlySet<FindingClass> = new Set([
  'blocked',
  'challenge',
  'unreachable',
  'timeout',
  'rate-limited',
  'tls',
])
/** After so many refusals in a row the source is left alone until the next run. */
const refusalsMax = 5

/** Counts refusals in a row; anything that is no refusal begins the count anew. @param failure null: it went well */
export function noteRefusal(
  run: SourceRun,
  failure: { readonly class: FindingClass; readonly isTransient: boolean } | null,
): void {
  const isRefusal =
    failure !== null &&
    (refusalClasses.has(failure.class) || (failure.class === 'http-error' && failure.isTransient))
  run.refusals = isRefusal ? [...run.refusals, failure.class] : []
  if (run.refusals.length >= refusalsMax) run.stoppedBy ??= 'refused'
}

/** Whether a pause still fits into the source's time. */
export function hasTimeFor(run: SourceRun, waitMs: number): boolean {
  return performance.now() - run.started + waitMs < run.source.politeness.minutesPerRunMax * 60_000
}

function account(run: SourceRun, url: string, outcome: FetchOutcome): void {
  run.count.bytes += outcome.receivedBytes
  if (outcome.tookMs > (run.slowest[slowestKept - 1]?.tookMs ?? -1)) {
    run.slowest.push({ url, tookMs: outcome.tookMs })
    run.slowest.sort((a, b) => b.tookMs - a.tookMs)
    run.slowest.splice(slowestKept)
  }
  const { bytesPerRunMax, minutesPerRunMax } = run.source.politeness
  if (run.count.bytes > bytesPerRunMax) run.stoppedBy ??= 'bytes'
  if (performance.now() - run.started > minutesPerRunMax * 60_000) run.stoppedBy ??= 'time'
}

function isOwnHost(source: Source, host: string): boolean {
  return source.hosts.has(host) || source.fileHosts.includes(host)
}
