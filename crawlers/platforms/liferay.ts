import type { Platform } from '../platform.ts'

/**
 * Liferay 6 and 7: lists only, whose pager carries the portlet's name (`_101_INSTANCE_x_cur=2`). The short form
 * `/-/<slug>` and the long form with `/content/` are details; a query may be the id (`…/Content/<slug>?<id>`).
 */
export const liferay: Platform = {
  name: 'liferay',
  siteDiscovery: [],
  sectionDiscovery: section => [
    {
      kind: 'list',
      path: section,
      paging: { kind: 'links', link: String.raw`[?&]_[A-Za-z0-9_]*_cur=(?<n>\d+)`, pagesMax: 30 },
    },
  ],
  detail: [
    String.raw`/-/view_content/(?<id>\d+)-[^/]+\.html$`,
    String.raw`/-/asset_publisher/[^/]*/content/[^/?]+(?:\?(?<id>\d+))?`,
    String.raw`/-/(?!asset_publisher|view_content|knowledge_base|calendar|tags|categories)[^/]{8,}$`,
    // Display pages of 7.4; portlets of a site's own, whose name belongs to the number.
    '/w/[^/?]{8,}$',
    String.raw`[?&](?<id>_[a-z0-9_]{3,80}_(?:id|(?:news|doc|document|article|item|entry|vanban|vb|tin)_?id)=\d+)`,
  ],
  attachment: [String.raw`^/documents/\d+/`],
  deny: [
    String.raw`[?&]p_p_state=(exclusive|pop_up)`,
    '/c/portal/',
    String.raw`[?&]_[A-Za-z0-9_]*_tag=`,
    '/rss$',
  ],
  keepQuery: 'all',
  validatorsTold: true,
}
