import { bareRecord } from '../../scripts/bare-record.ts'
import type { RecordGroup } from '../../src/search/search-index.ts'

/** Note of how many batches an index has. */
export const noteOf = 'batches'

/** Twenty batches of forty groups, each of one to three records. */
export function batchesOf(): readonly (readonly RecordGroup[])[] {
  return Array.from({ length: 20 }, (_, batch) =>
    Array.from({ length: 40 }, (_, at) => {
      const workId = `w${batch}-${at}`
      const record = bareRecord({ workId, title: `Văn bản ${at}`, text: `Nội dung ${workId}. `.repeat(50) })
      return { group: workId, records: Array(1 + (at % 3)).fill(record) }
    }),
  )
}
