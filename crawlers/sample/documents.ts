import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { dataPath } from '../../src/data-dir.ts'

const isoInstant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+07:00$/)
const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const list = z
  .string()
  .default('')
  .transform(text => text.split(',').flatMap(part => (part.trim() === '' ? [] : [part.trim()])))
const ids = list.transform(parts => parts.map(part => z.coerce.number().int().positive().parse(part)))

const lawSchema = z.strictObject({
  id: z.coerce.number().int().positive(),
  symbol: z.string().min(1),
  type: z.string().min(1),
  title: z.string().min(1),
  issuedOn: isoDay,
  effectiveOn: isoDay.optional(),
  expiresOn: isoDay.optional(),
  issuer: z.string().min(1),
  signer: z.string().min(1),
  field: z.string().min(1),
  replaces: ids,
  replacedBy: ids,
  related: ids,
  files: list,
  updatedAt: isoInstant,
  body: z.string().min(1),
})

const newsSchema = z.strictObject({
  id: z.coerce.number().int().positive(),
  category: z.string().min(1),
  title: z.string().min(1),
  publishedAt: isoInstant,
  author: z.string().optional(),
  source: z.string().optional(),
  summary: z.string().min(1),
  tags: list,
  files: list,
  /** Language of a machine-translated copy; Vietnamese originals have none. */
  language: z.enum(['en', 'de', 'nb']).optional(),
  /** Id of the post a copy was translated from. */
  original: z.coerce.number().int().positive().optional(),
  body: z.string().min(1),
})

const siteSchema = z.strictObject({
  about: z.string(),
  jurisdiction: z.string(),
  publicBase: z.url(),
  name: z.string(),
  notice: z.string().startsWith('DỮ LIỆU MẪU'),
  newsPerPage: z.number().int().positive(),
  teasersPerPage: z.number().int().positive(),
  lawsPerPage: z.number().int().positive(),
  categories: z.array(z.strictObject({ alias: z.string(), name: z.string() })),
})

export type SampleLaw = z.infer<typeof lawSchema>
export type SampleNews = z.infer<typeof newsSchema>
export type SampleSite = z.infer<typeof siteSchema>

/** Everything the sample portal shows; newest first, as the site lists it. */
export type SampleContent = {
  readonly site: SampleSite
  readonly laws: readonly SampleLaw[]
  readonly news: readonly SampleNews[]
}

/** Reads data/sample-portal. @throws ZodError naming the field when a file does not fit: the data is ours. */
export function loadSampleContent(): SampleContent {
  return {
    site: siteSchema.parse(JSON.parse(readFileSync(dataPath('sample-portal', 'portal.json'), 'utf8'))),
    laws: readFolder('laws', fields => lawSchema.parse(fields)).sort((a, b) =>
      b.issuedOn.localeCompare(a.issuedOn),
    ),
    news: readFolder('news', fields => newsSchema.parse(fields)).sort((a, b) =>
      b.publishedAt.localeCompare(a.publishedAt),
    ),
  }
}

function readFolder<T>(folder: string, parse: (fields: Record<string, string>) => T): T[] {
  return readdirSync(dataPath('sample-portal', folder))
    .filter(name => name.endsWith('.md'))
    .sort()
    .map(name => parse(frontMatter(readFileSync(dataPath('sample-portal', folder, name), 'utf8'))))
}

function frontMatter(text: string): Record<string, string> {
  const [, head = '', ...rest] = text.split(/^---$/m)
  const fields: Record<string, string> = { body: rest.join('---').trim() }
  for (const line of head.split('\n')) {
    const colon = line.indexOf(': ')
    if (colon > 0) fields[line.slice(0, colon)] = line.slice(colon + 2).trim()
  }
  return fields
}
