import { filePath, newsPath, targetPath } from './addresses.ts'
import type { SampleContent, SampleNews } from './documents.ts'
import { layout, pager, printedDay, printedTime } from './layout.ts'
import { bodyHtml, escapeHtml } from './markup.ts'

/** Posts of a category, newest first; those of all categories for the front page. */
export function postsOf(content: SampleContent, category: string | null): readonly SampleNews[] {
  return category === null ? content.news : content.news.filter(post => post.category === category)
}

export function newsPages(content: SampleContent, category: string | null): number {
  return Math.max(1, Math.ceil(postsOf(content, category).length / content.site.newsPerPage))
}

/** Which list: a category (null for the front page) and a page counted from 1. */
export type NewsList = { readonly category: string | null; readonly page: number }

/** A list of posts: teasers with date and summary first, then plain links without a date, then the pager. */
export function newsList(content: SampleContent, list: NewsList, views: number): string {
  const { site } = content
  const { category, page } = list
  const name = site.categories.find(({ alias }) => alias === category)?.name ?? site.name
  const base = category === null ? '/' : `/${category}/`
  const first = (page - 1) * site.newsPerPage
  const posts = postsOf(content, category).slice(first, first + site.newsPerPage)
  const teasers = posts.slice(0, site.teasersPerPage).map((post, index) => teaser(post, index === 0))
  const older = posts
    .slice(site.teasersPerPage)
    .map(
      post =>
        `<li><a class="show h4" href="${newsPath(post)}" title="${escapeHtml(post.title)}">${escapeHtml(post.title)}</a></li>`,
    )
  const olderList = older.length === 0 ? '' : `<ul class="related list-items">${older.join('')}</ul>`
  const main = `<div class="news_column">${teasers.join('\n')}${olderList}</div>
${pager(base, name, page, newsPages(content, category))}`
  return layout(
    content,
    {
      title: name,
      description: name,
      path: page === 1 ? base : `${base}page-${page}/`,
      main,
      breadcrumb: [{ path: base, name }],
    },
    views,
  )
}

/** One post, with the microdata the CMS prints and the rating line that is no part of the text. */
export function newsDetail(content: SampleContent, post: SampleNews, views: number): string {
  const { site } = content
  const path = newsPath(post)
  const section = site.categories.find(({ alias }) => alias === post.category)
  const main = `<div class="news_column panel panel-default" itemtype="http://schema.org/NewsArticle" itemscope>
<div class="panel-body">
<h1 class="title margin-bottom-lg" itemprop="headline">${escapeHtml(post.title)}</h1>
<div class="hidden hide d-none" itemprop="author" itemtype="http://schema.org/Person" itemscope><span itemprop="name">${escapeHtml(post.author ?? site.name)}</span></div>
<span class="hidden hide d-none" itemprop="datePublished">${post.publishedAt}</span>
<span class="hidden hide d-none" itemprop="dateModified">${post.publishedAt}</span>
<span class="hidden hide d-none" itemprop="mainEntityOfPage">${site.publicBase}${path}</span>
<div class="row margin-bottom-lg"><div class="col-md-12"><span class="h5">${printedTime(post.publishedAt)}</span></div>
<div class="col-md-12"><ul class="list-inline text-right"><li><a class="dimgray" rel="nofollow" title="In ra" href="/print${path}"><em class="fa fa-print fa-lg">&nbsp;</em></a></li></ul></div></div>
<div class="clearfix"><div class="hometext m-bottom" itemprop="description">${escapeHtml(post.summary)}</div></div>
<div id="news-bodyhtml" class="bodytext margin-bottom-lg">
${bodyHtml(post.body, target => targetPath(content, target))}
${originalLine(content, post)}</div>
${fileList(post)}<div class="margin-bottom-lg">${signature('Tác giả', post.author)}${signature('Nguồn tin', post.source)}</div>
</div></div>
${tagList(post)}<div class="news_column panel panel-default"><div class="panel-body"><form id="form3B" action=""><div class="h5 clearfix">
<p id="stringrating">Tổng số điểm của bài viết là: ${5 * ((views % 3) + 1)} trong ${(views % 3) + 1} đánh giá</p>
<span id="hover-test">Click để đánh giá bài viết</span></div></form></div></div>
${relatedList(content, post)}`
  return layout(
    content,
    {
      title: post.title,
      description: post.summary,
      path,
      publishedAt: post.publishedAt,
      main,
      breadcrumb: [{ path: `/${post.category}/`, name: section?.name ?? post.category }],
    },
    views,
  )
}

function teaser(post: SampleNews, featured: boolean): string {
  const heading = featured ? 'h2' : 'h3'
  return `<div class="panel panel-default"><div class="panel-body${featured ? ' featured' : ''}">
<${heading}><a href="${newsPath(post)}" title="${escapeHtml(post.title)}">${escapeHtml(post.title)}</a></${heading}>
<div class="text-muted"><ul class="list-unstyled list-inline"><li><em class="fa fa-clock-o">&nbsp;</em> ${printedDay(post.publishedAt)} ${post.publishedAt.slice(11, 19)}</li>
<li><em class="fa fa-eye">&nbsp;</em> Đã xem: ${post.id + 20}</li><li><em class="fa fa-comment-o">&nbsp;</em> Phản hồi: 0</li></ul></div>
${escapeHtml(post.summary)}
</div></div>`
}

const originalWords = { en: 'Source', de: 'Quelle', nb: 'Kilde' } as const

function originalLine(content: SampleContent, post: SampleNews): string {
  if (post.original === undefined || post.language === undefined) return ''
  const url = content.site.publicBase + targetPath(content, `news:${post.original}`)
  return `<p>${originalWords[post.language]}: <a href="${url}">${url}</a></p>\n`
}

function fileList(post: SampleNews): string {
  if (post.files.length === 0) return ''
  const items = post.files.map((name, index) => {
    const href = escapeHtml(filePath(newsPath(post), index))
    return `<div class="list-group-item"><a href="${href}" title="Tập tin ${name}" download>Tập tin: <strong>${name}</strong></a></div>`
  })
  return `<div class="panel panel-default"><div class="panel-heading"><i class="fa fa-download"></i> <strong>File đính kèm</strong></div>
<div class="list-group news-download-file">${items.join('')}</div></div>\n`
}

function signature(label: string, value: string | undefined): string {
  return value === undefined
    ? ''
    : `<p class="h5 text-right"><strong>${label}: </strong>${escapeHtml(value)}</p>`
}

function tagList(post: SampleNews): string {
  if (post.tags.length === 0) return ''
  const links = post.tags.map(
    tag =>
      `<a title="${escapeHtml(tag)}" href="/tag/${encodeURIComponent(tag)}"><em>${escapeHtml(tag)}</em></a>`,
  )
  return `<div class="news_column panel panel-default"><div class="panel-body"><div class="h5"><em class="fa fa-tags">&nbsp;</em><strong>Tags: </strong>${links.join(', ')}</div></div></div>\n`
}

function relatedList(content: SampleContent, post: SampleNews): string {
  const others = postsOf(content, post.category)
    .filter(({ id }) => id !== post.id)
    .slice(0, 3)
  const items = others.map(
    other =>
      `<li><a href="${newsPath(other)}">${escapeHtml(other.title)}</a> <em>(${printedDay(other.publishedAt)})</em></li>`,
  )
  return `<div class="news_column panel panel-default"><div class="panel-body other-news"><p class="h3"><strong>Những tin cũ hơn</strong></p><ul class="related list-inline">${items.join('')}</ul></div></div>`
}
