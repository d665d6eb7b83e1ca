import { slugOf } from './addresses.ts'
import type { SampleContent, SampleNews } from './documents.ts'
import { printedDay } from './layout.ts'
import { bodyHtml, escapeHtml } from './markup.ts'
import { postsOf } from './news-pages.ts'

/** Host of the third sample site. */
export const scriptHost = 'sonoivu.tinh-mau.example'
const category = 'thi-dua-khen-thuong'

/**
 * The department of home affairs of Tỉnh Mẫu: its list is made by script from a file of data, so that only a browser
 * sees it; its documents, at `/hoat-dong-nganh/<slug>-<id>`, are plain pages.
 */
export function scriptPage(content: SampleContent, request: Request): Response {
  const { pathname } = new URL(request.url)
  const posts = postsOf(content, category).filter(post => post.language === undefined)
  if (pathname === '/robots.txt') return new Response('User-agent: *\nAllow: /\n')
  if (pathname === '/hoat-dong-nganh') return html(content, 'Hoạt động ngành', listShell, 200)
  if (pathname === '/du-lieu/hoat-dong-nganh')
    return Response.json(posts.map(post => ({ title: post.title, url: pathOf(post) })))
  const post = posts.find(candidate => pathOf(candidate) === pathname)
  if (post) return html(content, post.title, article(content, post), 200)
  return html(content, 'Không tìm thấy', '<h1>Không tìm thấy trang yêu cầu</h1>', 404)
}

function pathOf(post: SampleNews): string {
  return `/hoat-dong-nganh/${slugOf(post.title)}-${1_020_000 + post.id}`
}

const listShell = `<h1>Hoạt động ngành</h1><div id="danh-sach" class="HotnewsList">Đang tải dữ liệu</div>
<script>
fetch('/du-lieu/hoat-dong-nganh').then(answer => answer.json()).then(rows => {
  const list = document.getElementById('danh-sach')
  list.textContent = ''
  for (const row of rows) {
    const item = list.appendChild(document.createElement('div'))
    item.className = 'HotnewsItem'
    const link = item.appendChild(document.createElement('a'))
    link.href = row.url
    link.textContent = row.title
  }
})
</script>`

function article(content: SampleContent, post: SampleNews): string {
  return `<article class="chi-tiet"><h1 class="title">${escapeHtml(post.title)}</h1>
<p class="date">${printedDay(post.publishedAt)}</p><div class="content-detail"><p>${escapeHtml(post.summary)}</p>
${bodyHtml(post.body, () => content.site.publicBase)}</div></article>`
}

function html({ site }: SampleContent, title: string, main: string, status: number): Response {
  const text = `<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>${escapeHtml(title)} - Sở Nội vụ Tỉnh Mẫu</title></head>
<body><div class="sample-notice" role="note">${escapeHtml(site.notice)}</div><main>${main}</main>
<footer>${escapeHtml(site.notice)}</footer></body></html>
`
  return new Response(text, { status, headers: { 'content-type': 'text/html; charset=utf-8' } })
}
