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

/** The fields of a record as a JSON list in the order above, 0 in the place of what is usual. */
export function packFields(fields: RecordFields): string {
  const values: unknown[] = []
  for (const name of names) {
    const value = fields[name]
    const isUsual = Array.isArray(value) ? value.length === 0 : value === usual[name]
    values.push(isUsual ? 0 : value)
  }
  while (values.at(-1) === 0) values.pop()
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
