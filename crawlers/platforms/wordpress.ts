import { loneParameter } from '../canonical-url.ts'
import type { Platform } from '../platform.ts'

/** Sitemaps of what is no document: taxonomies, authors, standing pages. Core's and those of the usual plug-ins. */
const documentSitemaps = String.raw`/sitemap-pt-(?!page)[^/?]+\.xml|/sitemap-\d+\.xml|wp-sitemap-posts-(?!page-|attachment-)|[?&]sitemap=posts&(?!.*subtype=(?:page|attachment)(?:&|$))|/(?!wp-|(?:page|attachment|author|category|post_tag|product_cat|tag|local|chuyen-muc|danh-muc|the-loai|linh-vuc|loai-van-ban|co-quan)-sitemap)[^/?]+-sitemap\d*\.xml`

/**
 * WordPress: schools, communes, associations. Addresses of posts are the owner's choice, so that what the REST list,
 * the feed, the sitemap and the entries of a list name is taken as it is. Lists at `/category/<slug>/page/2/` end with
 * 404; without rewriting they are `/?cat=2&paged=2`. Types of a site's own (`van-ban`) are in the sitemap, and in the REST list
 * where their maker has opened it; else the menu leads to them. Lists of block themes are paged by a parameter of their own,
 * `?query-3-page=2`; the `cst` that comes with it says nothing.
 */
export const wordpress: Platform = {
  name: 'wordpress',
  siteDiscovery: [
    {
      kind: 'sitemap',
      path: '/wp-sitemap.xml',
      include: documentSitemaps,
      // Those of the usual plug-ins, and core's without rewriting of addresses.
      orElse: ['/sitemap_index.xml', '/sitemap.xml', '/sitemaps.xml', '/?sitemap=index'],
    },
    {
      kind: 'json',
      // The form with a query answers with and without rewriting of addresses.
      path: '/?rest_route=/wp/v2/{type}&per_page=100&page={n}&_fields=id,link,title,date,modified',
      orElse: [
        '/wp-json/wp/v2/{type}?per_page=100&page={n}&_fields=id,link,title,date,modified',
        '/wp-json/wp/v2/{type}?per_page=10&page={n}',
      ],
      types: { first: 'posts', path: '/?rest_route=/wp/v2/types' },
      items: '',
      url: 'link',
      title: 'title.rendered',
      day: 'date',
      lastModified: 'modified',
      first: 1,
      pagesMax: 20,
    },
    { kind: 'feed', path: '/?feed=rss2', dates: 'full' },
  ],
  sectionDiscovery: section => {
    const isQuery = section.includes('?')
    const path = isQuery ? section : section.replace(/\/?$/, '/')
    const template = isQuery ? '{url}&paged={n}' : '{url}page/{n}/'
    return [
      { kind: 'feed', path: isQuery ? `${path}&feed=rss2` : `${path}feed/`, dates: 'full' },
      { kind: 'list', path, paging: { kind: 'template', template, first: 2, step: 1, pagesMax: 50 } },
    ]
  },
  detail: [
    // No stable id: the number at the end may be a year, `tong-ket-nam-2025.html`.
    String.raw`^/(?!category/|tag/|author/|page/).+-\d+\.html$`,
    String.raw`^/\d{4}/\d{2}/(?:\d{2}/)?[^/]+/$`,
    String.raw`^/\?p=(?<id>\d+)$`,
  ],
  attachment: [
    String.raw`^/wp-content/uploads/.+\.(pdf|docx?|rtf|zip|xlsx?)$`,
    // Further pages of a post that its author cut up: each is kept beside the first.
    String.raw`-[^/]*/[2-9]/?$`,
    String.raw`^/\?p=\d+&page=\d+$`,
    // Download managers hand files out under addresses of their own.
    String.raw`[?&](?:wpdmdl|wpfb_dl|ddownload)=\d+|[?&]s[dm]{2}_process_download=1`,
  ],
  deny: [
    String.raw`^/(tag|author|wp-admin|wp-login)`,
    String.raw`^/\?(?:[^#]*&)?(?:s|cat|tag|author|m|feed|paged|post_type)=`,
    '/embed/$',
    '/comments/',
    '/feed/$',
  ],
  keepQuery: [
    'p',
    'page_id',
    'cat',
    'post_type',
    'paged',
    'query-page',
    'query-#-page',
    'per_page',
    'page',
    '_fields',
    'feed',
    'lang',
    'wpdmdl',
    'wpfb_dl',
    'ddownload',
    'sdm_process_download',
    'smd_process_download',
    'download_id',
    // Without rewriting, types of a site's own are addressed as `/?van_ban=<slug>`.
    loneParameter,
  ],
  // For sites that tell nothing: what owners most often call their lists.
  usualSections: [
    '/van-ban/',
    '/?post_type=van-ban',
    '/tin-tuc/',
    '/category/tin-tuc/',
    '/category/thi-dua-khen-thuong/',
  ],
  ownerNamesAddresses: true,
  validatorsTold: true,
}
