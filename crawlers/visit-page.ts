import { todayInVietnam } from '../src/domain/day.ts'
import { isoTimes } from '../src/domain/iso-time.ts'
import { type Failed, type FetchOutcome, noValidators } from '../src/fetch/fetcher.ts'
import { fileBytesMax, pageBytesMax } from './byte-limits.ts'
import type { FrontierPage } from './frontier.ts'
import { keepFetched } from './keep-page.ts'
import { failed, vanished } from './page-fates.ts'
import { isWithheld } from './secret-page.ts'
import type { Settlement } from './settle-page.ts'
import { fetchInTurn, hasTimeFor, noteRefusal, robotsOf, type SourceRun } from './source-run.ts'

const isoTime = isoTimes()

/** Second and third tries of what may be a passing fault. */
const triesMax = 3

/** What asking for a page came to; `forbidden`: robots.txt has it left alone; `withheld`: it belongs to a secret page. */
export type PageOutcome = FetchOutcome | { readonly outcome: 'forbidden' } | { readonly outcome: 'withheld' }

/** Fetches one leased page, where its host allows it. */
export async function fetchPage(run: SourceRun, page: FrontierPage): Promise<PageOutcome> {
  const { tools, source } = run
  if (page.role === 'attachment' && isWithheld(tools.db, source.id, page)) return { outcome: 'withheld' }
  const robots = await robotsOf(run, page.url)
  if (!robots.allows(page.url)) return { outcome: 'forbidden' }
  const needsBrowser =
    page.role === 'detail' && (source.render === 'documents' || source.render === 'everything')
  const now = tools.now()
  const asked = {
    url: page.url,
    provenance: {
      url: page.place,
      source: source.id,
      sourceJurisdiction: source.jurisdiction,
      seenOn: todayInVietnam(now),
      seenAt: isoTime(now),
      fileName: null,
      expectedSymbol: page.symbol,
      listedOn: page.day,
    },
    bytesMax: page.role === 'attachment' ? fileBytesMax : pageBytesMax,
    validators:
      source.validatorsTold || page.role === 'attachment'
        ? page.validators
        : { ...noValidators, etag: page.validators.etag },
  }
  return await fetchInTurn(run, asked, needsBrowser)
}

/** What becomes of a page that was asked for: compared, kept, settled. Every way out is counted once. */
export async function settlePage(run: SourceRun, page: FrontierPage, outcome: PageOutcome): Promise<void> {
  // The page that has it withheld may have been read while the file was on its way.
  const isLate = page.role === 'attachment' && isWithheld(run.tools.db, run.source.id, page)
  const settlement = await settlementOf(run, page, isLate ? { outcome: 'withheld' } : outcome)
  run.settlements.add(page, run.tools.now(), settlement)
}

async function settlementOf(run: SourceRun, page: FrontierPage, outcome: PageOutcome): Promise<Settlement> {
  switch (outcome.outcome) {
    case 'forbidden':
      run.count.left += 1
      return { kind: 'failed', class: 'robots' }
    case 'withheld':
      run.count.left += 1
      return { kind: 'undecided' }
    case 'not-modified':
      noteRefusal(run, null)
      run.count.notModified += 1
      run.tools.sink.seen(page.place)
      return { kind: 'unchanged', validators: null }
    case 'failed':
      return failureOf(run, page, outcome)
    case 'fetched':
      return await keepFetched(run, page, outcome)
  }
}

function failureOf(run: SourceRun, page: FrontierPage, outcome: Failed): Settlement {
  const { class: name } = outcome.finding
  noteRefusal(run, { class: name, isTransient: outcome.transient })
  const isAbsent = outcome.status === 404 || outcome.status === 410
  if (isAbsent && page.isKnown) return vanished(run, page, `máy chủ trả lời ${outcome.status}`)
  if (outcome.transient && page.tries + 1 < triesMax && run.stoppedBy === null) {
    const waitMs = Math.max(outcome.retryAfterMs ?? 0, run.tools.retryMs * 2 ** page.tries)
    if (hasTimeFor(run, waitMs))
      return { kind: 'again', class: name, dueAt: new Date(run.tools.now().getTime() + waitMs).toISOString() }
  }
  return failed(run, { ...outcome.finding, subject: page.place })
}
