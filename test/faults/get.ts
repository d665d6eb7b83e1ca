import { noProvenance } from '../../src/domain/document.ts'
import type { Failed, FetchOutcome, FetchRequest } from '../../src/fetch/fetcher.ts'
import type { HttpFetcherOptions } from '../../src/fetch/http-fetcher.ts'
import type { Closing } from '../close-after-each.ts'
import { fetcherFor, type Handler, type MockSite, serveMock } from '../crawl-kit.ts'

/** One request to a server of our own, for the tests of single faults. */

/** What `closeAfterEach` closes behind the tests of a file that calls it with this list. */
export const closing: Closing = []

export async function serve(handler: Handler): Promise<MockSite> {
  const site = await serveMock(handler)
  closing.push(site.close)
  return site
}

export async function get(
  handler: Handler,
  options: HttpFetcherOptions = {},
  request: Partial<FetchRequest> = {},
): Promise<{ outcome: FetchOutcome; site: MockSite }> {
  const site = await serve(handler)
  const fetcher = fetcherFor([site], options)
  closing.push(fetcher.close)
  const outcome = await fetcher.fetch({
    url: 'http://mock.example/a',
    provenance: noProvenance,
    bytesMax: 2_000_000,
    ...request,
  })
  return { outcome, site }
}

export function failureOf(outcome: FetchOutcome): Failed {
  if (outcome.outcome !== 'failed') throw new Error(`expected a failure, not ${outcome.outcome}`)
  return outcome
}

/** Times short enough for a test. */
export const quick = { timeouts: { idleMs: 150, totalMs: 400, connectMs: 500 } }
