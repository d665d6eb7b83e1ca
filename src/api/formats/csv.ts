import type { Hit } from '../../search/search-answer.ts'

const columns = [
  'symbol',
  'title',
  'kind',
  'issuer',
  'jurisdiction',
  'issuedOn',
  'publishedOn',
  'status',
  'language',
  'instrumentId',
  'documentId',
  'url',
] as const satisfies readonly (keyof Hit)[]

/**
 * One line a work (RFC 4180), with a byte order mark so that spreadsheets read it as UTF-8. A cell that a spreadsheet
 * would take for a formula begins with an apostrophe: titles come from outside.
 */
export function toCsv(hits: readonly Hit[]): string {
  const rows = hits.map(hit => columns.map(column => cell(hit[column])).join(','))
  return `\uFEFF${[columns.join(','), ...rows].join('\r\n')}\r\n`
}

function cell(value: Hit[(typeof columns)[number]]): string {
  const text = value === null ? '' : Array.isArray(value) ? value.join('; ') : String(value)
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
