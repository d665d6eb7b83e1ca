import { z } from 'zod'
import { certainties } from '../src/domain/certainty.ts'
import type { Day } from '../src/domain/day.ts'
import { type Discovery, discoverySchema, pathSchema, patternSchema } from './discovery.ts'
import { platformNames } from './platform.ts'
import { wantedSchema } from './wanted-way.ts'

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
  /** A site of one's own network: its hosts may have private addresses, and need no pause. */
  privateNetwork: z.boolean().default(false),
  /** Other hosts its files may lie on, e.g. a download server. */
  fileHosts: z.array(z.string()).default([]),
  platform: z.enum(platformNames),
  enabled: z.boolean(),
  /** The body is gone or merged: kept for its past documents. */
  archived: z.boolean().default(false),
  successor: z.string().nullable().default(null),
  knowledge: z.strictObject({ certainty: z.enum(certainties), note: z.string().min(1) }),
  /** Paths of lists, for platforms that know how such a list is paged and fed. */
  sections: z.array(pathSchema).default([]),
  /** In addition to what the platform makes of the sections. Empty with no sections: the platform's default. */
  discovery: z.array(discoverySchema).default([]),
  urls: z
    .strictObject({
      /** A group `id` names the part that stays when the address changes. */
      detail: z.array(patternSchema),
      attachment: z.array(patternSchema),
      deny: z.array(patternSchema),
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
  /** What needs a browser: lists or documents that are made by script. */
  render: z.enum(['never', 'lists', 'documents', 'everything']).default('never'),
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
  /** How it is asked for documents that others cite; null: it cannot be asked. */
  wanted: wantedSchema.nullable().default(null),
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
  /** The folder a site was installed in, `/portal`: its addresses begin with it. Empty: the root. */
  readonly folder: string
  /** Entries of lists are documents whatever their address, as long as nothing denies it. */
  readonly entriesAreDocuments: boolean
  readonly validatorsTold: boolean
}
