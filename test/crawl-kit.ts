import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { crawlSource } from '../crawlers/crawl.ts'
import type { CrawlTools, Kept, Sink } from '../crawlers/crawl-tools.ts'
import { defineSource } from '../crawlers/define-source.ts'
import { createPageReader } from '../crawlers/page-reader.ts'
import type { SourceReport } from '../crawlers/report.ts'
import type { Source, SourceInput } from '../crawlers/source.ts'
import type { Wanted } from '../crawlers/wanted-way.ts'
import type { Day } from '../src/domain/day.ts'
import { isFinding } from '../src/domain/finding.ts'
import type { Fetcher } from '../src/fetch/fetcher.ts'
import { createHttpFetcher, type HttpFetcherOptions } from '../src/fetch/http-fetcher.ts'
import { createPace, type Pace } from '../src/fetch/pace.ts'
import { migrate } from '../src/store/migrate.ts'
import { type Database, openDatabase } from '../src/store/sqlite.ts'

/** What crawl tests have in common: a server of our own under an invented name, a store in memory, a plain sink. */

export type Handler = (request: IncomingMessage, response: ServerResponse) => void

export type MockSite = {
  readonly host: string
  readonly port: number
  /** Paths with query, in the order in which they were asked for. */
  readonly requests: string[]
  readonly close: () => Promise<void>
}

/** Serves on loopback; a fetcher made with `fetcherFor` finds it under `http://<host>/`. */
export async function serveMock(handler: Handler, host = 'mock.example'): Promise<MockSite> {
  const requests: string[] = []
  const server = createServer((request, response) => {
    requests.push(request.url ?? '')
    handler(request, response)
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    host,
    port,
    requests,
    close: () =>
      new Promise(done => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}

export function fetcherFor(
  sites: readonly { readonly host: string; readonly port: number }[],
  options: HttpFetcherOptions = {},
): Fetcher {
  const connectTo = new Map(sites.map(({ host, port }) => [`${host}:80`, { host: '127.0.0.1', port }]))
  return createHttpFetcher({ connectTo, connectionsPerHostMax: 4, ...options })
}

/** Pages of a site as a table from path to HTML; anything else is 404. */
export function pagesHandler(pages: Readonly<Record<string, string>>): Handler {
  return (request, response) => {
    const html = pages[request.url ?? '']
    response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(html ?? '<h1>404</h1>')
  }
}

/** A source of the mock site: details are `/tin/<slug>-<id>.html`, one list at `/tin/`. */
export function mockSource(input: Partial<SourceInput> = {}): Source {
  return defineSource({
    id: 'mock',
    name: 'Mock',
    kind: 'sample',
    jurisdiction: null,
    baseUrls: ['http://mock.example'],
    platform: 'generic',
    enabled: true,
    knowledge: { certainty: 'verified', note: 'a test' },
    discovery: [{ kind: 'list', path: '/tin/' }],
    urls: { detail: [String.raw`^/tin/.+-(?<id>\d+)\.html`] },
    politeness: { gapMs: 0, latencyFactor: 0, revisit: 'every-run' },
    health: { itemsMin: 0, titleRateMin: 0, dateRateMin: 0 },
    ...input,
  })
}

export function article(
  title: string,
  body = 'Nội dung bài viết về công tác thi đua, khen thưởng. '.repeat(12),
  publishedOn = '2025-03-01',
): string {
  return `<!DOCTYPE html><html lang="vi"><head><title>${title}</title><meta property="og:type" content="article"></head>
<body><article><h1 itemprop="headline">${title}</h1><time itemprop="datePublished" datetime="${publishedOn}T08:00:00+07:00">${publishedOn.split('-').reverse().join('/')}</time>
<div itemprop="articleBody"><p>${body}</p></div></article></body></html>`
}

export function memoryStore(): Database {
  const db = openDatabase(':memory:')
  migrate(db)
  return db
}

export type RecordingSink = Sink & {
  /** The text of each document as it would be stored. */
  readonly texts: Map<string, string>
  readonly gonePlaces: string[]
}

/** Reads and judges like the real way, and keeps only texts. */
export function recordingSink(): RecordingSink {
  const texts = new Map<string, string>()
  const gonePlaces: string[] = []
  return {
    texts,
    gonePlaces,
    async keep(raw, { place, read }): Promise<Kept> {
      const parsed = await read(raw)
      if (isFinding(parsed)) return { change: 'failed', findings: [parsed] }
      const before = texts.get(place)
      texts.set(place, parsed.body.text)
      const change = before === undefined ? 'new' : before === parsed.body.text ? 'unchanged' : 'changed'
      return { change, findings: [] }
    },
    seen: () => undefined,
    gone: place => gonePlaces.push(place),
  }
}

export type CrawlRig = {
  readonly db: Database
  readonly sink: RecordingSink
  readonly crawl: (source: Source, fetcher: Fetcher, options?: RigOptions) => Promise<SourceReport>
}

type RigOptions = {
  readonly pagesMax?: number
  readonly now?: () => Date
  readonly browser?: Fetcher
  readonly wanted?: () => readonly Wanted[]
  readonly since?: Day
  readonly pace?: Pace
}

/** A store and a sink that live through several crawls. */
export function crawlRig(): CrawlRig {
  const db = memoryStore()
  const sink = recordingSink()
  let runId = 0
  return {
    db,
    sink,
    async crawl(source, fetcher, options = {}) {
      const sleep = (ms: number): Promise<void> => new Promise(done => setTimeout(done, Math.min(ms, 50)))
      const tools: CrawlTools = {
        db,
        fetcher,
        browser: options.browser,
        wanted: options.wanted,
        sink,
        reader: createPageReader(),
        sleep,
        pace: options.pace ?? createPace({ sleep }),
        now: options.now ?? (() => new Date()),
        retryMs: 5,
        progress: undefined,
      }
      runId = db.run("INSERT INTO run (command, started_at) VALUES ('crawl', '')").lastId
      return await crawlSource(source, tools, {
        runId,
        pagesMax: options.pagesMax ?? 10_000,
        since: options.since ?? null,
      })
    },
  }
}
