import { z } from '@hono/zod-openapi'
import { certainties } from '../../domain/certainty.ts'
import { statuses } from '../../domain/effect.ts'
import { normLevels } from '../../law/norm-level.ts'
import { questionSchema } from '../problem.ts'

/** The answer of `GET /api/applicable` for the OpenAPI document; its meaning is in `src/answer/applicable.ts`. */

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const brief = z.strictObject({
  instrumentId: z.string(),
  symbol: z.string().nullable(),
  title: z.string().nullable(),
})
const named = z.strictObject({ id: z.string(), name: z.string() })
const part = z.string().optional()
const path = z.strictObject({
  annex: part,
  phan: part,
  chuong: part,
  muc: part,
  dieu: part,
  khoan: part,
  diem: part,
})

const status = z.strictObject({
  status: z.enum(statuses),
  why: z.string(),
  reasons: z.array(z.string()),
  certainty: z.enum(certainties),
  successor: brief.nullable(),
  endedProvisions: z.array(path),
  unsettled: z.array(z.string()),
  contradictions: z.array(z.string()),
  english: z.strictObject({
    why: z.string(),
    reasons: z.array(z.string()),
    unsettled: z.array(z.string()),
    contradictions: z.array(z.string()),
  }),
})

const instrument = z.strictObject({
  instrument: brief,
  level: z.enum(normLevels),
  jurisdiction: z.string(),
  coversWhole: z.boolean(),
  within: named.nullable(),
  sector: z.string().nullable(),
  status,
  provisions: z.array(z.strictObject({ path, heading: z.string().nullable() })),
  amendedBy: z.array(
    z.strictObject({ instrument: brief, from: day.nullable(), inForce: z.boolean().nullable() }),
  ),
  details: z.array(brief.extend({ provisions: z.array(path) })),
  delegates: z.array(z.strictObject({ path, to: z.string(), quote: z.string() })),
  replaced: z.array(brief),
  abolished: z.array(
    z.strictObject({
      path,
      organ: z.string(),
      endedOn: day,
      successors: z.array(z.string()),
      settledBy: z.array(brief),
    }),
  ),
  held: z.boolean(),
  issuedOn: day.nullable(),
  why: z.array(z.string()),
  whyEnglish: z.array(z.string()),
})

const transition = z.strictObject({
  from: day,
  to: day,
  received: day.nullable(),
  changes: z.array(
    z.strictObject({
      on: day,
      what: z.enum(['begins', 'ends', 'part-ends', 'where-not-contrary', 'suspended', 'amended', 'merger']),
      instrument: brief.nullable(),
      why: z.string(),
      english: z.string(),
    }),
  ),
  other: z.strictObject({ on: day, inForce: z.array(instrument), mayApply: z.array(instrument) }).nullable(),
  clauses: z.array(
    z.strictObject({
      instrument: brief,
      documentId: z.string(),
      path,
      heading: z.string(),
      quote: z.string(),
    }),
  ),
  unread: z.array(brief),
})

export const applicableSchema = z
  .strictObject({
    topic: z.strictObject({
      q: z.string(),
      isField: z.boolean(),
      awards: z.array(z.strictObject({ id: z.string(), vi: z.string(), decidedBy: z.string() })),
    }),
    in: named.nullable(),
    question: questionSchema.nullable(),
    on: day,
    inForce: z.array(instrument),
    mayApply: z.array(instrument),
    upcoming: z.array(instrument),
    transition: transition.nullable(),
    missing: z.array(z.strictObject({ instrument: brief.nullable(), why: z.string(), english: z.string() })),
    warnings: z.array(z.string()),
    warningsEnglish: z.array(z.string()),
    coverage: z.looseObject({ documents: z.number(), instruments: z.number(), sample: z.boolean() }),
    asOf: z.string().nullable(),
  })
  .openapi('ApplicableAnswer')
