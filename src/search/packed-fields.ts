import type { RecordFields } from './search-index.ts'

/** What most records have; a rank or a page of 0 is none. */
const usual: RecordFields = {
  documentId: null,
  workId: '',
  instrumentId: null,
  path: null,
  heading: null,
  title: '',
  names: [],
  textStart: 0,
  page: null,
  file: null,
  kind: null,
  language: 'vi',
  machineTranslated: false,
  symbol: null,
  symbolKeys: [],
  type: null,
  issuer: null,
  issuerName: null,
  jurisdiction: [],
  signers: [],
  recipients: [],
  issuedOn: null,
  publishedOn: null,
  url: null,
  originalUrl: null,
  source: null,
  rank: null,
  citedBy: 0,
  eventOn: null,
  named: [],
  cites: [],
  statusFrom: [],
}
const names = Object.keys(usual) as readonly (keyof RecordFields)[]
const usualValues = valuesOf(usual)

/** The fields of a record as a JSON list in the order above, 0 in the place of what is usual. */
export function packFields(fields: RecordFields): string {
  const values = valuesOf(fields)
  let last = -1
  for (let at = 0; at < values.length; at++) {
    const value = values[at]
    const isUsual = Array.isArray(value) ? value.length === 0 : value === usualValues[at]
    if (isUsual) values[at] = 0
    else last = at
  }
  values.length = last + 1
  return JSON.stringify(values)
}

/** Sixty times an answer: what is usual is copied at once, and the rest put in its place. */
export function unpackFields(packed: string): RecordFields {
  const values = JSON.parse(packed) as readonly unknown[]
  const fields: Record<string, unknown> = { ...usual }
  for (const [at, name] of names.entries()) {
    const value = values[at] ?? 0
    if (value !== 0) fields[name] = value
  }
  return fields as RecordFields
}

/** Each by its name and not in a loop: a million records pass here. */
function valuesOf(fields: RecordFields): unknown[] {
  return [
    fields.documentId,
    fields.workId,
    fields.instrumentId,
    fields.path,
    fields.heading,
    fields.title,
    fields.names,
    fields.textStart,
    fields.page,
    fields.file,
    fields.kind,
    fields.language,
    fields.machineTranslated,
    fields.symbol,
    fields.symbolKeys,
    fields.type,
    fields.issuer,
    fields.issuerName,
    fields.jurisdiction,
    fields.signers,
    fields.recipients,
    fields.issuedOn,
    fields.publishedOn,
    fields.url,
    fields.originalUrl,
    fields.source,
    fields.rank,
    fields.citedBy,
    fields.eventOn,
    fields.named,
    fields.cites,
    fields.statusFrom,
  ]
}
