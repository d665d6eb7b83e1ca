import type { SampleContent } from './documents.ts'
import { escapeHtml, escapeMeta } from './markup.ts'

export type PageParts = {
  readonly title: string
  readonly description: string
  /** Path of the page itself, for the canonical link. */
  readonly path: string
  /** Heads of details carry the publication time the way the CMS writes it. */
  readonly publishedAt?: string
  readonly main: string
  readonly breadcrumb: readonly { readonly path: string; readonly name: string }[]
}

/**
 * The frame around every page, in the structure of a NukeViet 4.5 site: head with generator and open-graph
 * names, banner, menu, main column, side column whose counters differ at every view, footer.
 * `views` is the number of pages served so far.
 */
export function layout(content: SampleContent, page: PageParts, views: number): string {
  const { site } = content
  const url = site.publicBase + page.path
  const time = page.publishedAt === undefined ? '' : publishedMeta(page.publishedAt)
  return `<!DOCTYPE html>
<html lang="vi" xmlns="http://www.w3.org/1999/xhtml" prefix="og: http://ogp.me/ns#">
<head>
<title>${escapeHtml(page.title)}</title>
<meta name="description" content="${escapeMeta(page.description)}">
<meta name="author" content="${escapeMeta(site.name)}">
<meta name="generator" content="NukeViet v4.5">
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<meta property="og:title" content="${escapeMeta(page.title)}">
<meta property="og:type" content="${page.publishedAt === undefined ? 'website' : 'article'}">
<meta property="og:site_name" content="${escapeMeta(site.name)}">
<meta property="og:url" content="${escapeHtml(url)}">
${time}<link rel="canonical" href="${escapeHtml(url)}">
${feedLinks(content)}
<link rel="stylesheet" href="/themes/default/css/style.css?t=1795292781">
</head>
<body>
<noscript><div class="alert alert-danger">Trình duyệt của bạn đã tắt chức năng hỗ trợ JavaScript.<br />Website chỉ làm việc khi bạn bật nó trở lại.</div></noscript>
<div id="mavatar" class="sample-notice" role="note">${escapeHtml(site.notice)}</div>
<div class="body-bg"><div class="wraper">
<header><div class="container"><div id="header" class="row">
<div class="logo"><a title="${escapeHtml(site.name)}" href="/"><img src="/uploads/logo.png" alt="${escapeHtml(site.name)}"></a></div>
</div></div></header>
<nav class="second-nav" id="menusite"><div class="container">${menu(content)}${breadcrumb(page)}</div></nav>
<section><div class="container" id="body">
<div class="row"><div class="col-sm-12 col-md-13 col-sm-push-6 col-md-push-5">
${page.main}
</div>
<div class="col-sm-6 col-md-6 col-sm-push-6 col-md-push-5">${sideColumn(content, views)}</div>
</div></div></section>
<footer class="section-footer-top" id="footer"><div class="container">
<p>${escapeHtml(site.name)} - ${escapeHtml(site.notice)}</p>
<p>Chịu trách nhiệm nội dung: Văn phòng Ủy ban nhân dân Tỉnh Mẫu. Điện thoại: (000) 000 0000</p>
</div></footer>
</div></div>
</body>
</html>
`
}

/** `Thứ sáu - 26/01/2024 16:30`, as the CMS prints the time of a post. */
export function printedTime(instant: string): string {
  const names = ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy']
  const weekday = names[new Date(`${instant.slice(0, 10)}T00:00:00Z`).getUTCDay()]
  return `${weekday} - ${printedDay(instant)} ${instant.slice(11, 16)}`
}

/** `26/01/2024` of an ISO day or instant. */
export function printedDay(iso: string): string {
  return `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`
}

/** The pager: every page number is marked `rel="next"`, which is a habit of this CMS. */
export function pager(base: string, name: string, current: number, last: number): string {
  if (last < 2) return ''
  const item = (n: number, label: string): string =>
    n === current
      ? `<li class="active"><a href="javascript:void(0)">${label}</a></li>`
      : `<li><a rel="next" title="${escapeHtml(name)} - Trang ${n}" href="${n === 1 ? base : `${base}page-${n}/`}">${label}</a></li>`
  const numbers = Array.from({ length: last }, (_, index) => item(index + 1, String(index + 1)))
  const onward = current < last ? item(current + 1, '&raquo;') : ''
  return `<div class="text-center"><ul class="pagination">${numbers.join('')}${onward}</ul></div>`
}

function publishedMeta(instant: string): string {
  // The CMS formats with an unescaped T, which prints the zone inside the time: `2024-01-26+0716:30:00`.
  const broken = `${instant.slice(0, 10)}+07${instant.slice(11, 19)}`
  return `<meta property="article:published_time" content="${broken}">\n<meta property="article:modified_time" content="${broken}">\n`
}

function feedLinks({ site }: SampleContent): string {
  const feed = (path: string, name: string): string =>
    `<link rel="alternate" href="${path}" title="${escapeHtml(name)}" type="application/rss+xml">`
  return [
    feed('/rss/', 'Tin Tức'),
    ...site.categories.map(({ alias, name }) => feed(`/rss/${alias}/`, name)),
    feed('/laws/rss/', 'Văn bản'),
  ].join('\n')
}

function menu({ site }: SampleContent): string {
  const links = [{ path: '/', name: 'Trang nhất' }]
    .concat(site.categories.map(({ alias, name }) => ({ path: `/${alias}/`, name })))
    .concat({ path: '/laws/', name: 'Văn bản' })
  const items = links.map(
    ({ path, name }) => `<li><a title="${escapeHtml(name)}" href="${path}">${escapeHtml(name)}</a></li>`,
  )
  return `<div class="menu"><ul class="nav navbar-nav">${items.join('')}</ul></div>`
}

function breadcrumb(page: PageParts): string {
  const items = page.breadcrumb.map(
    ({ path, name }) =>
      `<li itemprop="itemListElement" itemscope itemtype="https://schema.org/ListItem"><a href="${path}" itemprop="item"><span itemprop="name">${escapeHtml(name)}</span></a></li>`,
  )
  return `<ul class="temp-breadcrumbs hidden" itemscope itemtype="https://schema.org/BreadcrumbList">${items.join('')}</ul>`
}

function sideColumn(content: SampleContent, views: number): string {
  const abouts = [
    'Tỉnh Mẫu là địa phương do người viết phần mềm nghĩ ra để thử nghiệm.',
    'Cổng thông tin này chỉ phục vụ việc giới thiệu và kiểm thử.',
    'Các số liệu trên trang đều là ví dụ.',
  ]
  return `<div class="well"><h3 class="margin-bottom">Giới thiệu</h3><p>${abouts[views % abouts.length]}</p></div>
<div class="panel panel-primary"><div class="panel-heading">Thống kê truy cập</div><div class="panel-body"><ul class="counter list-none">
<li><em class="fa fa-bolt"></em> Đang truy cập ${(views % 7) + 1}</li><li>Hôm nay ${views + 1}</li><li>Tổng lượt truy cập ${12_000 + views}</li></ul></div></div>
<div class="panel panel-primary"><div class="panel-heading">Đơn vị</div><div class="panel-body">${escapeHtml(content.site.name)}</div></div>`
}
