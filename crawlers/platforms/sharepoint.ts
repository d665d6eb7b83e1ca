import type { Platform } from '../platform.ts'
import { pagedByQuery } from './paged-by-query.ts'

/**
 * SharePoint 2010–2019 portals: details are `.aspx` pages told apart by `ItemID`, `IDNews` or `NewsId` (whose `CatId`
 * belongs to it). Ids of web parts are another on every site, so that lists and pages are recognised by their ends.
 */
export const sharepoint: Platform = {
  name: 'sharepoint',
  siteDiscovery: [],
  sectionDiscovery: section => [
    {
      kind: 'list',
      path: section,
      paging: { kind: 'template', template: pagedByQuery(section, 'Page'), first: 2, step: 1, pagesMax: 30 },
    },
  ],
  detail: [
    String.raw`\.aspx\?(?:[^#]*&)?(?:ItemID|IDNews|NewsId|docid)=(?<id>\d+)`,
    String.raw`/Pages/\d{4}-\d{2}-\d{2}/[^/]+\.aspx$`,
    String.raw`/portal/Pages/\d{4}-\d{2}/[^/]+\.aspx$`,
  ],
  attachment: ['/Attachments/', String.raw`^/(upload|content)/.+\.(pdf|docx?|rtf|zip|xlsx?)$`],
  deny: [String.raw`/_layouts/`, String.raw`/Authenticate\.aspx`, String.raw`-print\.aspx`],
  keepQuery: ['ItemID', 'IDNews', 'NewsId', 'CatId', 'docid', 'Page', 'page', 'id'],
  validatorsTold: true,
}
