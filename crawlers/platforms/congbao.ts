import type { Platform } from '../platform.ts'

/** congbao.chinhphu.vn: `/van-ban/<slug>-<id>.htm`, lists by kind; Word files on a download host. */
export const congbao: Platform = {
  name: 'congbao',
  siteDiscovery: [],
  sectionDiscovery: section => [{ kind: 'list', path: section, paging: { kind: 'onward', pagesMax: 30 } }],
  detail: [String.raw`^/van-ban/[^/]+-(?<id>\d+)\.htm$`],
  attachment: [String.raw`\.(pdf|docx?)$`],
  deny: [],
  keepQuery: [],
  validatorsTold: true,
}
