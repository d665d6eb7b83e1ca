import { createRequire } from 'node:module'
import { noProvenance } from '../domain/document.ts'
import type { Finding, FindingClass } from '../domain/finding.ts'
import type { Fetcher, FetchOutcome } from './fetcher.ts'
import { robotName } from './http-fetcher.ts'

/** What a host's robots.txt says to us, for one run. */
export type Robots = {
  readonly allows: (url: string) => boolean
  /** Milliseconds between requests that the host asks for, at most `crawlDelayMsMax`; 0 when it asks for none. */
  readonly crawlDelayMs: number
  readonly sitemaps: readonly string[]
  /** Why we stay away from the whole host in this run; null when we may go. */
  readonly finding: Finding | null
}

/** RFC 9309 asks that at least 500 KiB be read; what follows is not. */
const robotsBytesMax = 512_000
/** RFC 9309 asks for at least five redirects. */
const robotsRedirectsMax = 5
/** A longer wish is not obeyed to the letter: the pages per run shrink instead. */
export const crawlDelayMsMax = 60_000
const sitemapsMax = 50

export type RobotsOptions = {
  readonly allowsHost?: (host: string) => boolean
  /** After a passing fault: waits and says whether to ask again. A whole night should not hang on one broken answer. */
  readonly again?: (tries: number, retryAfterMs: number) => Promise<boolean>
}

/**
 * Asks an origin for its robots.txt and reads it by RFC 9309: not there (4xx) allows everything; a server that is
 * ill (5xx, 429, no answer) forbids everything for this run.
 */
export async function fetchRobots(
  fetcher: Fetcher,
  origin: string,
  options: RobotsOptions = {},
): Promise<Robots> {
  const { allowsHost, again } = options
  const url = new URL('/robots.txt', origin).href
  const ask = (): Promise<FetchOutcome> =>
    fetcher.fetch({
      url,
      provenance: noProvenance,
      bytesMax: robotsBytesMax,
      cutAtMax: true,
      redirectsMax: robotsRedirectsMax,
      ...(allowsHost === undefined ? {} : { allowsHost }),
    })
  let outcome = await ask()
  for (let tries = 1; outcome.outcome === 'failed' && outcome.transient; tries += 1) {
    if (again === undefined || !(await again(tries, outcome.retryAfterMs ?? 0))) break
    outcome = await ask()
  }
  if (outcome.outcome === 'fetched') {
    return readRobots(url, new TextDecoder().decode(outcome.raw.bytes))
  }
  const status = outcome.outcome === 'failed' ? outcome.status : null
  const isAbsent = status !== null && status >= 400 && status < 500 && status !== 429
  // Redirects that lead nowhere are the same as no file (RFC 9309, 2.3.1.2).
  if (isAbsent || (outcome.outcome === 'failed' && outcome.finding.class === 'redirect-loop'))
    return openRobots
  return { allows: () => false, crawlDelayMs: 0, sitemaps: [], finding: stayingAway(url, outcome) }
}

/** Faults of the connection are called what they are: who cannot be reached at all has no trouble with robots.txt. */
const connectionClasses: readonly FindingClass[] = ['unreachable', 'timeout', 'tls', 'refused-address']

function stayingAway(url: string, outcome: FetchOutcome): Finding {
  const fault = outcome.outcome === 'failed' ? outcome.finding : null
  const isConnection = fault !== null && connectionClasses.includes(fault.class)
  return {
    class: isConnection ? fault.class : 'robots',
    subject: url,
    detail: `không đọc được robots.txt (${fault?.detail ?? 'không trả lời'}): không truy cập máy chủ này trong lượt này`,
    next: isConnection ? fault.next : 'sẽ thử lại ở lượt sau',
  }
}

const openRobots: Robots = { allows: () => true, crawlDelayMs: 0, sitemaps: [], finding: null }

/** Reads the text of a robots.txt. A page of HTML in its place has no rules, and so allows everything. */
export function readRobots(url: string, text: string): Robots {
  const plain = text.replace(/^\uFEFF/, '')
  if (/^\s*</.test(plain)) return openRobots
  const robots = loadParser()(url, plain)
  const delaySeconds = robots.getCrawlDelay(robotName) ?? 0
  return {
    allows: page => robots.isAllowed(page, robotName) ?? true,
    crawlDelayMs: delaySeconds > 0 ? Math.min(delaySeconds * 1_000, crawlDelayMsMax) : 0,
    sitemaps: robots.getSitemaps().slice(0, sitemapsMax),
    finding: null,
  }
}

type Parser = (
  url: string,
  text: string,
) => {
  isAllowed: (url: string, agent: string) => boolean | undefined
  getCrawlDelay: (agent: string) => number | undefined
  getSitemaps: () => string[]
}

/** The package is CommonJS and its types describe a default export it does not have. */
function loadParser(): Parser {
  return createRequire(import.meta.url)('robots-parser') as Parser
}
