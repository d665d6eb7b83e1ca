import { z } from 'zod'
import { certainties } from '../src/domain/certainty.ts'
import type { Day } from '../src/domain/day.ts'

/**
 * Nguồn: a source is facts. What a site is, where its lists are, which addresses are documents, how gently it is
 * visited, and what a healthy visit looks like. Reading pages is `src/read`; fetching them is `crawl.ts`.
 * Patterns are ours, written in source files; nothing from outside becomes one.
 */

export const sourceKinds = [
  'gov-central',
  'gov-province',
  'gov-commune',
  'legal-db',
  'gazette',
  'party',
  'mass-organisation',
  'newspaper',
  'translated',
  'sample',
] as const

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

const path = z.string().regex(/^\//, 'a path of the site, beginning with /')
const pattern = z.string().refine(isPattern, 'not a regular expression')

const pagingSchema = z.discriminatedUnion('kind', [
  /** Addresses of further pages follow a template: `{url}page-{n}/`, `{url}?page={n}`, `{url}?start={n}`. */
  z.strictObject({
    kind: z.literal('template'),
    template: z.string().includes('{n}'),
    first: z.number().int().default(2),
    step: z.number().int().positive().default(1),
    pagesMax: z.number().int().positive().max(1_000).default(50),
  }),
  /** Further pages are the links of the pager that match a pattern (Liferay's `_cur=2`, whose rest is not known). */
  z.strictObject({
    kind: z.literal('links'),
    link: pattern,
    pagesMax: z.number().int().positive().max(1_000).default(50),
  }),
])
export type Paging = z.infer<typeof pagingSchema>

const discoverySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sitemap'), path, include: pattern.optional() }),
  /** `dates`: how far the feed's times can be trusted. */
  z.strictObject({ kind: z.literal('feed'), path, dates: z.enum(['full', 'day', 'none']).default('full') }),
  z.strictObject({ kind: z.literal('list'), path, paging: pagingSchema.optional() }),
])
export type Discovery = z.infer<typeof discoverySchema>

const tlsSchema = z.strictObject({
  host: z.string().min(1),
  reason: z.string().min(1),
  expiresOn: z.iso.date().transform(text => text as Day),
  pinnedSha256: z.string().optional(),
  addedCaPem: z.string().optional(),
  legacyRenegotiation: z.boolean().optional(),
  oldProtocols: z.boolean().optional(),
})

export const sourceSchema = z.strictObject({
  /** Never reused, never renamed: stored documents name it. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.string().min(1),
  kind: z.enum(sourceKinds),
  /** Id of the territory its documents speak for; null for newspapers and countrywide collections. */
  jurisdiction: z.string().nullable(),
  /** The first is canonical, the others lead to the same site. */
  baseUrls: z.array(z.url({ protocol: /^https?$/ })).min(1),
  /** Other hosts its files may lie on, e.g. a download server. */
  fileHosts: z.array(z.string()).default([]),
  platform: z.enum(platformNames),
  enabled: z.boolean(),
  /** The body is gone or merged: kept for its past documents. */
  archived: z.boolean().default(false),
  successor: z.string().nullable().default(null),
  knowledge: z.strictObject({ certainty: z.enum(certainties), note: z.string().min(1) }),
  /** Paths of lists, for platforms that know how such a list is paged and fed. */
  sections: z.array(path).default([]),
  /** In addition to what the platform makes of the sections. Empty with no sections: the platform's default. */
  discovery: z.array(discoverySchema).default([]),
  urls: z
    .strictObject({
      /** A group `id` names the part that stays when the address changes. */
      detail: z.array(pattern),
      attachment: z.array(pattern),
      deny: z.array(pattern),
      /** Query parameters that belong to a document's identity; `all` keeps every one but trackers and sessions. */
      keepQuery: z.union([z.literal('all'), z.array(z.string())]),
    })
    .partial()
    .default({}),
  /** Only documents whose title or address has one of these words; null: everything. */
  filter: z
    .strictObject({ words: z.array(z.string()).min(1) })
    .nullable()
    .default(null),
  politeness: z
    .strictObject({
      gapMs: z.number().int().nonnegative().default(2_000),
      latencyFactor: z.number().nonnegative().default(5),
      /** Pages looked at again: all of them at every run, or each by how often it has changed. */
      revisit: z.enum(['every-run', 'by-change']).default('by-change'),
      pagesPerRunMax: z.number().int().positive().default(300),
      bytesPerRunMax: z.number().int().positive().default(500_000_000),
      minutesPerRunMax: z.number().positive().default(120),
    })
    .prefault({}),
  tls: z.array(tlsSchema).default([]),
  health: z
    .strictObject({
      itemsMin: z.number().int().nonnegative().default(1),
      titleRateMin: z.number().min(0).max(1).default(0.9),
      dateRateMin: z.number().min(0).max(1).default(0.5),
    })
    .prefault({}),
})

export type SourceInput = z.input<typeof sourceSchema>
export type SourceFacts = z.infer<typeof sourceSchema>

/** What sites of one platform have in common. */
export type Platform = {
  readonly name: PlatformName
  /** How a section of such a site is listed. */
  readonly sectionDiscovery: (section: string) => readonly Discovery[]
  /** What every such site has, e.g. its sitemap. */
  readonly siteDiscovery: readonly Discovery[]
  readonly detail: readonly string[]
  readonly attachment: readonly string[]
  readonly deny: readonly string[]
  readonly keepQuery: 'all' | readonly string[]
  /** False where the servers of this platform invent Last-Modified: then only the content is compared. */
  readonly validatorsTold: boolean
}

/** A source with its platform's share filled in: all that crawling needs to know. */
export type Source = Omit<SourceFacts, 'urls' | 'discovery'> & {
  readonly discovery: readonly Discovery[]
  readonly urls: {
    readonly detail: readonly RegExp[]
    readonly attachment: readonly RegExp[]
    readonly deny: readonly RegExp[]
    readonly keepQuery: 'all' | readonly string[]
  }
  readonly hosts: ReadonlySet<string>
  readonly validatorsTold: boolean
}

/**
 * Checks the facts and fills in the platform.
 * @throws ZodError naming the field; and when a source asks for no pause without being our own sample.
 */
export function defineSource(input: SourceInput, platform: Platform): Source {
  const facts = sourceSchema.parse(input)
  if (facts.platform !== platform.name)
    throw new RangeError(`${facts.id}: ${platform.name} is not ${facts.platform}`)
  if (facts.politeness.gapMs < 1_000 && facts.kind !== 'sample')
    throw new RangeError(`${facts.id}: a gap of ${facts.politeness.gapMs} ms is only for the sample`)
  const own = [...facts.sections.flatMap(platform.sectionDiscovery), ...facts.discovery]
  const patterns = (patterns: readonly string[]): readonly RegExp[] =>
    patterns.map(text => new RegExp(text, 'iu'))
  return {
    ...facts,
    discovery: [
      ...platform.siteDiscovery.filter(({ kind }) => own.length === 0 || kind === 'sitemap'),
      ...own,
    ],
    urls: {
      detail: patterns(facts.urls.detail ?? platform.detail),
      attachment: patterns([...(facts.urls.attachment ?? []), ...platform.attachment]),
      deny: patterns([...(facts.urls.deny ?? []), ...platform.deny, ...deniedEverywhere]),
      keepQuery: facts.urls.keepQuery ?? platform.keepQuery,
    },
    hosts: new Set(facts.baseUrls.map(url => new URL(url).hostname)),
    validatorsTold: platform.validatorsTold,
  }
}

/** Addresses that are no document anywhere: sign-in, sharing, print copies, language loops (`/vi/vi/en/`). */
const deniedEverywhere: readonly string[] = [
  '/(vi|en|fr|zh)/(vi|en|fr|zh)/',
  String.raw`/(login|dang-nhap|dang-ky|register|logout|print|sendmail|savefile)(/|\.|$)`,
  String.raw`[?&](print|tmpl=component|replytocom|share)(=|&|$)`,
]

function isPattern(text: string): boolean {
  try {
    new RegExp(text, 'iu')
    return true
  } catch {
    return false
  }
}
