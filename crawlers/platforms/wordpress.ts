import type { Platform } from '../platform.ts'

/**
 * WordPress: schools, communes, associations. Addresses of posts are the owner's choice, so that what the REST list,
 * the feed and the sitemap name is taken as it is. Lists at `/category/<slug>/page/2/` end with 404.
 */
export const wordpress: Platform = {
  name: 'wordpress',
  siteDiscovery: [
    { kind: 'sitemap', path: '/wp-sitemap.xml', include: 'posts-post|post-sitemap' },
    {
      kind: 'json',
      path: '/wp-json/wp/v2/posts?per_page=100&page={n}&_fields=id,link,title,date,modified',
      items: '',
      url: 'link',
      title: 'title.rendered',
      day: 'date',
      lastModified: 'modified',
      first: 1,
      pagesMax: 20,
    },
    { kind: 'feed', path: '/feed/', dates: 'full' },
  ],
  sectionDiscovery: section => [
    { kind: 'feed', path: `${section.replace(/\/$/, '')}/feed/`, dates: 'full' },
    {
      kind: 'list',
      path: `${section.replace(/\/$/, '')}/`,
      paging: { kind: 'template', template: '{url}page/{n}/', first: 2, step: 1, pagesMax: 50 },
    },
  ],
  detail: [
    String.raw`^/(?!category/|tag/|author/|page/).+-(?<id>\d+)\.html$`,
    String.raw`^/\d{4}/\d{2}/(?:\d{2}/)?[^/]+/$`,
    String.raw`^/\?p=(?<id>\d+)$`,
  ],
  attachment: [String.raw`^/wp-content/uploads/.+\.(pdf|docx?|rtf|zip|xlsx?)$`],
  deny: [String.raw`^/(tag|author|wp-admin|wp-login)`, String.raw`^/\?s=`, '/embed/$', '/comments/'],
  keepQuery: ['p', 'page_id', 'paged', 'per_page', 'page', '_fields'],
  validatorsTold: true,
}
