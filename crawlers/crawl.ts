import type { Day } from '../src/domain/day.ts'
import { noProvenance } from '../src/domain/document.ts'
import { type Finding, type FindingClass, isFinding } from '../src/domain/finding.ts'
import { read } from '../src/read/index.ts'
import { pageBytesMax } from './byte-limits.ts'
import type { CrawlTools } from './crawl-tools.ts'
import { discover } from './discover.ts'
import { duePages, remaining } from './due-pages.ts'
import { type Found, keyOf } from './found.ts'
import {
  addFound,
  closeCycle,
  type FrontierPage,
  isKnownPage,
  openCycle,
  releasePage,
  wasListedOnce,
} from './frontier.ts'
import { checkHealth, recordHealth } from './health.ts'
import { notFoundPageOf } from './judge.ts'
import { forgetOneForAll } from './one-for-all.ts'
import { pauseOf } from './operators.ts'
import { settleVanished } from './page-fates.ts'
import { pageReadingOf } from './page-reading.ts'
import { isOnProbation, passProbation, probationPagesMax } from './probation.ts'
import { checkRhythm } from './quiet.ts'
import type { SourceReport } from './report.ts'
import type { Source } from './source.ts'
import { fetchInTurn, note, reportOf, robotsOf, type SourceRun, startSourceRun } from './source-run.ts'
import { areStanding } from './standing-faults.ts'
import { isBefore, visitListing } from './visit-listing.ts'
import { fetchPage, type PageOutcome, settlePage } from './visit-page.ts'
import { askForWanted } from './wanted.ts'

export type CrawlLimits = {
  /** The run that the source's share is remembered under; null: it is not. */
  readonly runId: number | null
  /** Documents' pages and files to visit, below the source's own bound. */
  readonly pagesMax: number
  /** Only documents that lists, feeds and sitemaps date on this day or later, and undated ones. */
  readonly since: Day | null
}

/** Connections to our own sample and our own network; everyone else gets one. */
const ownConnections = 4
/** Pages of each of several connections that may wait to be read while the next one is fetched. */
const unreadAheadMax = 3
/** Pages leased in one commit, for each connection. */
const claimedPerConnection = 128
/** What is due is looked up for so many pages at once: the files that pages offer come in between. */
const duePagesMax = 4_000
/** A look at a source on probation ends its search for documents here. */
const probationItemsMax = 20

/**
 * One source's share of a run: robots.txt, a look at what "not found" looks like here, discovery, then every page that
 * is due. A run that was broken off is continued where it stood: what it had dealt with is not fetched again.
 */
export async function crawlSource(
  source: Source,
  tools: CrawlTools,
  limits: CrawlLimits,
): Promise<SourceReport> {
  const { db } = tools
  const { runId } = limits
  const onProbation = isOnProbation(db, source)
  const pagesMax = onProbation ? Math.min(limits.pagesMax, probationPagesMax) : limits.pagesMax
  const cycle = openCycle(db, source.id, tools.now())
  const run = startSourceRun(source, tools, { ...cycle, pagesMax, onProbation })
  if (pauseOf(db, source.id, tools.now())) {
    run.stoppedBy = 'paused'
    closeCycle(db, source.id, false)
    return reportOf(run)
  }
  const robots = await robotsOf(run, source.baseUrls[0] ?? '')
  if (robots.finding !== null) {
    note(run, robots.finding)
    run.stoppedBy = 'robots'
    closeCycle(db, source.id, false)
    return reportOf(run)
  }
  run.notFound = await probeNotFound(run)
  const listed = await discoverAll(run, robots.sitemaps, limits.since)
  await askForWanted(run)
  await visitAll(run)
  if (onProbation && !passProbation(run)) note(run, probationFinding(run))
  // A source that has more than a night's pages has read its lists all the same.
  if ((run.stoppedBy === null || run.stoppedBy === 'pages') && !onProbation) {
    checkHealth(run, listed.asUsual)
    if (listed.asUsual) checkRhythm(run)
  }
  if (runId !== null && limits.since === null) recordHealth(run, runId)
  closeCycle(db, source.id, listed.toEnd && run.stoppedBy === null)
  return reportOf(run)
}

/** `toEnd`: every way was walked to its end and nothing left out; `asUsual`: but for what has long been at fault. */
type Listed = { readonly toEnd: boolean; readonly asUsual: boolean }

/** Looks for documents and writes them down. */
async function discoverAll(run: SourceRun, sitemaps: readonly string[], since: Day | null): Promise<Listed> {
  const { source, tools } = run
  const seen = new Set<string>()
  const before = run.findings.length
  const limits = new Set<Finding>()
  let batch: Found[] = []
  const flush = (): void => {
    addFound(tools.db, source.id, batch, tools.now())
    batch = []
  }
  const ways = discover({
    source,
    sitemaps,
    visit: (url, form) => visitListing(run, url, form),
    isKnown: found => isKnownPage(tools.db, source.id, keyOf(found)),
    untilKnown: wasListedOnce(tools.db, source.id) && source.politeness.revisit === 'by-change',
  })
  for await (const step of ways) {
    if (step.kind === 'finding') {
      note(run, step.finding)
      if (step.isOwnLimit) limits.add(step.finding)
    } else if (step.kind === 'listing') run.count.listings += 1
    else if (!isBefore(step.found, since)) {
      seen.add(keyOf(step.found))
      batch.push(step.found)
      if (batch.length >= 200) flush()
    }
    if (run.stoppedBy !== null || (run.count.onProbation && seen.size >= probationItemsMax)) break
  }
  flush()
  run.count.items = seen.size
  const isWhole = since === null && !run.count.onProbation && run.stoppedBy === null
  const failures = run.findings.slice(before).filter(finding => !limits.has(finding))
  return {
    toEnd: isWhole && failures.length === 0,
    asUsual: isWhole && areStanding(tools.db, failures, tools.now()),
  }
}

/** Visits what is due until nothing is, a budget is used up, or the source refuses. */
async function visitAll(run: SourceRun): Promise<void> {
  const { source, tools, cycle } = run
  const connections = source.kind === 'sample' || source.privateNetwork ? ownConnections : 1
  const { revisit } = source.politeness
  const claimed = connections * claimedPerConnection
  for (;;) {
    const asking = { source: source.id, cycle, revisit, now: tools.now() }
    // What was begun within the budget is tried again beyond it.
    const onlyAgain = run.visited >= run.pagesMax
    if (run.stoppedBy !== null) {
      const { due, waiting } = remaining(tools.db, asking)
      run.count.left += due + waiting
      break
    }
    const count = onlyAgain ? duePagesMax : Math.min(duePagesMax, run.pagesMax - run.visited)
    const found = duePages(tools.db, { ...asking, count, onlyAgain })
    for (let at = 0; at < found.length && run.stoppedBy === null; at += claimed)
      await visitEach(run, found.slice(at, at + claimed), connections)
    run.settlements.flush()
    if (found.length > 0) continue
    const { due, nextDueAt } = remaining(tools.db, asking)
    if (nextDueAt === null) {
      if (due === 0) break
      run.stoppedBy = 'pages'
      continue
    }
    await tools.sleep(Math.max(1, Date.parse(nextDueAt) - tools.now().getTime()))
  }
  forgetOneForAll(run)
  settleVanished(run)
  const { notModified, unchanged, vanished, left } = run.count
  const failed = Object.values(run.failed).reduce((total, times) => total + times, 0)
  run.count.planned = notModified + unchanged + run.count.new + run.count.changed + vanished + failed + left
  if (run.stoppedBy === 'refused') note(run, refusedFinding(run))
}

/**
 * Leases pages and visits them, and writes down what became of them. On each of several connections a page is fetched
 * while those before it are read; where there is one, a page is dealt with before the next is asked for, as what it says
 * may be that we are not welcome.
 */
async function visitEach(run: SourceRun, pages: readonly FrontierPage[], connections: number): Promise<void> {
  run.settlements.flush(pages)
  let broken: { readonly error: unknown } | null = null
  const breakOff = (error: unknown): null => {
    broken ??= { error }
    run.stoppedBy ??= 'stopped'
    return null
  }
  const waiting = pages.values()
  const visitOneByOne = async (): Promise<void> => {
    const unread: Promise<unknown>[] = []
    for (const page of waiting) {
      if (unread.length > (connections === 1 ? 0 : unreadAheadMax)) await unread.shift()
      const outcome = await fetchUnlessStopped(run, page).catch(breakOff)
      if (outcome !== null) unread.push(dealWith(run, page, outcome).catch(breakOff))
    }
    await Promise.all(unread)
  }
  await Promise.all(Array.from({ length: connections }, visitOneByOne))
  if (broken === null) return
  // A fault of ours or of the store: what is under way has ended, nothing new begins.
  run.settlements.flush()
  throw (broken as { error: unknown }).error
}

async function fetchUnlessStopped(run: SourceRun, page: FrontierPage): Promise<PageOutcome | null> {
  if (run.stoppedBy !== null) {
    releasePage(run.tools.db, page)
    return null
  }
  if (page.tries === 0) run.visited += 1
  return await fetchPage(run, page)
}

async function dealWith(run: SourceRun, page: FrontierPage, outcome: PageOutcome): Promise<void> {
  await settlePage(run, page, outcome)
  run.tools.progress?.({ source: run.source.id, done: run.visited, planned: run.count.items, url: page.url })
}

/**
 * Asks for an address that cannot exist. A host that answers with a page instead of 404 says the same about documents
 * it has removed: that page is remembered, to recognise it.
 */
async function probeNotFound(run: SourceRun): Promise<SourceRun['notFound']> {
  const name = `thidua-khong-co-trang-nay-${lettersOf(run.cycle)}`
  const url = new URL(`/${name}.html`, run.source.baseUrls[0]).href
  const robots = await robotsOf(run, url)
  if (!robots.allows(url)) return null
  const outcome = await fetchInTurn(run, { url, provenance: noProvenance, bytesMax: pageBytesMax })
  if (outcome.outcome !== 'fetched' || new URL(outcome.finalUrl).pathname !== `/${name}.html`) return null
  const parsed = await read(outcome.raw)
  return isFinding(parsed) ? null : notFoundPageOf(pageReadingOf(parsed))
}

/** A number in letters: digits at the end would be the id of a document to many sites. */
function lettersOf(number: number): string {
  return number.toString().replace(/\d/g, digit => String.fromCharCode(97 + Number(digit)))
}

function probationFinding(run: SourceRun): Finding {
  const { items } = run.count
  return {
    class: 'template-drift',
    subject: run.source.id,
    detail: `nguồn đang thử: danh sách có ${items} văn bản; đã đọc ${run.read.details}, trong đó ${run.read.title} có tiêu đề, ${run.read.dated} có ngày`,
    next: 'xem các vấn đề của nguồn này và sửa định nghĩa nguồn; nguồn còn ở diện thử cho đến khi đọc được tốt',
  }
}

function refusedFinding({ source, refusals }: SourceRun): Finding {
  const times = `${refusals.length} lần liên tiếp`
  const [first] = refusals
  if (first !== undefined && refusals.every(name => silentClasses.has(name)))
    return {
      class: refusals.every(name => name === first) ? first : 'unreachable',
      subject: source.id,
      detail: `${times} không trả lời hoặc báo lỗi máy chủ; không truy cập nữa cho đến lượt sau`,
      next: 'kiểm tra địa chỉ và mạng này; sẽ thử lại ở lượt sau',
    }
  return {
    class: 'blocked',
    subject: source.id,
    detail: `${times} bị từ chối hoặc không trả lời; không truy cập nữa cho đến lượt sau`,
    next: `mở trang bằng trình duyệt từ chính mạng này; nếu vẫn bị từ chối, tạm ngừng nguồn: thidua sources pause ${source.id} --why "…" --until …`,
  }
}

/** A server that does not answer, or is ill, has refused nobody. */
const silentClasses: ReadonlySet<FindingClass> = new Set(['unreachable', 'timeout', 'http-error'])
