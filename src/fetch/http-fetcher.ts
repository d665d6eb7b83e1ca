import { Agent } from 'undici'
import { todayInVietnam } from '../domain/day.ts'
import { refusalOf } from './address.ts'
import { type AddressParts, addressParts } from './address-parts.ts'
import { acceptedEncodings, decodeBody, encodingsOf, wireBytesMax } from './body.ts'
import { type ConnectorOptions, type ConnectTo, guardedConnector } from './connector.ts'
import { Deadline } from './deadline.ts'
import { exchange, type Head } from './exchange.ts'
import { type Failure, failureOfError, failureOfStatus } from './failure.ts'
import {
  type Failed,
  type Fetched,
  type Fetcher,
  type FetchOutcome,
  type FetchRequest,
  noValidators,
} from './fetcher.ts'
import { fileNameOf } from './file-name.ts'
import { findingOf } from './finding-of.ts'
import { lastModifiedOf } from './last-modified.ts'
import { parseUrl } from './parse-url.ts'
import { redirectTarget } from './redirect-target.ts'
import { retryAfterMs } from './retry-after.ts'
import type { TlsException } from './tls-exception.ts'

export type HttpFetcherOptions = {
  /** Where the operator of this copy can be reached; part of the user agent. */
  readonly contact?: string
  readonly connectTo?: ConnectTo
  /** Hosts of one's own network: they may have private addresses. */
  readonly privateHosts?: ReadonlySet<string>
  readonly tlsExceptions?: readonly TlsException[]
  readonly lookup?: ConnectorOptions['lookup']
  readonly now?: () => Date
  readonly timeouts?: Partial<Timeouts>
  /** Connections to one host at a time. Politeness is the caller's; this is a second bound. */
  readonly connectionsPerHostMax?: number
}

type Timeouts = {
  readonly connectMs: number
  /** Until the head of the answer, and between two pieces of the body. */
  readonly idleMs: number
  /** For one request with its redirects and its body. */
  readonly totalMs: number
}

const defaultTimeouts: Timeouts = { connectMs: 10_000, idleMs: 20_000, totalMs: 120_000 }
const redirectsMaxDefault = 10

/** The name by which robots.txt may speak to us. */
export const robotName = 'thidua'

/** Honest: what we are, and where the person behind this copy can be reached. */
export function userAgentOf(contact: string | undefined): string {
  return `${robotName}/0.1 (document search; ${contact === undefined ? 'contact not configured' : `+${contact}`})`
}

/**
 * The fetcher over HTTP. Redirects are followed by hand, each address checked like the first; names are checked when
 * they are connected to; bodies are decoded under a bound; nothing is retried here.
 */
export function createHttpFetcher(options: HttpFetcherOptions = {}): Fetcher {
  const now = options.now ?? (() => new Date())
  const timeouts = { ...defaultTimeouts, ...options.timeouts }
  const agent = new Agent({
    connect: guardedConnector({
      connectTo: options.connectTo ?? new Map(),
      privateHosts: options.privateHosts ?? new Set(),
      tlsExceptions: options.tlsExceptions ?? [],
      connectTimeoutMs: timeouts.connectMs,
      today: () => todayInVietnam(now()),
      ...(options.lookup === undefined ? {} : { lookup: options.lookup }),
    }),
    connections: options.connectionsPerHostMax ?? 2,
    headersTimeout: timeouts.idleMs,
    bodyTimeout: timeouts.idleMs,
  })
  const context: Context = {
    agent,
    now,
    headers: Object.entries({
      'user-agent': userAgentOf(options.contact),
      accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
      'accept-language': 'vi,en;q=0.5',
      'accept-encoding': acceptedEncodings,
    }).flat(),
    ownHosts: new Set([
      ...[...(options.connectTo?.keys() ?? [])].map(place => place.replace(/:\d+$/, '')),
      ...(options.privateHosts ?? []),
    ]),
  }
  return {
    async fetch(request) {
      const deadline = new Deadline(timeouts.totalMs)
      try {
        return await fetchOne(context, request, deadline)
      } finally {
        deadline.clear()
      }
    },
    close: () => agent.destroy(),
  }
}

type Context = {
  readonly agent: Agent
  readonly now: () => Date
  /** Of every request: names and values in turn. */
  readonly headers: readonly string[]
  /** Hosts that are ours, on loopback or in our network. */
  readonly ownHosts: ReadonlySet<string>
}

/** One answer on the way: either the end, or the next address. */
type Hop = FetchOutcome | { readonly outcome: 'redirect'; readonly to: string }

async function fetchOne(context: Context, request: FetchRequest, deadline: Deadline): Promise<FetchOutcome> {
  const started = performance.now()
  const seen = new Set<string>()
  const redirectsMax = request.redirectsMax ?? redirectsMaxDefault
  let address = request.url
  for (let hops = 0; ; hops += 1) {
    const url = addressParts(address)
    const refused = refusal(context, request, { address, url })
    if (refused !== null || url === undefined)
      return failed(request, started, {
        class: 'refused-address',
        detail: refused ?? address,
        transient: false,
      })
    if (seen.has(address) || hops > redirectsMax)
      return failed(request, started, {
        class: 'redirect-loop',
        detail: hops > redirectsMax ? `hơn ${redirectsMax} lần chuyển hướng` : `quay lại ${address}`,
        transient: false,
      })
    seen.add(address)
    const hop = await hopTo(context, request, { address, url, started, deadline })
    if (hop.outcome !== 'redirect') return hop
    address = hop.to
  }
}

function failed(request: FetchRequest, started: number, failure: Failure): Failed {
  return {
    receivedBytes: 0,
    tookMs: Math.round(performance.now() - started),
    outcome: 'failed',
    finding: findingOf(request.url, failure),
    status: null,
    transient: failure.transient,
    retryAfterMs: null,
  }
}

function refusal(
  context: Context,
  request: FetchRequest,
  { address, url }: { readonly address: string; readonly url: AddressParts | undefined },
): string | null {
  const host = url?.hostname ?? ''
  const allowed = request.allowsHost ?? (name => name === parseUrl(request.url)?.hostname)
  const refused =
    context.ownHosts.has(host) && /^https?:\/\/[^@/]+(\/|$)/.test(address) ? null : refusalOf(url)
  if (refused !== null) return refused
  return allowed(host) ? null : `${host} không thuộc nguồn này`
}

/** One request of the way to a document: its address as asked and as parsed, and whether it is asked a second time. */
type HopAt = {
  readonly address: string
  readonly url: AddressParts
  readonly started: number
  readonly deadline: Deadline
  readonly again?: true
}

const redirects = new Set([301, 302, 303, 307, 308])

async function hopTo(context: Context, request: FetchRequest, at: HopAt): Promise<Hop> {
  // A redirect after a form leads to a page that is asked for plainly.
  const form = at.address === request.url ? request.form : undefined
  const validators = request.validators ?? noValidators
  const isConditional = validators.etag !== null || validators.lastModified !== null
  const limits = { bytesMax: request.bytesMax, cutAtMax: request.cutAtMax ?? false }
  let status: number | null = null
  let receivedBytes = 0
  try {
    const asked = {
      url: at.url,
      headers: headersOf(context, request, form !== undefined),
      form: form === undefined ? undefined : new URLSearchParams(form).toString(),
      deadline: at.deadline,
    }
    const { head, body } = await exchange(context.agent, asked, (told, headTold) => {
      status = told
      const isWanted = failureOfStatus(told, false) === null
      return isWanted ? wireBytesMax(encodingsOf(headTold('content-encoding')), request.bytesMax) : 0
    })
    receivedBytes = body.length
    const code: number = status ?? 0
    const location = head('location')
    if (redirects.has(code) && location !== null)
      return { outcome: 'redirect', to: redirectTarget(location, at.address) }
    const tookMs = Math.round(performance.now() - at.started)
    if (code === 304 && isConditional) return { receivedBytes: 0, tookMs, outcome: 'not-modified' }
    const retryAfter = head('retry-after')
    const failure = failureOfStatus(code, retryAfter !== null)
    if (failure !== null)
      return {
        ...failed(request, at.started, failure),
        status: code,
        retryAfterMs: retryAfterMs(retryAfter, context.now()),
      }
    const bytes = await decodeBody(body, encodingsOf(head('content-encoding')), limits)
    return fetchedOf(
      request,
      { url: at.address, status: code, head, bytes },
      { receivedBytes, tookMs, now: context.now() },
    )
  } catch (error) {
    if (
      status === null &&
      form === undefined &&
      at.again === undefined &&
      isStaleConnection(error, at.deadline)
    )
      return await hopTo(context, request, { ...at, again: true })
    // What was taken off the wire and thrown away counts like the rest.
    return { ...failed(request, at.started, failureOfError(error, status !== null)), status, receivedBytes }
  }
}

/**
 * A server may close a kept connection in the moment in which it is used again: what was asked for plainly is asked for
 * once more (RFC 9110, 9.2.2).
 */
function isStaleConnection(error: unknown, deadline: Deadline): boolean {
  if (deadline.reason !== null || !(error instanceof Error) || !('code' in error)) return false
  return error.code === 'ECONNRESET' || error.code === 'EPIPE' || error.code === 'UND_ERR_SOCKET'
}

/** Names and values in turn. */
function headersOf(context: Context, request: FetchRequest, sendsForm: boolean): string[] {
  const { etag, lastModified } = request.validators ?? noValidators
  const headers = [...context.headers]
  if (sendsForm)
    headers.push('content-type', 'application/x-www-form-urlencoded', 'origin', new URL(request.url).origin)
  if (etag !== null) headers.push('if-none-match', etag)
  if (lastModified !== null) headers.push('if-modified-since', lastModified)
  return headers
}

type Answer = {
  readonly url: string
  readonly status: number
  readonly head: Head
  readonly bytes: Uint8Array
}

function fetchedOf(
  request: FetchRequest,
  answer: Answer,
  { receivedBytes, tookMs, now }: Pick<Fetched, 'receivedBytes' | 'tookMs'> & { readonly now: Date },
): Fetched {
  const contentType = answer.head('content-type') ?? ''
  const mediaType = contentType.split(';')[0]?.trim().toLowerCase() || null
  const charset = /charset\s*=\s*"?([^\s";]+)/i.exec(contentType)?.[1] ?? null
  const disposition = answer.head('content-disposition')
  return {
    receivedBytes,
    tookMs,
    outcome: 'fetched',
    raw: {
      stage: 'raw',
      bytes: answer.bytes,
      mediaType,
      charset,
      provenance: { ...request.provenance, url: answer.url, fileName: fileNameOf(disposition) },
    },
    finalUrl: answer.url,
    status: answer.status,
    validators: {
      etag: answer.head('etag'),
      lastModified: lastModifiedOf(answer.head('last-modified'), answer.head('date'), now),
    },
  }
}
