import { z } from 'zod'

/** Ways to find a site's documents, as facts. Patterns are ours, written in source files. */

export const pathSchema = z.string().regex(/^\//, 'a path of the site, beginning with /')
export const patternSchema = z.string().refine(isPattern, 'not a regular expression')

const pagingSchema = z.discriminatedUnion('kind', [
  /**
   * WebForms: further pages come by sending the page's own form back with the target and argument of the pager's link
   * (`__doPostBack('ctl00$grvDocument','Page$2')`).
   */
  z.strictObject({
    kind: z.literal('postback'),
    /** What stands before the number in the argument. */
    argument: z.string().default('Page$'),
    pagesMax: z.number().int().positive().max(1_000).default(50),
  }),
  /** Addresses of further pages follow a template: `{url}page-{n}/`, `{url}?page={n}`, `{url}?start={n}`. */
  z.strictObject({
    kind: z.literal('template'),
    template: z.string().includes('{n}'),
    first: z.number().int().default(2),
    step: z.number().int().positive().default(1),
    pagesMax: z.number().int().positive().max(1_000).default(50),
  }),
  /**
   * Further pages as the list's own pager leads to them: by number, by a mark (`rel=next`), by words (`Trang sau`), by a
   * button of a form.
   */
  z.strictObject({
    kind: z.literal('onward'),
    pagesMax: z.number().int().positive().max(1_000).default(50),
  }),
  /** Further pages are the links of the pager that match a pattern (Liferay's `_cur=2`, whose rest is not known). */
  z.strictObject({
    kind: z.literal('links'),
    link: patternSchema,
    pagesMax: z.number().int().positive().max(1_000).default(50),
  }),
])
export type Paging = z.infer<typeof pagingSchema>

export const discoverySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('sitemap'),
    path: pathSchema,
    include: patternSchema.optional(),
    /** Where else it may stand: asked one after another while none is there. */
    orElse: z.array(pathSchema).optional(),
  }),
  /** `dates`: how far the feed's times can be trusted. */
  z.strictObject({
    kind: z.literal('feed'),
    path: pathSchema,
    dates: z.enum(['full', 'day', 'none']).default('full'),
  }),
  z.strictObject({ kind: z.literal('list'), path: pathSchema, paging: pagingSchema.optional() }),
  /**
   * A list as JSON, asked page by page; fields are named by dotted paths. With `types`, `{type}` in the path stands for the
   * type of document, first the one named and then each that the site lists at `types.path` for readers.
   */
  z.strictObject({
    kind: z.literal('json'),
    path: pathSchema.includes('{n}'),
    /** Other forms of the same list, asked one after another while none answers: what a firewall refuses it refuses by form. */
    orElse: z.array(pathSchema.includes('{n}')).optional(),
    items: z.string(),
    url: z.string(),
    title: z.string().optional(),
    day: z.string().optional(),
    symbol: z.string().optional(),
    lastModified: z.string().optional(),
    first: z.number().int().default(1),
    pagesMax: z.number().int().positive().max(1_000).default(20),
    types: z.strictObject({ first: z.string().min(1), path: pathSchema }).optional(),
  }),
])
export type Discovery = z.infer<typeof discoverySchema>

function isPattern(text: string): boolean {
  try {
    new RegExp(text, 'iu')
    return true
  } catch {
    return false
  }
}
