import type { RecordFields, WorkDocument } from './search-index.ts'

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
const documentNames = ['documentId', 'url', 'language', 'machineTranslated'] as const

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

/** Each by its name here too: an object that is filled in a loop takes three times as long, and twice the room. */
export function unpackFields(packed: string): RecordFields {
  const values = JSON.parse(packed) as readonly unknown[]
  return {
    documentId: orUsual(values[0], usual.documentId),
    workId: orUsual(values[1], usual.workId),
    instrumentId: orUsual(values[2], usual.instrumentId),
    path: orUsual(values[3], usual.path),
    heading: orUsual(values[4], usual.heading),
    title: orUsual(values[5], usual.title),
    names: orUsual(values[6], usual.names),
    textStart: orUsual(values[7], usual.textStart),
    page: orUsual(values[8], usual.page),
    file: orUsual(values[9], usual.file),
    kind: orUsual(values[10], usual.kind),
    language: orUsual(values[11], usual.language),
    machineTranslated: orUsual(values[12], usual.machineTranslated),
    symbol: orUsual(values[13], usual.symbol),
    symbolKeys: orUsual(values[14], usual.symbolKeys),
    type: orUsual(values[15], usual.type),
    issuer: orUsual(values[16], usual.issuer),
    issuerName: orUsual(values[17], usual.issuerName),
    jurisdiction: orUsual(values[18], usual.jurisdiction),
    signers: orUsual(values[19], usual.signers),
    recipients: orUsual(values[20], usual.recipients),
    issuedOn: orUsual(values[21], usual.issuedOn),
    publishedOn: orUsual(values[22], usual.publishedOn),
    url: orUsual(values[23], usual.url),
    originalUrl: orUsual(values[24], usual.originalUrl),
    source: orUsual(values[25], usual.source),
    rank: orUsual(values[26], usual.rank),
    citedBy: orUsual(values[27], usual.citedBy),
    eventOn: orUsual(values[28], usual.eventOn),
    named: orUsual(values[29], usual.named),
    cites: orUsual(values[30], usual.cites),
    statusFrom: orUsual(values[31], usual.statusFrom),
  }
}

/** Of a column of packed fields, what a hit says of a document, as a JSON list, in SQL. */
export const documentValues = `json_extract(fields, ${documentNames.map(name => `'$[${names.indexOf(name)}]'`).join(', ')})`

/** Null stands for what is beyond the end of the list, 0 for what is usual. */
export function unpackDocument([
  documentId,
  url,
  language,
  machineTranslated,
]: readonly unknown[]): WorkDocument {
  return {
    documentId: orUsual(documentId, usual.documentId),
    url: orUsual(url, usual.url),
    language: orUsual(language, usual.language),
    machineTranslated: orUsual(machineTranslated, usual.machineTranslated),
  }
}

function orUsual<Value>(value: unknown, usually: Value): Value {
  return value === null || value === undefined || value === 0 ? usually : (value as Value)
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
