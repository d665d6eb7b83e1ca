import { unpackFields } from '../src/search/packed-fields.ts'
import type { IndexRecord } from '../src/search/search-index.ts'

const bare: IndexRecord = { ...unpackFields('[]'), text: '' }

/** An index record of which nothing is known but what is given: for measuring and for tests. */
export function bareRecord(fields: Partial<IndexRecord>): IndexRecord {
  return { ...bare, ...fields }
}
