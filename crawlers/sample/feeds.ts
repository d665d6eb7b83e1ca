import { lawPath, newsPath } from './addresses.ts'
import type { SampleContent } from './documents.ts'
import { escapeHtml, escapeMeta } from './markup.ts'
import { postsOf } from './news-pages.ts'

export function robotsText({ site }: SampleContent): string {
  const closed = ['/admin/', '/data/', '/includes/', '/install/', '/modules/', '/users/', '/statistics/']
  return [
    'User-agent: *',
    ...closed.map(path => `Disallow: ${path}`),
    `Sitemap: ${site.publicBase}/sitemap.xml`,
    '',
  ].join('\n')
}

export function sitemapIndex({ site }: SampleContent): string {
  const children = ['news', 'laws'].map(
    name => `<sitemap><loc>${site.publicBase}/sitemap-vi.${name}.xml</loc></sitemap>`,
  )
  return `${xmlHead}<sitemapindex xmlns="${sitemapNamespace}">${children.join('')}</sitemapindex>\n`
}

/** One child of the sitemap; `lastmod` is when the entry was put on the site. */
export function sitemapChild(content: SampleContent, name: 'news' | 'laws'): string {
  const entries =
    name === 'news'
      ? content.news.map(post => ({ path: newsPath(post), at: post.publishedAt }))
      : content.laws.map(law => ({ path: lawPath(law), at: law.updatedAt }))
  const urls = entries.map(
    ({ path, at }) =>
      `<url><loc>${content.site.publicBase}${path}</loc><lastmod>${at}</lastmod><changefreq>daily</changefreq><priority>0.8</priority></url>`,
  )
  return `${xmlHead}<urlset xmlns="${sitemapNamespace}">${urls.join('')}</urlset>\n`
}

/** Feed of a category, or of all posts. The minutes of `pubDate` are the month, as the CMS prints them. */
export function newsFeed(content: SampleContent, category: string | null): string {
  const items = postsOf(content, category)
    .slice(0, 20)
    .map(post =>
      feedItem(content, {
        path: newsPath(post),
        title: post.title,
        at: post.publishedAt,
        description: post.summary,
        guid: `news_${post.id}`,
      }),
    )
  return feed(content, category === null ? '/rss/' : `/rss/${category}/`, items)
}

/** Feed of the laws module: the title begins with the symbol, the time is that of the upload. */
export function lawFeed(content: SampleContent): string {
  const items = content.laws.slice(0, 20).map(law =>
    feedItem(content, {
      path: lawPath(law),
      title: `[${law.symbol}] ${law.title}`,
      at: law.updatedAt,
      description: law.title,
      guid: `laws_${law.id}`,
    }),
  )
  return feed(content, '/laws/rss/', items)
}

const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n'
const sitemapNamespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'

function feed({ site }: SampleContent, path: string, items: readonly string[]): string {
  return `${xmlHead}<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>${escapeMeta(site.name)}</title><link>${site.publicBase}/</link><atom:link href="${site.publicBase}${path}" rel="self" />
<description><![CDATA[${site.notice}]]></description><language>vi</language><generator><![CDATA[NukeViet v4.0]]></generator>
${items.join('\n')}
</channel></rss>
`
}

type FeedItem = {
  readonly path: string
  readonly title: string
  readonly at: string
  readonly description: string
  readonly guid: string
}

function feedItem({ site }: SampleContent, item: FeedItem): string {
  return `<item><title>${escapeMeta(item.title)}</title><link>${escapeHtml(site.publicBase + item.path)}</link>
<guid isPermaLink="false"><![CDATA[${item.guid}]]></guid><pubDate>${brokenPubDate(item.at)}</pubDate>
<description><![CDATA[${item.description}]]></description></item>`
}

function brokenPubDate(instant: string): string {
  const utc = new Date(instant)
  const month = String(utc.getUTCMonth() + 1).padStart(2, '0')
  return utc.toUTCString().replace(/(\d{2}):\d{2}:(\d{2})/, `$1:${month}:$2`)
}
