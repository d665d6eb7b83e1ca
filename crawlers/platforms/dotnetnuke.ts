import type { Platform } from '../platform.ts'
import { pagedByQuery } from './paged-by-query.ts'

/** DotNetNuke: `Default.aspx?TabID=…`; ids of modules (`dnn_ctr3988_`) are another on every site. */
export const dotnetnuke: Platform = {
  name: 'dotnetnuke',
  siteDiscovery: [],
  sectionDiscovery: section => [
    {
      kind: 'list',
      path: section,
      paging: { kind: 'template', template: pagedByQuery(section, 'p'), first: 2, step: 1, pagesMax: 30 },
    },
  ],
  detail: [
    String.raw`[?&](?:DocID|ItemID|articleid)=(?<id>\d+)`,
    '/Details?/',
    String.raw`/tb/[^/]+-(?<id>\d+)$`,
  ],
  attachment: [
    String.raw`/Portals/\d+/.+\.(pdf|docx?|rtf|zip|xlsx?)$`,
    String.raw`LinkClick\.aspx\?fileticket=`,
  ],
  deny: ['/ctl/', String.raw`[?&]ctl=`],
  keepQuery: 'all',
  validatorsTold: true,
}
