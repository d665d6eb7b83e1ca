import { todayInVietnam } from '../src/domain/day.ts'
import { type Failed, noValidators } from '../src/fetch/fetcher.ts'
import type { FrontierPage } from './frontier.ts'
import { keepFetched } from './keep-page.ts'
import { failed, vanished } from './page-fates.ts'
import type { Settlement } from './settle-page.ts'
import {
  fetchInTurn,
  fileBytesMax,
  hasTimeFor,
  noteRefusal,
  pageBytesMax,
  robotsOf,
  type SourceRun,
} from './source-run.ts'

/** Second and third tries of what may be a passing fault. */
const triesMax = 3

/** Visits one leased page: fetch, compare, keep, settle. Every way out is counted once. */
export async function visitPage(run: SourceRun, page: FrontierPage): Promise<void> {
  const { tools, source } = run
  const settle = (settlement: Settlement): void => run.settlements.add(page, tools.now(), settlement)
  const robots = await robotsOf(run, page.url)
  if (!robots.allows(page.url)) {
    run.count.left += 1
    settle({ kind: 'failed', class: 'robots' })
    return
  }
  const needsBrowser =
    page.role === 'detail' && (source.render === 'documents' || source.render === 'everything')
  const asked = {
    url: page.url,
    provenance: {
      url: page.place,
      source: source.id,
      sourceJurisdiction: source.jurisdiction,
      seenOn: todayInVietnam(tools.now()),
      seenAt: tools.now().toISOString(),
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
  const outcome = await fetchInTurn(run, asked, needsBrowser)
  switch (outcome.outcome) {
    case 'not-modified':
      noteRefusal(run, null)
      run.count.notModified += 1
      tools.sink.seen(page.place)
      return settle({ kind: 'unchanged', validators: null })
    case 'failed':
      return settle(failureOf(run, page, outcome))
    case 'fetched':
      return settle(await keepFetched(run, page, outcome))
  }
}

function failureOf(run: SourceRun, page: FrontierPage, outcome: Failed): Settlement {
  const { class: name } = outcome.finding
  noteRefusal(run, name)
  const isAbsent = outcome.status === 404 || outcome.status === 410
  if (isAbsent && page.isKnown) return vanished(run, page, `máy chủ trả lời ${outcome.status}`)
  if (outcome.transient && page.tries + 1 < triesMax && run.stoppedBy === null) {
    const waitMs = Math.max(outcome.retryAfterMs ?? 0, run.tools.retryMs * 2 ** page.tries)
    if (hasTimeFor(run, waitMs))
      return { kind: 'again', class: name, dueAt: new Date(run.tools.now().getTime() + waitMs).toISOString() }
  }
  return failed(run, { ...outcome.finding, subject: page.place })
}
