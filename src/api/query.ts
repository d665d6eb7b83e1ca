import { z } from 'zod'
import { parseIsoDay } from '../domain/day.ts'
import { statuses } from '../domain/effect.ts'
import { documentKinds, languages } from '../domain/extraction.ts'
import { relations } from '../domain/relation.ts'
import { parseTimeSpan } from '../law/time-span.ts'
import { recordParts } from '../search/record-part.ts'
import {
  hitsPerPageMax,
  pagesMax,
  plainRequest,
  queryUnitsMax,
  type SearchRequest,
} from '../search/search-answer.ts'
import { sortOrders } from '../search/search-index.ts'
import { walkDepthMax } from '../store/graph-walk.ts'

/** The parameters of the HTTP interface, checked once. Repeated, unknown and ill-formed ones are refused. */

const nameUnitsMax = 200
const name = z.string().max(nameUnitsMax)
export const daySchema = z
  .string()
  .refine(text => parseIsoDay(text) !== undefined, 'a day as YYYY-MM-DD, e.g. 2026-11-21')
  .transform(text => parseIsoDay(text) ?? null)
/** A day, or a period as officers write it. */
const spanSchema = z
  .string()
  .refine(
    text => parseTimeSpan(text) !== undefined,
    'a day or a period: 2026-11-21, 21/11/2026, năm 2025, năm học 2024-2025, quý III/2025, tháng 7/2025',
  )
  .transform(text => parseTimeSpan(text) ?? null)
const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, 'a whole number')
    .transform(Number)
    .refine(value => value >= min && value <= max, `a whole number from ${min} to ${max}`)
/** A form sends fields that were left empty; they mean "not asked". */
const blankIsAbsent = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(value => (value === '' ? undefined : value), schema.optional())

export const searchQuery = z.strictObject({
  q: z.string().max(queryUnitsMax, `at most ${queryUnitsMax} characters`).optional(),
  in: blankIsAbsent(name),
  on: blankIsAbsent(daySchema),
  type: blankIsAbsent(name),
  issuer: blankIsAbsent(name),
  signer: blankIsAbsent(name),
  recipient: blankIsAbsent(name),
  year: blankIsAbsent(wholeNumber(1900, 2100)),
  lang: blankIsAbsent(z.enum(languages)),
  kind: blankIsAbsent(z.enum(documentKinds)),
  status: blankIsAbsent(z.enum(statuses)),
  source: blankIsAbsent(name),
  part: blankIsAbsent(z.enum(recordParts)),
  sort: blankIsAbsent(z.enum(sortOrders)),
  page: blankIsAbsent(wholeNumber(1, pagesMax)),
  limit: blankIsAbsent(wholeNumber(1, hitsPerPageMax)),
  explain: blankIsAbsent(z.enum(['true', 'false']).transform(value => value === 'true')),
})

/** Drops what was not asked, so that the defaults of `plainRequest` stand. */
export function toRequest(query: z.infer<typeof searchQuery>): SearchRequest {
  const asked = Object.fromEntries(
    Object.entries(query).filter(([, value]) => value !== undefined && value !== null),
  )
  return { ...plainRequest, ...asked }
}

export const suggestQuery = z.strictObject({ q: z.string().max(nameUnitsMax) })
export const applicableQuery = z.strictObject({
  q: z.string().min(1, 'a topic, e.g. chiến sĩ thi đua cơ sở').max(queryUnitsMax),
  in: blankIsAbsent(name),
  formerly: blankIsAbsent(name),
  on: blankIsAbsent(spanSchema),
  received: blankIsAbsent(daySchema),
})
export const onQuery = z.strictObject({ on: blankIsAbsent(daySchema) })
export const edgeQuery = z.strictObject({
  relation: blankIsAbsent(z.enum(relations)),
  in: blankIsAbsent(name),
  year: blankIsAbsent(wholeNumber(1900, 2100)),
  lang: blankIsAbsent(z.enum(languages)),
  article: blankIsAbsent(z.string().regex(/^\d{1,4}[a-zđ]{0,2}$/, 'the number of an article, e.g. 5 or 12a')),
  after: blankIsAbsent(daySchema),
  page: blankIsAbsent(wholeNumber(1, pagesMax)),
  limit: blankIsAbsent(wholeNumber(1, hitsPerPageMax)),
})
export const graphQuery = z.strictObject({
  depth: blankIsAbsent(wholeNumber(1, walkDepthMax)),
  direction: blankIsAbsent(z.enum(['cites', 'cited-by'])),
})
export const limitQuery = z.strictObject({ limit: blankIsAbsent(wholeNumber(1, hitsPerPageMax)) })
export const pageQuery = z.strictObject({
  page: blankIsAbsent(wholeNumber(1, pagesMax)),
  limit: blankIsAbsent(wholeNumber(1, hitsPerPageMax)),
})
