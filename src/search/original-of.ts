import type { RecordFields } from './search-index.ts'

/** A machine translation stands for its work only when the Vietnamese is not held. */
export function originalOf(record: RecordFields, documents: readonly RecordFields[]): RecordFields {
  if (!record.machineTranslated) return record
  return documents.find(each => !each.machineTranslated && each.language === 'vi') ?? record
}
