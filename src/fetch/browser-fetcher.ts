import { existsSync } from 'node:fs'
import type { Browser, Page, Route } from 'playwright'
import { noProvenance } from '../domain/document.ts'
import type { FindingClass } from '../domain/finding.ts'
import {
  type Failed,
  type Fetched,
  type Fetcher,
  type FetchOutcome,
  type FetchRequest,
  noValidators,
} from './fetcher.ts'

export type BrowserFetcherOptions = {
  /** Everything the page loads goes through it: the browser itself has no way to the network. */
  readonly through: Fetcher
  /** For one page with all it loads and runs. */
  readonly pageMsMax?: number
  readonly requestsPerPageMax?: number
  readonly executablePath?: string
}

const pageMsDefault = 30_000
const requestsDefault = 60
/** Of all that one page loads. */
const loadedBytesMax = 20_000_000
const memoryMbMax = 256

/** Pictures, fonts and films say nothing to us. */
const unneeded = new Set([
  'image',
  'media',
  'font',
  'stylesheet',
  'websocket',
  'eventsource',
  'manifest',
  'ping',
])

/**
 * Trình duyệt: fetches a page as a browser shows it, for lists that are made by script. Addresses are checked and
 * bodies bounded by the fetcher underneath; dialogs, downloads, new windows and workers are refused; a page that
 * does not come to rest in its time costs the browser its life, and the next page gets a new one.
 * Undefined when there is no browser on this machine.
 */
export async function createBrowserFetcher(options: BrowserFetcherOptions): Promise<Fetcher | undefined> {
  const executablePath = options.executablePath ?? (await findExecutable())
  if (executablePath === undefined) return undefined
  let running: Promise<Browser> | null = null
  const browserOf = (): Promise<Browser> => (running ??= launch(executablePath))
  const end = async (): Promise<void> => {
    const ending = running
    running = null
    await ending?.then(browser => withinMs(browser.close(), 3_000)).catch(() => undefined)
  }
  return {
    async fetch(request) {
      const started = performance.now()
      const loaded = { bytes: 0, requests: 0 }
      const done = (): { receivedBytes: number; tookMs: number } => ({
        receivedBytes: loaded.bytes,
        tookMs: Math.round(performance.now() - started),
      })
      try {
        const browser = await browserOf()
        const shown = await withinMs(
          show(browser, request, { ...options, loaded }),
          options.pageMsMax ?? pageMsDefault,
        )
        return { ...done(), ...shown }
      } catch (error) {
        await end()
        const isSlow = error instanceof Error && /timeout|budget/i.test(`${error.name} ${error.message}`)
        return { ...done(), ...failed(request.url, isSlow ? 'timeout' : 'unreachable', String(error)) }
      }
    },
    close: end,
  }
}

type Costs = 'receivedBytes' | 'tookMs'
type Shown = Omit<Fetched, Costs> | Omit<Failed, Costs>

async function show(
  browser: Browser,
  request: FetchRequest,
  options: BrowserFetcherOptions & { readonly loaded: { bytes: number; requests: number } },
): Promise<Shown> {
  const context = await browser.newContext({
    acceptDownloads: false,
    serviceWorkers: 'block',
    locale: 'vi-VN',
  })
  try {
    const page = await context.newPage()
    let first: FetchOutcome | null = null
    page.on('dialog', dialog => void dialog.dismiss().catch(() => undefined))
    context.on('page', other => void (other === page ? undefined : other.close().catch(() => undefined)))
    await context.route('**/*', async route => {
      const outcome = await answer(route, request, options)
      first ??= outcome
    })
    try {
      await page.goto(request.url, { waitUntil: 'domcontentloaded' })
      await page.waitForLoadState('networkidle')
    } catch (error) {
      // A page that could not be fetched cannot be gone to: the fetcher's answer says why.
      if (refusedOf(first) === null) throw error
    }
    return await taken(page, request, first)
  } finally {
    await withinMs(context.close(), 2_000).catch(() => undefined)
  }
}

function refusedOf(first: FetchOutcome | null): Failed | null {
  return first?.outcome === 'failed' ? first : null
}

async function taken(page: Page, request: FetchRequest, first: FetchOutcome | null): Promise<Shown> {
  if (first === null) return failed(request.url, 'unreachable', 'the page asked for nothing')
  if (first.outcome === 'failed') return first
  if (first.outcome !== 'fetched') return failed(request.url, 'http-error', 'status 304')
  const bytes = new TextEncoder().encode(await page.content())
  if (bytes.length > request.bytesMax)
    return failed(request.url, 'limit', `more than ${request.bytesMax} bytes`)
  return {
    outcome: 'fetched',
    raw: {
      stage: 'raw',
      bytes,
      mediaType: 'text/html',
      charset: 'utf-8',
      provenance: { ...request.provenance, url: first.finalUrl },
    },
    finalUrl: first.finalUrl,
    status: first.status,
    validators: noValidators,
  }
}

/** Answers one request of the page from the guarded fetcher, within the page's budget. */
async function answer(
  route: Route,
  request: FetchRequest,
  options: BrowserFetcherOptions & { readonly loaded: { bytes: number; requests: number } },
): Promise<FetchOutcome | null> {
  const asked = route.request()
  const { loaded } = options
  loaded.requests += 1
  const isOver =
    loaded.requests > (options.requestsPerPageMax ?? requestsDefault) || loaded.bytes > loadedBytesMax
  if (isOver || unneeded.has(asked.resourceType()) || asked.method() !== 'GET') {
    await route.abort().catch(() => undefined)
    return null
  }
  const outcome = await options.through.fetch({
    url: asked.url(),
    provenance: asked.isNavigationRequest() ? request.provenance : noProvenance,
    bytesMax: Math.min(request.bytesMax, loadedBytesMax),
    ...(request.allowsHost === undefined ? {} : { allowsHost: request.allowsHost }),
  })
  loaded.bytes += outcome.receivedBytes
  if (outcome.outcome !== 'fetched') {
    await route.abort().catch(() => undefined)
    return outcome
  }
  const { raw } = outcome
  const charset = raw.charset === null ? '' : `; charset=${raw.charset}`
  await route
    .fulfill({
      status: outcome.status,
      body: Buffer.from(raw.bytes),
      headers: { 'content-type': `${raw.mediaType ?? 'application/octet-stream'}${charset}` },
    })
    .catch(() => undefined)
  return outcome
}

function failed(url: string, name: FindingClass, detail: string): Omit<Failed, Costs> {
  return {
    outcome: 'failed',
    finding: { class: name, subject: url, detail, next: 'mở trang bằng trình duyệt, xem trang đang chờ gì' },
    status: null,
    transient: false,
    retryAfterMs: null,
  }
}

async function launch(executablePath: string): Promise<Browser> {
  const { chromium } = await import('playwright')
  return await chromium.launch({
    executablePath,
    args: [
      '--disable-background-networking',
      '--disable-gpu',
      // Whatever is not answered by us finds no host to talk to.
      '--host-resolver-rules=MAP * ~NOTFOUND',
      `--js-flags=--max-old-space-size=${memoryMbMax}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  })
}

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

async function findExecutable(): Promise<string | undefined> {
  const { chromium } = await import('playwright')
  return [chromium.executablePath(), ...systemBrowsers].find(path => existsSync(path))
}

async function withinMs<Result>(work: Promise<Result>, ms: number): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the page has used up its budget of ${ms} ms`)), ms)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
    work.catch(() => undefined)
  }
}
