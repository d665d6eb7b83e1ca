import { createHash } from 'node:crypto'
import { serve } from '@hono/node-server'
import { lawPath, newsPath } from './addresses.ts'
import { loadSampleContent, type SampleContent } from './documents.ts'
import { faultHost, faultPage } from './fault-site.ts'
import { lawFeed, newsFeed, robotsText, sitemapChild, sitemapIndex } from './feeds.ts'
import { sampleFile } from './files.ts'
import { lawDetail, lawList, lawPages } from './law-pages.ts'
import { escapeHtml } from './markup.ts'
import { newsDetail, newsList, newsPages, postsOf } from './news-pages.ts'
import { registerHost, registerPage } from './register-site.ts'
import { scriptHost, scriptPage } from './script-site.ts'

export type PortalOptions = {
  /** Other content than data/sample-portal, e.g. with an edit. */
  readonly content?: SampleContent
  /** True: pages carry an ETag and answer 304, which this CMS does not do by itself. Files always do. */
  readonly validators?: boolean
  /**
   * True: counters and a side paragraph differ at every view, as they do on real sites. By default they stand still,
   * so that two crawls see the same bytes.
   */
  readonly restless?: boolean
  /** True: the site has been redesigned overnight; no class, microdata or label is what it was. */
  readonly redesigned?: boolean
}

export type SamplePortal = { readonly handle: (request: Request) => Response | Promise<Response> }

/**
 * The sample sites of the imaginary Tỉnh Mẫu, told apart by their host name, as a function from request to response:
 * a portal in the structure of NukeViet 4.5 with a news module and a laws module, a register of documents in the
 * structure of ASP.NET WebForms (`register-site.ts`), a site whose list is made by script (`script-site.ts`), and one on which everything goes
 * wrong (`fault-site.ts`). It knows no clock and no chance.
 */
export function samplePortal(options: PortalOptions = {}): SamplePortal {
  const content = options.content ?? loadSampleContent()
  let views = 0
  return {
    handle(request) {
      const { hostname } = new URL(request.url)
      if (hostname === registerHost) return registerPage(content, request)
      if (hostname === faultHost) return faultPage(request)
      if (hostname === scriptHost) return scriptPage(content, request)
      if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405 })
      const url = new URL(request.url)
      const answer = route(content, url, options.restless === true ? views : 0)
      if (answer.kind === 'page') views += 1
      const shown =
        options.redesigned && answer.kind === 'page' ? { ...answer, html: redesign(answer.html) } : answer
      return respond(request, shown, options.validators === true)
    },
  }
}

function redesign(html: string): string {
  return html
    .replace(/ (?:class|id|itemprop|itemscope|itemtype)="[^"]*"/g, '')
    .replace(/<meta (?:property|name)="[^"]*"[^>]*>/g, '')
    .replace(/<(\/?)(?:h1|h2|h3|table|tbody|tr|td)\b[^>]*>/g, '<$1div>')
    .replace(/Số kí hiệu|Ngày ban hành|Ngày bắt đầu hiệu lực/g, 'Thông tin')
}

/** Serves the portal on this machine only. `port: 0` takes a free one; `url` says which. */
export async function servePortal(
  options: PortalOptions & { readonly host?: '127.0.0.1'; readonly port?: number } = {},
): Promise<{ url: string; close: () => Promise<void> }> {
  const portal = samplePortal(options)
  return await new Promise((resolve, reject) => {
    const server = serve(
      { fetch: portal.handle, hostname: options.host ?? '127.0.0.1', port: options.port ?? 0 },
      ({ port }) =>
        resolve({
          url: `http://127.0.0.1:${port}`,
          close: () =>
            new Promise(done => {
              server.close(() => done())
              // Whoever still waits for an answer, waits in vain.
              if ('closeAllConnections' in server) server.closeAllConnections()
            }),
        }),
    )
    server.once('error', reject)
  })
}

type Answer =
  | { readonly kind: 'page' | 'missing'; readonly html: string }
  | { readonly kind: 'text'; readonly text: string; readonly mediaType: string }
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array; readonly mediaType: string }
  | { readonly kind: 'moved'; readonly to: string }

function route(content: SampleContent, url: URL, views: number): Answer {
  const path = url.pathname
  if (path === '/robots.txt') return { kind: 'text', text: robotsText(content), mediaType: 'text/plain' }
  if (path === '/sitemap.xml') return xml(sitemapIndex(content))
  if (path === '/sitemap-vi.news.xml') return xml(sitemapChild(content, 'news'))
  if (path === '/sitemap-vi.laws.xml') return xml(sitemapChild(content, 'laws'))
  if (path === '/laws/rss/') return xml(lawFeed(content))
  if (path === '/rss/') return xml(newsFeed(content, null))
  const feed = /^\/rss\/([a-z-]+)\/$/.exec(path)?.[1]
  if (feed !== undefined && isCategory(content, feed)) return xml(newsFeed(content, feed))
  return listPage(content, path, views) ?? detailPage(content, url, views) ?? missing(content)
}

function listPage(content: SampleContent, path: string, views: number): Answer | undefined {
  const match = /^\/(?:([a-z-]+)\/)?(?:page-(\d{1,6})\/)?$/.exec(path)
  if (!match) return undefined
  const category = match[1] ?? null
  const page = Number(match[2] ?? 1)
  const base = category === null ? '/' : `/${category}/`
  if (category === 'laws') {
    if (page > lawPages(content) || page < 1) return { kind: 'moved', to: base }
    return { kind: 'page', html: lawList(content, page, views) }
  }
  if (category !== null && !isCategory(content, category)) return undefined
  // Beyond the last page this CMS sends the visitor back to the first.
  if (page > newsPages(content, category) || page < 1) return { kind: 'moved', to: base }
  return { kind: 'page', html: newsList(content, { category, page }, views) }
}

function detailPage(content: SampleContent, url: URL, views: number): Answer | undefined {
  const law = content.laws.find(candidate => lawPath(candidate) === url.pathname)
  if (law) return download(content, law.files, url) ?? { kind: 'page', html: lawDetail(content, law, views) }
  const post = postsOf(content, null).find(candidate => newsPath(candidate) === url.pathname)
  if (post)
    return download(content, post.files, url) ?? { kind: 'page', html: newsDetail(content, post, views) }
  return undefined
}

function download(content: SampleContent, files: readonly string[], url: URL): Answer | undefined {
  if (!url.searchParams.has('download')) return undefined
  const name = files[Number(url.searchParams.get('id'))]
  return name === undefined ? missing(content) : { kind: 'file', name, ...sampleFile(content, name) }
}

function missing({ site }: SampleContent): Answer {
  return {
    kind: 'missing',
    html: `<!DOCTYPE html><html lang="vi"><head><title>Lỗi truy cập 404</title></head><body><div class="nv-infodie text-center"><p>${escapeHtml(site.notice)}</p><h2>Lỗi truy cập 404</h2>Lỗi 404: Trang web mà bạn đã cố gắng truy cập không tồn tại trên máy chủ của website. <a href="/">Về trang chủ</a></div></body></html>`,
  }
}

function xml(text: string): Answer {
  return { kind: 'text', text, mediaType: 'text/xml' }
}

function isCategory({ site }: SampleContent, alias: string): boolean {
  return site.categories.some(category => category.alias === alias)
}

function respond(request: Request, answer: Answer, validators: boolean): Response {
  switch (answer.kind) {
    case 'moved':
      return new Response(null, { status: 301, headers: { location: answer.to } })
    case 'missing':
      return new Response(answer.html, {
        status: 404,
        headers: { 'content-type': 'text/html; charset=utf-8' },
      })
    case 'file':
      return validated(request, answer.bytes, {
        'content-type': answer.mediaType,
        'content-disposition': `attachment; filename="${answer.name}";`,
      })
    case 'text': {
      const headers = { 'content-type': `${answer.mediaType}; charset=utf-8` }
      return validators ? validated(request, answer.text, headers) : new Response(answer.text, { headers })
    }
    case 'page': {
      const headers = {
        'content-type': 'text/html; charset=utf-8',
        'set-cookie': 'nv4_sess=mau; path=/; HttpOnly',
      }
      if (validators) return validated(request, answer.html, headers)
      return new Response(answer.html, {
        headers: { ...headers, 'cache-control': 'no-store, no-cache, must-revalidate' },
      })
    }
  }
}

function validated(request: Request, body: string | Uint8Array, headers: Record<string, string>): Response {
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`
  if (request.headers.get('if-none-match') === etag)
    return new Response(null, { status: 304, headers: { etag } })
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: { ...headers, etag },
  })
}
