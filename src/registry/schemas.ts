import { z } from 'zod'
import { certainties } from '../domain/certainty.ts'
import { type Day, parseIsoDay } from '../domain/day.ts'
import { languages } from '../domain/extraction.ts'
import { type InstrumentId, isComplete, parseInstrumentId } from '../domain/instrument-id.ts'
import { relations } from '../domain/relation.ts'
import { nameWordUses } from './name-words.ts'
import { lawRuleConcerns, lawRuleOutcomes } from './registry.ts'

/** One schema per table of data/: what a row must have. Unknown columns are refused. */

const words = z.string().min(1)
const note = words.nullable()
const certainty = z.enum(certainties)
const language = z.enum(languages)
const day = z.custom<Day>(value => typeof value === 'string' && parseIsoDay(value) !== undefined, {
  error: 'not a day YYYY-MM-DD',
})
const dayOrNull = day.nullable()
const completeId = z.custom<InstrumentId>(
  value => typeof value === 'string' && parseInstrumentId(value) !== undefined && isComplete(value),
  { error: 'not a complete instrument id' },
)
const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
const jurisdiction = z.string().regex(/^vn-[a-z0-9-]+$/)
const code = z.string().regex(/^[a-z0-9][a-z0-9+-]*$/)
const translations = z.partialRecord(language, z.array(words).min(1))

export const documentType = z.strictObject({
  id: slug,
  code,
  vi: words,
  abbreviations: z.array(words),
  family: z.enum(['normative', 'consolidated', 'administrative', 'historic', 'copy', 'party']),
  normative: z.enum(['always', 'sometimes', 'historic', 'never']),
  rank: z.int().min(1).max(14).nullable(),
  issuers: z.array(words),
  names: translations,
  confusedWith: z.array(slug),
  certainty,
  note,
})

export const issuer = z.strictObject({
  id: slug,
  code,
  abbreviation: words,
  variants: z.array(words),
  vi: words,
  names: translations,
  kind: words,
  local: z.boolean(),
  from: dayOrNull,
  to: dayOrNull,
  successors: z.array(slug),
  certainty,
  note,
})

export const sharedLetters = z.strictObject({
  letters: z.array(words).min(1),
  central: slug.nullable(),
  bodies: z.array(words).min(1),
  party: z.boolean(),
  branches: z.boolean(),
  onePerTerritory: z.boolean(),
  certainty,
  note,
})

export const awardGivers = z.strictObject({
  language,
  links: z.array(words).min(1),
  state: z.array(words).min(1),
  province: z.array(words).min(1),
  base: z.array(words).min(1),
  gives: z.array(words),
  certainty,
  note,
})

export const province = z.strictObject({
  id: jurisdiction,
  slug,
  vi: words,
  names: z.array(words),
  level: z.enum(['tỉnh', 'thành phố']),
  cityFrom: dayOrNull,
  from: dayOrNull,
  to: dayOrNull,
  predecessors: z.array(jurisdiction),
  successor: jurisdiction.nullable(),
  statisticsCode: z
    .string()
    .regex(/^\d\d$/)
    .nullable(),
  certainty,
  note,
})

export const locality = z.strictObject({
  vi: words,
  level: z.enum(['quận', 'huyện', 'thị xã', 'thành phố', 'xã', 'phường', 'thị trấn', 'đặc khu']),
  slug,
  province: jurisdiction,
  from: dayOrNull,
  to: dayOrNull,
  certainty,
})

const instrumentRelation = z.strictObject({ relation: z.enum(relations), target: completeId, certainty })

export const instrument = z.strictObject({
  id: completeId,
  symbol: words,
  type: code,
  titleVi: words.nullable(),
  titleEn: words.nullable(),
  issuer: slug.nullable(),
  issuedOn: dayOrNull,
  effectiveFrom: dayOrNull,
  expiresOn: dayOrNull,
  relations: z.array(instrumentRelation),
  certainty,
  verification: words,
  note,
})

export const titleAlias = z.strictObject({
  alias: words,
  language,
  instruments: z.array(completeId).min(1),
  certainty,
})

export const award = z.strictObject({
  id: slug,
  vi: words,
  abbreviations: z.array(words),
  class: words,
  recipients: words,
  level: words,
  decidedBy: words,
  legalBasis: words,
  names: translations,
  certainty,
  verification: words,
  note,
})

export const awardBonus = z.strictObject({
  award: slug,
  from: day,
  to: dayOrNull,
  times: z.number().positive(),
  instrument: completeId,
  symbol: words,
  provision: z.strictObject({ dieu: words, khoan: words.optional() }).nullable(),
  certainty,
  verification: words,
  vi: words,
})

export const baseSalary = z.strictObject({
  from: day,
  to: dayOrNull,
  amountVnd: z.int().positive().nullable(),
  instrument: completeId.nullable(),
  symbol: words.nullable(),
  certainty,
  verification: words,
  vi: words,
})

export const relationCue = z.strictObject({
  relation: z.enum(relations),
  language,
  phrase: words,
  reversed: z.boolean(),
  certainty,
})

export const statementCue = z.strictObject({
  statement: z.enum(['effective-from', 'expires', 'at-request-of', 'awards', 'launches']),
  language,
  phrase: words,
  certainty,
})

export const officeTerm = z.strictObject({ code, vi: words, from: day, to: dayOrNull, certainty, note })

export const fieldEvent = z.strictObject({
  id: slug,
  vi: words,
  kind: z.enum(['call', 'memorial-day', 'congress', 'movement']),
  from: day,
  to: dayOrNull,
  certainty,
})

export const lawRule = z.strictObject({
  id: slug,
  concerns: z.enum(lawRuleConcerns),
  from: day,
  to: dayOrNull,
  outcome: z.enum(lawRuleOutcomes),
  instrument: completeId,
  provision: z.strictObject({ dieu: words, khoan: words }),
  vi: words,
  certainty,
  verification: words,
  note,
})

export const familyName = z.strictObject({ vi: words, common: z.boolean(), certainty })

/** A row of name-words.tsv, its cells already split at `;`. */
export const nameWord = z.strictObject({
  use: z.enum(nameWordUses),
  vi: z.array(words).min(1),
  names: translations,
  certainty,
})

/** A row of glossary.tsv, its cells already split at `;`. */
export const term = z.strictObject({
  vi: words,
  names: translations,
  abbreviations: z.array(words),
  certainty,
})

export const uiTerm = z.strictObject({ vi: words, en: words })
