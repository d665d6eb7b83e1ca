import type { Platform } from '../platform.ts'

/** A site whose system is not known: its source says which addresses are documents. */
export const generic: Platform = {
  name: 'generic',
  siteDiscovery: [],
  sectionDiscovery: section => [{ kind: 'list', path: section, paging: { kind: 'onward', pagesMax: 30 } }],
  detail: [],
  attachment: [],
  deny: [],
  keepQuery: 'all',
  validatorsTold: true,
}
