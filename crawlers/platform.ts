import type { Discovery } from './discovery.ts'

export const platformNames = [
  'nukeviet',
  'wordpress',
  'liferay',
  'sharepoint',
  'onecms',
  'cms-star',
  'vccorp',
  'vnpt',
  'vbpl',
  'vanban-chinhphu',
  'congbao',
  'dotnetnuke',
  'joomla',
  'vietnam-vn',
  'generic',
] as const
export type PlatformName = (typeof platformNames)[number]

/** What sites of one platform have in common. */
export type Platform = {
  readonly name: PlatformName
  /** How a section of such a site is listed. */
  readonly sectionDiscovery: (section: string) => readonly Discovery[]
  /** Where lists stand on most such sites, for one that has closed everything and whose menu leaves them out. */
  readonly usualSections?: readonly string[]
  /** The section that a document's address names, `/thi-dua/bai-7.html` → `/thi-dua/`. */
  readonly sectionOf?: (path: string) => string | undefined
  /** What every such site has, e.g. its sitemap. */
  readonly siteDiscovery: readonly Discovery[]
  readonly detail: readonly string[]
  readonly attachment: readonly string[]
  readonly deny: readonly string[]
  readonly keepQuery: 'all' | readonly string[]
  /**
   * True where the owner of a site chooses what addresses look like: an entry of a list is a document then, whether or
   * not its address matches a pattern.
   */
  readonly ownerNamesAddresses?: boolean
  /** False where the servers of this platform invent Last-Modified: then only the content is compared. */
  readonly validatorsTold: boolean
}
