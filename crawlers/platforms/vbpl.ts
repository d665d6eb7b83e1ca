import type { Platform } from '../platform.ts'

/**
 * vbpl.vn since April 2026: `/van-ban/chi-tiet/<slug>--<ItemID>`. The ItemID is that of the former site
 * (`…/vbpq-toanvan.aspx?ItemID=`), whose addresses lead nowhere now. robots.txt closes `/api/` and `/Pages/`.
 */
export const vbpl: Platform = {
  name: 'vbpl',
  siteDiscovery: [{ kind: 'sitemap', path: '/sitemap.xml', include: String.raw`/sitemap/\d+\.xml` }],
  sectionDiscovery: section => [{ kind: 'list', path: section, paging: { kind: 'onward', pagesMax: 30 } }],
  detail: [String.raw`^/van-ban/chi-tiet/(?:[^/]*--)?(?<id>\d+)$`],
  attachment: [],
  deny: ['^/api/', '^/Pages/', String.raw`vbpq-(print|luocdo|lichsu|thuoctinh)\.aspx`],
  keepQuery: [],
  validatorsTold: true,
}
