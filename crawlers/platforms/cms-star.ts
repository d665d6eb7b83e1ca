import type { Platform } from '../platform.ts'

/** The `cms-*` family of newspapers: `…-post<id>.html`, monthly sitemaps that hold the whole archive. */
export const cmsStar: Platform = {
  name: 'cms-star',
  siteDiscovery: [{ kind: 'sitemap', path: '/sitemap.xml', include: 'news' }],
  sectionDiscovery: section => [{ kind: 'list', path: section, paging: { kind: 'onward', pagesMax: 30 } }],
  detail: [String.raw`-post(?<id>\d+)\.(html|tpo)$`],
  attachment: [],
  deny: [String.raw`^/(print|tim-kiem|search|tag|tags)(/|$)`],
  keepQuery: [],
  validatorsTold: true,
}
