import type { Platform } from '../platform.ts'

/**
 * vietnam.vn: machine-translated copies at `/<language>/<slug>`, the slug being that of the Vietnamese one. The last
 * line of a copy names its original.
 */
export const vietnamVn: Platform = {
  name: 'vietnam-vn',
  siteDiscovery: [],
  sectionDiscovery: section => [{ kind: 'list', path: section, paging: { kind: 'onward', pagesMax: 30 } }],
  detail: [
    String.raw`^/(?:(?:en|es|ko|de|no|fr|ja|zh|ru|th|id|ms|pt|it)/)?(?!category/|tag/)(?:[a-z0-9]+-){3,}[a-z0-9]+/?$`,
  ],
  attachment: [],
  deny: ['^/(tag|author|page)/'],
  keepQuery: [],
  validatorsTold: true,
}
