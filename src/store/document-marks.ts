import type { Store } from './store.ts'

/** A document as it stands now. */
export type DocumentMark = {
  readonly documentId: string
  /** Row of its newest text. */
  readonly version: number
  /** Row of its work. */
  readonly work: number
  /** Another one after each time it was saved or seen again, unless that was within a millisecond. */
  readonly mark: string
}

/** All documents that have been read, without reading their texts: what was made of a document holds as long as its mark. */
export function documentMarks(store: Store): readonly DocumentMark[] {
  return store.db.all<DocumentMark>(
    `SELECT public_id AS documentId, version_id AS version, work_id AS work,
       work_id || ' ' || version_id || ' ' || last_seen_at AS mark
     FROM document WHERE version_id IS NOT NULL AND work_id IS NOT NULL`,
  )
}
