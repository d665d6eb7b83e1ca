import { z } from 'zod'
import { pathSchema } from './discovery.ts'

/** Văn bản cần tìm: an instrument that held texts cite and that is not held itself. */
export type Wanted = { readonly id: string; readonly symbol: string; readonly citedBy: number }

const bounds = {
  /** Territories whose instruments it can have, as in ids; by default its own, for a countrywide one those of the State. */
  jurisdictions: z.array(z.string()).min(1).optional(),
  askedPerRunMax: z.number().int().positive().max(200).default(20),
  /** The same instrument is not asked for again within so many days. */
  askAgainDays: z.number().int().min(7).default(30),
}

/** How a source is asked for a document by its symbol. What answers is a list, read like the others. */
export const wantedSchema = z.discriminatedUnion('kind', [
  /** An address with the symbol in it: `/laws/search/?q={symbol}`. */
  z.strictObject({
    kind: z.literal('page'),
    path: pathSchema.includes('{symbol}'),
    ...bounds,
  }),
  /** WebForms: the page's own form, sent back with these fields filled in; `{symbol}` stands for the symbol. */
  z.strictObject({
    kind: z.literal('form'),
    path: pathSchema,
    fields: z.record(z.string(), z.string()),
    ...bounds,
  }),
])
export type WantedWay = z.infer<typeof wantedSchema>
