import type { Platform } from '../platform.ts'

/**
 * vanban.chinhphu.vn: details `/?pageid=27160&docid=<id>` with parameters in any order, the id being the document.
 * One list with `maxresults=50` is the day's news; further pages only come by postback. Files lie on another host.
 */
export const vanbanChinhphu: Platform = {
  name: 'vanban-chinhphu',
  siteDiscovery: [
    {
      kind: 'list',
      path: '/he-thong-van-ban?classid=1&mode=1&maxresults=50',
      paging: { kind: 'postback', argument: 'Page$', pagesMax: 10 },
    },
  ],
  sectionDiscovery: section => [{ kind: 'list', path: section, paging: { kind: 'onward', pagesMax: 30 } }],
  detail: [String.raw`[?&]docid=(?<id>\d+)`],
  attachment: ['/cpp/files/'],
  deny: [],
  keepQuery: ['pageid', 'docid', 'classid', 'mode', 'maxresults', 'typegroupid', 'orggroupid'],
  validatorsTold: true,
}
