import { gzipSync } from 'node:zlib'
import type { FindingClass } from '../../src/domain/finding.ts'
import { escapeHtml } from './markup.ts'

/** Host of the sample site on which everything goes wrong, and of its files, which nobody serves. */
export const faultHost = 'su-co.tinh-mau.example'
export const faultFileHost = 'tep.tinh-mau.example'

/** What the list of the site says the document about a wrong document is. */
const listedSymbol = '12/2024/QĐ-UBND'

type Fault = {
  readonly class: FindingClass
  readonly title: string
  readonly answer: (url: URL, request: Request) => Response | Promise<Response>
}

/**
 * One page for each way in which a page disappoints, in an order in which refusals do not follow one another: after
 * five of them a source is left alone.
 */
const faults: readonly Fault[] = [
  { class: 'blocked', title: 'Trang từ chối truy cập', answer: () => status(403) },
  { class: 'error-page', title: 'Trang báo lỗi', answer: () => page('Lỗi hệ thống', errorText) },
  { class: 'challenge', title: 'Trang kiểm tra người máy', answer: () => html(cookieStub) },
  { class: 'soft-404', title: 'Trang đã gỡ mà không báo', answer: missing },
  { class: 'http-error', title: 'Máy chủ báo lỗi', answer: () => status(500) },
  { class: 'rate-limited', title: 'Máy chủ quá tải', answer: () => status(429, { 'retry-after': '0' }) },
  { class: 'truncated', title: 'Trang đứt giữa chừng', answer: brokenOff },
  { class: 'timeout', title: 'Trang không trả lời', answer: silent },
  {
    class: 'redirect-loop',
    title: 'Trang chuyển hướng vòng quanh',
    answer: ({ pathname, search }) => moved(`${pathname}${search === '' ? '?lan=2' : ''}`),
  },
  {
    class: 'refused-address',
    title: 'Trang dẫn vào mạng nội bộ',
    answer: () => moved('http://169.254.169.254/'),
  },
  {
    class: 'encoding',
    title: 'Trang nén ba lần',
    answer: () => html('x', { 'content-encoding': 'gzip, gzip, gzip' }),
  },
  { class: 'limit', title: 'Trang nở ra quá lớn', answer: bomb },
  { class: 'wrong-document', title: 'Văn bản khác với danh sách', answer: () => decision('99/2020/QĐ-UBND') },
  {
    class: 'unreadable',
    title: 'Trang có tệp hỏng và tệp không tải được',
    answer: ({ searchParams }) => (searchParams.has('download') ? brokenFile() : files()),
  },
]

/** Classes of all findings that a crawl of the site makes, in alphabetical order. */
export const sampleFaultClasses: readonly FindingClass[] = [
  ...faults.map(fault => fault.class),
  'empty-listing' as const, // a section without documents
  'robots' as const, // a section that robots.txt closes
  'template-drift' as const, // a feed that is a page
  'unreachable' as const, // a file on a host that nobody serves
].sort()

/** The site: a list with a page for each fault and a page that is in order, and sections that are at fault themselves. */
export function faultPage(request: Request): Response | Promise<Response> {
  const url = new URL(request.url)
  switch (url.pathname) {
    case '/robots.txt':
      return new Response('User-agent: *\nDisallow: /noi-bo/\n')
    case '/su-co/':
      return html(`<ul>${links()}</ul>`)
    case '/van-ban.json':
      return Response.json({ items: listed() })
    case '/chuyen-muc-trong/':
      return page('Chuyên mục trống', 'Đang cập nhật')
    case '/rss':
      return page('RSS', 'Chuyên mục RSS đã ngừng hoạt động')
    case goodPath:
      return page('Trang bình thường', 'Hội nghị tổng kết phong trào thi đua của Tỉnh Mẫu. '.repeat(12))
  }
  const fault = faults[Number(/-(\d+)\.html$/.exec(url.pathname)?.[1] ?? 0) - 100]
  return fault ? fault.answer(url, request) : missing()
}

const goodPath = '/su-co/trang-binh-thuong-99.html'

function pathOf(fault: Fault): string {
  return `/su-co/${fault.class}-${100 + faults.indexOf(fault)}.html`
}

function links(): string {
  const items = faults
    .filter(fault => fault.class !== 'wrong-document')
    .map(fault => [pathOf(fault), fault.title])
  return [...items, [goodPath, 'Trang bình thường']]
    .map(([path = '', title = '']) => `<li><a href="${path}">${escapeHtml(title)}</a></li>`)
    .join('')
}

/** The list that says which document a page is. */
function listed(): readonly { readonly url: string; readonly title: string; readonly symbol: string }[] {
  const wrong = faults.filter(fault => fault.class === 'wrong-document')
  return wrong.map(fault => ({ url: pathOf(fault), title: fault.title, symbol: listedSymbol }))
}

const errorText = 'Đã xảy ra lỗi trong quá trình xử lý. Vui lòng quay lại sau. Server Error in application.'
const cookieStub = `<html><body><script>document.cookie="D1N=0123456789abcdef; expires=Fri, 31-Dec-2099 23:55:55 GMT; path=/";window.location.reload(true);</script></body></html>`

function page(title: string, text: string): Response {
  return html(
    `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head><body><div role="note">DỮ LIỆU MẪU</div><main><h1>${escapeHtml(title)}</h1><p>${text}</p></main></body></html>`,
  )
}

/** With status 200, as many sites say that there is nothing. */
function missing(): Response {
  return page('Không tìm thấy', 'Nội dung bạn tìm không tồn tại hoặc đã được chuyển đi nơi khác.')
}

function decision(symbol: string): Response {
  const rows = [
    ['Số ký hiệu', symbol],
    ['Ngày ban hành', '20/05/2020'],
    ['Loại văn bản', 'Quyết định'],
    ['Cơ quan ban hành', 'Ủy ban nhân dân Tỉnh Mẫu'],
    ['Trích yếu', 'Ban hành Quy chế thi đua, khen thưởng'],
  ].map(([label, value]) => `<tr><td>${label}</td><td>${value}</td></tr>`)
  return html(
    `<html lang="vi"><head><title>Quyết định</title></head><body><h1>Ban hành Quy chế thi đua, khen thưởng</h1><table><tbody>${rows.join('')}</tbody></table><div><p>${'Nội dung Quy chế thi đua, khen thưởng. '.repeat(12)}</p></div></body></html>`,
  )
}

function files(): Response {
  return page(
    'Tệp đính kèm',
    `${'Hội nghị tổng kết phong trào thi đua của Tỉnh Mẫu. '.repeat(12)}</p><p><a href="?download=1">Tệp hỏng.pdf</a> <a href="http://${faultFileHost}/ke-hoach.pdf">Kế hoạch</a>`,
  )
}

function brokenFile(): Response {
  return new Response('%PDF-1.7\nkhông phải là một tệp PDF', {
    headers: { 'content-type': 'application/pdf' },
  })
}

/** The end is missing, and nothing but the compression shows it. */
function brokenOff(): Response {
  const whole = gzipSync('Hội nghị tổng kết phong trào thi đua của Tỉnh Mẫu. '.repeat(100))
  return html(whole.subarray(0, whole.length - 12), { 'content-encoding': 'gzip' })
}

const silenceMsMax = 30_000

/** Answers when nobody is waiting any more. */
async function silent(_url: URL, request: Request): Promise<Response> {
  await new Promise(resolve => {
    setTimeout(resolve, silenceMsMax).unref()
    request.signal.addEventListener('abort', resolve)
  })
  return status(503)
}

function bomb(): Response {
  return html(gzipSync('0'.repeat(40_000_000)), { 'content-encoding': 'gzip' })
}

function status(code: number, headers: Record<string, string> = {}): Response {
  return new Response(`<h1>${code}</h1>`, { status: code, headers })
}

function moved(to: string): Response {
  return new Response(null, { status: 302, headers: { location: to } })
}

function html(body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}): Response {
  return new Response(body, { headers: { 'content-type': 'text/html; charset=utf-8', ...headers } })
}
