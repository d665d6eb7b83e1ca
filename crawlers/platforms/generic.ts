import type { Platform } from '../platform.ts'

/** A site whose system is not known: its source says which addresses are documents. */
export const generic: Platform = {
  name: 'generic',
  siteDiscovery: [],
  sectionDiscovery: section => [{ kind: 'list', path: section }],
  detail: [],
  attachment: [],
  deny: [],
  keepQuery: 'all',
  validatorsTold: true,
}
