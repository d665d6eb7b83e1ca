import { createHash } from 'node:crypto'
import { targetPath } from './addresses.ts'
import type { SampleContent, SampleLaw } from './documents.ts'
import { printedDay } from './layout.ts'
import { bodyHtml, escapeHtml } from './markup.ts'

/** Host of the second sample site. */
export const registerHost = 'vanban.tinh-mau.example'

const lawsPerPage = 6
const grid = 'ctl00$cphMain$grvDocument'

/**
 * The register of documents of Tỉnh Mẫu, in the structure of an ASP.NET WebForms site: one address for the whole list,
 * further pages only by sending the page's own form back, details told apart by `docid`. It publishes the decisions
 * and resolutions that the portal publishes too.
 */
export async function registerPage(content: SampleContent, request: Request): Promise<Response> {
  const url = new URL(request.url)
  const laws = content.laws.filter(({ type }) => type === 'Quyết định' || type === 'Nghị quyết')
  if (url.pathname === '/robots.txt') return new Response('User-agent: *\nDisallow: /quan-tri/\n')
  const docid = url.searchParams.get('docid')
  if (url.pathname === '/' && docid !== null) {
    const law = laws.find(({ id }) => docid === String(docidOf(id)))
    return law ? page(content, law.symbol, detail(content, law)) : notFound(content)
  }
  if (url.pathname !== '/he-thong-van-ban') return notFound(content)
  const wanted = request.method === 'POST' ? await postedPage(request) : 1
  if (wanted === null) return new Response('Validation of viewstate MAC failed.', { status: 500 })
  return page(content, 'Hệ thống văn bản', list(content, laws, wanted))
}

/** Numbers of the register begin elsewhere than those of the portal. */
function docidOf(id: number): number {
  return 200_000 + id
}

async function postedPage(request: Request): Promise<number | null> {
  const form = new URLSearchParams(await request.text())
  const current = pageOfState(form.get('__VIEWSTATE') ?? '')
  const asked = /^Page\$(\d{1,3})$/.exec(form.get('__EVENTARGUMENT') ?? '')?.[1]
  return current === null || form.get('__EVENTTARGET') !== grid || asked === undefined ? null : Number(asked)
}

function stateOf(page: number): string {
  const body = `page=${page}`
  return Buffer.from(
    `${body};${createHash('sha256').update(`tinh-mau ${body}`).digest('hex').slice(0, 16)}`,
  ).toString('base64')
}

function pageOfState(state: string): number | null {
  const page = /^page=(\d{1,3});/.exec(Buffer.from(state, 'base64').toString())?.[1]
  return page !== undefined && stateOf(Number(page)) === state ? Number(page) : null
}

function list(content: SampleContent, laws: readonly SampleLaw[], wanted: number): string {
  const last = Math.ceil(laws.length / lawsPerPage)
  const current = Math.min(Math.max(1, wanted), last)
  const rows = laws.slice((current - 1) * lawsPerPage, current * lawsPerPage).map(
    law => `<tr><td><a href="/?pageid=27160&amp;docid=${docidOf(law.id)}&amp;classid=1">${escapeHtml(law.symbol)}</a></td><td>${printedDay(law.issuedOn)}</td>
<td><a href="/?pageid=27160&amp;docid=${docidOf(law.id)}&amp;classid=1">${escapeHtml(law.title)}</a></td></tr>`,
  )
  const numbers = Array.from({ length: last }, (_, index) => index + 1).map(n =>
    n === current
      ? `<td><span>${n}</span></td>`
      : `<td><a href="javascript:__doPostBack('${grid}','Page$${n}')">${n}</a></td>`,
  )
  return `<form method="post" action="/he-thong-van-ban" id="aspnetForm">
<div class="aspNetHidden"><input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET" value=""><input type="hidden" name="__EVENTARGUMENT" id="__EVENTARGUMENT" value="">
<input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="${stateOf(current)}"><input type="hidden" name="__VIEWSTATEGENERATOR" value="CA0B0334"></div>
<h2>Hệ thống văn bản của ${escapeHtml(content.site.name.replace(/^.*? (?=Tỉnh)/, ''))}</h2>
<table class="table search-result" id="ctl00_cphMain_grvDocument"><tbody><tr><th>Số ký hiệu</th><th>Ngày ban hành</th><th>Trích yếu</th></tr>
${rows.join('\n')}
<tr class="pager"><td colspan="3"><table><tr>${numbers.join('')}</tr></table></td></tr></tbody></table></form>`
}

function detail(content: SampleContent, law: SampleLaw): string {
  const rows = [
    ['Số ký hiệu', law.symbol],
    ['Ngày ban hành', printedDay(law.issuedOn)],
    ['Ngày có hiệu lực', law.effectiveOn === undefined ? '' : printedDay(law.effectiveOn)],
    ['Loại văn bản', law.type],
    ['Cơ quan ban hành', law.issuer],
    ['Người ký', law.signer],
    ['Trích yếu', law.title],
  ] as const
  const cells = rows
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `<tr><td class="label">${label}</td><td>${escapeHtml(value)}</td></tr>`)
  return `<h1 class="doc-title">${escapeHtml(law.title)}</h1>
<table class="table doc-properties"><tbody>${cells.join('\n')}</tbody></table>
<div class="doc-content" id="toanvancontent">${bodyHtml(law.body, target => content.site.publicBase + targetPath(content, target))}</div>`
}

function page(content: SampleContent, title: string, main: string): Response {
  return html(content, title, main, 200)
}

function notFound(content: SampleContent): Response {
  return html(content, 'Không tìm thấy', '<h1>Không tìm thấy trang yêu cầu</h1>', 404)
}

function html({ site }: SampleContent, title: string, main: string, status: number): Response {
  const text = `<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>${escapeHtml(title)} - Hệ thống văn bản Tỉnh Mẫu</title></head>
<body><div class="sample-notice" role="note">${escapeHtml(site.notice)}</div>
<div id="header"><a href="/he-thong-van-ban">Hệ thống văn bản Tỉnh Mẫu</a></div>
<div id="main">${main}</div>
<div id="footer">${escapeHtml(site.notice)}</div></body></html>
`
  return new Response(text, { status, headers: { 'content-type': 'text/html; charset=utf-8' } })
}
