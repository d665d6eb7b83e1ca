import type { Platform } from '../platform.ts'

/** The family of baochinhphu.vn: `/<slug>-<digits>.htm`, the digits carrying the time; feeds at `/rss/<category>.rss`. */
export const vccorp: Platform = {
  name: 'vccorp',
  siteDiscovery: [],
  sectionDiscovery: section => [
    { kind: 'feed', path: `/rss${section.replace(/\.htm$/, '').replace(/\/$/, '')}.rss`, dates: 'full' },
    { kind: 'list', path: section, paging: { kind: 'onward', pagesMax: 30 } },
  ],
  detail: [String.raw`^/(?:[^/]+/)*[^/]+-(?<id>\d{8,20})\.htm$`],
  attachment: [String.raw`\.(pdf|docx?)$`],
  deny: [String.raw`^/(tim-kiem|tag|print)`, '/timelinelist/'],
  keepQuery: ['pageIndex', 'coquan', 'nhom'],
  validatorsTold: true,
}
