import type { Day } from '../../domain/day.ts'
import type { LabelledValue } from '../../domain/document.ts'
import { fieldOfRow, isNoValue, type LabelField, labelField } from './label-names.ts'
import { firstPrintedDay } from './printed-day.ts'
import { nameOfSigner } from './signer-value.ts'

/** What the rows of a property table state of the document; null where they say nothing. */
export type LegalFields = {
  readonly number: string | null
  readonly issuedOn: Day | null
  readonly effectiveOn: Day | null
  readonly expiresOn: Day | null
  readonly issuer: string | null
  readonly signer: string | null
  readonly docType: string | null
  readonly title: string | null
  readonly publishedOn: Day | null
  /** Fields whose row is there, with or without a value: the text is not asked again for these. */
  readonly answered: ReadonlySet<LabelField>
}

/** The first row of each field counts; values that are none count as null. */
export function legalFields(rows: readonly LabelledValue[]): LegalFields {
  const values = new Map<LabelField, string>()
  for (const row of rows) {
    const field = fieldOfRow(row)
    if (field !== null && field !== 'other' && !values.has(field)) values.set(field, row.value)
  }
  const text = (field: LabelField): string | null => {
    const value = values.get(field)
    return value === undefined || isNoValue(value) ? null : value.replace(/[;,]\s*$/, '').trim()
  }
  const day = (field: LabelField): Day | null => firstPrintedDay(values.get(field) ?? '')
  const signer = text('signer')
  return {
    number: text('number')?.replace(/^số\s*:?\s+(?=\d)/iu, '') ?? null,
    issuedOn: day('issuedOn'),
    effectiveOn: day('effectiveOn'),
    expiresOn: day('expiresOn'),
    issuer: text('issuer') ?? bodyAlone(rows),
    signer: signer === null ? null : nameOfSigner(signer),
    docType: text('docType') ?? typeFromLabels(rows),
    title: text('title'),
    publishedOn: day('publishedOn'),
    answered: new Set(values.keys()),
  }
}

/** `Cơ quan` by itself, where no other row says who issued the document. */
function bodyAlone(rows: readonly LabelledValue[]): string | null {
  if (rows.some(({ label }) => labelField(label) === 'issuer')) return null
  const row = rows.find(({ label }) => /^cơ quan$/iu.test(label.normalize('NFC').trim()))
  return row === undefined || isNoValue(row.value) ? null : row.value
}

/** A row `Số án lệ` or `Tên án lệ` says that the document is an án lệ. */
function typeFromLabels(rows: readonly LabelledValue[]): string | null {
  for (const { label } of rows) {
    const match = /^(?:số|tên)\s+(án lệ|quyết định|nghị quyết|nghị định|thông tư|chỉ thị)$/iu.exec(label)
    if (match?.[1]) return match[1].charAt(0).toUpperCase() + match[1].slice(1)
  }
  return null
}
