import { Agent, request as send } from 'undici'
import { todayInVietnam } from '../domain/day.ts'
import type { Finding, FindingClass } from '../domain/finding.ts'
import { refusalOf } from './address.ts'
import { acceptedEncodings, encodingsOf, readBody } from './body.ts'
import { type ConnectorOptions, type ConnectTo, guardedConnector } from './connector.ts'
import { Deadline } from './deadline.ts'
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
import { parseUrl } from './parse-url.ts'
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
    userAgent: userAgentOf(options.contact),
    ownHosts: new Set([
      ...[...(options.connectTo?.keys() ?? [])].map(place => place.replace(/:\d+$/, '')),
      ...(options.privateHosts ?? []),
    ]),
  }
  return {
    async fetch(request) {
      const deadline = new Deadline(timeouts.totalMs)
      return await fetchOne(context, request, deadline).finally(() => deadline.clear())
    },
    close: () => agent.destroy(),
  }
}

type Context = {
  readonly agent: Agent
  readonly now: () => Date
  readonly userAgent: string
  /** Hosts that are ours, on loopback or in our network. */
  readonly ownHosts: ReadonlySet<string>
}

/** One answer on the way: either the end, or the next address. */
type Hop = FetchOutcome | { readonly outcome: 'redirect'; readonly to: string }

async function fetchOne(context: Context, request: FetchRequest, signal: Deadline): Promise<FetchOutcome> {
  const started = performance.now()
  const seen = new Set<string>()
  const redirectsMax = request.redirectsMax ?? redirectsMaxDefault
  let url = request.url
  for (let hops = 0; ; hops += 1) {
    const cost = { receivedBytes: 0, tookMs: Math.round(performance.now() - started) }
    const fail = (failure: Failure): Failed => ({
      ...cost,
      outcome: 'failed',
      finding: findingOf(request.url, failure),
      status: null,
      transient: failure.transient,
      retryAfterMs: null,
    })
    const refused = refusal(context, request, url)
    if (refused !== null) return fail({ class: 'refused-address', detail: refused, transient: false })
    if (seen.has(url)) return fail({ class: 'redirect-loop', detail: `quay lại ${url}`, transient: false })
    if (hops > redirectsMax)
      return fail({
        class: 'redirect-loop',
        detail: `hơn ${redirectsMax} lần chuyển hướng`,
        transient: false,
      })
    seen.add(url)
    const hop = await hopTo(context, request, { url, started, signal })
    if (hop.outcome !== 'redirect') return hop
    url = hop.to
  }
}

function refusal(context: Context, request: FetchRequest, url: string): string | null {
  const host = parseUrl(url)?.hostname ?? ''
  const allowed = request.allowsHost ?? (name => name === parseUrl(request.url)?.hostname)
  const refused = context.ownHosts.has(host) && /^https?:\/\/[^@/]+(\/|$)/.test(url) ? null : refusalOf(url)
  if (refused !== null) return refused
  return allowed(host) ? null : `${host} không thuộc nguồn này`
}

async function hopTo(
  context: Context,
  request: FetchRequest,
  at: { readonly url: string; readonly started: number; readonly signal: Deadline; readonly again?: true },
): Promise<Hop> {
  const cost = (receivedBytes: number) => ({
    receivedBytes,
    tookMs: Math.round(performance.now() - at.started),
  })
  let status: number | null = null
  try {
    // A redirect after a form leads to a page that is asked for plainly.
    const form = at.url === request.url ? request.form : undefined
    const answer = await send(at.url, {
      dispatcher: context.agent,
      signal: at.signal,
      headers: headersOf(context, request, form !== undefined),
      ...(form === undefined ? {} : { method: 'POST' as const, body: new URLSearchParams(form).toString() }),
    })
    status = answer.statusCode
    // An answer that is thrown away may still break: that is no news.
    const discard = (): Promise<void> => answer.body.dump({ limit: 65_536 }).catch(() => undefined)
    const head = (name: string): string | null => headerOf(answer.headers, name)
    const location = head('location')
    if ([301, 302, 303, 307, 308].includes(status) && location !== null) {
      await discard()
      return { outcome: 'redirect', to: parseUrl(location, at.url)?.href ?? location }
    }
    const asked = request.validators ?? noValidators
    if (status === 304 && (asked.etag !== null || asked.lastModified !== null)) {
      await discard()
      return { ...cost(0), outcome: 'not-modified' }
    }
    const retryAfter = head('retry-after')
    const failure = failureOfStatus(status, retryAfter !== null)
    if (failure !== null) {
      await discard()
      const finding = findingOf(request.url, failure)
      const wait = retryAfterMs(retryAfter, context.now())
      return {
        ...cost(0),
        outcome: 'failed',
        finding,
        status,
        transient: failure.transient,
        retryAfterMs: wait,
      }
    }
    const body = await readBody(answer.body, encodingsOf(head('content-encoding')), {
      bytesMax: request.bytesMax,
      cutAtMax: request.cutAtMax ?? false,
    }).finally(() => answer.body.destroy())
    return {
      ...cost(body.receivedBytes),
      ...fetchedOf(request, { url: at.url, status, head, bytes: body.bytes }),
    }
  } catch (error) {
    const asksPlainly = at.url !== request.url || request.form === undefined
    if (status === null && asksPlainly && at.again === undefined && isStaleConnection(error, at.signal))
      return await hopTo(context, request, { ...at, again: true })
    const failure = failureOfError(error, status !== null)
    const finding = findingOf(request.url, failure)
    return {
      ...cost(0),
      outcome: 'failed',
      finding,
      status,
      transient: failure.transient,
      retryAfterMs: null,
    }
  }
}

/**
 * A server may close a kept connection in the moment in which it is used again: what was asked for plainly is asked for
 * once more (RFC 9110, 9.2.2).
 */
function isStaleConnection(error: unknown, signal: Deadline): boolean {
  if (signal.aborted || !(error instanceof Error) || !('code' in error)) return false
  return error.code === 'ECONNRESET' || error.code === 'EPIPE' || error.code === 'UND_ERR_SOCKET'
}

function headersOf(context: Context, request: FetchRequest, sendsForm: boolean): Record<string, string> {
  const { etag, lastModified } = request.validators ?? noValidators
  return {
    'user-agent': context.userAgent,
    accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
    'accept-language': 'vi,en;q=0.5',
    'accept-encoding': acceptedEncodings,
    ...(sendsForm
      ? { 'content-type': 'application/x-www-form-urlencoded', origin: new URL(request.url).origin }
      : {}),
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
  }
}

type Answer = {
  readonly url: string
  readonly status: number
  readonly head: (name: string) => string | null
  readonly bytes: Uint8Array
}

function fetchedOf(request: FetchRequest, answer: Answer): Omit<Fetched, 'receivedBytes' | 'tookMs'> {
  const contentType = answer.head('content-type') ?? ''
  const mediaType = contentType.split(';')[0]?.trim().toLowerCase() || null
  const charset = /charset\s*=\s*"?([^\s";]+)/i.exec(contentType)?.[1] ?? null
  const disposition = answer.head('content-disposition')
  return {
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
    validators: { etag: answer.head('etag'), lastModified: answer.head('last-modified') },
  }
}

function headerOf(headers: Record<string, string | string[] | undefined>, name: string): string | null {
  const value = headers[name]
  return (Array.isArray(value) ? value.join(', ') : value) ?? null
}

const nextSteps: Partial<Record<FindingClass, string>> = {
  blocked: 'xin phép cơ quan chủ quản, hoặc tạm ngừng nguồn',
  tls: 'kiểm tra trang bằng trình duyệt; nếu thật cần, ghi ngoại lệ TLS có lý do và ngày hết hạn vào định nghĩa nguồn',
  'refused-address': 'kiểm tra định nghĩa nguồn: địa chỉ dẫn đi nơi khác',
  limit: 'mở tệp xem có thật lớn như vậy không',
  unreachable: 'kiểm tra địa chỉ và mạng này; sẽ thử lại ở lượt sau',
}

function findingOf(url: string, failure: Failure): Finding {
  return {
    class: failure.class,
    subject: url,
    detail: failure.detail,
    next: nextSteps[failure.class] ?? 'sẽ thử lại ở lượt sau',
  }
}
