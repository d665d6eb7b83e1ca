import type { Platform } from '../platform.ts'

/** OneCMS (NEKO), provincial newspapers: `/<slug>-<id>.html`; `-event<id>.html` is a topic page, no document. */
export const onecms: Platform = {
  name: 'onecms',
  siteDiscovery: [{ kind: 'sitemap', path: '/sitemap.xml' }],
  sectionDiscovery: section => [
    { kind: 'feed', path: `/rss${section}`, dates: 'full' },
    { kind: 'list', path: section, paging: { kind: 'onward', pagesMax: 30 } },
  ],
  detail: [String.raw`^/(?:[a-z]{2}/)?[^/]+-(?<id>\d{4,})\.html$`],
  attachment: [],
  deny: [String.raw`-event\d+\.html$`, String.raw`^/(tag|tim-kiem|search)(/|$)`],
  keepQuery: [],
  validatorsTold: true,
}
